"""Challenges must be answered: open, answered, conceded, withdrawn."""

import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Citation, Relation
from forum.queries.citations import citations_of
from forum.queries.integrity import wrong_counts
from forum.queries.lines import leanings_of
from forum.queries.positions import position_row
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft
from forum.services.moderation import hide_position, restore_position
from forum.services.positions import withdraw_position
from forum.services.relations import (
    RelationDraft,
    concede_rebuttal,
    confirm_restatement,
    join_reasons,
    part_reasons,
    relate_position,
    take_back_concession,
)
from forum.services.threads import set_thread
from forum.vocabulary import Label, RebuttalKind, Stance, Standing
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
)

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture(autouse=True)
def _everything_stored_follows(app):
    yield
    assert wrong_counts() == []


def link(position):
    return db.session.query(Relation).filter_by(source_id=position.id).order_by(Relation.id).first()


def test_a_rebuttal_is_open_until_something_that_stands_answers_it():
    claim = a_position()
    first = a_position(target=claim)
    a_position(target=claim)
    answer = a_position(target=first)
    assert (claim.label, claim.open_challenges) == (Label.OUT, 1)
    assert (first.label, first.open_challenges) == (Label.OUT, 1)
    act(withdraw_position, answer.author, answer)
    assert claim.open_challenges == 2
    assert first.open_challenges == 0


def test_evidence_is_contested_everywhere_while_a_rebuttal_of_its_link_holds_or_the_item_is_doubted():
    item, author = an_evidence_item(), a_participant()
    claim = a_position(citations=[CitationDraft(item.id)])
    citation = db.session.query(Citation).one()

    def contested():
        row = position_row(claim.id, a_participant())
        (told,) = citations_of(claim)
        (leaning,) = leanings_of(claim.thread_id, [claim.id])
        assert told.is_contested == leaning.is_contested
        assert told.is_contested == bool(row.contested_citations + row.retracted_citations)
        return told.is_contested

    assert not contested()
    premises = [a_position(target=citation, author=author) for _ in range(2)]
    assert contested()
    act(join_reasons, author, link(premises[0]), link(premises[1]))
    answer = a_position(target=premises[0])
    assert not contested(), "the two count only together"
    act(withdraw_position, answer.author, answer)
    act(concede_rebuttal, claim.author, link(premises[0]))
    assert contested(), "to concede it does not mend the link"
    act(part_reasons, author, link(premises[0]))
    for premise in premises:
        act(withdraw_position, author, premise)
    assert not contested()
    act(judge_evidence, a_moderator(), item, Standing.RETRACTED, reason="Taken back.")
    assert contested()


def test_a_hidden_answer_answers_nothing_until_it_is_restored():
    claim, moderator = a_position(), a_moderator()
    answer = a_position(target=a_position(target=claim))
    assert (claim.label, claim.open_challenges) == (Label.IN, 0)
    act(hide_position, moderator, answer, reason="It names a private person.")
    assert (claim.label, claim.open_challenges) == (Label.OUT, 1)
    act(restore_position, moderator, answer, reason="The name is gone.")
    assert (claim.label, claim.open_challenges) == (Label.IN, 0)


def test_the_link_can_be_challenged_and_its_position_stands():
    claim = a_position()
    rebuttal = a_position(target=claim)
    challenge = a_position(target=link(rebuttal))
    assert link(challenge).kind is RebuttalKind.LINK
    assert (rebuttal.label, rebuttal.open_challenges) == (Label.IN, 1)
    assert (claim.label, claim.open_challenges) == (Label.IN, 0)


def test_a_challenged_citation_leaves_source_and_claim_alone():
    item = an_evidence_item()
    claim = a_position(citations=[CitationDraft(item.id)])
    leaning = db.session.query(Citation).one()
    a_position(target=leaning)
    assert (claim.label, claim.open_challenges) == (Label.IN, 1)
    assert item.standing.value == "as_cited"


def test_a_conceded_rebuttal_is_no_open_challenge_and_can_be_contested_again():
    claim = a_position()
    rebuttal = link(a_position(target=claim))
    act(concede_rebuttal, claim.author, rebuttal)
    assert (claim.open_challenges, rebuttal.conceded_at is None) == (0, False)
    assert claim.label is Label.OUT
    act(take_back_concession, claim.author, rebuttal)
    assert claim.open_challenges == 1


def test_only_the_author_concedes_and_only_rebuttals():
    claim = a_position()
    rebuttal, support = a_position(target=claim), a_position(target=claim, stance=Stance.SUPPORT)
    with pytest.raises(ForbiddenError):
        act(concede_rebuttal, rebuttal.author, link(rebuttal))
    with pytest.raises(BrokenRuleError):
        act(concede_rebuttal, claim.author, link(support))


def test_a_rebuttal_says_whether_the_fact_or_the_conclusion_is_wrong():
    claim = a_position()
    assert link(a_position(target=claim)).kind is RebuttalKind.CONCLUSION
    assert link(a_position(target=claim, kind=RebuttalKind.FACT)).kind is RebuttalKind.FACT
    assert link(a_position(target=claim, stance=Stance.SUPPORT)).kind is None
    with pytest.raises(BrokenRuleError) as refusal:
        a_position(target=claim, kind=RebuttalKind.LINK)
    assert refusal.value.field == "kind"


def test_one_position_supports_several_targets_without_being_copied():
    thread, author = a_thread(), a_participant()
    first, second = a_position(thread=thread), a_position(thread=thread)
    reason = a_position(target=first, stance=Stance.SUPPORT, author=author)
    draft = RelationDraft(second, Stance.SUPPORT)
    act(relate_position, author, reason, draft)
    assert (first.supports_count, second.supports_count) == (1, 1)
    with pytest.raises(BrokenRuleError):
        act(relate_position, author, reason, draft)
    with pytest.raises(BrokenRuleError):
        act(relate_position, author, reason, RelationDraft(reason, Stance.SUPPORT))
    with pytest.raises(ForbiddenError):
        act(relate_position, a_participant(), reason, RelationDraft(second, Stance.REBUTTAL))


def test_two_positions_that_rebut_each_other_leave_both_undecided():
    thread, author = a_thread(), a_participant()
    first = a_position(thread=thread, author=author)
    second = a_position(target=first)
    act(relate_position, author, first, RelationDraft(second, Stance.REBUTTAL))
    assert (first.label, second.label) == (Label.UNDECIDED, Label.UNDECIDED)
    assert (first.open_challenges, second.open_challenges) == (1, 1)


def test_joint_rebuttals_hold_only_together():
    claim, author = a_position(), a_participant()
    premises = [a_position(target=claim, author=author) for _ in range(2)]
    assert claim.open_challenges == 2
    act(join_reasons, author, link(premises[0]), link(premises[1]))
    assert claim.open_challenges == 1
    a_position(target=premises[0])
    assert (claim.label, claim.open_challenges) == (Label.IN, 0)
    act(part_reasons, author, link(premises[0]))
    assert (claim.label, claim.open_challenges) == (Label.OUT, 1)
    assert link(premises[1]).joint_id is None


def test_nobody_joins_what_another_wrote_or_what_aims_elsewhere():
    claim, author = a_position(), a_participant()
    own, other = a_position(target=claim, author=author), a_position(target=claim)
    with pytest.raises(ForbiddenError):
        act(join_reasons, author, link(own), link(other))
    for_it = a_position(target=claim, author=author, stance=Stance.SUPPORT)
    with pytest.raises(BrokenRuleError):
        act(join_reasons, author, link(own), link(for_it))


def test_where_the_thread_asks_for_it_a_claim_is_restated_before_it_is_rebutted():
    thread = a_thread()
    act(set_thread, an_organiser(), thread, asks_restatement=True, hides_marks=False)
    claim = a_position(thread=thread)
    with pytest.raises(BrokenRuleError) as refusal:
        a_position(target=claim)
    assert refusal.value.field == "restatement"
    a_position(target=claim, stance=Stance.SUPPORT)
    rebuttal = link(a_position(target=claim, restatement="You say that the harbour is full."))
    assert rebuttal.restated_fairly_at is None
    act(confirm_restatement, claim.author, rebuttal)
    assert rebuttal.restated_fairly_at is not None
    with pytest.raises(ForbiddenError):
        act(confirm_restatement, a_participant(), rebuttal)
