"""A made-up debate of any size, the same for the same seed; for trying and for measuring."""

import random

from sqlalchemy import select

from forum.db import db
from forum.models import Person, Position, Question, Thread
from forum.policy import Outsider
from forum.services.marks import mark_position
from forum.services.people import join
from forum.services.positions import PositionDraft, post_position
from forum.services.relations import RelationDraft
from forum.services.threads import open_thread
from forum.unit_of_work import unit_of_work
from forum.vocabulary import QuestionKind, Role, Stance

_SUBJECTS = ["The harbour", "The bus line", "A lower limit", "The school street", "The council"]
_VERBS = ["costs more than", "protects", "slows down", "pays for", "depends on", "changes"]
_OBJECTS = ["small shops", "the elderly", "deliveries", "the morning traffic", "the budget"]
_ANSWERING = 0.7  # share of positions that answer another
_MARKS = 3  # marks a position, on average


def generate(*, positions: int, people: int, seed: int) -> str:
    """Make up one thread with so many positions; return a line about it."""
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    names = _join(people, seed)
    thread_id = _open(names[0], f"What follows from plan {seed}?")
    posted: list[int] = []
    for number in range(positions):
        with unit_of_work():
            posted.append(_post(chance, names, thread_id, posted, f"generated-{seed}-{number}"))
    return f"Thread {thread_id}: {positions} positions by {people} people."


def _join(people: int, seed: int) -> list[int]:
    with unit_of_work():
        return [
            join(
                Outsider.OPERATOR,
                f"Person {seed} {number}",
                role=Role.PARTICIPANT if number else Role.ORGANISER,
            ).id
            for number in range(people)
        ]


def _open(organiser: int, text: str) -> int:
    with unit_of_work():
        asked = Question(text=text, kind=QuestionKind.WRITTEN, asked_by_id=organiser)
        db.session.add(asked)
        db.session.flush()  # the thread needs the id
        return open_thread(db.session.get_one(Person, organiser), asked).id


def _post(
    chance: random.Random, names: list[int], thread_id: int, posted: list[int], key: str
) -> int:
    author, *markers = chance.sample(names, min(len(names), 1 + _MARKS))
    answers = bool(posted) and chance.random() < _ANSWERING
    target = db.session.get_one(Position, chance.choice(posted)) if answers else None
    position = post_position(
        db.session.get_one(Person, author),
        db.session.scalars(select(Thread).where(Thread.id == thread_id)).one(),
        PositionDraft(
            claim=_sentence(chance),
            reasoning="\n\n".join(_sentence(chance) for _ in range(chance.randint(0, 6))),
            submission=key,
            answers=RelationDraft(target, chance.choice(list(Stance))) if target else None,
        ),
    )
    for marker in markers:
        mark_position(db.session.get_one(Person, marker), position, chance.choice(list(Stance)))
    return position.id


def _sentence(chance: random.Random) -> str:
    return f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}."
