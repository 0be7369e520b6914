"""A position is as strong as people, evidence and what bears on it make it; acts keep that up."""

import pytest

from forum.db import db
from forum.errors import ForbiddenError
from forum.models import Event, Position, Relation, Thread
from forum.policy import Outsider
from forum.queries.explanations import strength_page
from forum.queries.integrity import wrong_counts
from forum.queries.threads import thread_page
from forum.reasoning.ranking import Order
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft
from forum.services.holding import hold
from forum.services.marks import mark_position, take_back_mark
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position
from forum.services.relations import RelationDraft, relate_position
from forum.services.threads import set_strength
from forum.services.weighing import weigh_whole
from forum.unit_of_work import unit_of_work
from forum.vocabulary import EventKind, SemanticsKind, Stance, Standing
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
)
from tests.services.debating import Debate

pytestmark = pytest.mark.usefixtures("app")
SUPPORT, REBUTTAL = Stance


def strength(position):
    db.session.expire_all()
    found = db.session.get_one(Position, position.id).strength
    return None if found is None else round(found, 3)


def mark(position, stance=SUPPORT, person=None):
    act(mark_position, person or a_participant(), db.session.get_one(Position, position.id), stance)


def test_nothing_is_known_of_what_nobody_has_marked_answered_or_based_on_evidence():
    position, person = a_position(), a_participant()
    assert strength(position) is None
    mark(position, person=person)
    assert strength(position) == 0.6
    act(take_back_mark, person, db.session.get_one(Position, position.id))
    assert strength(position) is None


def test_a_rebuttal_lowers_and_its_answer_restores():
    claim = a_position()
    mark(claim)
    rebuttal = a_position(target=claim)
    lowered = strength(claim)
    assert lowered < 0.6
    answer = a_position(target=rebuttal)
    assert lowered < strength(claim) < 0.6
    mark(rebuttal, REBUTTAL)
    assert strength(claim) > lowered
    act(hide_position, a_moderator(), answer, reason="Off topic.")
    act(hide_position, a_moderator(), rebuttal, reason="Off topic.")
    assert (strength(claim), strength(rebuttal)) == (0.6, None)


def test_what_moderators_find_of_evidence_moves_all_who_lean_on_it():
    items = [an_evidence_item(f"{one}.", title=one) for one in ("Counts", "Measures")]
    cited = [CitationDraft(one.id) for one in items]
    leaning = [a_position(thread=a_thread(text), citations=cited) for text in ("This?", "That?")]
    above = [a_position(thread=one.thread, citations=cited[:1]) for one in leaning]
    moderator = a_moderator()

    def judged(item, standing):
        act(judge_evidence, moderator, item, standing, reason="I looked it up.")
        return [strength(one) for one in (*leaning, *above)]

    assert judged(items[0], Standing.VERIFIED) == [0.65] * 4
    assert judged(items[1], Standing.VERIFIED) == [0.8, 0.8, 0.65, 0.65]
    assert judged(items[0], Standing.RETRACTED) == [0.65, 0.65, 0.35, 0.35]
    a_position(target=above[0])
    assert strength(above[0]) < 0.35
    assert wrong_counts() == []


def test_marks_on_a_former_version_are_left_out():
    position = a_position()
    mark(position)
    act(revise_position, position.author, position, Revision("Quite another claim.", ""))
    assert strength(position) is None
    page = strength_page(position.id, position.author)
    assert page.left_out.marks == 1


def test_organisers_choose_how_strength_is_worked_out_and_it_is_weighed_anew():
    claim = a_position()
    mark(claim)
    for _ in range(3):
        a_position(target=claim)
    act(set_strength, an_organiser(), claim.thread, SemanticsKind.DF_QUAD, counts_marks=False)
    assert strength(claim) == 0.062  # of .0625
    event = db.session.query(Event).filter_by(kind=EventKind.THREAD_SET).one()
    assert event.details == {"semantics": "df-quad", "counts_marks": False}
    with pytest.raises(ForbiddenError):
        act(set_strength, claim.author, claim.thread, SemanticsKind.DF_QUAD, counts_marks=True)
    mark(claim)
    assert wrong_counts() == []


def test_two_camps_have_more_than_one_reading_and_so_has_what_hangs_on_them():
    thread, author = a_thread(), a_participant()
    camps = [[a_position(thread=thread, author=author) for _ in range(5)] for _ in range(2)]
    for one in camps[0]:
        for other in camps[1]:
            for source, target in ((one, other), (other, one)):
                made = {"thread_id": thread.id, "toward_version": 1, "stance": REBUTTAL}
                ends = {"source_id": source.id, "toward_id": target.id}
                db.session.add(Relation(**made, **ends, target_position_id=target.id))
    db.session.commit()
    with unit_of_work():
        weigh_whole(hold(thread.id))
    above = a_position(thread=thread, author=author)
    act(relate_position, author, camps[0][0], RelationDraft(above, SUPPORT))
    a_position(target=above)  # one camp is on the rim of what this reaches
    assert wrong_counts() == []
    ours, above = (db.session.get_one(Position, one.id) for one in (camps[0][1], above))
    assert (round(ours.strength_low, 1), round(ours.strength_high, 1)) == (0.1, 0.4)
    assert above.strength_low < above.strength_high
    page = strength_page(ours.id, author)
    assert [round(one.value, 1) for one in page.readings] == [0.1, 0.4]
    assert page.ledger.effects == ()


@pytest.mark.parametrize("seed", range(2))
def test_the_rows_of_every_page_add_up(seed):
    debate = Debate(seed)
    a_position(target=a_position(thread=debate.thread, author=debate.people[0]))
    a_position(thread=debate.thread, citations=[CitationDraft(debate.evidence[0])])
    for _ in range(60):
        debate.goes_on()
    added = 0
    for position in db.session.query(Position).filter_by(hidden_at=None, withdrawn_at=None):
        page = strength_page(position.id, debate.moderator)
        reading = page.ledger.strength
        assert reading.value is None or reading.value == pytest.approx(position.strength)
        if page.effects.rows:
            added += 1
            told = sum(one.hundredths for one in page.effects.rows) + (page.effects.hundredths or 0)
            assert told == round(100 * reading.value) - round(100 * page.ledger.base)
    assert added > 2


def test_the_strongest_come_first_and_pages_by_key_show_each_once():
    thread = a_thread()
    posted = [a_position(thread=thread) for _ in range(6)]
    for stance, position in zip((SUPPORT, REBUTTAL, SUPPORT), posted, strict=False):
        mark(position, stance)
    seen, after = [], None
    while after is not None or not seen:
        page = thread_page(thread.id, order=Order.STRONGEST, after=after, page=2)
        seen += [row.id for row in page.positions]
        after = page.after
    assert [posted.index(db.session.get(Position, id_)) for id_ in seen] == [0, 2, 1, 3, 4, 5]
    assert db.session.get_one(Thread, thread.id).counts_marks


def test_a_page_costs_the_same_for_1_and_20_contributors(count_queries):
    lonely, busy = a_position(), a_position(thread=a_thread("A livelier question?"))
    for _ in range(20):
        a_position(target=busy, stance=SUPPORT)
    reader = Outsider.VISITOR
    lonely, busy = lonely.id, busy.id
    db.session.expunge_all()
    with count_queries() as for_one:
        strength_page(lonely, reader)
    db.session.expunge_all()
    with count_queries() as for_many:
        page = strength_page(busy, reader)
    assert (len(page.effects.rows), page.effects.others) == (12, 8)
    assert len(for_many) == len(for_one) <= 12
