"""Reading a thread, and what moderators do to it."""

from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import MissingError
from forum.policy import Action
from forum.queries.comparisons import is_listed, key_of_page
from forum.queries.pasts import past_page
from forum.queries.positions import position_by_id
from forum.queries.threads import PAGE, thread_by_id, thread_head, thread_page
from forum.services.threads import close_thread, lock_thread, reopen_thread
from forum.vocabulary import Label
from forum.web.fields import ConclusionForm, ReasonForm, said
from forum.web.pages import acted, back, done, number_given
from forum.web.session import actor, login_required, viewer, viewer_for_templates
from forum.web.threads.choosing import (
    LISTINGS,
    came_from,
    chosen_given,
    kept,
    moment_given,
    order_given,
    orders_of,
)
from forum.web.threads.freshness import fresh, unchanged
from forum.web.threads.room import threads
from forum.wording import N_


@threads.get("/<int:thread_id>")
def show(thread_id: int) -> ResponseReturnValue:
    """Show a question and positions to compare, in an order and as far as one chose."""
    own = viewer_for_templates().told
    if (same := unchanged(thread_id, *own)) is not None:
        return same
    given = request.args
    if (sought := number_given(given.get("position"))) is not None:
        return redirect(_place_of(thread_id, sought))
    if (moment := moment_given(given.get("as_of", ""))) is not None:
        first = number_given(given.get("from")) or 0
        past = past_page(thread_id, viewer(), moment, first=first)
        rendered = render_template("threads/outline.html", page=past, moment=moment)
        return fresh(rendered, past.thread.revision, *own)
    page = thread_page(
        thread_id,
        viewer(),
        order=order_given(given),
        chosen=chosen_given(given),
        after=given.get("after"),
        since=number_given(given.get("since")),
    )
    read_at = number_given(given.get("at")) if given.get("after") else None
    rendered = render_template(
        "threads/show.html",
        page=page,
        orders=orders_of(page.thread),
        listings=LISTINGS,
        standings=list(Label),
        read_at=page.thread.revision if read_at is None else read_at,
        kept=kept(page.chosen),
        here=came_from({**given, "order": page.order}),
    )
    return fresh(rendered, page.thread.revision, *own)


@threads.get("/<int:thread_id>/moderation")
@login_required
def moderate(thread_id: int) -> str:
    """Show what a moderator can do to a thread."""
    return _moderation(thread_id, ReasonForm(), ConclusionForm())


@threads.post("/<int:thread_id>/lock")
@login_required
def lock(thread_id: int) -> ResponseReturnValue:
    """Lock a thread."""
    thread, form = thread_by_id(thread_id, viewer()), ReasonForm()
    if not acted(form, lambda: lock_thread(actor(), thread, reason=said(form.reason))):
        return _moderation(thread_id, form, ConclusionForm(formdata=None)), 422
    done(_("The thread is locked: it can be read, and takes no contributions."))
    return back(url_for("threads.show", thread_id=thread_id))


@threads.post("/<int:thread_id>/reopening")
@login_required
def reopen(thread_id: int) -> ResponseReturnValue:
    """Open a locked or closed thread again."""
    thread, form = thread_by_id(thread_id, viewer()), ReasonForm()
    if not acted(form, lambda: reopen_thread(actor(), thread, reason=said(form.reason))):
        return _moderation(thread_id, form, ConclusionForm(formdata=None)), 422
    done(_("The thread is open again."))
    return back(url_for("threads.show", thread_id=thread_id))


@threads.post("/<int:thread_id>/conclusion")
@login_required
def conclude(thread_id: int) -> ResponseReturnValue:
    """Close a thread with a conclusion."""
    thread, form = thread_by_id(thread_id, viewer()), ConclusionForm()
    if not acted(
        form,
        lambda: close_thread(actor(), thread, summary=said(form.summary), reason=said(form.reason)),
    ):
        return _moderation(thread_id, ReasonForm(formdata=None), form), 422
    done(_("The thread is closed, with its conclusion."))
    return back(url_for("threads.show", thread_id=thread_id))


def _place_of(thread_id: int, position_id: int) -> str:
    """Return where a position stands in the list that an address chooses, else in the outline."""
    position = position_by_id(position_id, viewer(), Action.THREAD_READ)
    if position.thread_id != thread_id:
        raise MissingError(N_("There is no such position."))
    order, chosen = order_given(request.args), chosen_given(request.args)
    anchor = f"position-{position_id}"
    if not is_listed(position, chosen):
        return url_for("threads.outline", thread_id=thread_id, position=position_id, _anchor=anchor)
    key = key_of_page(position, order, chosen, PAGE)
    listed: dict[str, Any] = came_from({**request.args, "order": order, "after": key or ""})
    return url_for("threads.show", thread_id=thread_id, _anchor=anchor, **listed)


def _moderation(thread_id: int, form: ReasonForm, closing: ConclusionForm) -> str:
    head = thread_head(thread_id, viewer())
    return render_template("threads/moderation.html", thread=head, form=form, closing=closing)
