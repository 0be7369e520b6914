"""Passages that a correction took away: finding them again, or letting them be."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.queries.editions import anchor_by_id, likely_places, passage_row
from forum.services.editions import anchor_passage, give_up_passage
from forum.web.fields import said
from forum.web.moderation.forms import GIVE_UP, PassageForm
from forum.web.moderation.room import moderation
from forum.web.pages import acted, done
from forum.web.session import actor, login_required, viewer


@moderation.route("/moderation/passages/<int:anchor_id>", methods=["GET", "POST"])
@login_required
def passage(anchor_id: int) -> ResponseReturnValue:
    """Decide where a lost passage stands."""
    anchor, form = anchor_by_id(anchor_id, viewer()), PassageForm()
    if acted(form, lambda: _decide(anchor_id, form)) is None:
        page = render_template(
            "moderation/passage.html",
            passage=passage_row(anchor, viewer()),
            likely=likely_places(anchor),
            form=form,
        )
        return page, 422 if form.errors else 200
    done(_("Decided; your reason stands in the log."))
    return redirect(url_for("articles.show", article_id=anchor.edition.article_id), 303)


def _decide(anchor_id: int, form: PassageForm) -> None:
    anchor = anchor_by_id(anchor_id, viewer())
    if form.answer.data == GIVE_UP:
        give_up_passage(actor(), anchor, reason=said(form.reason))
    else:
        anchor_passage(actor(), anchor, said(form.words), reason=said(form.reason))
