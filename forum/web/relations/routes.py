"""What becomes of a relation: affirmed, conceded, contested again, joined; and further ones."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import MissingError
from forum.models import Position, Relation
from forum.policy import Action, require
from forum.queries.positions import position_by_id, position_row
from forum.queries.relations import others_in, relation_by_id
from forum.queries.targets import TargetView, target_named
from forum.queries.threads import thread_head
from forum.services.relations import (
    affirm_relation,
    concede_rebuttal,
    confirm_restatement,
    join_reasons,
    part_reasons,
    relate_position,
    take_back_concession,
)
from forum.web.limits import limited_post
from forum.web.pages import acted, done, number_given, pressed, put_error
from forum.web.relations.forms import RelationForm
from forum.web.session import actor, login_required, viewer
from forum.wording import N_

relations = Blueprint("relations", __name__)
_NOBODY = N_("No position of this thread has this number.")


@relations.post("/relations/<int:relation_id>/affirmation")
@login_required
@limited_post
def affirm(relation_id: int) -> ResponseReturnValue:
    """Say that a position still bears on what was revised since."""
    relation = relation_by_id(relation_id, viewer())
    return pressed(
        lambda: affirm_relation(actor(), relation),
        _("It counts for the wording that stands now."),
        _answered(relation),
    )


@relations.post("/relations/<int:relation_id>/concession")
@login_required
@limited_post
def concede(relation_id: int) -> ResponseReturnValue:
    """Say that a rebuttal of one's position is right."""
    relation = relation_by_id(relation_id, viewer())
    return pressed(
        lambda: concede_rebuttal(actor(), relation),
        _("You conceded it. Your position may need another wording now."),
        _answered(relation),
    )


@relations.post("/relations/<int:relation_id>/concession/withdrawal")
@login_required
@limited_post
def contest(relation_id: int) -> ResponseReturnValue:
    """Contest again what one has conceded."""
    relation = relation_by_id(relation_id, viewer())
    return pressed(
        lambda: take_back_concession(actor(), relation),
        _("You contest it again: it is an open challenge until it is answered."),
        _answered(relation),
    )


@relations.post("/relations/<int:relation_id>/fairness")
@login_required
@limited_post
def confirm(relation_id: int) -> ResponseReturnValue:
    """Say that one's claim was restated fairly."""
    relation = relation_by_id(relation_id, viewer())
    return pressed(
        lambda: confirm_restatement(actor(), relation),
        _("Everybody sees now that you were understood."),
        _answered(relation),
    )


@relations.post("/relations/<int:relation_id>/joint")
@login_required
@limited_post
def join(relation_id: int) -> ResponseReturnValue:
    """Let two of one's own reasons count only together."""
    relation = relation_by_id(relation_id, viewer())
    other = relation_by_id(number_given(request.form.get("other")) or 0, viewer())
    return pressed(
        lambda: join_reasons(actor(), relation, other),
        _("They count only together now."),
        _answered(relation),
    )


@relations.post("/relations/<int:relation_id>/joint/withdrawal")
@login_required
@limited_post
def part(relation_id: int) -> ResponseReturnValue:
    """Let a reason count by itself again."""
    relation = relation_by_id(relation_id, viewer())
    return pressed(
        lambda: part_reasons(actor(), relation),
        _("It counts by itself again."),
        _answered(relation),
    )


@relations.route("/positions/<int:position_id>/relations/new", methods=["GET", "POST"])
@login_required
@limited_post
def relate(position_id: int) -> ResponseReturnValue:
    """Let a position support or rebut something else, too: first which, then how."""
    position, form = position_by_id(position_id, viewer()), RelationForm(request.values)
    require(actor(), Action.POSITION_RELATE, position)
    target = _target(position, form)
    if acted(form, lambda: _relate(position, form, target)) is not None:
        done(_("It stands there, too, and is still one position."))
        return redirect(url_for("positions.show", position_id=position_id), 303)
    if form.number.data and target is None and not form.errors:
        put_error(form, MissingError(_NOBODY, field="number"))
    page = render_template(
        "relations/new.html",
        thread=thread_head(position.thread_id, viewer()),
        position=position_row(position_id, viewer()),
        others=others_in(position),
        target=target,
        form=form,
    )
    return page, 422 if form.errors else 200


def _target(position: Position, form: RelationForm) -> TargetView | None:
    """Return the position that was chosen, offering its links; nothing if that is unclear."""
    try:
        target = target_named(form.target_name(), position.thread_id, viewer())
    except MissingError:
        return None
    form.offer_links(target.links)
    return target


def _relate(position: Position, form: RelationForm, target: TargetView | None) -> Relation:
    if target is None:
        raise MissingError(_NOBODY, field="number")
    return relate_position(actor(), position, form.answers(target))


def _answered(relation: Relation) -> str:
    return url_for("positions.show", position_id=relation.toward_id)
