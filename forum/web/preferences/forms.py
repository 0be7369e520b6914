"""How somebody wants to be written to."""

from typing import Any
from zoneinfo import available_timezones

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField

from forum.queries.manners import Manner
from forum.vocabulary import Pace
from forum.web.words import WORDS

_HOURS = [(str(hour), f"{hour:02}:00") for hour in range(24)]


class LettersForm(FlaskForm):
    """How often, and when not."""

    pace = RadioField(
        _("Letters about what you follow"),
        description=_(
            "They tell how the argument stands: what is unanswered, conceded, retracted, closed."
        ),
    )
    time_zone = SelectField(_("Your time zone"))
    quiet_from = SelectField(_("Quiet from"))
    quiet_until = SelectField(_("Quiet until"))

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.pace.choices = [(pace.value, WORDS[Pace][pace]) for pace in Pace]
        zones = sorted(zone for zone in available_timezones() if "/" in zone)
        self.time_zone.choices = [(zone, zone) for zone in ("UTC", *zones)]
        for hour in (self.quiet_from, self.quiet_until):
            hour.choices = [("", _("none")), *_HOURS]

    @classmethod
    def of(cls, manner: Manner) -> "LettersForm":
        """Return the form as somebody is written to now."""
        hours = (manner.quiet_from, manner.quiet_until)
        begin, end = ("" if hour is None else str(hour) for hour in hours)
        return cls(
            formdata=None,
            pace=manner.pace.value,
            time_zone=manner.time_zone,
            quiet_from=begin,
            quiet_until=end,
        )

    def manner(self) -> Manner:
        """Return what was chosen."""
        begin, end = (
            int(one.data) if one.data else None for one in (self.quiet_from, self.quiet_until)
        )
        return Manner(Pace(self.pace.data), self.time_zone.data, begin, end)
