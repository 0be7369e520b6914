"""What the operators of a query ask of an entry."""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, and_, exists, or_, select
from sqlalchemy.orm import aliased

from forum.models import Entry, Position, Thread
from forum.queries.search.engines import engine
from forum.queries.search.terms import Condition, Term
from forum.vocabulary import EntryKind, ThreadState

_NUMBERED = re.compile("(thread|article)-([0-9]{1,9})")
_STATES = {
    "open": (ThreadState.OPEN,),
    "closed": (ThreadState.CLOSED, ThreadState.ARCHIVED),
}


def met(condition: Condition) -> ColumnElement[bool]:
    """Select the entries that meet a condition of a query."""
    asked = _CONDITIONS[condition.name](condition)
    return ~asked if condition.is_not else asked


def holds(terms: Sequence[Term]) -> ColumnElement[bool]:
    """Select the entries that hold all terms as words."""
    return Entry.id.in_(select(engine().by_words(terms).subquery().c.id))


def _by(condition: Condition) -> ColumnElement[bool]:
    people = _subjects(EntryKind.PERSON, condition.terms)
    return and_(Entry.author_id.is_not(None), Entry.author_id.in_(people))


def _in(condition: Condition) -> ColumnElement[bool]:
    if numbered := _NUMBERED.fullmatch(condition.value.lower()):
        place = Entry.thread_id if numbered[1] == "thread" else Entry.article_id
        return and_(place.is_not(None), place == int(numbered[2]))
    articles = _subjects(EntryKind.ARTICLE, condition.terms)
    question = aliased(Entry)
    threads = select(question.thread_id).where(
        question.kind == EntryKind.QUESTION,
        question.subject_id.in_(_subjects(EntryKind.QUESTION, condition.terms)),
    )
    return or_(
        and_(Entry.article_id.is_not(None), Entry.article_id.in_(articles)),
        and_(Entry.thread_id.is_not(None), Entry.thread_id.in_(threads)),
    )


def _kind(condition: Condition) -> ColumnElement[bool]:
    return Entry.kind == EntryKind(condition.value)


def _has(_condition: Condition) -> ColumnElement[bool]:
    leaning = exists().where(Position.id == Entry.subject_id, Position.citations_count > 0)
    return and_(Entry.kind == EntryKind.POSITION, leaning)


def _is(condition: Condition) -> ColumnElement[bool]:
    thread = exists().where(Thread.id == Entry.thread_id)
    if condition.value == "unanswered":
        return and_(Entry.kind == EntryKind.QUESTION, thread.where(Thread.positions_count == 0))
    return thread.where(Thread.state.in_(_STATES[condition.value]))


_CONDITIONS = {"by": _by, "in": _in, "kind": _kind, "has": _has, "is": _is}


def _subjects(kind: EntryKind, terms: Sequence[Term]) -> Select[int]:
    """Select the ids of the nouns of a kind whose name or title holds all terms."""
    titled = engine().by_words(terms, in_title=True).subquery()
    named = aliased(Entry)
    return select(named.subject_id).join(titled, titled.c.id == named.id).where(named.kind == kind)
