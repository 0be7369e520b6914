"""Groups on the organiser's desk: their members, and which threads are theirs alone."""

from collections.abc import Sequence

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from forum.errors import BrokenRuleError
from forum.models import Thread
from forum.models.group import GROUP_LENGTH
from forum.policy import Action, require
from forum.queries.groups import all_groups, exposure_of, group_by_id, group_page, threads_to_set
from forum.queries.invitations import invitations
from forum.queries.people import person_by_id, person_by_name
from forum.services.groups import (
    add_member,
    make_group,
    remove_member,
    rename_group,
    set_readers,
)
from forum.web.fields import AgreeForm, said
from forum.web.limits import limited_post
from forum.web.organise.readers import ReadersForm
from forum.web.organise.room import curated, organise
from forum.web.pages import acted, done
from forum.web.session import actor, login_required
from forum.wording import N_


class GroupForm(FlaskForm):
    """The name of a new group, or of a new member."""

    name = StringField(
        lazy_gettext("Name"),
        [InputRequired(lazy_gettext("Write a name.")), Length(max=GROUP_LENGTH)],
    )


class RenameForm(FlaskForm):
    """Another name for a group."""

    new_name = StringField(
        lazy_gettext("New name"),
        [InputRequired(lazy_gettext("Write a name.")), Length(max=GROUP_LENGTH)],
    )


@organise.route("/groups/", methods=["GET", "POST"])
@login_required
@limited_post
def groups() -> ResponseReturnValue:
    """List the groups, and make one."""
    require(actor(), Action.GROUP_CURATE)
    form = GroupForm()
    made = acted(form, lambda: make_group(actor(), said(form.name)).id)
    if made is not None:
        done(_("The group is made. Invite the people who belong to it."))
        return redirect(url_for("organise.group", group_id=made.result), 303)
    page = render_template("organise/groups.html", groups=all_groups(), form=form)
    return page, 422 if form.errors else 200


@organise.get("/groups/<int:group_id>")
@login_required
def group(group_id: int) -> str:
    """Show who belongs to a group, what it reads, and who is invited."""
    require(actor(), Action.GROUP_CURATE)
    return _group(group_id, GroupForm(formdata=None))


@organise.post("/groups/<int:group_id>/name")
@login_required
@limited_post
def rename(group_id: int) -> ResponseReturnValue:
    """Give a group another name."""
    require(actor(), Action.GROUP_CURATE)
    circle, form = group_by_id(group_id), RenameForm()
    if acted(form, lambda: rename_group(actor(), circle, said(form.new_name))) is None:
        return _group(group_id, GroupForm(formdata=None), naming=form), 422
    done(_("The group is called “%(name)s” now.", name=circle.name))
    return redirect(url_for("organise.group", group_id=group_id), 303)


@organise.post("/groups/<int:group_id>/members")
@login_required
@limited_post
def add_person(group_id: int) -> ResponseReturnValue:
    """Let somebody who is in the forum into a group."""
    require(actor(), Action.GROUP_CURATE)
    circle, form = group_by_id(group_id), GroupForm()
    if not acted(form, lambda: add_member(actor(), circle, person_by_name(said(form.name)))):
        return _group(group_id, form), 422
    done(_("They belong to the group now."))
    return redirect(url_for("organise.group", group_id=group_id), 303)


@organise.post("/groups/<int:group_id>/members/<int:person_id>/removal")
@login_required
def remove_person(group_id: int, person_id: int) -> ResponseReturnValue:
    """Take somebody out of a group."""
    require(actor(), Action.GROUP_CURATE)
    circle, person = group_by_id(group_id), person_by_id(person_id)
    if acted(AgreeForm(), lambda: remove_member(actor(), circle, person)):
        done(_("They do not read its threads any more."))
    return redirect(url_for("organise.group", group_id=group_id), 303)


@organise.route("/threads/<int:thread_id>/readers", methods=["GET", "POST"])
@login_required
def readers(thread_id: int) -> ResponseReturnValue:
    """Say who reads a thread."""
    require(actor(), Action.THREAD_SET_READERS)
    return _readers(threads_to_set(thread_id=thread_id), article_id=None)


@organise.route("/articles/<int:article_id>/readers", methods=["GET", "POST"])
@login_required
def readers_of_article(article_id: int) -> ResponseReturnValue:
    """Say who reads the threads of an article, all at once."""
    require(actor(), Action.THREAD_SET_READERS)
    return _readers(threads_to_set(article_id=curated(article_id).id), article_id=article_id)


def _readers(threads: Sequence[Thread], article_id: int | None) -> ResponseReturnValue:
    now_read = {str(thread.group_id or "") for thread in threads}
    form = ReadersForm(group=now_read.pop() if len(now_read) == 1 else "")
    if acted(form, lambda: _set_readers(threads, form)):
        done(_("From now on: %(readers)s.", readers=form.said_group()))
        return redirect(_back_to(threads[0], article_id), 303)
    page = render_template(
        "organise/readers.html",
        threads=threads,
        exposure=exposure_of(threads),
        form=form,
        address=_back_to(threads[0], article_id),
    )
    return page, 422 if form.errors else 200


def _set_readers(threads: Sequence[Thread], form: ReadersForm) -> None:
    group = form.chosen()
    kept = {thread.group_id for thread in threads} - {None, group.id if group else None}
    if kept and not form.agreed.data:
        raise BrokenRuleError(
            N_("Look at what becomes visible, and say that you know."), field="agreed"
        )
    set_readers(actor(), threads, group)


def _back_to(thread: Thread, article_id: int | None) -> str:
    """Return where the organiser came from: a thread that is not open yet has no page."""
    if article_id is not None:
        return url_for("organise.show", article_id=article_id)
    if thread.opened_at is not None:
        return url_for("threads.show", thread_id=thread.id)
    if thread.group_id is not None:
        return url_for("organise.group", group_id=thread.group_id)
    return url_for("organise.index")


def _group(group_id: int, form: GroupForm, naming: RenameForm | None = None) -> str:
    page = group_page(group_id)
    return render_template(
        "organise/group.html",
        page=page,
        naming=naming or RenameForm(formdata=None, new_name=page.group.name),
        invitations=invitations(group_id),
        form=form,
    )
