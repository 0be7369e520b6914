"""The composer: writing a position, looking at it before it is posted, and posting it."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import ForbiddenError
from forum.models import Thread
from forum.policy import Action, require
from forum.queries.drafts import draft_at
from forum.queries.relations import relation_by_id
from forum.queries.said import said_already
from forum.queries.targets import TargetView, target_named
from forum.queries.threads import thread_by_id, thread_head
from forum.services.positions import PositionDraft, post_position
from forum.services.relations import RelationDraft
from forum.vocabulary import Stance
from forum.web.drafts.keeping import kept
from forum.web.fields import said
from forum.web.limits import limited_draft, limited_post
from forum.web.pages import acted, done, number_given, put_error
from forum.web.positions.forms import PositionForm
from forum.web.positions.room import positions
from forum.web.session import actor, login_required, viewer


@positions.get("/threads/<int:thread_id>/positions/new")
@login_required
def new(thread_id: int) -> str:
    """Show the composer."""
    thread = thread_by_id(thread_id, viewer())
    require(actor(), Action.POSITION_POST, thread)
    stance, name = request.args.get("stance"), request.args.get("target", "")
    draft = draft_at(actor(), name or f"thread-{thread_id}")
    form = PositionForm.empty(
        target=name,
        stance=stance if stance in set(Stance) else None,
        draft=draft,
    )
    return _composer(thread, form, _target(thread_id, form), draft=draft)


@positions.post("/threads/<int:thread_id>/drafts")
@login_required
@limited_draft
def keep(thread_id: int) -> ResponseReturnValue:
    """Keep what is in the composer as a draft."""
    thread, form = thread_by_id(thread_id, viewer()), PositionForm()
    target = _target(thread_id, form)
    address = url_for("positions.new", thread_id=thread_id, target=form.target.data or None)
    place = _place(thread_id, target)
    return kept(form, thread, place, address, lambda: _composer(thread, form, target))


@positions.post("/threads/<int:thread_id>/positions/new")
@login_required
def look(thread_id: int) -> str:
    """Show the composer as it is filled, with what it would post; nothing is stored."""
    thread, form = thread_by_id(thread_id, viewer()), PositionForm()
    require(actor(), Action.POSITION_POST, thread)
    target = _target(thread_id, form)
    return _composer(
        thread,
        form,
        target,
        preview=None if request.form.get("press") == "find" else form.preview(),
        similar=said_already(
            thread_id, said(form.claim), viewer(), besides=_number(form.target.data)
        ),
    )


@positions.get("/threads/<int:thread_id>/similar")
@login_required
def similar(thread_id: int) -> str:
    """Show, as a part of the composer, what says much the same as the claim in it."""
    claim, besides = request.args.get("claim", ""), _number(request.args.get("target"))
    rows = said_already(thread_id, claim, viewer(), besides=besides)
    return render_template("positions/_said.html", rows=rows)


@positions.post("/threads/<int:thread_id>/positions")
@login_required
@limited_post
def create(thread_id: int) -> ResponseReturnValue:
    """Post a position."""
    thread, form = thread_by_id(thread_id, viewer()), PositionForm()
    target = _target(thread_id, form)
    place = _place(thread_id, target)
    try:
        posted = acted(form, lambda: post_position(actor(), thread, _draft(form, target, place)).id)
    except ForbiddenError as refusal:  # locked or closed while the author was writing
        put_error(form, refusal)
        return _composer(thread, form, target), 403
    if posted is None:
        return _composer(thread, form, target), 422
    done(_("Your position is posted."))
    return redirect(url_for("positions.show", position_id=posted.result), 303)


def _draft(form: PositionForm, target: TargetView | None, place: str) -> PositionDraft:
    return PositionDraft(
        claim=said(form.claim),
        reasoning=said(form.reasoning),
        submission=said(form.submission),
        answers=_answers(form, target) if target else None,
        citations=form.citations(),
        kept=form.kept(place),
    )


def _answers(form: PositionForm, target: TargetView) -> RelationDraft:
    joint = form.together_with.data
    return form.answers(target, relation_by_id(int(joint), viewer()) if joint else None)


def _target(thread_id: int, form: PositionForm) -> TargetView | None:
    """Return what the form answers, offering its links, and what one may join."""
    name = form.target.data
    target = target_named(name, thread_id, viewer()) if name else None
    form.offer_reasons(target.own if target else ())
    form.offer_links(target.links if target else ())
    return target


def _place(thread_id: int, target: TargetView | None) -> str:
    """Return where a draft of this position is kept."""
    return target.name if target else f"thread-{thread_id}"


def _number(target: str | None) -> int | None:
    """Return the number of the position that is answered, if it is a position."""
    return number_given((target or "").removeprefix("position-"))


def _composer(thread: Thread, form: PositionForm, target: TargetView | None, **more: object) -> str:
    form.offer(thread, viewer())
    return render_template(
        "positions/new.html",
        thread=thread_head(thread.id, viewer()),
        form=form,
        target=target,
        **more,
    )
