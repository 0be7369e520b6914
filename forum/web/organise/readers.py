"""Who reads a thread: a field that several forms of organisers share."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, SelectField
from wtforms.validators import Optional

from forum.models import Group
from forum.queries.groups import all_groups, group_by_id


class ReadersFields(FlaskForm):
    """Everybody, or the members of a group."""

    group = SelectField(_("Who reads it"), [Optional()], default="")

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.options = {"": self.without(), **self._circles()}
        self.group.choices = list(self.options.items())

    def without(self) -> str:
        """Return what it is called when no group is chosen."""
        return str(_("Everybody"))

    def within(self, name: str) -> str:
        """Return what it is called when a group is chosen."""
        return str(_("Only members of “%(group)s”", group=name))

    def said_group(self) -> str:
        """Return what was chosen, in words."""
        return self.options[self.group.data or ""]

    def chosen(self) -> Group | None:
        """Return the group that was chosen, if one was."""
        return group_by_id(int(self.group.data)) if self.group.data else None

    def _circles(self) -> dict[str, str]:
        return {str(row.id): self.within(row.name) for row in all_groups()}


class ReadersForm(ReadersFields):
    """Who reads threads from now on; ``agreed`` is asked for where it would be other people."""

    agreed = BooleanField(_("I know what becomes visible, and to whom"))
