import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Candidate, Evidence, Question, Thread
from forum.queries.articles import edition_of
from forum.queries.beside import article_page
from forum.queries.workbench import workbench
from forum.services.articles import ArticleDraft, bring_in, publish_article
from forum.services.candidates import (
    accept_evidence,
    accept_question,
    drop_candidate,
    reconsider_candidate,
)
from forum.services.citations import CitationDraft
from forum.services.offers import draft_of
from forum.services.passages import passage_of
from forum.services.questions import ask_question
from forum.vocabulary import ArticleState, CandidateKind, CandidateState, EvidenceKind
from tests.factories import (
    a_participant,
    a_position,
    act,
    an_article,
    an_extraction,
    an_organiser,
)

pytestmark = pytest.mark.usefixtures("app")


def found(article, kind):
    return (
        db.session.query(Candidate)
        .filter_by(article_id=article.id, kind=kind)
        .order_by(Candidate.place)
        .all()
    )


def test_bringing_in_an_article_opens_nothing():
    article = an_article()
    assert article.state is ArticleState.DRAFT
    assert article.title == "The ferry and the bridge"
    assert db.session.query(Question).count() == db.session.query(Thread).count() == 0
    assert {row.kind for row in found(article, CandidateKind.QUESTION)} == {CandidateKind.QUESTION}
    assert all(row.state is CandidateState.OFFERED for row in db.session.query(Candidate))


def test_only_organisers_bring_in_articles():
    with pytest.raises(ForbiddenError):
        act(bring_in, a_participant(), ArticleDraft(), an_extraction())


def test_every_finding_keeps_its_passage():
    article = an_article()
    text = edition_of(article).text
    for row in db.session.query(Candidate):
        passage = row.passage
        assert text[passage.start : passage.end] == passage.exact == row.text
        assert text[: passage.start].endswith(passage.prefix)


def test_confirmed_questions_become_threads_when_published():
    organiser = an_organiser()
    article = an_article(organiser)
    first, second = found(article, CandidateKind.QUESTION)
    act(accept_question, organiser, first, text="What should Marlow Sound build first?")
    act(drop_candidate, organiser, second)
    threads = act(publish_article, organiser, article)
    assert [thread.question.text for thread in threads] == ["What should Marlow Sound build first?"]
    assert threads[0].question.passage.exact == first.text
    assert act(publish_article, organiser, article) == []


def test_a_figure_becomes_evidence_with_the_source_that_goes_with_it():
    organiser = an_organiser()
    article = an_article(organiser)
    figure = found(article, CandidateKind.FIGURE)[0]
    item = act(accept_evidence, organiser, figure, draft_of(figure.details))
    assert item.kind is EvidenceKind.FIGURE
    assert (item.figure.value, item.figure.unit) == (40e6, "EUR")
    assert item.source.publisher == "harbour office" or item.source.title
    assert item.passage.exact == figure.text


def test_a_decision_can_be_taken_back_until_somebody_builds_on_it():
    organiser = an_organiser()
    article = an_article(organiser)
    question = found(article, CandidateKind.QUESTION)[0]
    act(accept_question, organiser, question, text=question.text)
    act(reconsider_candidate, organiser, question)
    assert db.session.query(Question).count() == 0
    act(accept_question, organiser, question, text=question.text)
    act(publish_article, organiser, article)
    with pytest.raises(BrokenRuleError, match="open"):
        act(reconsider_candidate, organiser, question)
    figure = found(article, CandidateKind.FIGURE)[0]
    item = act(accept_evidence, organiser, figure, draft_of(figure.details))
    a_position(citations=[CitationDraft(evidence=item.id)])
    with pytest.raises(BrokenRuleError, match="cite"):
        act(reconsider_candidate, organiser, figure)
    assert db.session.query(Evidence).count() == 1


def test_a_finding_is_decided_once():
    organiser = an_organiser()
    question = found(an_article(organiser), CandidateKind.QUESTION)[0]
    act(drop_candidate, organiser, question)
    with pytest.raises(BrokenRuleError):
        act(accept_question, organiser, question, text=question.text)


def test_a_question_can_be_asked_in_an_organisers_words():
    organiser = an_organiser()
    article = an_article(organiser)
    act(ask_question, organiser, article, "Who pays?")
    assert [thread.question.text for thread in act(publish_article, organiser, article)] == [
        "Who pays?"
    ]


@pytest.mark.parametrize("text", ["", "  ", "x" * 501])
def test_a_question_has_words_and_a_length(text):
    organiser = an_organiser()
    article = an_article(organiser)
    with pytest.raises(BrokenRuleError) as refusal:
        act(ask_question, organiser, article, text)
    assert refusal.value.field == "question"


def test_words_that_stand_twice_are_no_passage():
    edition = edition_of(an_article())
    assert passage_of(edition, "the") is None
    assert passage_of(edition, "nowhere in it") is None
    assert passage_of(edition, "A bridge would cost").exact == "A bridge would cost"


def test_an_article_without_a_title_asks_for_one():
    organiser = an_organiser()
    with pytest.raises(BrokenRuleError) as refusal:
        act(bring_in, organiser, ArticleDraft(), an_extraction("Just a sentence."))
    assert refusal.value.field == "title"


def test_the_import_page_and_the_article_page_mark_the_text():
    organiser = an_organiser()
    article = an_article(organiser)
    page = workbench(article.id, organiser)
    marked = {m.kind for block in page.blocks for one in block.segments for m in one.marks}
    assert {"question", "figure", "citation", "quotation"} <= marked
    for row in page.candidates:
        if row.kind is CandidateKind.QUESTION:
            candidate = db.session.get(Candidate, row.id)
            act(accept_question, organiser, candidate, text=row.text)
    act(publish_article, organiser, article)
    read = article_page(article.id, organiser)
    assert len(read.threads) == 2
    assert [
        (one.text, one.states) for block in read.blocks for one in block.sentences if one.raised
    ] == [
        ("What should the town build first?", ("discussed",)),
        ("Can a ferry serve the islands in winter?", ("discussed",)),
    ]


def test_a_question_that_waits_is_on_the_import_page_before_any_thread_or_forecast_is():
    organiser = an_organiser()
    article = an_article(organiser)
    candidate = (
        db.session.query(Candidate)
        .filter_by(kind=CandidateKind.QUESTION)
        .order_by(Candidate.id)
        .first()
    )
    act(accept_question, organiser, candidate, text="Is it so?")
    page = workbench(article.id, organiser)
    assert [(one.text, one.thread_id, one.due_on) for one in page.questions] == [
        ("Is it so?", None, None)
    ]
    assert page.waiting == 1
