"""What every form carries whose fields are kept while one types."""

from flask import request
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, IntegerField
from wtforms.validators import Length, Optional

from forum.models.draft import Fields
from forum.services.drafts import Kept, Typed
from forum.web.fields import said

_NOT_TYPED = {"csrf_token", "submission", "seen", "target", "version", "find"}


class DraftFields(FlaskForm):
    """A form of its own key, ``submission``, and the number of the draft that it began with."""

    submission = HiddenField(validators=[Length(max=64)])
    seen = IntegerField(validators=[Optional()])  # drafts/_state.html shows it, and shows it anew

    def typed(self) -> Typed:
        """Return what was typed and chosen so far."""
        fields = {
            name: given
            for name, many in request.form.lists()
            if self.keeps(name) and (given := [one for one in many if one])
        }
        return Typed(fields, said(self.submission)[:64], self.seen.data or 0)

    def kept(self, place: str) -> Kept:
        """Return where this form was kept."""
        return Kept(place, said(self.submission), self.seen.data or 0)

    def keeps(self, name: str) -> bool:
        """Tell whether a field belongs to a draft."""
        return name in self and name not in _NOT_TYPED


def as_typed(fields: Fields) -> MultiDict[str, str]:
    """Return the fields of a draft as a browser would send them."""
    return MultiDict((name, one) for name, given in fields.items() for one in given)
