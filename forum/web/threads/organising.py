"""Contesting how a question is put, and filing its thread."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.models import Thread
from forum.policy import Action, require
from forum.queries.labels import labels_in_use, labels_of
from forum.queries.threads import thread_by_id, thread_head
from forum.queries.wordings import wording_by_id
from forum.services.labels import file_thread
from forum.services.threads import set_strength, set_thread
from forum.services.wordings import adopt_wording, decline_wording, offer_wording
from forum.vocabulary import LabelKind
from forum.web.fields import said
from forum.web.limits import limited_post
from forum.web.pages import acted, done
from forum.web.session import actor, login_required, viewer
from forum.web.threads.forms import ADOPT, FilingForm, SettingForm, WordingDecisionForm, WordingForm
from forum.web.threads.room import threads


@threads.route("/<int:thread_id>/wordings/new", methods=["GET", "POST"])
@login_required
@limited_post
def offer(thread_id: int) -> ResponseReturnValue:
    """Put a question in other words."""
    thread, form = thread_by_id(thread_id, viewer()), WordingForm()
    require(actor(), Action.WORDING_OFFER, thread)
    if acted(form, lambda: offer_wording(actor(), thread, said(form.text), why=said(form.why))):
        done(_("Your wording stands beside the question."))
        return redirect(url_for("threads.show", thread_id=thread_id, _anchor="wordings"), 303)
    if not form.is_submitted():
        form.text.data = thread.question.text
    return _page("threads/wording.html", thread_id, form)


@threads.route("/wordings/<int:wording_id>/decision", methods=["GET", "POST"])
@login_required
def decide_wording(wording_id: int) -> ResponseReturnValue:
    """Adopt a wording or decline it."""
    (wording, thread), form = wording_by_id(wording_id, viewer()), WordingDecisionForm()
    require(actor(), Action.WORDING_DECIDE, thread)
    act = adopt_wording if form.answer.data == ADOPT else decline_wording
    if acted(form, lambda: act(actor(), thread, wording, reason=said(form.reason))) is not None:
        done(_("Decided; your reason stands in the log."))
        return redirect(url_for("threads.show", thread_id=thread.id, _anchor="wordings"), 303)
    return _page("threads/decision.html", thread.id, form, wording=wording)


@threads.route("/<int:thread_id>/filing", methods=["GET", "POST"])
@login_required
def file(thread_id: int) -> ResponseReturnValue:
    """Give a thread its category, tags and place."""
    thread, form = thread_by_id(thread_id, viewer()), FilingForm()
    require(actor(), Action.THREAD_FILE, thread)
    if acted(form, lambda: file_thread(actor(), thread, form.filing())) is not None:
        done(_("The thread is filed."))
        return redirect(url_for("threads.show", thread_id=thread_id), 303)
    if not form.is_submitted():
        form.show(labels_of([thread_id]).get(thread_id, []), thread.place)
    known = [one.name for one in labels_in_use(viewer()) if one.kind is LabelKind.CATEGORY]
    return _page("threads/filing.html", thread_id, form, known=known)


@threads.route("/<int:thread_id>/setting", methods=["GET", "POST"])
@login_required
def set_(thread_id: int) -> ResponseReturnValue:
    """Choose how a thread is debated."""
    thread, form = thread_by_id(thread_id, viewer()), SettingForm()
    require(actor(), Action.THREAD_SET, thread)
    if acted(form, lambda: _set(thread, form)) is not None:
        done(_("The thread is set."))
        return redirect(url_for("threads.show", thread_id=thread_id), 303)
    if not form.is_submitted():
        form.asks_restatement.data = thread.asks_restatement
        form.hides_marks.data = thread.hides_marks
        form.show_strength(thread)
    return _page("threads/setting.html", thread_id, form)


def _set(thread: Thread, form: SettingForm) -> None:
    chosen = {"asks_restatement": bool(form.asks_restatement.data)}
    chosen["hides_marks"] = bool(form.hides_marks.data)
    set_thread(actor(), thread, **chosen)
    semantics, counts_marks = form.strength()
    set_strength(actor(), thread, semantics, counts_marks=counts_marks)


def _page(
    template: str,
    thread_id: int,
    form: WordingForm | WordingDecisionForm | FilingForm | SettingForm,
    **more: object,
) -> ResponseReturnValue:
    head = thread_head(thread_id, viewer())
    page = render_template(template, thread=head, form=form, **more)
    return page, 422 if form.errors else 200
