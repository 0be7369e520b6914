import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, MissingError
from forum.models import Source
from forum.policy import Outsider
from forum.queries.articles import edition_of
from forum.queries.evidence import evidence_page
from forum.services.articles import publish_article
from forum.services.citations import CitationDraft, cite
from forum.services.disputes import cite_sentence
from forum.services.evidence import EvidenceDraft, FigureDraft, add_evidence
from forum.services.passages import passage_of
from forum.services.sources import SourceDraft
from forum.vocabulary import Bearing, EvidenceKind, Standing
from tests.factories import (
    a_participant,
    a_position,
    act,
    an_article,
    an_evidence_draft,
    an_evidence_item,
    an_organiser,
)

pytestmark = pytest.mark.usefixtures("app")


def test_evidence_begins_as_cited_and_unverified():
    assert an_evidence_item().standing is Standing.AS_CITED


def test_one_publication_is_one_source():
    an_evidence_item("Trade grew.", title="Trade report")
    an_evidence_item("Trade fell later.", title="Trade  Report")
    assert db.session.query(Source).count() == 1


def test_a_figure_keeps_its_number():
    item = an_evidence_item(
        kind=EvidenceKind.FIGURE,
        figure=FigureDraft(value=6.2e9, unit="USD", period="2024", change=35.0),
    )
    assert (item.figure.value, item.figure.change) == (6.2e9, 35.0)


@pytest.mark.parametrize(
    ("source", "field"),
    [
        (SourceDraft(), "source_title"),
        (SourceDraft(title="T", url="javascript:alert(1)"), "source_url"),
        (SourceDraft(title="T", url="https://a b"), "source_url"),
        (SourceDraft(title="T", issued="last year"), "source_issued"),
        (SourceDraft(title="T", issued="2026-13"), "source_issued"),
    ],
)
def test_a_source_names_something_and_has_a_whole_address_and_date(source, field):
    with pytest.raises(BrokenRuleError) as refusal:
        act(add_evidence, a_participant(), EvidenceDraft(says="It is so.", source=source))
    assert refusal.value.field == field


def test_a_position_cites_an_item_once():
    position, item = a_position(), an_evidence_item()
    act(cite, position.author, position, CitationDraft(evidence=item.id, stance=Bearing.CONTEXT))
    with pytest.raises(BrokenRuleError, match="already"):
        act(cite, position.author, position, CitationDraft(evidence=item.id))
    assert (position.citations_count, item.citations_count) == (1, 1)


def test_two_sides_may_cite_the_same_item():
    item = an_evidence_item()
    for stance in (Bearing.SUPPORT, Bearing.REBUTTAL):
        a_position(citations=[CitationDraft(evidence=item.id, stance=stance)])
    assert item.citations_count == 2


def test_only_the_author_lets_a_position_lean_on_evidence():
    with pytest.raises(ForbiddenError):
        act(cite, a_participant(), a_position(), CitationDraft(evidence=an_evidence_draft()))


def test_what_is_not_there_cannot_be_cited():
    position = a_position()
    with pytest.raises(MissingError):
        act(cite, position.author, position, CitationDraft(evidence=999_999))


def test_evidence_of_a_draft_is_neither_read_nor_cited_by_others():
    organiser = an_organiser()
    article = an_article(organiser)
    passage = passage_of(edition_of(article), "A bridge would cost")
    item = act(add_evidence, organiser, an_evidence_draft(), passage=passage)
    position = a_position()
    with pytest.raises(MissingError):
        act(cite, position.author, position, CitationDraft(evidence=item.id))
    with pytest.raises(MissingError):
        evidence_page(item.id, Outsider.VISITOR)
    act(publish_article, organiser, article)
    assert evidence_page(item.id, Outsider.VISITOR).article_title == article.title
    act(cite, position.author, position, CitationDraft(evidence=item.id))


def test_a_sentence_becomes_evidence_of_its_own_where_other_evidence_has_no_passage(app):
    organiser = an_organiser()
    article, other = an_article(organiser), an_evidence_item()
    act(publish_article, organiser, article)
    evidence = act(cite_sentence, a_participant(), article, 90)
    assert evidence.id != other.id
    assert act(cite_sentence, a_participant(), article, 90).id == evidence.id
