"""A moderator's answer to a flag."""

from flask_babel import lazy_gettext as _
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

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


ANCHOR, GIVE_UP = "anchor", "give_up"


class PassageForm(ReasonForm):
    """Where a lost passage stands now, or that it stands nowhere."""

    words = TextAreaField(
        _("The article's words now"),
        [Optional(), Length(max=5000)],
        description=_("Copy them from the article, to the letter."),
    )
    answer = RadioField(
        _("Answer"),
        [InputRequired(_("Choose an answer."))],
        choices=[
            (ANCHOR, _("It stands in these words now")),
            (GIVE_UP, _("The article does not say this any more")),
        ],
    )
