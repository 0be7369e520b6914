"""Letting one's position lean on further evidence."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import BrokenRuleError
from forum.models import Citation, Position
from forum.policy import Action, require
from forum.queries.citations import citation_by_id
from forum.queries.evidence import citable_in
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.services.citations import affirm_citation, cite
from forum.web.citations.forms import CitationForm
from forum.web.limits import limited_post
from forum.web.pages import acted, done, pressed
from forum.web.session import actor, login_required, viewer
from forum.wording import N_

citations = Blueprint("citations", __name__, url_prefix="/positions/<int:position_id>/citations")


@citations.get("/new")
@login_required
def new(position_id: int) -> str:
    """Show the form for a citation."""
    position, form = position_by_id(position_id, viewer()), CitationForm(formdata=None)
    require(actor(), Action.POSITION_CITE, position)
    form.offer(citable_in(position.thread))
    return _page(position_id, form)


@citations.post("")
@login_required
@limited_post
def create(position_id: int) -> ResponseReturnValue:
    """Cite evidence."""
    position, form = position_by_id(position_id, viewer()), CitationForm()
    form.offer(citable_in(position.thread))
    if acted(form, lambda: _cite(position, form)) is None:
        return _page(position_id, form), 422
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


def _cite(position: Position, form: CitationForm) -> Citation:
    drafts = form.citations()
    if not drafts:
        raise BrokenRuleError(
            N_("Choose an item, or say what a source says and name it."), field="evidence"
        )
    return cite(actor(), position, drafts[0])


def _page(position_id: int, form: CitationForm) -> str:
    row = position_row(position_id, viewer())
    return render_template(
        "citations/new.html", thread=thread_head(row.thread_id, viewer()), position=row, form=form
    )
