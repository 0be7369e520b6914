"""Correcting an article: a new edition, and where its passages stand in it."""

from collections.abc import Iterable

from sqlalchemy import select

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.extraction import Extraction
from forum.extraction.anchoring import Carrier, Place, Selector
from forum.models import Anchor, Article, Candidate, Edition, Passage, Person
from forum.policy import Action, require
from forum.services.events import record
from forum.services.offers import Offer, candidates_of, offers
from forum.services.passages import outline
from forum.services.reasons import given
from forum.vocabulary import AnchorState, EventKind, SubjectKind
from forum.wording import N_

NOTE_LENGTH = 300


def correct_article(actor: Person, article: Article, found: Extraction, *, note: str) -> Edition:
    """Store a corrected text as a new edition; passages follow their words, or are lost.

    What is found in it that was not there before is offered as a candidate.
    """
    require(actor, Action.ARTICLE_CURATE, article)
    db.session.refresh(article, with_for_update={"of": Article})
    before = _edition(article)
    if found.document.text == before.text:
        raise BrokenRuleError(
            N_("This is the text as it stands: nothing in it changed."), field="text"
        )
    edition = Edition(
        article_id=article.id,
        number=before.number + 1,
        text=found.document.text,
        blocks=outline(found.document),
        note=characters.line(note)[:NOTE_LENGTH],
        made_by_id=actor.id,
    )
    db.session.add(edition)
    db.session.flush()  # anchors need the id
    carried = _carry(before, edition)
    article.edition = edition.number
    _offer(article, edition, offers(found, article.title, article.url))
    record(
        EventKind.ARTICLE_CORRECTED,
        actor,
        (SubjectKind.ARTICLE, article.id),
        edition=edition.number,
        moved=carried.count(AnchorState.MOVED),
        lost=carried.count(AnchorState.LOST),
    )
    return edition


def anchor_passage(actor: Person, anchor: Anchor, words: str, *, reason: str) -> None:
    """Say where a lost passage stands now, by the very words of the edition that readers see."""
    _hold(actor, anchor)
    text, words = anchor.edition.text, words.strip()
    if not words or text.count(words) != 1:
        raise BrokenRuleError(
            N_(
                "These words do not stand in the article, or more than once. Copy a longer stretch."
            ),
            field="words",
        )
    anchor.start = text.index(words)
    anchor.end = anchor.start + len(words)
    anchor.state = AnchorState.MOVED
    _settle(actor, anchor)
    _record(EventKind.PASSAGE_ANCHORED, actor, anchor, reason)


def give_up_passage(actor: Person, anchor: Anchor, *, reason: str) -> None:
    """Let a lost passage be: the article does not say this any more, and readers are told so."""
    _hold(actor, anchor)
    _settle(actor, anchor)
    _record(EventKind.PASSAGE_GIVEN_UP, actor, anchor, reason)


def _hold(actor: Person, anchor: Anchor) -> None:
    require(actor, Action.PASSAGE_ANCHOR, anchor)
    db.session.refresh(anchor, with_for_update={"of": Anchor})
    if anchor.state is not AnchorState.LOST or anchor.settled_at is not None:
        raise BrokenRuleError(N_("Somebody has decided about this passage already."))


def _settle(actor: Person, anchor: Anchor) -> None:
    anchor.settled_by_id, anchor.settled_at = actor.id, now()


def _record(kind: EventKind, actor: Person, anchor: Anchor, reason: str) -> None:
    record(
        kind,
        actor,
        (SubjectKind.PASSAGE, anchor.passage_id),
        reason=given(reason),
        article=anchor.edition.article_id,
        exact=anchor.passage.exact[:NOTE_LENGTH],
    )


def _edition(article: Article) -> Edition:
    return db.session.scalars(
        select(Edition).where(Edition.article_id == article.id, Edition.number == article.edition)
    ).one()


def _carry(before: Edition, edition: Edition) -> list[AnchorState]:
    """Anchor every passage of the last edition in the new one."""
    carrier = Carrier(before.text, edition.text)
    known = db.session.execute(
        select(Anchor, Passage)
        .join(Passage, Passage.id == Anchor.passage_id)
        .where(Anchor.edition_id == before.id)
    ).all()
    anchors = [_anchored(carrier, edition, anchor, passage) for anchor, passage in known]
    db.session.add_all(anchors)
    return [anchor.state for anchor in anchors]


def _anchored(carrier: Carrier, edition: Edition, last: Anchor, passage: Passage) -> Anchor:
    place = _place(carrier, last, passage)
    is_lost = place.state == AnchorState.LOST
    was_settled = is_lost and last.state is AnchorState.LOST
    return Anchor(
        edition_id=edition.id,
        passage_id=passage.id,
        state=AnchorState(place.state),
        start=None if is_lost else place.start,
        end=None if is_lost else place.end,
        settled_by_id=last.settled_by_id if was_settled else None,
        settled_at=last.settled_at if was_settled else None,
    )


def _place(carrier: Carrier, last: Anchor, passage: Passage) -> Place:
    """Follow a passage from where it stood; one that was lost may come back by its own words."""
    if last.start is not None and last.end is not None:
        return carrier.carry(last.start, last.end)
    return carrier.find(
        Selector(passage.exact, passage.prefix, passage.suffix, passage.start, passage.end)
    )


def _offer(article: Article, edition: Edition, found: Iterable[Offer]) -> None:
    """Offer what no candidate of the same kind stands at already."""
    known = db.session.execute(
        select(Candidate.kind, Anchor.start, Anchor.end)
        .join(Anchor, Anchor.passage_id == Candidate.passage_id)
        .where(
            Candidate.article_id == article.id,
            Anchor.edition_id == edition.id,
            Anchor.start.is_not(None),
        )
    ).all()
    new = [
        offer
        for offer in found
        if not any(
            kind is offer.kind and start < offer.end and end > offer.start
            for kind, start, end in known
            if start is not None and end is not None
        )
    ]
    db.session.add_all(candidates_of(article, edition, new))
