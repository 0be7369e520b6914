"""Reading articles, and taking up their sentences."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import MissingError
from forum.policy import Action, require
from forum.queries.articles import article_by_id, article_list
from forum.queries.beside import article_page
from forum.queries.editions import edition_page
from forum.services.disputes import cite_sentence, dispute_sentence
from forum.services.positions import PositionDraft
from forum.vocabulary import ArticleState
from forum.web.articles.forms import DisputeForm
from forum.web.articles.room import articles
from forum.web.fields import AgreeForm, said
from forum.web.limits import limited_post
from forum.web.pages import acted, done, number_given, refused
from forum.web.session import actor, login_required, viewer
from forum.wording import N_


@articles.get("/")
def index() -> str:
    """List the articles that readers see."""
    published = article_list(ArticleState.PUBLISHED, viewer=viewer())
    return render_template("articles/index.html", articles=published)


@articles.get("/<int:article_id>")
def show(article_id: int) -> str:
    """Show an article with its threads and evidence; ``at`` is a place that the reader looks at."""
    here = number_given(request.args.get("at"))
    return render_template("articles/show.html", page=article_page(article_id, viewer(), here=here))


@articles.get("/<int:article_id>/editions/<int:number>")
def show_edition(article_id: int, number: int) -> str:
    """Show what an edition of an article changed."""
    return render_template("articles/edition.html", page=edition_page(article_id, number, viewer()))


@articles.get("/<int:article_id>/disputes/new")
@login_required
def new_dispute(article_id: int) -> str:
    """Show the form to dispute a sentence."""
    at = number_given(request.args.get("at"))
    return _disputing(article_id, DisputeForm.empty(at))


@articles.post("/<int:article_id>/disputes")
@login_required
@limited_post
def dispute(article_id: int) -> ResponseReturnValue:
    """Say that a sentence of the article is not right."""
    article, form = article_by_id(article_id, viewer()), DisputeForm()
    at = number_given(form.at.data)
    draft = PositionDraft(
        claim=said(form.claim), reasoning=said(form.reasoning), submission=said(form.submission)
    )
    posted = acted(form, lambda: dispute_sentence(actor(), article, _placed(at), draft).id)
    if posted is None:
        return _disputing(article_id, form), 422
    done(_("The sentence is disputed; others can support or rebut what you say."))
    return redirect(url_for("positions.show", position_id=posted.result), 303)


@articles.post("/<int:article_id>/evidence")
@login_required
@limited_post
def cite(article_id: int) -> ResponseReturnValue:
    """Let a sentence of the article be evidence that positions can lean on."""
    article = article_by_id(article_id, viewer())
    at = number_given(request.form.get("at"))
    added = acted(AgreeForm(), lambda: cite_sentence(actor(), article, _placed(at)).id)
    if added is None:
        refused(_("There is no sentence at this place. Choose one in the article."))
        return redirect(url_for("articles.show", article_id=article_id), 303)
    done(_("The sentence is evidence now: cite it in a position of yours."))
    return redirect(url_for("evidence.show", evidence_id=added.result), 303)


def _placed(at: int | None) -> int:
    if at is None:
        raise MissingError(N_("Choose a sentence of the article first."))
    return at


def _disputing(article_id: int, form: DisputeForm) -> str:
    """Show the form beside the sentence that it is about."""
    page = article_page(article_id, viewer(), here=number_given(form.at.data))
    require(actor(), Action.ARTICLE_DISPUTE, article_by_id(article_id, viewer()))
    if page.here is None:
        raise MissingError(N_("Choose a sentence of the article first."))
    return render_template("articles/dispute.html", page=page, form=form)
