"""The brief and the evidence matrix: a thread at a glance, by rule."""

import pytest

from forum.db import db
from forum.models import Citation, Relation, Thread
from forum.policy import Outsider
from forum.queries.briefs import brief_page
from forum.queries.matrices import COLUMNS, ROWS, matrix_page
from forum.services.citations import CitationDraft
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.relations import concede_rebuttal
from forum.vocabulary import Bearing, Label, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
)

pytestmark = pytest.mark.usefixtures("app")
VISITOR = Outsider.VISITOR


def test_a_brief_shows_the_best_for_and_against_and_the_answer_to_that():
    item = an_evidence_item()
    claim = a_position(citations=[CitationDraft(item.id)])
    a_position(target=claim, stance=Stance.SUPPORT)
    support = a_position(target=claim, stance=Stance.SUPPORT)
    act(mark_position, a_participant(), support, Stance.SUPPORT)
    challenge = a_position(target=claim)
    answer = a_position(target=challenge)
    beaten = a_position(thread=claim.thread)
    holding = a_position(target=beaten)
    page = brief_page(claim.thread_id, VISITOR)
    (stands,) = page.standing[Label.IN]
    assert [one.id for one in (stands.line, stands.support, stands.challenge, stands.answer)] == [
        claim.id,
        support.id,
        challenge.id,
        answer.id,
    ]
    (falls,) = page.standing[Label.OUT]
    assert (falls.line.id, falls.challenge.id, falls.answer) == (beaten.id, holding.id, None)
    assert [one.id for one in page.evidence] == [item.id]
    assert {one.id for one in page.open} == {beaten.id, challenge.id}


def test_a_brief_tells_what_was_conceded_and_what_both_camps_support():
    claim = a_position()
    shared = a_position(thread=claim.thread)
    rebuttal = a_position(target=claim)
    relation = db.session.query(Relation).one()
    act(concede_rebuttal, claim.author, relation)
    for stance in (Stance.SUPPORT, Stance.SUPPORT, Stance.REBUTTAL, Stance.REBUTTAL):
        person = a_participant()
        act(mark_position, person, claim, stance)
        act(mark_position, person, shared, Stance.SUPPORT)
    page = brief_page(claim.thread_id, VISITOR)
    assert [(one.claim.id, one.rebuttal.id) for one in page.conceded] == [(claim.id, rebuttal.id)]
    assert [one.id for one in page.shared] == [shared.id]


def test_what_is_hidden_is_in_no_brief_and_no_matrix():
    hidden = a_position(citations=[CitationDraft(an_evidence_item().id)])
    act(hide_position, a_moderator(), hidden, reason="Off topic.")
    page = brief_page(hidden.thread_id, VISITOR)
    assert not any(page.standing.values())
    assert matrix_page(hidden.thread_id, VISITOR).positions == []


def test_a_matrix_says_how_each_position_leans_and_what_is_contested():
    item, other = an_evidence_item(), an_evidence_item("It fell.")
    first = a_position(citations=[CitationDraft(item.id), CitationDraft(other.id)])
    second = a_position(thread=first.thread, citations=[CitationDraft(item.id, Bearing.REBUTTAL)])
    challenged = db.session.query(Citation).filter_by(evidence_id=other.id).one()
    a_position(target=challenged)
    page = matrix_page(first.thread_id, VISITOR)
    assert [one.id for one in page.evidence] == [item.id, other.id]
    told = {at: (cell.stance, cell.is_contested) for at, cell in page.cells.items()}
    assert told == {
        (item.id, first.id): (Bearing.SUPPORT, False),
        (item.id, second.id): (Bearing.REBUTTAL, False),
        (other.id, first.id): (Bearing.SUPPORT, True),
    }


def test_the_rows_of_a_matrix_come_in_parts_what_most_lean_on_first():
    items = [CitationDraft(an_evidence_item(f"Count {number}.").id) for number in range(ROWS + 2)]
    thread_id = a_position(citations=items).thread_id
    a_position(thread=db.session.get_one(Thread, thread_id), citations=items[-1:])
    first = matrix_page(thread_id, VISITOR)
    assert (len(first.evidence), first.rows_before, first.rows_after) == (ROWS, None, ROWS)
    assert first.evidence[0].id == items[-1].evidence
    rest = matrix_page(thread_id, VISITOR, first=ROWS)
    assert (len(rest.evidence), rest.rows_before, rest.rows_after) == (2, 0, None)
    assert matrix_page(thread_id, VISITOR, first=9_999).evidence == rest.evidence


def test_a_matrix_and_a_brief_cost_the_same_at_any_size(count_queries):
    item, author = an_evidence_item(), a_participant()
    few = a_position(author=author, citations=[CitationDraft(item.id)]).thread_id
    large = a_thread("A livelier question?")
    many = large.id
    for _ in range(COLUMNS + 4):
        claim = a_position(thread=large, author=author, citations=[CitationDraft(item.id)])
        a_position(target=claim, author=author)
    for page in (matrix_page, brief_page):
        with count_queries() as for_one:
            page(few, VISITOR)
        with count_queries() as for_many:
            page(many, VISITOR)
        assert len(for_many) == len(for_one) <= 15
    first = matrix_page(many, VISITOR)
    rest = matrix_page(many, VISITOR, first.after)
    assert (len(first.positions), len(rest.positions), rest.after) == (COLUMNS, 4, None)
