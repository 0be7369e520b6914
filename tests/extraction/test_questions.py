"""Questions: what a careful organiser would open as threads, and what not."""

import pytest

from forum.extraction import extract, read_document


def asked(text, form="auto"):
    return [
        one.text for one in extract(read_document(text, form)).questions if one.kind == "explicit"
    ]


def aside(text, form="auto"):
    return {one.text: one.why for one in extract(read_document(text, form)).other_questions}


BODY = "The town spent two years on the plan. Many people came to the hearings and left notes.\n\n"

CALLS = {
    "a call to reflection": (
        BODY
        + "Call to Reflection\n\nThe plan is on the table. Who should pay for it? Can the fees stay?",
        ["Who should pay for it?", "Can the fees stay?"],
    ),
    "discussion questions of a textbook": (
        f"# Tides\n\n{BODY}## Discussion questions\n\n1. Why do tides differ?\n2. What follows for ports?",
        ["Why do tides differ?", "What follows for ports?"],
    ),
    "a list item with two sentences": (
        f"{BODY}## Questions for readers\n\n- Does it work? How do you know?\n- Who decides?",
        ["Does it work? How do you know?", "Who decides?"],
    ),
    "a closing paragraph with an invitation": (
        BODY * 3
        + "How does your town decide such things? Share your experience in the comments below.",
        ["How does your town decide such things?"],
    ),
    "an invitation in a paragraph of its own": (
        BODY * 3 + "Would you give up your parking space for a tree?\n\nTell us what you think.",
        ["Would you give up your parking space for a tree?"],
    ),
    "an announced list": (
        f"{BODY}Before you vote, ask yourself the following questions:\n\n- What do I gain?\n- Who loses?\n\nThe end.",
        ["What do I gain?", "Who loses?"],
    ),
    "a French section": (
        "La ville a choisi.\n\nQuestions aux lecteurs\n\nQui doit payer ? Que faire des anciens quais ?",
        ["Qui doit payer ?", "Que faire des anciens quais ?"],
    ),
    "a Spanish section": (
        "La ciudad ha elegido el plan nuevo.\n\nPreguntas para los lectores\n\n¿Quién debe pagar? ¿Qué haría usted?",
        ["¿Quién debe pagar?", "¿Qué haría usted?"],
    ),
    "a German section": (
        "Die Stadt hat sich für den Plan entschieden.\n\nFragen zur Diskussion\n\nWer soll das bezahlen? Was wäre gerecht?",
        ["Wer soll das bezahlen?", "Was wäre gerecht?"],
    ),
    "a Dutch section": (
        "De stad heeft het plan gekozen en de bewoners zijn verdeeld.\n\nVragen aan de lezer\n\nWie moet dit betalen? Wat is eerlijk?",
        ["Wie moet dit betalen?", "Wat is eerlijk?"],
    ),
    "an Arabic section": (
        "اختارت المدينة الخطة الجديدة بعد نقاش طويل.\n\nأسئلة للنقاش\n\nمن يجب أن يدفع؟ هل يمكن تأجيل الخطة؟",
        ["من يجب أن يدفع؟", "هل يمكن تأجيل الخطة؟"],
    ),
    "a Greek section": (
        "Η πόλη επέλεξε το νέο σχέδιο.\n\nΕρωτήσεις για συζήτηση\n\nΠοιος πρέπει να πληρώσει; Τι είναι δίκαιο;",
        ["Ποιος πρέπει να πληρώσει;", "Τι είναι δίκαιο;"],
    ),
    "a Chinese section": (
        "城市选择了新的计划。\n\n思考问题\n\n谁应该付钱？什么才是公平的？",
        ["谁应该付钱？", "什么才是公平的？"],
    ),
}


@pytest.mark.parametrize(("text", "questions"), CALLS.values(), ids=CALLS)
def test_a_call_on_the_readers_is_opened(text, questions):
    assert asked(text) == questions


QUIET = {
    "a rhetorical opening": "Who would not want clean water? We all do.\n\n" + BODY * 2,
    "question headings that the text answers": f"# Water\n\n## What is a filter?\n\n{BODY}## How long does it last?\n\n{BODY}",
    "frequently asked questions": f"# Water\n\n## Frequently asked questions\n\nWhat is it?\n\n{BODY}Is it safe?\n\n{BODY}",
    "a question inside a quotation": BODY
    + "“Do we want this?” the mayor asked. Nobody answered her.\n\n"
    + BODY,
    "a question in brackets": BODY
    + "The plan is old (who still knows its author?) and long.\n\n"
    + BODY,
    "an answered question": BODY
    + "Did it help? Not really. The rest of the report says why.\n\n"
    + BODY,
    "a marketing ending": BODY * 2 + "Ready to start? Call us today and join the others.",
    "a checklist of what a form contains": f"{BODY}The form has these parts:\n\n- Purpose: why is it needed?\n- Access: who sees it?\n\nSend it by mail.",
    "an interview": "# A talk\n\n**How did you begin?**\n\n"
    + BODY
    + "**What came next?**\n\n"
    + BODY,
    "a table of contents": '<ul><li><a href="#a">Who are we?</a></li><li><a href="#b">What now?</a></li></ul><p>Text follows here.</p>',
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_an_article_without_a_call_is_left_alone(text):
    assert asked(text) == []
    assert all(aside(text).values())


def test_an_implied_question_is_offered_apart():
    text = (
        BODY
        + "Call to reflection\n\nThe question is not whether the water rises, but how we pay for dikes."
    )
    found = extract(read_document(text)).questions
    assert [(one.kind, one.in_call) for one in found] == [("implied", True)]
    assert found[0].confidence < 0.9


def test_questions_come_in_reading_order_with_their_section():
    text = f"{BODY}## Questions\n\nFirst?\n\n## More to discuss\n\n- Second?\n- Third?"
    found = extract(read_document(text, "markdown")).questions
    assert [one.text for one in found] == ["First?", "Second?", "Third?"]
    assert [one.section for one in found] == ["Questions", "More to discuss", "More to discuss"]
