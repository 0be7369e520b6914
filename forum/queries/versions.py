"""Every wording of a position, and what changed between two of them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from forum import markup
from forum.db import db
from forum.differences import Line, readable, shortened
from forum.markup import SafeHtml
from forum.models import Position, Version
from forum.policy import Action, Actor, allows


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One wording of a position; ``is_typo`` where it means the same as the one before."""

    number: int
    claim: str
    reasoning: str
    reasoning_html: SafeHtml
    is_typo: bool
    written_at: datetime


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """The wordings, the newest first, and two of them compared: nothing while there is one."""

    versions: list[VersionRow]
    old: int
    new: int
    claim: list[Line | int]
    reasoning: list[Line | int]
    may_judge: bool

    @property
    def is_reasoning_changed(self) -> bool:
        """Tell whether the reasoning of the two is not the same."""
        return any(isinstance(line, Line) and line.is_changed for line in self.reasoning)


def versions_of(position: Position) -> list[VersionRow]:
    """Return the wordings of a position, the newest first."""
    found = db.session.scalars(
        select(Version).where(Version.position_id == position.id).order_by(Version.number.desc())
    )
    return [
        VersionRow(
            number=version.number,
            claim=version.claim,
            reasoning=version.reasoning,
            reasoning_html=markup.safe(version.reasoning_html),
            is_typo=version.is_typo,
            written_at=version.written_at,
        )
        for version in found
    ]


def versions_page(
    position: Position, viewer: Actor, old: int | None = None, new: int | None = None
) -> VersionsPage:
    """Return the wordings of a position; compared are two of them, or the last two."""
    versions = versions_of(position)
    by_number = {one.number: one for one in versions}
    after = by_number.get(new or position.version, versions[0])
    before = by_number.get(old or after.number - 1, after)
    return VersionsPage(
        versions=versions,
        old=before.number,
        new=after.number,
        claim=shortened(readable(before.claim, after.claim)),
        reasoning=shortened(readable(before.reasoning, after.reasoning)),
        may_judge=allows(viewer, Action.VERSION_JUDGE, position),
    )
