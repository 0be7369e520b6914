"""Leaning on evidence: choose an item, or add one with its source."""

import secrets
from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import Length, Optional

from forum.models import Thread
from forum.models.citation import LOCATOR_LENGTH, NOTE_LENGTH
from forum.models.evidence import SAYS_LENGTH
from forum.models.source import SOURCE_LENGTH
from forum.policy import Actor
from forum.queries.drafts import DraftRow
from forum.queries.evidence import EvidenceRow
from forum.queries.likeness import evidence_like
from forum.queries.picking import Pick, evidence_to_pick
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft
from forum.services.sources import SourceDraft
from forum.vocabulary import Bearing
from forum.web.drafts.forms import DraftFields, as_typed
from forum.web.fields import said
from forum.web.pages import number_given

ANOTHER = "another"  # of new evidence: it is none of those that are here
BEARINGS = [
    (Bearing.SUPPORT.value, _("It supports it")),
    (Bearing.CONTEXT.value, _("It gives context")),
    (Bearing.REBUTTAL.value, _("It speaks against it")),
]
SHORT_BEARINGS = [
    (Bearing.SUPPORT.value, _("Supports")),
    (Bearing.CONTEXT.value, _("Context")),
    (Bearing.REBUTTAL.value, _("Against")),
]
_MOST = 20  # items that are chosen at once


class SourceFields(FlaskForm):
    """Who published what, when, where."""

    source_title = StringField(_("Title of the source"), [Optional(), Length(max=SOURCE_LENGTH)])
    source_publisher = StringField(_("Publisher"), [Optional(), Length(max=SOURCE_LENGTH)])
    source_issued = StringField(
        _("Date"), [Optional(), Length(max=10)], description=_("2026, 2026-03 or 2026-03-31")
    )
    source_url = StringField(
        _("Address or DOI"),
        [Optional(), Length(max=2000)],
        description=_("https://… or 10.…/…, where others can look it up"),
    )

    def source(self) -> SourceDraft:
        """Return the source as given."""
        return SourceDraft(
            title=said(self.source_title),
            publisher=said(self.source_publisher),
            issued=said(self.source_issued),
            url=said(self.source_url),
        )


class PickField(SelectMultipleField):
    """Evidence items by their numbers; of each how it bears, as ``evidence-7-stance``."""

    given: MultiDict[str, str]

    def process(self, formdata: Any, *given: Any, **words: Any) -> None:
        """Read the numbers, and keep what is said of each."""
        self.given = formdata or MultiDict()
        super().process(formdata, *given, **words)

    def numbers(self) -> list[int]:
        """Return the numbers of the items that are picked, each once."""
        numbers = map(number_given, self.data or ())
        return list(dict.fromkeys(one for one in numbers if one is not None))[:_MOST]

    def told(self, number: int, part: str) -> str:
        """Return the ``stance``, ``locator`` or ``note`` that is given for an item."""
        return self.given.get(f"{self.name}-{number}-{part}", "")


class CitationFields(SourceFields, DraftFields):
    """Evidence items that are here, one that is not, and how each bears on the position."""

    evidence = PickField(choices=[], validate_choice=False)  # the act knows which are
    find = StringField(_("Search the evidence of the forum"))
    already = (
        StringField()
    )  # of new evidence that is like some that is here: its number, or ANOTHER
    evidence_stance = RadioField(
        _("How does it bear on your claim?"), choices=BEARINGS, default=Bearing.SUPPORT.value
    )
    locator = StringField(
        _("Where in the source"),
        [Optional(), Length(max=LOCATOR_LENGTH)],
        description=_("Page, table, minute"),
    )
    note = StringField(_("What it shows here"), [Optional(), Length(max=NOTE_LENGTH)])
    says = TextAreaField(
        _("What the source says"),
        [Optional(), Length(max=SAYS_LENGTH)],
        description=_("In your words or quoted; one thing that others can check."),
        render_kw={"data-most": SAYS_LENGTH},
    )

    bearings = SHORT_BEARINGS
    pick = Pick([], [], is_cut=False)
    alike: Sequence[EvidenceRow] = ()

    def offer(self, thread: Thread, viewer: Actor) -> None:
        """Show evidence to choose from, and what is here already of what is added."""
        self.pick = evidence_to_pick(thread, viewer, self.evidence.numbers(), said(self.find))
        if self._adds() and not self.already.data:
            self.alike = evidence_like(viewer, said(self.says), said(self.source_url))

    def citations(self) -> list[CitationDraft]:
        """Return the citations that the fields describe."""
        drafts = {number: self._picked(number) for number in self.evidence.numbers()}
        known = number_given(self.already.data)
        if not self._adds() or known in drafts:
            return [*drafts.values()]
        new = CitationDraft(
            known or EvidenceDraft(says=said(self.says), source=self.source()),
            _bearing(self.evidence_stance.data),
            said(self.locator),
            said(self.note),
            is_another=self.already.data == ANOTHER,
        )
        return [*drafts.values(), new]

    def keeps(self, name: str) -> bool:
        """Tell whether a field belongs to a draft; what is said of an item, while it is picked."""
        field, _dash, of_item = name.partition("-")
        if field == self.evidence.name and of_item:
            return number_given(of_item.partition("-")[0]) in self.evidence.numbers()
        return super().keeps(name)

    def _picked(self, number: int) -> CitationDraft:
        told = self.evidence.told
        return CitationDraft(
            number, _bearing(told(number, "stance")), told(number, "locator"), told(number, "note")
        )

    def _adds(self) -> bool:
        source = self.source()
        return bool(said(self.says) or source.title or source.url)


class CitationForm(CitationFields):
    """Further citations of a position."""

    @classmethod
    def empty(cls, draft: DraftRow | None) -> "CitationForm":
        """Return the form with nothing in it yet but what was kept."""
        return cls(
            formdata=as_typed(draft.fields if draft else {}), submission=secrets.token_hex(16)
        )


def _bearing(word: str | None) -> Bearing:
    return Bearing(word) if word in set(Bearing) else Bearing.SUPPORT
