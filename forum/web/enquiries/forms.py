"""Asking something of a position."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, Optional

from forum.models.enquiry import ENQUIRY_LENGTH
from forum.vocabulary import EnquiryKind


class EnquiryForm(FlaskForm):
    """What is asked, and in which words."""

    kind = RadioField(
        _("What do you ask for?"),
        [InputRequired(_("Choose what you ask for."))],
        choices=[
            (EnquiryKind.SOURCE.value, _("A source: where does this come from?")),
            (EnquiryKind.CLARIFICATION.value, _("A clarification: what is meant?")),
        ],
        default=EnquiryKind.SOURCE.value,
    )
    words = TextAreaField(
        _("In your words"),
        [Optional()],
        description=_("What you would like to see, or what is not clear to you."),
        render_kw={"data-most": ENQUIRY_LENGTH},
    )
