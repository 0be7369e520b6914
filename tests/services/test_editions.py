"""A corrected article is a new edition; what hangs on its passages stays with their words."""

import pytest
import sqlalchemy as sa

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Anchor, Article, Candidate, Edition, Event
from forum.policy import Outsider
from forum.queries.beside import article_page
from forum.queries.editions import edition_page, likely_places, lost_passages
from forum.queries.threads import thread_head
from forum.services.articles import publish_article
from forum.services.candidates import accept_evidence, accept_question
from forum.services.editions import anchor_passage, correct_article, give_up_passage
from forum.services.offers import draft_of
from forum.vocabulary import AnchorState, CandidateKind, EventKind
from tests.factories.acting import act
from tests.factories.articles import TEXT, an_article, an_extraction
from tests.factories.people import a_moderator, a_participant, an_organiser

LAST = "Can a ferry serve the islands in winter?"
MOVED = TEXT.replace(f" {LAST}", "").replace(
    "## Costs\n", f"## Costs\n\n{LAST} So ask many on the quay.\n"
)
LOST = TEXT.replace("What should the town build first?", "Which of the two should come first?")


@pytest.fixture
def published(app):
    """An article whose two questions are open threads, and one figure is evidence."""
    organiser = an_organiser()
    article = an_article(organiser)
    for candidate in db.session.query(Candidate).order_by(Candidate.place).all():
        if candidate.kind is CandidateKind.QUESTION:
            act(accept_question, organiser, candidate, text=candidate.text)
        elif candidate.kind is CandidateKind.FIGURE:
            act(accept_evidence, organiser, candidate, draft_of(candidate.details))
    first, second = act(publish_article, organiser, article)
    return organiser, article, first.id, second.id


def correct(organiser, article, text, note=""):
    return act(correct_article, organiser, article, an_extraction(text), note=note)


def states(number):
    found = db.session.execute(
        sa.select(Anchor.state, Edition.text, Anchor.start, Anchor.end)
        .join(Edition, Edition.id == Anchor.edition_id)
        .where(Edition.number == number)
        .order_by(Anchor.passage_id)
    )
    return [
        (state, text[start:end] if start is not None else None) for state, text, start, end in found
    ]


def test_an_edition_of_other_words_beside_it_leaves_every_passage_exact(published):
    organiser, article, first, _second = published
    edition = correct(
        organiser, article, TEXT.replace("The town of", "The little town of"), "A word."
    )
    assert (edition.number, edition.note, article.edition) == (2, "A word.", 2)
    before = [words for _state, words in states(1)]
    assert states(2) == [(AnchorState.EXACT, words) for words in before]
    assert thread_head(first, Outsider.VISITOR).passage_state is AnchorState.EXACT


def test_a_passage_is_shown_as_moved_or_lost_and_never_on_other_words(published):
    organiser, article, first, second = published
    correct(organiser, article, MOVED)
    assert thread_head(second, Outsider.VISITOR).passage_state is AnchorState.MOVED
    correct(organiser, article, LOST)
    assert thread_head(first, Outsider.VISITOR).passage_state is AnchorState.LOST
    page = article_page(article.id, Outsider.VISITOR)
    marked = {one.text for block in page.blocks for one in block.sentences if one.raised}
    assert "Which of the two should come first?" not in marked


def test_a_lost_passage_waits_in_the_queue_until_somebody_decides(published):
    organiser, article, first, _second = published
    correct(organiser, article, LOST)
    (waiting,) = lost_passages(Outsider.OPERATOR)
    assert waiting.exact == "What should the town build first?"
    assert waiting.hangs == ("What should the town build first?",)
    anchor = db.session.get(Anchor, waiting.anchor_id)
    assert "Which of the two should come first?" in likely_places(anchor)
    with pytest.raises(BrokenRuleError, match="do not stand"):
        act(anchor_passage, organiser, anchor, "Not in it", reason="A guess.")
    moderator = a_moderator()
    act(
        anchor_passage, moderator, anchor, "Which of the two should come first?", reason="Reworded."
    )
    assert lost_passages(Outsider.OPERATOR) == []
    assert thread_head(first, Outsider.VISITOR).passage_state is AnchorState.MOVED
    event = db.session.query(Event).filter_by(kind=EventKind.PASSAGE_ANCHORED).one()
    assert (event.reason, event.actor_id) == ("Reworded.", moderator.id)
    with pytest.raises(BrokenRuleError, match="decided"):
        act(give_up_passage, moderator, anchor, reason="Again.")


def test_a_passage_given_up_stays_so_until_its_words_come_back(published):
    organiser, article, first, _second = published
    correct(organiser, article, LOST)
    anchor = db.session.get(Anchor, lost_passages(Outsider.OPERATOR)[0].anchor_id)
    act(give_up_passage, organiser, anchor, reason="It is asked no more.")
    correct(organiser, article, LOST.replace("debates", "discusses"))
    assert lost_passages(Outsider.OPERATOR) == []
    correct(organiser, article, TEXT)
    assert thread_head(first, Outsider.VISITOR).passage_state is AnchorState.MOVED


def test_new_questions_of_a_correction_are_offered_and_the_old_are_not_offered_twice(published):
    organiser, article, _first, _second = published
    count = db.session.query(Candidate).count()
    correct(organiser, article, TEXT.replace("Tell us", "Who should pay for it? Tell us"))
    offered = db.session.query(Candidate).order_by(Candidate.id).all()[count:]
    assert [candidate.text for candidate in offered] == ["Who should pay for it?"]


def test_what_an_edition_changed_can_be_read(published):
    organiser, article, _first, _second = published
    correct(organiser, article, LOST, "The first question was unclear.")
    page = edition_page(article.id, 2, Outsider.VISITOR)
    assert page.shown.note == "The first question was unclear."
    told = [piece for line in page.lines if not isinstance(line, int) for piece in line.pieces]
    assert ("gone", "What") in told or any(
        kind == "gone" and "What" in words for kind, words in told
    )
    assert [row.state for row in page.passages] == [AnchorState.LOST]
    assert edition_page(article.id, 1, Outsider.VISITOR).lines == []


def test_the_same_text_is_no_correction(published):
    organiser, article, _first, _second = published
    with pytest.raises(BrokenRuleError, match="nothing in it changed"):
        correct(organiser, article, TEXT)
    assert db.session.query(Edition).count() == 1


def test_only_organisers_correct_and_only_those_who_curate_decide(published):
    organiser, article, _first, _second = published
    with pytest.raises(ForbiddenError):
        correct(a_participant(), article, LOST)
    correct(organiser, article, LOST)
    anchor = db.session.get(Anchor, lost_passages(Outsider.OPERATOR)[0].anchor_id)
    with pytest.raises(ForbiddenError):
        act(give_up_passage, a_participant(), anchor, reason="No.")


def test_the_pages_of_an_edition_take_a_fixed_number_of_queries(published, count_queries):
    organiser, article, _first, _second = published
    for number in range(4):
        correct(organiser, article, f"{LOST}\n\nNote {number}.\n")
    with count_queries() as few:
        edition_page(article.id, 2, Outsider.VISITOR)
    with count_queries() as more:
        edition_page(article.id, 5, Outsider.VISITOR)
    assert len(few) >= len(more)
    assert len(few) <= 7


def test_the_article_of_an_old_forum_keeps_its_passages(published):
    assert db.session.query(Article).count() == 1
    assert {state for state, _words in states(1)} == {AnchorState.EXACT}
