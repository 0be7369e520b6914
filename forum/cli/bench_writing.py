"""What acts cost as a thread grows, each with the notifications and counters that go with it."""

import secrets
from collections.abc import Callable
from typing import Any, cast

from sqlalchemy import Select, func, select

from forum.cli.bench_forum import Task, Work, compared, debates
from forum.db import db
from forum.models import Mark, Person, Position, Relation, Thread
from forum.queries.readers import in_sight
from forum.services.marks import mark_position, take_back_mark
from forum.services.positions import (
    PositionDraft,
    Revision,
    post_position,
    revise_position,
    withdraw_position,
)
from forum.services.relations import RelationDraft, concede_rebuttal
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Stance


def measured(positions: int) -> dict[str, Any]:
    """Return milliseconds and ratios of each act, among 100 positions and among so many."""
    with debates(positions) as threads:
        return compared({size: tasks(thread_id) for size, thread_id in threads.items()})


def tasks(thread_id: int) -> dict[str, Task]:
    """Return acts in a thread, each on another position whenever it is made ready."""
    chosen = _Chosen(thread_id)
    return {
        "mark": lambda: _marking(chosen.position()),
        "mark what divides": lambda: _marking(chosen.divide()),
        "take back a mark": chosen.taking_back,
        "post": lambda: _posting(chosen.position(), None),
        "post a support": lambda: _posting(chosen.position(), Stance.SUPPORT),
        "post a rebuttal": lambda: _posting(chosen.position(), Stance.REBUTTAL),
        "answer a rebuttal": lambda: _posting(chosen.rebuttal()[1], Stance.REBUTTAL),
        "concede a rebuttal": chosen.conceding,
        "revise": lambda: _revising(chosen.position()),
        "withdraw": lambda: _withdrawing(chosen.position()),
    }


class _Chosen:
    """What comes by chance in a thread, as far as readers see it."""

    def __init__(self, thread_id: int) -> None:
        self.thread_id = thread_id

    def position(self) -> Position:
        own = select(Position).where(Position.thread_id == self.thread_id, in_sight(Position))
        (position,) = _any(own)
        return cast(Position, position)

    def divide(self) -> Position:
        thread = db.session.get_one(Thread, self.thread_id)
        return db.session.get_one(Position, thread.divided_by_id)

    def rebuttal(self) -> tuple[Relation, Position]:
        rebutting = select(Relation, Position).join(Position, Position.id == Relation.source_id)
        own = rebutting.where(Relation.thread_id == self.thread_id, in_sight(Position))
        open_ = own.where(Relation.stance == Stance.REBUTTAL, Relation.conceded_at.is_(None))
        relation, position = _any(open_)
        return relation, position

    def conceding(self) -> Work:
        relation, _ = self.rebuttal()
        author = db.session.get_one(Position, relation.toward_id).author
        return _act(concede_rebuttal, author, relation)

    def taking_back(self) -> Work:
        marks = select(Person, Position).join(Mark, Mark.person_id == Person.id)
        own = marks.join(Position, Position.id == Mark.position_id).where(
            Position.thread_id == self.thread_id, in_sight(Position)
        )
        return _act(take_back_mark, *_any(own))


def _any(chosen: Select[*tuple[Any, ...]]) -> Any:
    return db.session.execute(chosen.order_by(func.random()).limit(1)).one()


def _act(service: Callable[..., object], *given: Any) -> Work:
    def act() -> None:
        with unit_of_work():
            service(*given)

    return act


def _marking(position: Position) -> Work:
    """Make ready a mark by somebody else, on the side that it was not on."""
    person, mark = _any(
        select(Person, Mark)
        .outerjoin(Mark, (Mark.person_id == Person.id) & (Mark.position_id == position.id))
        .where(Person.id != position.author_id)
    )
    was_support = mark is not None and mark.stance is Stance.SUPPORT
    stance = Stance.REBUTTAL if was_support else Stance.SUPPORT
    return _act(mark_position, person, position, stance)


def _posting(position: Position, stance: Stance | None) -> Work:
    (person,) = _any(select(Person))
    draft = PositionDraft(
        "The harbour slows down the elderly after dark.",
        submission=secrets.token_hex(),
        reasoning="It was *counted* twice.",
        answers=RelationDraft(position, stance) if stance else None,
    )
    return _act(post_position, person, position.thread, draft)


def _revising(position: Position) -> Work:
    return _act(
        revise_position, position.author, position, Revision(f"It is {secrets.token_hex()}.", "")
    )


def _withdrawing(position: Position) -> Work:
    return _act(withdraw_position, position.author, position)
