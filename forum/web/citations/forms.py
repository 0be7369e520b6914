"""Leaning on evidence: choose an item, or add one with its source."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Length, Optional

from forum.models.citation import NOTE_LENGTH
from forum.models.evidence import SAYS_LENGTH
from forum.models.source import SOURCE_LENGTH
from forum.queries.evidence import EvidenceRow
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft
from forum.services.sources import SourceDraft
from forum.vocabulary import Bearing
from forum.web.fields import said, shortened


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

    evidence = SelectField(_("Evidence at hand"), [Optional()], choices=[], validate_choice=True)
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

    def offer(self, evidence: list[EvidenceRow]) -> None:
        """Let these evidence items be chosen."""
        self.evidence.choices = [
            ("", _("None of these")),
            *((str(item.id), f"[E{item.id}] {shortened(item.says)}") for item in evidence),
        ]

    def citations(self) -> list[CitationDraft]:
        """Return the citation that the fields describe, if they describe one."""
        chosen: int | EvidenceDraft
        if self.evidence.data:
            chosen = int(self.evidence.data)
        elif self.says.data or self.source().title or self.source().url:
            chosen = EvidenceDraft(says=said(self.says), source=self.source())
        else:
            return []
        return [
            CitationDraft(
                evidence=chosen,
                stance=Bearing(self.evidence_stance.data or Bearing.SUPPORT),
                locator=said(self.locator),
                note=said(self.note),
            )
        ]


class CitationForm(CitationFields):
    """A further citation of a position."""
