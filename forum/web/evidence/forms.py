"""Judging an evidence item."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired

from forum.models.assessment import ASSESSMENT_LENGTH
from forum.vocabulary import Judgement, Standing
from forum.web.fields import ReasonForm
from forum.web.words import WORDS


class AssessmentForm(FlaskForm):
    """What a participant thinks of an evidence item, and why."""

    judgement = RadioField(
        _("What do you make of it?"),
        [InputRequired(_("Choose what you make of it."))],
        choices=[(one.value, WORDS[Judgement][one]) for one in Judgement],
    )
    why = TextAreaField(
        _("Why?"),
        [InputRequired(_("Say why: without a reason nobody can check it."))],
        description=_("How it was counted, who said it, what it leaves out."),
        render_kw={"data-most": ASSESSMENT_LENGTH},
    )


class EvidenceJudgementForm(ReasonForm):
    """How an evidence item stands for everybody."""

    standing = RadioField(
        _("How it stands"),
        [InputRequired(_("Choose how it stands."))],
        choices=[(one.value, WORDS[Standing][one]) for one in Standing],
    )
