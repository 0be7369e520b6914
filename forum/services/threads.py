"""Opening, locking, reopening and closing threads."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum import characters, markup
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Conclusion, Group, Person, Question, Thread
from forum.policy import Action, Actor, require
from forum.services.events import record
from forum.services.forecasts import let_stand_in
from forum.services.holding import hold
from forum.services.reasons import given
from forum.services.weighing import weigh_whole
from forum.vocabulary import EventKind, SemanticsKind, SubjectKind, ThreadState
from forum.wording import N_

_TIME_IS_OVER = N_("The time that was set for this debate is over.")


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a thread opens and closes by itself; nothing is now, and never."""

    opens_at: datetime | None = None
    closes_at: datetime | None = None


def open_thread(
    actor: Actor,
    question: Question,
    schedule: Schedule | None = None,
    group: Group | None = None,
) -> Thread:
    """Open the thread of a question, now or at a time; one that is open already stays as it is.

    With a group it is private from its first moment.
    """
    require(actor, Action.THREAD_OPEN, question)
    plan = _checked(schedule or Schedule())
    thread = db.session.scalar(select(Thread).where(Thread.question_id == question.id))
    if thread is None:
        assert isinstance(actor, Person)  # a clock opens only what a person has scheduled
        thread = Thread(question=question, opened_by_id=actor.id)
        db.session.add(thread)
    if thread.opened_at is not None:
        return thread
    thread.group_id = group.id if group else thread.group_id
    if plan.opens_at is not None and plan.opens_at > now():
        thread.state, thread.opens_at, thread.closes_at = (
            ThreadState.SCHEDULED,
            plan.opens_at,
            plan.closes_at,
        )
        kind = EventKind.THREAD_SCHEDULED
    else:
        thread.state, thread.opened_at = ThreadState.OPEN, now()
        thread.closes_at = plan.closes_at or thread.closes_at
        kind = EventKind.THREAD_OPENED
    db.session.flush()  # the event needs the id
    let_stand_in(thread)
    record(kind, actor, (SubjectKind.THREAD, thread.id), thread=thread, group=thread.group_id)
    return thread


def keep_schedule(actor: Actor) -> int:
    """Open and lock the threads whose time has come; return how many."""
    require(actor, Action.SCHEDULE_KEEP)
    due = select(Thread).where(Thread.state == ThreadState.SCHEDULED, Thread.opens_at <= now())
    opening = db.session.scalars(due.with_for_update(of=Thread)).all()
    for thread in opening:
        open_thread(actor, thread.question)
    over = select(Thread.id).where(Thread.state == ThreadState.OPEN, Thread.closes_at <= now())
    closing = db.session.scalars(over).all()
    for thread_id in closing:
        thread = hold(thread_id)
        thread.closes_at = None
        lock_thread(actor, thread, reason=_TIME_IS_OVER)
    return len(opening) + len(closing)


def _checked(schedule: Schedule) -> Schedule:
    opens, closes = schedule.opens_at or now(), schedule.closes_at
    if closes is not None and closes <= opens:
        raise BrokenRuleError(N_("A thread closes after it opens."), field="closes_at")
    return schedule


def set_thread(actor: Person, thread: Thread, *, asks_restatement: bool, hides_marks: bool) -> None:
    """Choose how a thread is debated: see the model for what each setting does."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_SET, thread)
    if (thread.asks_restatement, thread.hides_marks) == (asks_restatement, hides_marks):
        return
    thread.asks_restatement, thread.hides_marks = asks_restatement, hides_marks
    record(
        EventKind.THREAD_SET,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        asks_restatement=asks_restatement,
        hides_marks=hides_marks,
    )


def set_strength(
    actor: Person, thread: Thread, semantics: SemanticsKind, *, counts_marks: bool
) -> None:
    """Choose how strength is worked out in a thread, and whether marks count towards it."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_SET, thread)
    if (thread.semantics, thread.counts_marks) == (semantics, counts_marks):
        return
    thread.semantics, thread.counts_marks = semantics, counts_marks
    weigh_whole(thread)
    record(
        EventKind.THREAD_SET,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        semantics=semantics.value,
        counts_marks=counts_marks,
    )


def lock_thread(actor: Actor, thread: Thread, *, reason: str) -> None:
    """Let a thread be read only, for a time."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_LOCK, thread)
    thread.state = ThreadState.LOCKED
    record(
        EventKind.THREAD_LOCKED,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        reason=given(reason),
    )


def reopen_thread(actor: Person, thread: Thread, *, reason: str) -> None:
    """Open a locked or closed thread again; its conclusion is kept as one that ended."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_REOPEN, thread)
    standing = select(Conclusion).where(
        Conclusion.thread_id == thread.id, Conclusion.ended_at.is_(None)
    )
    for conclusion in db.session.scalars(standing):
        conclusion.ended_at = now()
    thread.state = ThreadState.OPEN
    record(
        EventKind.THREAD_REOPENED,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        reason=given(reason),
    )


def close_thread(actor: Person, thread: Thread, *, summary: str, reason: str) -> Conclusion:
    """Close a thread with a conclusion: what stands, what both sides accept, what is open."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_CLOSE, thread)
    summary = given(characters.prose(summary), field="summary")
    conclusion = Conclusion(
        thread_id=thread.id,
        summary=summary,
        summary_html=markup.render(summary),
        renderer=markup.RENDERER,
        concluded_by_id=actor.id,
    )
    db.session.add(conclusion)
    thread.state = ThreadState.CLOSED
    record(
        EventKind.THREAD_CLOSED,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        reason=given(reason),
    )
    return conclusion
