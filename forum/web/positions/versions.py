"""Every wording of a position: reading, comparing, adding and judging them."""

import secrets

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.policy import Action, require
from forum.queries.drafts import draft_at
from forum.queries.positions import position_by_id, position_row
from forum.queries.threads import thread_head
from forum.queries.versions import versions_of, versions_page
from forum.services.positions import judge_version, revise_position
from forum.web.drafts.forms import as_typed
from forum.web.drafts.keeping import kept
from forum.web.fields import ReasonForm, said
from forum.web.limits import limited_draft, limited_post
from forum.web.pages import acted, done, number_given
from forum.web.positions.forms import RevisionForm
from forum.web.positions.room import positions
from forum.web.session import actor, login_required, viewer


@positions.get("/positions/<int:position_id>/versions")
def versions(position_id: int) -> str:
    """Show every wording of a position, and what changed between two of them."""
    position = position_by_id(position_id, viewer())
    old, new = (number_given(request.args.get(name)) for name in ("old", "new"))
    return render_template(
        "positions/versions.html",
        thread=thread_head(position.thread_id, viewer()),
        position=position_row(position_id, viewer()),
        page=versions_page(position, viewer(), old, new),
    )


@positions.get("/positions/<int:position_id>/versions/new")
@login_required
def revise(position_id: int) -> str:
    """Show the form for a new wording."""
    position = position_by_id(position_id, viewer())
    require(actor(), Action.POSITION_REVISE, position)
    standing = versions_of(position)[0]
    draft = draft_at(actor(), _place(position_id))
    form = RevisionForm(
        formdata=as_typed(draft.fields) if draft else None,
        claim=standing.claim,
        reasoning=standing.reasoning,
        version=standing.number,
        submission=secrets.token_hex(16),
    )
    return _about(position_id, "positions/revise.html", form, draft=draft)


@positions.post("/positions/<int:position_id>/versions/drafts")
@login_required
@limited_draft
def keep_version(position_id: int) -> ResponseReturnValue:
    """Keep a new wording as a draft."""
    position, form = position_by_id(position_id, viewer()), RevisionForm()
    require(actor(), Action.POSITION_REVISE, position)
    return kept(
        form,
        position.thread,
        _place(position_id),
        url_for("positions.revise", position_id=position_id),
        lambda: _about(position_id, "positions/revise.html", form),
    )


@positions.post("/positions/<int:position_id>/versions/new")
@login_required
def look_at_version(position_id: int) -> str:
    """Show the new wording as readers would see it; nothing is stored."""
    position, form = position_by_id(position_id, viewer()), RevisionForm()
    require(actor(), Action.POSITION_REVISE, position)
    return _about(position_id, "positions/revise.html", form, preview=form.preview())


@positions.post("/positions/<int:position_id>/versions")
@login_required
@limited_post
def store_version(position_id: int) -> ResponseReturnValue:
    """Give a position a new wording."""
    position, form = position_by_id(position_id, viewer()), RevisionForm()
    revision = form.revision(_place(position_id))
    revised = acted(form, lambda: revise_position(actor(), position, revision))
    if revised is None:
        return _about(position_id, "positions/revise.html", form), 422
    if form.is_typo.data:
        done(_("The typing error is mended. Marks and answers stay."))
    else:
        done(_("The new wording stands. Marks made on the old one wait to be made again."))
    return redirect(url_for("positions.show", position_id=position_id), 303)


@positions.route(
    "/positions/<int:position_id>/versions/<int:number>/judgement", methods=["GET", "POST"]
)
@login_required
def judge(position_id: int, number: int) -> ResponseReturnValue:
    """Overrule an author about whether a version only mended a typing error."""
    position, form = position_by_id(position_id, viewer()), ReasonForm()
    require(actor(), Action.VERSION_JUDGE, position)
    is_typo = any(one.number == number and one.is_typo for one in versions_of(position))
    if acted(
        form,
        lambda: judge_version(
            actor(), position, number, is_typo=not is_typo, reason=said(form.reason)
        ),
    ):
        done(_("Judged; your reason stands in the log."))
        return redirect(url_for("positions.versions", position_id=position_id), 303)
    page = _about(position_id, "positions/judgement.html", form, number=number, is_typo=is_typo)
    return page, 422 if form.errors else 200


def _place(position_id: int) -> str:
    """Return where a draft of a new wording is kept."""
    return f"revision-{position_id}"


def _about(position_id: int, template: str, form: RevisionForm | ReasonForm, **more: object) -> str:
    row = position_row(position_id, viewer())
    return render_template(
        template, thread=thread_head(row.thread_id, viewer()), position=row, form=form, **more
    )
