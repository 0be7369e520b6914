"""Letting one's position lean on further evidence."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.models import Position
from forum.policy import Action, require
from forum.queries.citations import citation_by_id
from forum.queries.drafts import DraftRow, draft_at
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.services.citations import affirm_citation, cite_all
from forum.web.citations.forms import CitationForm
from forum.web.drafts.keeping import kept
from forum.web.limits import limited_draft, limited_post
from forum.web.pages import acted, done, pressed
from forum.web.session import actor, login_required, viewer

citations = Blueprint("citations", __name__, url_prefix="/positions/<int:position_id>/citations")


@citations.get("/new")
@login_required
def new(position_id: int) -> str:
    """Show the form for a citation."""
    position, draft = position_by_id(position_id, viewer()), draft_at(actor(), _place(position_id))
    require(actor(), Action.POSITION_CITE, position)
    return _page(position, CitationForm.empty(draft), draft)


@citations.post("/drafts")
@login_required
@limited_draft
def keep(position_id: int) -> ResponseReturnValue:
    """Keep what is in the form as a draft."""
    position, form = position_by_id(position_id, viewer()), CitationForm()
    require(actor(), Action.POSITION_CITE, position)
    return kept(
        form,
        position.thread,
        _place(position_id),
        url_for("citations.new", position_id=position_id),
        lambda: _page(position, form),
    )


@citations.post("/new")
@login_required
def look(position_id: int) -> str:
    """Show the form as it is filled, with the evidence that is looked for; nothing is stored."""
    position, form = position_by_id(position_id, viewer()), CitationForm()
    require(actor(), Action.POSITION_CITE, position)
    return _page(position, form)


@citations.post("")
@login_required
@limited_post
def create(position_id: int) -> ResponseReturnValue:
    """Cite evidence."""
    position, form = position_by_id(position_id, viewer()), CitationForm()
    kept_in = form.kept(_place(position_id))
    if acted(form, lambda: cite_all(actor(), position, form.citations(), kept_in)) is None:
        return _page(position, form), 422
    done(_("The evidence is cited."))
    return redirect(url_for("positions.show", position_id=position_id), 303)


@citations.post("/<int:citation_id>/affirmation")
@login_required
@limited_post
def affirm(position_id: int, citation_id: int) -> ResponseReturnValue:
    """Say that evidence still bears on what a position says now."""
    citation = citation_by_id(citation_id, viewer())
    return pressed(
        lambda: affirm_citation(actor(), citation),
        _("It counts for the wording that stands now."),
        url_for("positions.show", position_id=position_id, _anchor=f"citation-{citation_id}"),
    )


def _place(position_id: int) -> str:
    """Return where a draft of further evidence is kept."""
    return f"evidence-{position_id}"


def _page(position: Position, form: CitationForm, draft: DraftRow | None = None) -> str:
    form.offer(position.thread, viewer())
    row = position_row(position.id, viewer())
    return render_template(
        "citations/new.html",
        thread=thread_head(row.thread_id, viewer()),
        position=row,
        form=form,
        draft=draft,
    )
