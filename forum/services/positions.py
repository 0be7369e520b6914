"""Posting, revising and withdrawing positions."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from forum import characters, markup
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError, MissingError
from forum.models import Follow, Person, Position, Thread, Version
from forum.models.position import CLAIM_LENGTH, REASONING_LENGTH
from forum.policy import Action, require
from forum.reasoning.revisions import Change
from forum.reasoning.revisions import revision as revision_of
from forum.services.camps import share
from forum.services.citations import CitationDraft, attach
from forum.services.drafts import Kept, finish_draft
from forum.services.events import record
from forum.services.holding import hold
from forum.services.marks import count_marks
from forum.services.reasons import given
from forum.services.relations import RelationDraft, relate, tell_joined
from forum.services.weighing import weigh
from forum.vocabulary import EventKind, SubjectKind
from forum.wording import N_


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """A position as its author wrote it; ``submission`` is the key of the form that sends it.

    ``kept`` is where its author kept a draft of it, which is forgotten.
    """

    claim: str
    submission: str
    reasoning: str = ""
    answers: RelationDraft | None = None
    citations: Sequence[CitationDraft] = ()
    kept: Kept | None = None


def post_position(actor: Person, thread: Thread, draft: PositionDraft) -> Position:
    """Post a position in a thread, related to what it answers; a form sent twice posts one.

    Its author follows it, and nothing else by that.
    """
    thread = hold(thread.id)
    require(actor, Action.POSITION_POST, thread)
    if (posted := _posted_by(actor, draft.submission)) is not None:
        return posted
    position = Position(thread=thread, author=actor, submission=draft.submission, version=1)
    db.session.add(position)
    _write_version(position, draft.claim, draft.reasoning)
    relation = relate(position, draft.answers) if draft.answers is not None else None
    for citation in draft.citations:
        attach(actor, position, citation)
    thread.positions_count += 1
    db.session.add(Follow(person_id=actor.id, position_id=position.id))
    weigh(thread, position)
    record(EventKind.POSITION_POSTED, actor, _subject(position), thread=thread)
    if relation is not None:
        tell_joined(actor, thread, relation)
    finish_draft(actor, draft.kept)
    return position


@dataclass(frozen=True, slots=True)
class Revision:
    """A new wording of a position; ``edited`` is the version that its author had before them."""

    claim: str
    reasoning: str
    edited: int | None = None
    is_typo: bool = False
    kept: Kept | None = None


def revise_position(actor: Person, position: Position, revision: Revision) -> None:
    """Give a position a new wording.

    What was made on the old one is kept and leaves the counts until it is made again, unless the
    author says that only a typing error is mended, and nothing more is.
    """
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_REVISE, position)
    before = _version(position, position.version)
    if revision.edited not in {None, position.version}:
        raise BrokenRuleError(
            N_("Version %(now)d was stored meanwhile. Compare, then send yours again."),
            now=position.version,
        )
    claim, reasoning = _checked_claim(revision.claim), _checked_reasoning(revision.reasoning)
    if (before.claim, before.reasoning) == (claim, reasoning):
        return
    if revision.is_typo:
        _check_typo(before, claim, reasoning)
    position.version += 1
    position.revised_at = now()
    _write_version(position, claim, reasoning, is_typo=revision.is_typo)
    let_stand(thread, position)
    record(
        EventKind.POSITION_REVISED,
        actor,
        _subject(position),
        thread=thread,
        version=position.version,
        is_typo=revision.is_typo,
    )
    finish_draft(actor, revision.kept)


def judge_version(
    actor: Person, position: Position, number: int, *, is_typo: bool, reason: str
) -> None:
    """Overrule an author about whether a version only mended a typing error."""
    thread = hold(position.thread_id)
    require(actor, Action.VERSION_JUDGE, position)
    version = _version(position, number)
    if number == 1 or version.is_typo == is_typo:
        raise BrokenRuleError(N_("This is how the version counts already."))
    version.is_typo = is_typo
    let_stand(thread, position)
    record(
        EventKind.VERSION_JUDGED,
        actor,
        _subject(position),
        thread=thread,
        reason=given(reason),
        version=number,
        is_typo=is_typo,
    )


def withdraw_position(actor: Person, position: Position) -> None:
    """Take back what one holds; the place and its answers stay, the words go out of sight."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_WITHDRAW, position)
    position.withdrawn_at = now()
    thread.positions_count -= 1
    share(thread, position)
    weigh(thread, position)
    record(EventKind.POSITION_WITHDRAWN, actor, _subject(position), thread=thread)


def _posted_by(author: Person, submission: str) -> Position | None:
    return db.session.scalar(
        select(Position).where(Position.author_id == author.id, Position.submission == submission)
    )


def let_stand(thread: Thread, position: Position) -> None:
    """Let what was made on earlier meanings of a position leave the counts; a part of acts."""
    db.session.flush()  # the query reads the version that was written
    meant = select(func.max(Version.number)).where(
        Version.position_id == position.id, ~Version.is_typo
    )
    position.current_from = db.session.scalars(meant).one()
    count_marks(position)
    share(thread, position)
    weigh(thread, position)


_NO_TYPO = {
    Change.NUMBER: N_("A number changed: “%(before)s” became “%(after)s”."),
    Change.NEGATION: N_("It says yes where it said no: “%(before)s” became “%(after)s”."),
    Change.QUESTION: N_("A question changed: “%(before)s” became “%(after)s”."),
    Change.WORD: N_("Other words stand there: “%(before)s” became “%(after)s”."),
    Change.MUCH: N_("Too much changed at once for a typing error."),
}
_SHOWN = 80  # characters of what changed


def _check_typo(before: Version, claim: str, reasoning: str) -> None:
    order = list(Change)
    mended = revision_of(before.claim, claim), revision_of(before.reasoning, reasoning)
    gravest = min(mended, key=lambda one: order.index(one.change))
    if not gravest.is_typo:
        raise BrokenRuleError(
            _NO_TYPO[gravest.change],
            field="is_typo",
            before=gravest.before[:_SHOWN] or "…",
            after=gravest.after[:_SHOWN] or "…",
        )


def _write_version(
    position: Position, claim: str, reasoning: str, *, is_typo: bool = False
) -> None:
    reasoning = _checked_reasoning(reasoning)
    version = Version(
        number=position.version,
        claim=_checked_claim(claim),
        reasoning=reasoning,
        reasoning_html=markup.render(reasoning),
        renderer=markup.RENDERER,
        is_typo=is_typo,
    )
    db.session.flush()  # the version needs the id of the position
    version.position_id = position.id
    db.session.add(version)


def _version(position: Position, number: int) -> Version:
    found = select(Version).where(Version.position_id == position.id, Version.number == number)
    if (version := db.session.scalar(found)) is None:
        raise MissingError(N_("There is no such version."))
    return version


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
