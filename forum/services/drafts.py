"""Drafts: keeping what a person is writing. They are nobody else's business: no event tells it."""

from dataclasses import dataclass

from sqlalchemy import func, select

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Draft, Person, Position, Thread
from forum.models.draft import Fields
from forum.policy import Action, require
from forum.wording import N_

MOST = 50  # drafts of one person
LONGEST = 60_000  # characters of one


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form holds; ``form`` is its key, ``seen`` the number of the draft it began with."""

    fields: Fields
    form: str
    seen: int = 0


def keep_draft(actor: Person, thread: Thread, place: str, typed: Typed) -> Draft:
    """Keep what a person has typed in a place.

    Where another form kept something that this one has not seen, both texts stay.
    """
    require(actor, Action.DRAFT_KEEP, thread)
    if sum(len(name) + sum(map(len, given)) for name, given in typed.fields.items()) > LONGEST:
        raise BrokenRuleError(N_("This is too long to be kept as a draft."))
    db.session.execute(select(Person.id).where(Person.id == actor.id).with_for_update())
    draft = _draft(actor, place)
    if draft is None:
        return _begun(actor, thread, place, typed)
    if draft.fields != typed.fields:
        if draft.kept_by != typed.form and draft.number != typed.seen:
            draft.other = draft.fields
        draft.fields, draft.updated_at = typed.fields, now()
        draft.number += 1
    draft.kept_by = typed.form
    return draft


def exchange_draft(actor: Person, draft: Draft) -> None:
    """Go on with the text from another device; the one that was gone on with stays beside it."""
    require(actor, Action.DRAFT_HOLD, draft)
    if draft.other is not None:
        draft.fields, draft.other = draft.other, draft.fields
        draft.number += 1
        draft.kept_by = ""


def throw_draft_away(actor: Person, draft: Draft) -> None:
    """Forget a draft; a text from another device that stands beside it takes its place."""
    require(actor, Action.DRAFT_HOLD, draft)
    if draft.other is None:
        db.session.delete(draft)
        return
    draft.fields, draft.other = draft.other, None
    draft.number += 1
    draft.kept_by = ""


def finish_draft(actor: Person, place: str) -> None:
    """Forget what became a position or a wording; a part of acts."""
    draft = _draft(actor, place)
    if draft is not None:
        throw_draft_away(actor, draft)


def _draft(person: Person, place: str) -> Draft | None:
    own = select(Draft).where(Draft.person_id == person.id, Draft.place == place)
    return db.session.scalar(own.execution_options(populate_existing=True))


def _begun(actor: Person, thread: Thread, place: str, typed: Typed) -> Draft:
    posted = select(Position.id).where(
        Position.author_id == actor.id, Position.submission == typed.form
    )
    if db.session.scalar(posted):  # kept a moment before it was sent, and heard after it
        raise BrokenRuleError(N_("This is posted already."))
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
