"""Opening threads with starter positions, many at once."""

from collections.abc import Sequence
from hashlib import sha256

from forum.db import db
from forum.errors import BrokenRuleError, Refusal
from forum.exchange.seeds import Seed, SeedPosition
from forum.models import Article, Group, Person, Position, Thread
from forum.policy import Action, require
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft
from forum.services.positions import PositionDraft, post_position
from forum.services.questions import new_question
from forum.services.relations import RelationDraft
from forum.services.sources import SourceDraft
from forum.services.threads import open_thread
from forum.vocabulary import QuestionKind, Stance
from forum.wording import N_


def seed_threads(
    actor: Person, seeds: Sequence[Seed], article: Article | None, group: Group | None = None
) -> list[Thread]:
    """Open a thread for each question and post its starter positions: all of them, or none."""
    require(actor, Action.ARTICLE_CURATE, article)
    threads = []
    for seed in seeds:
        try:
            question = new_question(
                actor, article, seed.question, kind=QuestionKind.WRITTEN, passage=None
            )
            thread = open_thread(actor, question, group=group)
        except BrokenRuleError as refusal:
            raise _at(seed.line, refusal) from refusal
        _post(actor, thread, seed.positions)
        threads.append(thread)
    return threads


def _post(actor: Person, thread: Thread, positions: Sequence[SeedPosition]) -> None:
    posted: dict[str, Position] = {}
    for one in positions:
        try:
            posted[one.claim] = post_position(actor, thread, _draft(one, posted))
            db.session.flush()  # the next may answer this one
        except BrokenRuleError as refusal:
            raise _at(one.line, refusal) from refusal


def _draft(one: SeedPosition, posted: dict[str, Position]) -> PositionDraft:
    return PositionDraft(
        claim=one.claim,
        reasoning=one.reasoning,
        submission=f"seed-{sha256(one.claim.encode()).hexdigest()[:24]}-{one.line}",
        answers=RelationDraft(posted[one.target], Stance(one.stance)) if one.target else None,
        citations=[CitationDraft(_evidence(one))] if one.evidence else [],
    )


def _evidence(one: SeedPosition) -> EvidenceDraft:
    return EvidenceDraft(
        says=one.evidence,
        source=SourceDraft(
            title=one.source_title,
            publisher=one.source_publisher,
            issued=one.source_date,
            url=one.source_url,
        ),
    )


def _at(line: int, refusal: Refusal) -> BrokenRuleError:
    """Return a refusal that says in which line of the file it is."""
    return BrokenRuleError(N_("Line %(line)d: %(why)s"), field="file", line=line, why=str(refusal))
