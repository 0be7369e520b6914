"""How a person is written to: how often, up to when, and in which hours not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from forum.db import db
from forum.models import Mailing
from forum.vocabulary import Pace

MORNING = 7  # the hour of the person's day at which a digest ends


@dataclass(frozen=True, slots=True)
class Manner:
    """How a person is written to; quiet hours are from one hour of the day to before another.

    This is also how those are written to who have chosen nothing.
    """

    pace: Pace = Pace.DAILY
    time_zone: str = "UTC"
    quiet_from: int | None = None
    quiet_until: int | None = None
    since: datetime | None = None  # what happened before is in no letter

    def is_quiet(self, at: datetime) -> bool:
        """Tell whether no letter goes out at a moment."""
        if self.quiet_from is None or self.quiet_until is None:
            return False
        hour = at.astimezone(ZoneInfo(self.time_zone)).hour
        if self.quiet_from < self.quiet_until:
            return self.quiet_from <= hour < self.quiet_until
        return hour >= self.quiet_from or hour < self.quiet_until

    def until(self, at: datetime) -> datetime:
        """Return up to when a letter that goes out at a moment tells what happened."""
        if self.pace is Pace.AT_ONCE:
            return at
        here = at.astimezone(ZoneInfo(self.time_zone))
        morning = here.replace(hour=MORNING, minute=0, second=0, microsecond=0)
        if self.pace is Pace.WEEKLY:
            morning -= timedelta(days=morning.weekday())
        if morning > here:
            morning -= timedelta(days=7 if self.pace is Pace.WEEKLY else 1)
        return morning


def manner_of(person_id: int) -> Manner:
    """Return how a person is written to: one query."""
    return manner_as(db.session.scalar(select(Mailing).where(Mailing.person_id == person_id)))


def manner_as(mailing: Mailing | None) -> Manner:
    """Return how somebody is written to who has chosen this, or nothing."""
    if mailing is None:
        return Manner()
    return Manner(
        mailing.pace, mailing.time_zone, mailing.quiet_from, mailing.quiet_until, mailing.since
    )
