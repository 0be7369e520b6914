"""Asking for an article by its address, and thinking better of it."""

from forum import characters
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Article, Fetch, Person
from forum.policy import Action, require
from forum.services.articles import ArticleDraft, address_of
from forum.services.events import record
from forum.vocabulary import EventKind, FetchState, SubjectKind
from forum.wording import N_


def ask_fetch(actor: Person, draft: ArticleDraft, *, corrects: Article | None = None) -> Fetch:
    """Note that an article is to be fetched from ``draft.url``; a job does it."""
    require(actor, Action.ARTICLE_BRING_IN)
    url = address_of(draft)
    fetch = Fetch(
        url=url,
        title=characters.line(draft.title),
        authors=characters.line(draft.authors),
        written_on=draft.written_on,
        corrects_id=corrects.id if corrects else None,
        asked_by_id=actor.id,
    )
    db.session.add(fetch)
    db.session.flush()  # the event needs the id
    record(EventKind.FETCH_ASKED, actor, (SubjectKind.FETCH, fetch.id))
    return fetch


def cancel_fetch(actor: Person, fetch: Fetch) -> None:
    """End a fetching that has not ended by itself."""
    require(actor, Action.ARTICLE_BRING_IN)
    db.session.refresh(fetch, with_for_update={"of": Fetch})
    if fetch.state in {FetchState.DONE, FetchState.FAILED, FetchState.CANCELLED}:
        raise BrokenRuleError(N_("The fetching has ended already."))
    fetch.state, fetch.changed_at = FetchState.CANCELLED, now()
    record(EventKind.FETCH_CANCELLED, actor, (SubjectKind.FETCH, fetch.id))
