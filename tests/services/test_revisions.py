"""Edits cannot steal support: what was made on an earlier meaning waits to be made again."""

import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Citation, Relation
from forum.queries.integrity import wrong_counts
from forum.services.citations import CitationDraft, affirm_citation
from forum.services.marks import mark_position
from forum.services.positions import Revision, judge_version, revise_position
from forum.services.relations import affirm_relation
from forum.vocabulary import Label, Stance
from tests.factories import a_moderator, a_participant, a_position, act, an_evidence_item

pytestmark = pytest.mark.usefixtures("app")

CLAIM = "The harbour is full on 35 days of the year."


@pytest.fixture(autouse=True)
def _everything_stored_follows(app):
    yield
    assert wrong_counts() == []


def link(position):
    return db.session.query(Relation).filter_by(source_id=position.id).one()


def revise(position, claim, reasoning="", **words):
    act(revise_position, position.author, position, Revision(claim, reasoning, **words))


def test_a_material_revision_sets_aside_what_was_made_on_the_old_meaning():
    claim = a_position(CLAIM, citations=[CitationDraft(an_evidence_item().id)])
    act(mark_position, a_participant(), claim, Stance.SUPPORT)
    a_position(target=claim, stance=Stance.SUPPORT)
    a_position(target=claim)
    assert (claim.label, claim.open_challenges) == (Label.OUT, 1)
    revise(claim, "The harbour is never full.")
    assert (claim.support_marks, claim.supports_count, claim.rebuttals_count) == (0, 0, 0)
    assert (claim.citations_count, claim.label, claim.open_challenges) == (0, Label.IN, 0)


def test_a_typing_error_sets_nothing_aside():
    claim = a_position("The harbbour is full on 35 days of the year.")
    act(mark_position, a_participant(), claim, Stance.SUPPORT)
    a_position(target=claim)
    revise(claim, CLAIM, is_typo=True)
    assert (claim.version, claim.current_from) == (2, 1)
    assert (claim.support_marks, claim.rebuttals_count, claim.open_challenges) == (1, 1, 1)


@pytest.mark.parametrize(
    "claim",
    [
        "The harbour is full on 53 days of the year.",
        "The harbour is not full on 35 days of the year.",
        "The ferry should be built before the bridge.",
    ],
)
def test_what_means_something_else_is_no_typing_error(claim):
    position = a_position(CLAIM)
    with pytest.raises(BrokenRuleError) as refusal:
        revise(position, claim, is_typo=True)
    assert refusal.value.field == "is_typo"
    assert position.version == 1


def test_each_is_affirmed_by_whoever_made_it():
    claim = a_position(CLAIM, citations=[CitationDraft(an_evidence_item().id)])
    rebuttal = a_position(target=claim)
    revise(claim, "The harbour is never full.")
    act(affirm_relation, rebuttal.author, link(rebuttal))
    act(affirm_citation, claim.author, db.session.query(Citation).one())
    assert (claim.rebuttals_count, claim.open_challenges, claim.citations_count) == (1, 1, 1)
    with pytest.raises(ForbiddenError):
        act(affirm_relation, claim.author, link(rebuttal))


def test_whoever_revises_a_rebuttal_affirms_that_it_still_is_one():
    claim = a_position(CLAIM)
    rebuttal = a_position("It was counted in winter only.", target=claim)
    revise(rebuttal, "It was counted on Sundays only.")
    assert claim.open_challenges == 0
    act(affirm_relation, rebuttal.author, link(rebuttal))
    assert claim.open_challenges == 1


def test_a_moderator_overrules_what_an_author_calls_a_typing_error():
    claim, moderator = a_position("They adopt the plan of the harbour."), a_moderator()
    act(mark_position, a_participant(), claim, Stance.SUPPORT)
    revise(claim, "They adapt the plan of the harbour.", is_typo=True)
    act(judge_version, moderator, claim, 2, is_typo=False, reason="It says something else now.")
    assert (claim.current_from, claim.support_marks) == (2, 0)
    act(judge_version, moderator, claim, 2, is_typo=True, reason="On reflection, it does not.")
    assert (claim.current_from, claim.support_marks) == (1, 1)
    with pytest.raises(ForbiddenError):
        act(judge_version, claim.author, claim, 2, is_typo=False, reason="No.")
