"""Using a position elsewhere: what else it supports or rebuts."""

import re

from flask_babel import lazy_gettext as _
from wtforms import StringField
from wtforms.validators import InputRequired

from forum.web.fields import said
from forum.web.positions.forms import BearingFields

_NUMBER = re.compile(r"(?:.*/positions/|position-|#)?(\d{1,9})(?:[?#].*)?", re.ASCII)


class RelationForm(BearingFields):
    """Another position of the thread, and how one's own bears on it."""

    number = StringField(
        _("Which position?"),
        [InputRequired(_("Choose a position of this thread."))],
        description=_("Its number or its address; or type words of it and choose from the list."),
        render_kw={"list": "others", "autocomplete": "off"},
    )

    def target_name(self) -> str:
        """Return the name of the position that was chosen; one that nothing has, if unclear."""
        found = _NUMBER.fullmatch(said(self.number).strip())
        return f"position-{found[1] if found else 0}"
