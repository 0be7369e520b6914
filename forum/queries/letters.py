"""The outbox, and what a letter says: how the argument stands, as far as its person may read it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select

from forum.clock import now
from forum.db import db
from forum.models import Account, Letter, Mailing, Notification, Person
from forum.queries.manners import manner_as
from forum.queries.notifications import NotificationRow, told_by
from forum.queries.waiting import masthead
from forum.vocabulary import NotificationKind, Pace

_SETTLED = frozenset(
    {
        NotificationKind.REBUTTAL_CONCEDED,
        NotificationKind.EVIDENCE_JUDGED,
        NotificationKind.THREAD_CLOSED,
        NotificationKind.FORECAST_RESOLVED,
        NotificationKind.POSITION_HIDDEN,
    }
)
_STALE = frozenset({NotificationKind.MARK_STALE, NotificationKind.ANSWER_STALE})
_GREW = frozenset({NotificationKind.PERSON_POSTED, NotificationKind.THREAD_GREW})


@dataclass(frozen=True, slots=True)
class Digest:
    """How things stand since the last letter: each position once, at its gravest.

    ``unanswered`` are one's own positions with open challenges, ``standing`` the others;
    ``settled`` is what was conceded, judged, resolved or closed; ``stale`` what a new version set
    aside; ``grew`` where there is more to read.
    """

    unanswered: list[NotificationRow]
    settled: list[NotificationRow]
    stale: list[NotificationRow]
    standing: list[NotificationRow]
    grew: list[NotificationRow]
    first: NotificationRow


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A letter that may go out: to whom, and what it says.

    ``mark`` is the same each time it is tried, so that mail programs know it again.
    """

    mark: str
    person_id: int
    name: str
    email: str
    pace: Pace
    waiting: int
    digest: Digest


def people_due() -> list[int]:
    """Return whom there is something to tell by a letter now: one query."""
    told = (
        select(Account.person_id, Mailing, func.min(Notification.at))
        .join(Notification, Notification.person_id == Account.person_id)
        .outerjoin(Mailing, Mailing.person_id == Account.person_id)
        .where(
            Notification.read_at.is_(None),
            Notification.letter_id.is_(None),
            Account.active,
            Account.confirmed_at.is_not(None),
            or_(
                Mailing.id.is_(None),
                and_(Mailing.pace != Pace.NEVER, Notification.at >= Mailing.since),
            ),
        )
        .group_by(Account.person_id, Mailing.id)
        .order_by(Account.person_id)
    )
    return [
        person_id
        for person_id, mailing, oldest in db.session.execute(told)
        if not (manner := manner_as(mailing)).is_quiet(now()) and oldest <= manner.until(now())
    ]


def waiting_letters() -> Sequence[int]:
    """Return the letters that wait to be sent."""
    waiting = select(Letter.id).where(Letter.try_at <= now()).order_by(Letter.id)
    return db.session.scalars(waiting).all()


def letter_page(letter_id: int) -> LetterPage | None:
    """Return what a letter says now; nothing where nothing is left, or it is not wanted."""
    found = db.session.execute(
        select(Letter, Person, Account.email)
        .join(Person, Person.id == Letter.person_id)
        .join(Account, Account.person_id == Person.id)
        .outerjoin(Mailing, Mailing.person_id == Person.id)
        .where(
            Letter.id == letter_id,
            Account.active,
            Account.confirmed_at.is_not(None),
            or_(Mailing.id.is_(None), Mailing.pace != Pace.NEVER),
        )
    ).first()
    if found is None:
        return None
    letter, person, email = found
    rows = told_by(letter_id, person)
    if not rows:
        return None
    return LetterPage(
        mark=f"letter-{letter.id}.{letter.made_at:%Y%m%d%H%M%S}",
        person_id=person.id,
        name=person.name,
        email=email,
        pace=letter.pace,
        waiting=masthead(person).waiting,
        digest=digest(rows),
    )


def digest(rows: Sequence[NotificationRow]) -> Digest:
    """Sort what happened by what it means for the argument."""
    unanswered = [row for row in rows if row.is_own and row.open_challenges]
    told = {row.position_id for row in unanswered}
    grave = _SETTLED | _STALE | _GREW
    standing = [row for row in rows if row.kind not in grave and row.position_id not in told]
    return Digest(
        unanswered=_once(unanswered),
        settled=[row for row in rows if row.kind in _SETTLED],
        stale=[row for row in rows if row.kind in _STALE],
        standing=_once(standing),
        grew=[row for row in rows if row.kind in _GREW],
        first=rows[0],
    )


def _once(rows: Iterable[NotificationRow]) -> list[NotificationRow]:
    return list({row.position_id: row for row in rows}.values())
