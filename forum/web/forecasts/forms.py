"""The forms of a forecast: an estimate, and how it ended."""

import re
from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField, StringField
from wtforms.validators import InputRequired, Optional

from forum.errors import BrokenRuleError
from forum.models import Thread
from forum.queries.evidence import EvidenceRow, citable_in
from forum.vocabulary import ForecastState
from forum.web.fields import ReasonForm, said
from forum.web.pages import number_given
from forum.wording import N_

_AT_HAND = 40  # items to choose from


class EstimateForm(FlaskForm):
    """How likely somebody thinks it, in per cent."""

    percent = StringField(
        _("How likely is it, in per cent?"),
        [InputRequired(_("Give a number from 0.1 to 99.9."))],
        description=_(
            "From 0.1 to 99.9, in steps of 0.1. You can change it until the day is over."
        ),
        render_kw={
            "inputmode": "decimal",
            "autocomplete": "off",
            "data-behaviour": "slide",
            "data-slider": _("The same number on a scale"),
        },
    )

    def probability(self) -> float:
        """Return the number as a probability in steps of 0.001; refuse what is none."""
        words = said(self.percent).strip().rstrip("%").strip().replace(",", ".")
        try:
            return round(float(words) / 100, 3)
        except ValueError:
            raise BrokenRuleError(
                N_("This is no number: write it like 62 or 62.5."), field="percent"
            ) from None


class ResolutionForm(ReasonForm):
    """How a forecast ended, and by what evidence."""

    outcome = RadioField(
        _("How did it end?"),
        [InputRequired(_("Choose how it ended."))],
        choices=[
            (ForecastState.YES.value, _("It came true")),
            (ForecastState.NO.value, _("It did not come true")),
            (ForecastState.ANNULLED.value, _("It cannot be told: annul it")),
        ],
    )
    evidence = SelectMultipleField(choices=[], validate_choice=False)  # the act knows which are
    numbers = StringField(
        _("Other evidence, by its number"),
        [Optional()],
        description=_("For example E12, E31. Evidence is added by citing it in a position."),
    )

    at_hand: Sequence[EvidenceRow] = ()

    def offer(self, thread: Thread) -> None:
        """Show the evidence of the thread and its article to choose from."""
        self.at_hand = citable_in(thread, most=_AT_HAND)

    def chosen(self) -> list[int]:
        """Return the numbers of the items that are chosen, ticked or written."""
        written = re.findall(r"\d+", said(self.numbers))
        numbers = map(number_given, [*(self.evidence.data or ()), *written])
        return [one for one in numbers if one is not None]
