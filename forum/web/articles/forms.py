"""Taking up a sentence of an article."""

import secrets

from flask_babel import lazy_gettext as _
from wtforms import HiddenField
from wtforms.validators import Length

from forum.web.positions.forms import WordingFields


class DisputeForm(WordingFields):
    """What is not right about a sentence; ``at`` is a place in it."""

    at = HiddenField()
    submission = HiddenField(validators=[Length(min=8, max=64)])

    @classmethod
    def empty(cls, at: int | None) -> "DisputeForm":
        """Return the form with nothing in it yet."""
        form = cls(formdata=None, at=str(at or 0), submission=secrets.token_hex(16))
        form.claim.label.text = _("What is not right about it?")
        return form
