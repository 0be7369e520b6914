"""Posting, revising and withdrawing positions."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from forum import characters, markup
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Person, Position, Thread, Version
from forum.models.position import CLAIM_LENGTH, REASONING_LENGTH
from forum.policy import Action, require
from forum.services.citations import CitationDraft, attach
from forum.services.events import record
from forum.services.holding import hold
from forum.services.relations import Target, check_target, relate, show, unshow
from forum.vocabulary import EventKind, Stance, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """A position as its author wrote it; ``submission`` is the key of the form that sends it."""

    claim: str
    submission: str
    reasoning: str = ""
    target: Target | None = None
    stance: Stance | None = None
    citations: Sequence[CitationDraft] = ()


def post_position(actor: Person, thread: Thread, draft: PositionDraft) -> Position:
    """Post a position in a thread, related to what it answers; a form sent twice posts one."""
    thread = hold(thread.id)
    require(actor, Action.POSITION_POST, thread)
    if (posted := _posted_by(actor, draft.submission)) is not None:
        return posted
    position = Position(thread=thread, author=actor, submission=draft.submission, version=1)
    db.session.add(position)
    _write_version(position, draft.claim, draft.reasoning)
    _answer(position, draft)
    show(thread, position)
    for citation in draft.citations:
        attach(actor, position, citation)
    record(EventKind.POSITION_POSTED, actor, _subject(position), thread=thread)
    return position


def revise_position(
    actor: Person, position: Position, *, claim: str, reasoning: str, edited: int | None = None
) -> None:
    """Give a position a new wording; ``edited`` is the version that the author had before them.

    Marks made on the old version are kept and leave the counts until they are made again.
    """
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_REVISE, position)
    before = _standing(position)
    if edited not in {None, position.version}:
        raise BrokenRuleError(
            N_("Version %(now)d was stored meanwhile. Compare, then send yours again."),
            now=position.version,
        )
    claim, reasoning = _checked_claim(claim), _checked_reasoning(reasoning)
    if (before.claim, before.reasoning) == (claim, reasoning):
        return
    position.version += 1
    position.revised_at = now()
    position.support_marks = position.rebuttal_marks = 0
    _write_version(position, claim, reasoning)
    record(
        EventKind.POSITION_REVISED,
        actor,
        _subject(position),
        thread=thread,
        version=position.version,
    )


def withdraw_position(actor: Person, position: Position) -> None:
    """Take back what one holds; the place and its answers stay, the words go out of sight."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_WITHDRAW, position)
    position.withdrawn_at = now()
    unshow(thread, position)
    record(EventKind.POSITION_WITHDRAWN, actor, _subject(position), thread=thread)


def _posted_by(author: Person, submission: str) -> Position | None:
    return db.session.scalar(
        select(Position).where(Position.author_id == author.id, Position.submission == submission)
    )


def _answer(position: Position, draft: PositionDraft) -> None:
    if (draft.target is None) != (draft.stance is None):
        raise BrokenRuleError(
            N_("Choose whether your position supports or rebuts what it answers."), field="stance"
        )
    if draft.target is not None and draft.stance is not None:
        check_target(draft.target)
        relate(position, draft.stance, draft.target)


def _write_version(position: Position, claim: str, reasoning: str) -> None:
    reasoning = _checked_reasoning(reasoning)
    version = Version(
        number=position.version,
        claim=_checked_claim(claim),
        reasoning=reasoning,
        reasoning_html=markup.render(reasoning),
        renderer=markup.RENDERER,
    )
    db.session.flush()  # the version needs the id of the position
    version.position_id = position.id
    db.session.add(version)


def _standing(position: Position) -> Version:
    return db.session.scalars(
        select(Version).where(
            Version.position_id == position.id, Version.number == position.version
        )
    ).one()


def _checked_claim(claim: str) -> str:
    claim = characters.line(claim)
    if not claim:
        raise BrokenRuleError(N_("Say in one sentence what you hold."), field="claim")
    if len(claim) > CLAIM_LENGTH:
        raise BrokenRuleError(
            N_("A claim has at most %(most)d characters; this one has %(length)d."),
            field="claim",
            most=CLAIM_LENGTH,
            length=len(claim),
        )
    return claim


def _checked_reasoning(reasoning: str) -> str:
    reasoning = characters.prose(reasoning)
    if len(reasoning) > REASONING_LENGTH:
        raise BrokenRuleError(
            N_("The reasoning has at most %(most)d characters; this one has %(length)d."),
            field="reasoning",
            most=REASONING_LENGTH,
            length=len(reasoning),
        )
    return reasoning


def _subject(position: Position) -> tuple[SubjectKind, int]:
    return SubjectKind.POSITION, position.id
