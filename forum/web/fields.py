"""Form fields and forms that several rooms share."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField, TextAreaField
from wtforms.validators import InputRequired, Length

REASON_LENGTH = 2000
_SHOWN = 110  # characters of a text in a list to choose from


def said(field: Field) -> str:
    """Return the text that was put into a field; nothing put is empty."""
    return field.data or ""


def shortened(words: str) -> str:
    """Return as much of a text as a list to choose from has room for."""
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"


class ReasonForm(FlaskForm):
    """A moderator's reason, for everybody to read."""

    reason = TextAreaField(
        _("Reason"),
        [
            InputRequired(_("Say why: everybody can read the reason in the log.")),
            Length(max=REASON_LENGTH),
        ],
        description=_("One or two sentences. It stands in the public log."),
    )


class ConclusionForm(ReasonForm):
    """How a thread ends."""

    summary = TextAreaField(
        _("Conclusion"),
        [InputRequired(_("Say how the debate ended.")), Length(max=20_000)],
        description=_("What stands, what both sides accept, what is open. Markdown."),
    )


class AgreeForm(FlaskForm):
    """A press of a button, with the token that every change carries."""

    next = HiddenField()
