"""Opening, locking, reopening and closing threads."""

from sqlalchemy import select

from forum import characters, markup
from forum.clock import now
from forum.db import db
from forum.models import Conclusion, Person, Question, Thread
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.services.reasons import given
from forum.vocabulary import EventKind, SubjectKind, ThreadState


def open_thread(actor: Person, question: Question) -> Thread:
    """Open the thread of a question; one that is open already stays as it is."""
    require(actor, Action.THREAD_OPEN, question)
    thread = db.session.scalar(select(Thread).where(Thread.question_id == question.id))
    if thread is None:
        thread = Thread(question=question, opened_by_id=actor.id)
        db.session.add(thread)
    if thread.opened_at is None:
        thread.state, thread.opened_at = ThreadState.OPEN, now()
        db.session.flush()  # the event needs the id
        record(EventKind.THREAD_OPENED, actor, (SubjectKind.THREAD, thread.id), thread=thread)
    return thread


def lock_thread(actor: Person, thread: Thread, *, reason: str) -> None:
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
