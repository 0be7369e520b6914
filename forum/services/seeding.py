"""Opening threads with starter positions, many at once."""

import re
from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import select

from forum.db import db
from forum.errors import BrokenRuleError, MissingError, Refusal
from forum.exchange.seeds import Seed, SeedPosition
from forum.models import Article, Citation, Group, Person, Position, Thread
from forum.policy import Action, require
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft, check_is_new
from forum.services.positions import PositionDraft, post_position
from forum.services.questions import new_question
from forum.services.relations import RelationDraft
from forum.services.sources import SourceDraft
from forum.services.threads import open_thread
from forum.vocabulary import QuestionKind, Stance
from forum.wording import N_

_NUMBER = re.compile(r"\[?E(\d{1,9})\]?")
_Items = dict[EvidenceDraft, int]  # what the file has added so far, by its number


def seed_threads(
    actor: Person,
    seeds: Sequence[Seed],
    article: Article | None,
    group: Group | None = None,
    *,
    is_another: bool = False,
) -> list[Thread]:
    """Open a thread for each question and post its starter positions: all of them, or none.

    Rows that name the same evidence share one item. What is like some that was here before is
    refused, unless ``is_another`` says that the evidence of the file is none of it.
    """
    require(actor, Action.ARTICLE_CURATE, article)
    threads: list[Thread] = []
    items: _Items = {}
    if not is_another:
        _check_evidence(actor, seeds)
    for seed in seeds:
        try:
            question = new_question(
                actor, article, seed.question, kind=QuestionKind.WRITTEN, passage=None
            )
            thread = open_thread(actor, question, group=group)
        except BrokenRuleError as refusal:
            raise _at(seed.line, refusal) from refusal
        _post(actor, thread, seed.positions, items)
        threads.append(thread)
    return threads


def _check_evidence(actor: Person, seeds: Sequence[Seed]) -> None:
    for one in (one for seed in seeds for one in seed.positions):
        evidence = _evidence(one)
        if isinstance(evidence, EvidenceDraft):
            try:
                check_is_new(actor, evidence)
            except BrokenRuleError as refusal:
                raise _at(one.line, refusal) from refusal


def _post(actor: Person, thread: Thread, positions: Sequence[SeedPosition], items: _Items) -> None:
    posted: dict[str, Position] = {}
    for one in positions:
        evidence = _evidence(one)
        if isinstance(evidence, EvidenceDraft):
            evidence = items.get(evidence, evidence)
        try:
            posted[one.claim] = post_position(actor, thread, _draft(thread, one, evidence, posted))
            db.session.flush()  # the next may answer this one
        except (BrokenRuleError, MissingError) as refusal:
            raise _at(one.line, refusal) from refusal
        if isinstance(evidence, EvidenceDraft):
            added = select(Citation.evidence_id).where(Citation.position_id == posted[one.claim].id)
            items[evidence] = db.session.scalars(added).one()


def _draft(
    thread: Thread,
    one: SeedPosition,
    evidence: int | EvidenceDraft | None,
    posted: dict[str, Position],
) -> PositionDraft:
    key = sha256(f"{thread.id}:{one.claim}".encode()).hexdigest()
    return PositionDraft(
        claim=one.claim,
        reasoning=one.reasoning,
        submission=f"seed-{key[:24]}-{one.line}",
        answers=RelationDraft(posted[one.target], Stance(one.stance)) if one.target else None,
        citations=[CitationDraft(evidence, is_another=True)] if evidence is not None else [],
    )


def _evidence(one: SeedPosition) -> int | EvidenceDraft | None:
    """Return the evidence of a row: an item that is here, by its number, or a new one."""
    if (known := _NUMBER.fullmatch(one.evidence)) is not None:
        return int(known[1])
    if not one.evidence:
        return None
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
