"""Drafts: keeping what a person is writing. They are nobody else's business: no event tells it."""

from dataclasses import dataclass

from sqlalchemy import func, select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Draft, Person, Position, Thread
from forum.models.draft import Fields, Text
from forum.policy import Action, require
from forum.wording import N_

MOST = 50  # drafts of one person
LONGEST = 60_000  # characters of one
MOST_TEXTS = 10  # of one draft, from as many forms


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form holds; ``form`` is its key, ``seen`` the number of the draft it began with."""

    fields: Fields
    form: str
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a form that is sent was kept; ``form`` and ``seen`` are those of what it typed."""

    place: str
    form: str
    seen: int = 0


def keep_draft(actor: Person, thread: Thread, place: str, typed: Typed) -> Draft:
    """Keep what a person has typed in a place.

    Where other forms kept something that this one has not seen, all texts stay, until the person
    decides; one text for each form.
    """
    require(actor, Action.DRAFT_KEEP, thread)
    if sum(len(name) + sum(map(len, given)) for name, given in typed.fields.items()) > LONGEST:
        raise BrokenRuleError(N_("This is too long to be kept as a draft."))
    db.session.execute(select(Person.id).where(Person.id == actor.id).with_for_update())
    _refuse_posted(actor, typed.form)
    draft = _draft(actor, place)
    if draft is None:
        return _begun(actor, thread, place, typed)
    if draft.fields != typed.fields:
        draft.others = _beside(draft, typed)
        draft.fields, draft.updated_at = typed.fields, now()
        draft.number += 1
    draft.kept_by = typed.form
    return draft


def exchange_draft(actor: Person, draft: Draft, number: int = 1) -> None:
    """Go on with another text, by its number from 1; the one gone on with stays in its place."""
    require(actor, Action.DRAFT_HOLD, draft)
    if 1 <= number <= len(draft.others):
        others, before = list(draft.others), _text(draft)
        _go_on(draft, others[number - 1])
        others[number - 1] = before
        draft.others = others


def throw_draft_away(actor: Person, draft: Draft, seen: int | None = None) -> None:
    """Forget the text of a draft; the newest of those that stand beside it takes its place.

    ``seen`` is the number of the draft that the person looked at: what was kept since stays.
    """
    require(actor, Action.DRAFT_HOLD, draft)
    if seen not in {None, draft.number}:
        raise BrokenRuleError(N_("Something else was kept here meanwhile. Look at it first."))
    if not draft.others:
        db.session.delete(draft)
        return
    *draft.others, newest = draft.others
    _go_on(draft, newest)


def finish_draft(actor: Person, kept: Kept | None) -> None:
    """Forget what became a position, a wording or citations, and no text but that; a part of acts.

    It is what the form kept itself, or what it began with if nobody wrote there since.
    """
    draft = _draft(actor, kept.place) if kept else None
    if kept is None or draft is None:
        return
    draft.others = [one for one in draft.others if one["by"] != kept.form]
    if draft.kept_by == kept.form or draft.number == kept.seen:
        throw_draft_away(actor, draft)


def _beside(draft: Draft, typed: Typed) -> list[Text]:
    """Return the texts that stay beside what a form has typed."""
    others = [
        one for one in draft.others if one["by"] != typed.form and one["fields"] != typed.fields
    ]
    if draft.kept_by == typed.form or draft.number == typed.seen:
        return others
    if len(others) + 1 >= MOST_TEXTS:
        raise BrokenRuleError(
            N_("%(most)d texts from other devices stand here already: decide between them first."),
            most=MOST_TEXTS,
        )
    return [*others, _text(draft)]


def _text(draft: Draft) -> Text:
    return {"by": draft.kept_by, "fields": draft.fields}


def _go_on(draft: Draft, text: Text) -> None:
    draft.fields, draft.kept_by = text["fields"], text["by"]
    draft.number += 1


def _draft(person: Person, place: str) -> Draft | None:
    own = select(Draft).where(Draft.person_id == person.id, Draft.place == place)
    return db.session.scalar(own.execution_options(populate_existing=True))


def _refuse_posted(actor: Person, form: str) -> None:
    """Refuse what was kept a moment before it was sent, and is heard after it."""
    posted = select(Position.id).where(Position.author_id == actor.id, Position.submission == form)
    if db.session.scalar(posted):
        raise BrokenRuleError(N_("This is posted already."))


def _begun(actor: Person, thread: Thread, place: str, typed: Typed) -> Draft:
    kept = select(func.count()).select_from(Draft).where(Draft.person_id == actor.id)
    if db.session.scalars(kept).one() >= MOST:
        raise BrokenRuleError(
            N_("You keep %(most)d drafts already. Post one, or throw one away."), most=MOST
        )
    draft = Draft(
        person_id=actor.id,
        thread_id=thread.id,
        place=place,
        kept_by=typed.form,
        fields=typed.fields,
    )
    db.session.add(draft)
    db.session.flush()  # whoever asked needs its number
    return draft
