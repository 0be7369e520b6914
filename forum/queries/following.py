"""What a person follows, as far as they may read it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from forum.db import db
from forum.models import Follow, Person, Position, Question, Thread, Version
from forum.queries.readers import readable
from forum.vocabulary import ThreadState

SHOWN = 100  # of each kind on the page


@dataclass(frozen=True, slots=True)
class FollowedThread:
    """A thread that somebody follows."""

    id: int
    question: str
    state: ThreadState


@dataclass(frozen=True, slots=True)
class FollowedPosition:
    """A position that somebody follows; ``claim`` is empty where its words are out of sight."""

    id: int
    claim: str
    author: str
    is_own: bool
    question: str


@dataclass(frozen=True, slots=True)
class FollowingPage:
    """What a person follows, the latest first; ``people`` are names by id."""

    threads: list[FollowedThread]
    positions: list[FollowedPosition]
    people: dict[int, str]
    positions_count: int

    @property
    def is_empty(self) -> bool:
        """Tell whether a person follows nothing that they may read."""
        return not (self.threads or self.positions or self.people)


def following_page(person: Person) -> FollowingPage:
    """Return what a person follows: four queries."""
    own = (Follow.person_id == person.id, readable(person))
    threads = db.session.execute(
        select(Thread.id, Question.text, Thread.state)
        .join(Question, Question.id == Thread.question_id)
        .join(Follow, Follow.thread_id == Thread.id)
        .where(*own)
        .order_by(Follow.id.desc())
        .limit(SHOWN)
    )
    return FollowingPage(
        threads=[FollowedThread(*row) for row in threads],
        positions=_positions(person),
        people=_people(person),
        positions_count=db.session.scalars(
            select(func.count(Follow.id))
            .join(Position, Position.id == Follow.position_id)
            .join(Thread, Thread.id == Position.thread_id)
            .where(*own)
        ).one(),
    )


def _positions(person: Person) -> list[FollowedPosition]:
    author = aliased(Person)
    found = db.session.execute(
        select(Position, Version.claim, author.name, Question.text)
        .join(Follow, Follow.position_id == Position.id)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .join(author, author.id == Position.author_id)
        .join(Thread, Thread.id == Position.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .where(Follow.person_id == person.id, readable(person))
        .order_by(Follow.id.desc())
        .limit(SHOWN)
    )
    return [
        FollowedPosition(
            id=position.id,
            claim="" if position.hidden_at or position.withdrawn_at else claim,
            author=name,
            is_own=position.author_id == person.id,
            question=question,
        )
        for position, claim, name, question in found
    ]


def _people(person: Person) -> dict[int, str]:
    found = db.session.execute(
        select(Person.id, Person.name)
        .join(Follow, Follow.followed_id == Person.id)
        .where(Follow.person_id == person.id)
        .order_by(Follow.id.desc())
        .limit(SHOWN)
    )
    return {row.id: row.name for row in found}
