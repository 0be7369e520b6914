"""The organiser's desk: bringing in articles, adding to them, letting readers see them."""

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from forum.errors import BrokenRuleError
from forum.models import Article, Evidence
from forum.policy import Action, require
from forum.queries.articles import article_list, edition_of
from forum.queries.evidence import evidence_by_id
from forum.queries.gaps import gap_board
from forum.queries.threads import thread_head
from forum.queries.workbench import question_by_id
from forum.services.articles import publish_article
from forum.services.evidence import add_evidence, remove_evidence
from forum.services.passages import passage_of
from forum.services.questions import ask_question, remove_question
from forum.vocabulary import ArticleState, ThreadState
from forum.web.fields import AgreeForm, said
from forum.web.organise.forms import AddedEvidenceForm, PublishForm, QuestionForm
from forum.web.organise.page import import_page
from forum.web.organise.room import curated, organise
from forum.web.pages import acted, done, number_given, refused
from forum.web.session import actor, login_required, viewer
from forum.wording import N_


@organise.get("/")
@login_required
def index() -> str:
    """List every article, the ones that readers do not see yet included."""
    require(actor(), Action.ARTICLE_BRING_IN)
    articles = article_list(*ArticleState, viewer=viewer())
    return render_template("organise/index.html", articles=articles)


@organise.get("/gaps")
@login_required
def gaps() -> str:
    """Show what is missing in the debates that are open, or in one."""
    require(actor(), Action.GAPS_READ)
    thread_id = number_given(request.args.get("thread"))
    return render_template(
        "organise/gaps.html",
        board=gap_board(thread_id),
        thread=thread_head(thread_id, viewer()) if thread_id is not None else None,
    )


@organise.get("/articles/<int:article_id>")
@login_required
def show(article_id: int) -> str:
    """Show an article with everything found in it."""
    curated(article_id)
    return import_page(article_id)


@organise.post("/articles/<int:article_id>/questions")
@login_required
def ask(article_id: int) -> ResponseReturnValue:
    """Add a question in the organiser's words."""
    article, form = curated(article_id), QuestionForm()
    asked = acted(
        form,
        lambda: ask_question(
            actor(),
            article,
            said(form.question),
            passage=passage_of(
                edition_of(article), said(form.question), near=number_given(form.at.data)
            ),
        ),
    )
    if asked is None:
        return import_page(article_id, asking=form), 422
    done(_("The question is added."))
    return redirect(url_for("organise.show", article_id=article_id, _anchor="questions"), 303)


@organise.post("/articles/<int:article_id>/evidence")
@login_required
def add(article_id: int) -> ResponseReturnValue:
    """Add evidence that was not found, by the article's exact words."""
    article, form = curated(article_id), AddedEvidenceForm()
    if acted(form, lambda: _add(article, form)) is None:
        return import_page(article_id, adding=form), 422
    done(_("The evidence is added."))
    return redirect(url_for("organise.show", article_id=article_id, _anchor="evidence"), 303)


@organise.post("/articles/<int:article_id>/publication")
@login_required
def publish(article_id: int) -> ResponseReturnValue:
    """Let readers see the article, and open the threads of its confirmed questions."""
    article, form = curated(article_id), PublishForm()
    zone = current_app.config["FORUM"].time_zone
    opened = acted(form, lambda: _publish(article, form, zone))
    if opened is None:
        return import_page(article_id, publishing=form), 422
    _tell(opened.result)
    return redirect(url_for("articles.show", article_id=article_id), 303)


@organise.post("/questions/<int:question_id>/removal")
@login_required
def remove(question_id: int) -> ResponseReturnValue:
    """Take back a question for which no thread was opened."""
    require(actor(), Action.ARTICLE_CURATE)
    question = question_by_id(question_id)
    article = curated(question.article_id or 0)
    if acted(AgreeForm(), lambda: remove_question(actor(), question)) is not None:
        done(_("The question is taken back."))
    else:
        refused(
            _("This question cannot be taken back: its thread is open, or a finding is part of it.")
        )
    return redirect(url_for("organise.show", article_id=article.id, _anchor="questions"), 303)


@organise.post("/articles/<int:article_id>/evidence/<int:evidence_id>/removal")
@login_required
def remove_added(article_id: int, evidence_id: int) -> ResponseReturnValue:
    """Take back evidence that nobody cites."""
    article, evidence = curated(article_id), evidence_by_id(evidence_id, viewer())
    if acted(AgreeForm(), lambda: remove_evidence(actor(), evidence)) is not None:
        done(_("The evidence is taken back."))
    else:
        refused(_("This evidence cannot be taken back: it is cited, or a finding is part of it."))
    return redirect(url_for("organise.show", article_id=article.id, _anchor="evidence"), 303)


def _publish(article: Article, form: PublishForm, zone: str) -> list[ThreadState]:
    threads = publish_article(actor(), article, form.schedule(zone), form.chosen())
    return [thread.state for thread in threads]


def _tell(states: list[ThreadState]) -> None:
    if ThreadState.SCHEDULED in states:
        done(
            ngettext(
                "The article is published and %(num)d thread is scheduled.",
                "The article is published and %(num)d threads are scheduled.",
                len(states),
            )
        )
        return
    done(
        ngettext(
            "The article is published and %(num)d thread is opened.",
            "The article is published and %(num)d threads are opened.",
            len(states),
        )
    )


def _add(article: Article, form: AddedEvidenceForm) -> Evidence:
    passage = passage_of(edition_of(article), said(form.passage), near=number_given(form.at.data))
    if passage is None:
        raise BrokenRuleError(
            N_(
                "These words do not stand in the article, or more than once. Copy a longer stretch."
            ),
            field="passage",
        )
    return add_evidence(actor(), form.draft(), passage=passage, is_another=bool(form.already.data))
