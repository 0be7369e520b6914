"""A moderator's answer to a flag."""

from flask_babel import lazy_gettext as _
from wtforms import RadioField
from wtforms.validators import InputRequired

from forum.web.fields import ReasonForm

DISMISS, UPHOLD, HIDE = "dismiss", "uphold", "hide"


class AnswerForm(ReasonForm):
    """What a moderator does about a flag; hiding is one act with upholding."""

    answer = RadioField(
        _("Answer"),
        [InputRequired(_("Choose an answer."))],
        choices=[
            (DISMISS, _("Dismiss: nothing is wrong")),
            (UPHOLD, _("Uphold: it is noted")),
            (HIDE, _("Uphold and hide the position")),
        ],
    )
