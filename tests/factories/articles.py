from forum.extraction import extract, read_document
from forum.services.articles import ArticleDraft, bring_in
from forum.vocabulary import DocumentFormat
from tests.factories.acting import act
from tests.factories.people import an_organiser

TEXT = """# The ferry and the bridge

The town of Marlow Sound debates its crossing.

## Costs

A bridge would cost €40 million in 2026, according to the harbour office. That is a 25% increase
compared to 2024 (Marlow Sound Council, “Crossing Study,” March 2026). “A ferry keeps the town
together,” said Ana Silva, who runs the yard.

## Call to reflection

What should the town build first? Can a ferry serve the islands in winter? Tell us what you think.
"""


def an_extraction(text=TEXT):
    return extract(read_document(text, DocumentFormat.MARKDOWN))


def an_article(organiser=None, text=TEXT, **given):
    return act(bring_in, organiser or an_organiser(), ArticleDraft(**given), an_extraction(text))
