"""A made-up debate of any size, the same for the same seed; for trying and for measuring.

It is stored by the thousand and weighed once, with what the forum's own acts would have stored.
"""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import insert

from forum import markup
from forum.clock import now
from forum.db import db
from forum.models import (
    Citation,
    Event,
    Evidence,
    Mark,
    Person,
    Position,
    Question,
    Relation,
    Thread,
    Version,
)
from forum.policy import Outsider
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.holding import hold
from forum.services.indexing import rebuild
from forum.services.people import join
from forum.services.sources import SourceDraft
from forum.services.threads import open_thread
from forum.services.weighing import weigh_whole
from forum.unit_of_work import unit_of_work
from forum.vocabulary import (
    Bearing,
    EventKind,
    QuestionKind,
    RebuttalKind,
    Role,
    Stance,
    SubjectKind,
)

_SUBJECTS = ["The harbour", "The bus line", "A lower limit", "The school street", "The council"]
_VERBS = ["costs more than", "protects", "slows down", "pays for", "depends on", "changes"]
_OBJECTS = ["small shops", "the elderly", "deliveries", "the morning traffic", "the budget"]
_TIMES = ["in winter", "at weekends", "for a year", "on most days", "by 2030", "after dark"]
_ANSWERING = 0.7  # share of positions that answer another
_CITING = 0.2  # share of positions that lean on evidence
_MARKS = 3  # marks a position
_EVIDENCE = 40  # positions to an evidence item
_APART = timedelta(minutes=7)  # from one position to the next
_PARTS = [RebuttalKind.FACT, RebuttalKind.CONCLUSION]


def generate(*, positions: int, people: int, seed: int) -> str:
    """Make up one thread with so many positions; return a line about it."""
    chance = random.Random(seed)  # noqa: S311  (not for secrets)
    names = _join(people, seed)
    began = now() - positions * _APART
    with unit_of_work():
        thread = _open(names[0], f"What follows from plan {seed}?", began)
        evidence = _add_evidence(chance, names[0], 1 + positions // _EVIDENCE)
        _Debate(chance, names, thread, began).post(positions, evidence, f"generated-{seed}")
        weigh_whole(thread)
        rebuild()
        return f"Thread {thread.id}: {positions} positions by {people} people."


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


def _open(organiser: int, text: str, began: datetime) -> Thread:
    asked = Question(text=text, kind=QuestionKind.WRITTEN, asked_by_id=organiser)
    db.session.add(asked)
    db.session.flush()  # the thread needs the id
    thread = hold(open_thread(db.session.get_one(Person, organiser), asked).id)
    thread.opened_at = began
    return thread


def _add_evidence(chance: random.Random, by: int, items: int) -> list[Evidence]:
    person = db.session.get_one(Person, by)
    return [
        add_evidence(
            person,
            EvidenceDraft(
                says=f"Count {number}: {_sentence(chance)}",
                source=SourceDraft(
                    title=f"Report {number}", publisher="The council", issued="2025"
                ),
            ),
            is_another=True,
        )
        for number in range(1, items + 1)
    ]


class _Debate:
    """What people post in one thread, and what they mark."""

    def __init__(
        self, chance: random.Random, names: Sequence[int], thread: Thread, began: datetime
    ) -> None:
        self.chance, self.names, self.thread, self.began = chance, names, thread, began
        self.marks: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []

    def post(self, positions: int, evidence: Sequence[Evidence], key: str) -> None:
        """Post so many positions, with all that goes with them."""
        written = [self._position(f"{key}-{number}", number) for number in range(positions)]
        ids = _stored(Position, written)
        _stored(Version, list(map(self._version, ids, written)))
        _stored(Mark, [{**mark, "position_id": ids[mark["position_id"]]} for mark in self.marks])
        self._relate(ids, written)
        self._cite(ids, written, evidence)
        for one in self.events:
            one["subject_id"] = ids[one["subject_id"]]
        _stored(Event, sorted(self.events, key=lambda one: one["at"]))
        self.thread.positions_count += positions
        self.thread.revision += len(self.events)
        db.session.flush()

    def _position(self, submission: str, number: int) -> dict[str, Any]:
        author, *markers = self.chance.sample(self.names, min(len(self.names), 1 + _MARKS))
        at = self.began + number * _APART
        self._record(EventKind.POSITION_POSTED, author, number, at)
        stances = [self.chance.choice(list(Stance)) for _ in markers]
        for marker, stance in zip(markers, stances, strict=True):
            mark = {"person_id": marker, "stance": stance, "version": 1, "marked_at": at}
            self.marks.append({"position_id": number, **mark})
            told = {"stance": stance.value, "version": 1}
            self._record(EventKind.POSITION_MARKED, marker, number, at, **told)
        return {
            "thread_id": self.thread.id,
            "author_id": author,
            "submission": submission,
            "posted_at": at,
            "support_marks": stances.count(Stance.SUPPORT),
            "rebuttal_marks": stances.count(Stance.REBUTTAL),
            "is_answer": number > 0 and self.chance.random() < _ANSWERING,
        }

    def _version(self, id_: int, posted: dict[str, Any]) -> dict[str, Any]:
        reasoning = "\n\n".join(_sentence(self.chance) for _ in range(self.chance.randint(0, 6)))
        return {
            "position_id": id_,
            "number": 1,
            "claim": _sentence(self.chance),
            "reasoning": reasoning,
            "reasoning_html": markup.render(reasoning),
            "renderer": markup.RENDERER,
            "written_at": posted["posted_at"],
        }

    def _relate(self, ids: Sequence[int], written: Sequence[dict[str, Any]]) -> None:
        """Let every answer bear on an earlier position."""
        made: list[dict[str, Any]] = []
        for number, one in enumerate(written):
            if one["is_answer"]:
                toward = self.chance.randrange(number)
                stance = self.chance.choice(list(Stance))
                is_rebuttal = stance is Stance.REBUTTAL
                made.append(
                    {
                        "thread_id": self.thread.id,
                        "source_id": ids[number],
                        "toward_id": ids[toward],
                        "target_position_id": ids[toward],
                        "stance": stance,
                        "kind": self.chance.choice(_PARTS) if is_rebuttal else None,
                        "toward_version": 1,
                        "related_at": one["posted_at"],
                    }
                )
        _stored(Relation, made)

    def _cite(
        self, ids: Sequence[int], written: Sequence[dict[str, Any]], evidence: Sequence[Evidence]
    ) -> None:
        made: list[dict[str, Any]] = []
        for number, one in enumerate(written):
            if self.chance.random() < _CITING:
                item = self.chance.choice(evidence)
                item.citations_count += 1
                made.append(
                    {
                        "thread_id": self.thread.id,
                        "position_id": ids[number],
                        "evidence_id": item.id,
                        "stance": self.chance.choice(list(Bearing)),
                        "version": 1,
                        "cited_by_id": one["author_id"],
                        "cited_at": one["posted_at"],
                    }
                )
        _stored(Citation, made)

    def _record(self, kind: EventKind, actor: int, number: int, at: datetime, **told: Any) -> None:
        self.events.append(
            {
                "kind": kind,
                "actor_id": actor,
                "subject_kind": SubjectKind.POSITION,
                "subject_id": number,
                "thread_id": self.thread.id,
                "details": told,
                "at": at,
            }
        )


def _stored(noun: Any, rows: Sequence[dict[str, Any]]) -> list[int]:
    """Store rows by the thousand; return their ids, in their order."""
    if not rows:
        return []
    ids = insert(noun).returning(noun.id, sort_by_parameter_order=True)
    return list(db.session.scalars(ids, rows))


def _sentence(chance: random.Random) -> str:
    parts = (_SUBJECTS, _VERBS, _OBJECTS, _TIMES)
    return " ".join(chance.choice(part) for part in parts) + "."
