"""Asking moderators to look."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional

from forum.vocabulary import FlagReason
from forum.web.words import WORDS


class FlagForm(FlaskForm):
    """What is wrong, and with what."""

    reason = RadioField(
        _("What is wrong?"),
        [InputRequired(_("Choose what is wrong."))],
        choices=[(reason.value, WORDS[FlagReason][reason]) for reason in FlagReason],
    )
    words = TextAreaField(
        _("In your words"),
        [Optional(), Length(max=500)],
        description=_("Only moderators read this."),
    )
    position = HiddenField()
    evidence = HiddenField()
