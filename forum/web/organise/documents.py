"""Bringing in an article or its correction: pasted, as a file, or fetched from its address."""

from collections.abc import Callable
from typing import TypeVar

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum import jobs
from forum.adapters.documents import extract_safely
from forum.clock import now
from forum.errors import BrokenRuleError, Refusal
from forum.extraction import Extraction
from forum.jobs.fetches import SILENCE, fetch_article
from forum.models import Article, Fetch
from forum.policy import Action, require
from forum.queries.articles import article_by_id, edition_of
from forum.queries.fetches import fetch_by_id
from forum.services.articles import bring_in
from forum.services.editions import correct_article
from forum.services.fetches import ask_fetch, cancel_fetch
from forum.vocabulary import DocumentFormat, FetchState
from forum.web.fields import AgreeForm, said
from forum.web.organise.forms import ArticleForm, CorrectionForm, DocumentForm
from forum.web.organise.room import curated, organise
from forum.web.pages import Done, acted, done, put_error
from forum.web.session import actor, login_required, viewer
from forum.wording import N_

T = TypeVar("T")
_UNDER_WAY = frozenset({FetchState.WAITING, FetchState.FETCHING, FetchState.READING})


@organise.get("/articles/new")
@login_required
def new() -> str:
    """Show the form to bring in an article."""
    require(actor(), Action.ARTICLE_BRING_IN)
    return render_template("organise/new.html", form=ArticleForm(formdata=None))


@organise.post("/articles")
@login_required
def create() -> ResponseReturnValue:
    """Bring in an article; what was found waits for confirmation."""
    require(actor(), Action.ARTICLE_BRING_IN)
    form = ArticleForm()
    if _is_address_only(form):
        return _fetching(form) or (render_template("organise/new.html", form=form), 422)
    brought = _stored(form, lambda found: bring_in(actor(), form.draft(), found).id)
    if brought is None:
        return render_template("organise/new.html", form=form), 422
    done(_("The article is in. Confirm what was found: nothing is opened by itself."))
    return redirect(url_for("organise.show", article_id=brought.result), 303)


@organise.get("/articles/<int:article_id>/editions/new")
@login_required
def new_edition(article_id: int) -> str:
    """Show the form to correct an article, empty or with its text as it stands."""
    article = curated(article_id)
    if request.args.get("start") == "text":
        form = CorrectionForm(formdata=None, text=edition_of(article).text)
    else:
        form = CorrectionForm(formdata=None, url=article.url or "")
    return render_template("organise/correction.html", form=form, article=article)


@organise.post("/articles/<int:article_id>/editions")
@login_required
def correct(article_id: int) -> ResponseReturnValue:
    """Store a corrected text as a new edition, and show what it changed."""
    article, form = curated(article_id), CorrectionForm()
    if _is_address_only(form):
        answer = _fetching(form, corrects=article)
        return answer or (
            render_template("organise/correction.html", form=form, article=article),
            422,
        )
    stored = _stored(
        form, lambda found: correct_article(actor(), article, found, note=said(form.note)).number
    )
    if stored is None:
        return render_template("organise/correction.html", form=form, article=article), 422
    done(_("The new edition is what readers see now."))
    return redirect(
        url_for("articles.show_edition", article_id=article_id, number=stored.result), 303
    )


@organise.get("/fetches/<int:fetch_id>")
@login_required
def show_fetch(fetch_id: int) -> ResponseReturnValue:
    """Show how far the fetching of an article has come; go to the article when it is there."""
    require(actor(), Action.ARTICLE_BRING_IN)
    fetch = fetch_by_id(fetch_id)
    if fetch.article_id is not None:
        return _arrived(fetch, fetch.article_id)
    form = ArticleForm(
        formdata=None,
        url=fetch.url,
        title=fetch.title,
        authors=fetch.authors,
        written_on=fetch.written_on,
    )
    if fetch.refusal is not None:
        put_error(form, BrokenRuleError(fetch.refusal, field="url", **fetch.values))
    return render_template(
        "organise/fetch.html",
        fetch=fetch,
        form=form,
        under_way=fetch.state in _UNDER_WAY,
        is_silent=now() - fetch.changed_at > SILENCE,
        corrects=article_by_id(fetch.corrects_id, viewer()) if fetch.corrects_id else None,
    )


@organise.post("/fetches/<int:fetch_id>/cancellation")
@login_required
def cancel(fetch_id: int) -> ResponseReturnValue:
    """Think better of fetching."""
    fetch = fetch_by_id(fetch_id)
    acted(AgreeForm(), lambda: cancel_fetch(actor(), fetch))
    return redirect(url_for("organise.show_fetch", fetch_id=fetch_id), 303)


def _is_address_only(form: DocumentForm) -> bool:
    return bool(said(form.url)) and not said(form.text) and not form.file.data


def _fetching(form: DocumentForm, corrects: Article | None = None) -> ResponseReturnValue | None:
    """Ask for the page at an address; the work begins once that is stored."""
    asked = acted(form, lambda: ask_fetch(actor(), form.draft(), corrects=corrects).id)
    if asked is None:
        return None
    jobs.later(fetch_article, asked.result)
    return redirect(url_for("organise.show_fetch", fetch_id=asked.result), 303)


def _stored(form: DocumentForm, act: Callable[[Extraction], T]) -> Done[T] | None:
    """Store what is made of the document; put what is wrong into the form."""
    found = _found(form) if form.validate_on_submit() else None
    return acted(form, lambda: act(found)) if found else None


def _found(form: DocumentForm) -> Extraction | None:
    try:
        content = form.content()
        if not content:
            raise BrokenRuleError(
                N_("Give the article's address, choose a file, or paste the text."), field="url"
            )
        return extract_safely(
            content, DocumentFormat(form.format.data), written_on=form.draft().written_on
        )
    except Refusal as refusal:
        put_error(form, refusal)
        return None


def _arrived(fetch: Fetch, article_id: int) -> ResponseReturnValue:
    """Go on with the article; a page that asks from within is told where."""
    if fetch.corrects_id is None:
        to = url_for("organise.show", article_id=article_id)
    else:
        number = article_by_id(article_id, viewer()).edition
        to = url_for("articles.show_edition", article_id=article_id, number=number)
    if request.headers.get("HX-Request"):
        return "", {"HX-Redirect": to}
    return redirect(to, 303)
