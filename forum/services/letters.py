"""Letters about what people were told: how often, when one is due, and that none goes out twice.

How somebody is written to is nobody else's business: no event tells it.
"""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import available_timezones

from sqlalchemy import and_, func, select, update

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Letter, Mailing, Notification, Person
from forum.policy import Action, Actor, require
from forum.queries.manners import Manner, manner_of
from forum.vocabulary import Pace
from forum.wording import N_

MOST_TRIES = 8
_FIRST_PAUSE = timedelta(minutes=5)  # after a letter was not taken; twice as long each time
_UNSENT = and_(Notification.letter_id.is_(None), Notification.read_at.is_(None))


def set_letters(actor: Person, manner: Manner) -> None:
    """Choose how one is written to; what happened while one wanted no letters is in none."""
    require(actor, Action.LETTERS_SET)
    if manner.time_zone not in available_timezones():
        raise BrokenRuleError(N_("Choose a time zone from the list."), field="time_zone")
    if (manner.quiet_from is None) != (manner.quiet_until is None):
        raise BrokenRuleError(
            N_("Say when the quiet hours begin and when they end."), field="quiet_until"
        )
    if manner.quiet_from is not None and manner.quiet_from == manner.quiet_until:
        raise BrokenRuleError(
            N_("Quiet hours end at another hour than they begin."), field="quiet_until"
        )
    mailing = db.session.scalar(select(Mailing).where(Mailing.person_id == actor.id))
    if mailing is None:
        mailing = Mailing(person_id=actor.id, since=actor.joined_at)
        db.session.add(mailing)
    elif mailing.pace is Pace.NEVER:
        mailing.since = now()
    mailing.pace, mailing.time_zone = manner.pace, manner.time_zone
    mailing.quiet_from, mailing.quiet_until = manner.quiet_from, manner.quiet_until


def stop_letters(actor: Person) -> None:
    """Get no letters any more about what one is told."""
    require(actor, Action.LETTERS_SET)
    set_letters(actor, replace(manner_of(actor.id), pace=Pace.NEVER))


def prepare_letter(actor: Actor, person_id: int) -> None:
    """Put a letter to a person into the outbox, if one is due; the second of a key is none."""
    require(actor, Action.LETTERS_SEND)
    manner = manner_of(person_id)
    if manner.pace is Pace.NEVER or manner.is_quiet(now()):
        return
    until = manner.until(now())
    telling = and_(_UNSENT, Notification.person_id == person_id, Notification.at <= until)
    if manner.since is not None:
        telling = and_(telling, Notification.at >= manner.since)
    newest = db.session.scalar(select(func.max(Notification.event_id)).where(telling))
    if newest is None:
        return
    when = newest if manner.pace is Pace.AT_ONCE else until.date()
    key = f"{person_id} {manner.pace} {when}"
    if db.session.scalar(select(Letter.id).where(Letter.key == key)) is not None:
        return
    letter = Letter(person_id=person_id, key=key, pace=manner.pace)
    db.session.add(letter)
    db.session.flush()  # what it tells needs the id
    gathered = update(Notification).where(telling).values(letter_id=letter.id)
    db.session.execute(gathered.execution_options(synchronize_session=False))


def take_letter(actor: Actor, letter_id: int) -> bool:
    """Take a letter out of the outbox to send it, if nobody else has; not in quiet hours."""
    require(actor, Action.LETTERS_SEND)
    letter = db.session.get_one(Letter, letter_id, with_for_update=True)
    if letter.try_at is None or letter.try_at > now():
        return False
    if manner_of(letter.person_id).is_quiet(now()):
        return False
    letter.try_at, letter.tries = None, letter.tries + 1
    return True


def close_letter(actor: Actor, letter_id: int, *, is_sent: bool) -> None:
    """Keep that a letter was taken by the mail server, or that nothing was left to tell."""
    require(actor, Action.LETTERS_SEND)
    letter = db.session.get_one(Letter, letter_id)
    letter.sent_at = now() if is_sent else None


def put_back_letter(actor: Actor, letter_id: int) -> None:
    """Let a letter that was not taken wait for another try, longer each time, but not for ever."""
    require(actor, Action.LETTERS_SEND)
    letter = db.session.get_one(Letter, letter_id)
    if letter.tries < MOST_TRIES:
        letter.try_at = now() + _FIRST_PAUSE * 2 ** (letter.tries - 1)
