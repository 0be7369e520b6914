"""Drafts of one person: nobody else asks for them, and they leave with the access to a thread."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from forum.db import db
from forum.errors import MissingError
from forum.models import Draft, Person, Question, Thread
from forum.models.draft import Fields
from forum.queries.readers import readable
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft, and the texts from other devices that stand beside it, the newest last."""

    id: int
    thread_id: int
    question: str
    place: str
    number: int
    fields: Fields
    others: tuple[Fields, ...]
    updated_at: datetime

    @property
    def noun(self) -> str:
        """Return what it hangs on: thread, position, relation, citation, revision or evidence."""
        return self.place.partition("-")[0]

    @property
    def position_id(self) -> int:
        """Return the number of the position that it revises, or to which it adds evidence."""
        return int(self.place.partition("-")[2])


def draft_at(person: Person, place: str) -> DraftRow | None:
    """Return what a person has begun to write in a place."""
    found = db.session.execute(_drafts(person).where(Draft.place == place)).first()
    return _row(*found) if found else None


def drafts_of(person: Person) -> list[DraftRow]:
    """Return a person's drafts, the newest first."""
    found = db.session.execute(_drafts(person).order_by(Draft.updated_at.desc(), Draft.id.desc()))
    return [_row(*row) for row in found]


def draft_by_id(draft_id: int, person: Person) -> Draft:
    """Return a draft of this person, or refuse as if there were none."""
    found = db.session.execute(_drafts(person).where(Draft.id == draft_id)).first()
    if found is None:
        raise MissingError(N_("There is no such draft."))
    draft: Draft = found[0]
    return draft


def _drafts(person: Person) -> Any:
    return (
        select(Draft, Question.text)
        .join(Thread, Thread.id == Draft.thread_id)
        .join(Question, Question.id == Thread.question_id)
        .where(Draft.person_id == person.id, readable(person))
    )


def _row(draft: Draft, question: str) -> DraftRow:
    return DraftRow(
        id=draft.id,
        thread_id=draft.thread_id,
        question=question,
        place=draft.place,
        number=draft.number,
        fields=draft.fields,
        others=tuple(one["fields"] for one in draft.others),
        updated_at=draft.updated_at,
    )
