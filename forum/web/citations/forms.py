"""Leaning on evidence: choose an item, or add one with its source."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import Length, Optional

from forum.errors import BrokenRuleError
from forum.models import Thread
from forum.models.citation import NOTE_LENGTH
from forum.models.evidence import SAYS_LENGTH
from forum.models.source import SOURCE_LENGTH
from forum.policy import Actor
from forum.queries.evidence import EvidenceRow
from forum.queries.likeness import evidence_like
from forum.queries.picking import Pick, evidence_to_pick
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft
from forum.services.sources import SourceDraft
from forum.vocabulary import Bearing
from forum.web.fields import said
from forum.web.pages import number_given
from forum.wording import N_

_MOST = 20  # items that are chosen at once


class SourceFields(FlaskForm):
    """Who published what, when, where."""

    source_title = StringField(_("Title of the source"), [Optional(), Length(max=SOURCE_LENGTH)])
    source_publisher = StringField(_("Publisher"), [Optional(), Length(max=SOURCE_LENGTH)])
    source_issued = StringField(
        _("Date"), [Optional(), Length(max=10)], description=_("2026, 2026-03 or 2026-03-31")
    )
    source_url = StringField(
        _("Address"),
        [Optional(), Length(max=2000)],
        description=_("https://…, where others can look it up"),
    )

    def source(self) -> SourceDraft:
        """Return the source as given."""
        return SourceDraft(
            title=said(self.source_title),
            publisher=said(self.source_publisher),
            issued=said(self.source_issued),
            url=said(self.source_url),
        )


class CitationFields(SourceFields):
    """An evidence item, and how it bears on the position."""

    evidence = SelectMultipleField(choices=[], validate_choice=False)  # the act knows which are
    find = StringField(_("Search the evidence of the forum"))
    already = (
        StringField()
    )  # of new evidence that is like some that is here: its number, or ANOTHER
    evidence_stance = RadioField(
        _("How does it bear on your claim?"),
        choices=[
            (Bearing.SUPPORT.value, _("It supports it")),
            (Bearing.CONTEXT.value, _("It gives context")),
            (Bearing.REBUTTAL.value, _("It speaks against it")),
        ],
        default=Bearing.SUPPORT.value,
    )
    locator = StringField(
        _("Where in the source"),
        [Optional(), Length(max=120)],
        description=_("Page, table, minute"),
    )
    note = StringField(_("What it shows here"), [Optional(), Length(max=NOTE_LENGTH)])
    says = TextAreaField(
        _("What the source says"),
        [Optional(), Length(max=SAYS_LENGTH)],
        description=_("In your words or quoted; one thing that others can check."),
    )

    pick = Pick([], [], is_cut=False)
    alike: Sequence[EvidenceRow] = ()

    def offer(self, thread: Thread, viewer: Actor) -> None:
        """Show evidence to choose from, by the words that are looked for."""
        self.pick = evidence_to_pick(thread, viewer, self.chosen(), said(self.find))

    def chosen(self) -> list[int]:
        """Return the numbers of the items that are chosen, each once."""
        numbers = map(number_given, self.evidence.data or ())
        return list(dict.fromkeys(one for one in numbers if one is not None))[:_MOST]

    def compare(self, viewer: Actor) -> None:
        """Look for what is here already, unless that was answered or nothing is added."""
        if self._adds() and not self.already.data:
            self.alike = evidence_like(viewer, said(self.says), said(self.source_url))

    def citations(self, viewer: Actor) -> list[CitationDraft]:
        """Return the citations that the fields describe; refuse to add what is here unasked."""
        self.compare(viewer)
        if self.alike:
            raise BrokenRuleError(
                N_("This is here already, it seems. Use it, or say that yours is another one."),
                field="already",
            )
        items: list[int | EvidenceDraft] = [*self.chosen()]
        if self._adds() and (known := number_given(self.already.data)) is not None:
            items = list(dict.fromkeys([*items, known]))
        elif self._adds():
            items.append(EvidenceDraft(says=said(self.says), source=self.source()))
        for told in (self.locator, self.note):
            if said(told).strip() and len(items) > 1:
                raise BrokenRuleError(
                    N_("This can be said of one item only. Add the others afterwards."),
                    field=told.name,
                )
        stance = Bearing(self.evidence_stance.data or Bearing.SUPPORT)
        return [CitationDraft(item, stance, said(self.locator), said(self.note)) for item in items]

    def _adds(self) -> bool:
        source = self.source()
        return bool(said(self.says) or source.title or source.url)


class CitationForm(CitationFields):
    """A further citation of a position."""
