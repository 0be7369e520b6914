"""Bringing in an article, and confirming what was found in it."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage
from wtforms import (
    BooleanField,
    DateField,
    DateTimeLocalField,
    FloatField,
    HiddenField,
    IntegerField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional

from forum.exchange.seeds import MOST_BYTES
from forum.models.article import TITLE_LENGTH
from forum.models.evidence import SAYS_LENGTH
from forum.models.forecast import CRITERION_LENGTH
from forum.models.question import QUESTION_LENGTH
from forum.services.articles import ArticleDraft
from forum.services.evidence import EvidenceDraft, FigureDraft
from forum.services.forecasts import ForecastDraft
from forum.services.offers import draft_of
from forum.services.sources import SourceDraft
from forum.services.threads import Schedule
from forum.vocabulary import DocumentFormat, EvidenceKind
from forum.web.citations.forms import SourceFields
from forum.web.fields import said
from forum.web.organise.readers import ReadersFields
from forum.web.words import WORDS


def read_upload(upload: FileStorage | None, most: int = -1) -> bytes:
    """Return what was uploaded, at most so many bytes; nothing where no file was chosen."""
    content: bytes = upload.read(most) if upload else b""
    return content


class DocumentForm(FlaskForm):
    """A text, pasted, as a file, or by its address."""

    url = StringField(
        _("Its address on the web"),
        [Optional(), Length(max=2000)],
        description=_("Fetched when you paste nothing and choose no file."),
    )
    file = FileField(_("Or a file"), description=_("Word, PDF, HTML, Markdown or text."))
    text = TextAreaField(
        _("Or the text itself"), [Optional()], description=_("Paste it whole, with its headings.")
    )
    format = SelectField(
        _("Format"),
        description=_("Its content tells, as a rule."),
        choices=[
            (DocumentFormat.AUTO.value, _("Find out")),
            (DocumentFormat.TEXT.value, _("Plain text")),
            (DocumentFormat.MARKDOWN.value, "Markdown"),
            (DocumentFormat.HTML.value, "HTML"),
            (DocumentFormat.DOCX.value, "Word (.docx)"),
            (DocumentFormat.PDF.value, "PDF"),
        ],
        default=DocumentFormat.AUTO.value,
    )

    def content(self) -> str | bytes:
        """Return what was pasted or chosen; nothing where only an address was given."""
        return read_upload(self.file.data) or said(self.text)

    def draft(self) -> ArticleDraft:
        """Return what the organiser said of the article."""
        return ArticleDraft(url=said(self.url))


class ArticleForm(DocumentForm):
    """An article to bring in; what is left empty is taken from the document."""

    title = StringField(
        _("Title"),
        [Optional(), Length(max=TITLE_LENGTH)],
        description=_("Empty: the document's own."),
    )
    authors = StringField(_("Authors"), [Optional(), Length(max=300)])
    written_on = DateField(_("Date of the article"), [Optional()])

    def draft(self) -> ArticleDraft:
        """Return what the organiser said of the article."""
        return ArticleDraft(
            title=said(self.title),
            authors=said(self.authors),
            url=said(self.url),
            written_on=self.written_on.data,
            file=(self.file.data.filename or "") if self.file.data else "",
        )


class CorrectionForm(DocumentForm):
    """The corrected text of an article, and a word about what was mended."""

    note = StringField(
        _("What was corrected"),
        [Optional(), Length(max=300)],
        description=_("One line for readers, such as “The figure for 2023 was wrong.”"),
    )


class SeedForm(ReadersFields):
    """Questions with starter positions, as a CSV file or pasted, and who reads them."""

    file = FileField(_("A CSV file"))
    text = TextAreaField(_("Or its rows, pasted"), [Optional()])
    already = BooleanField(_("The evidence of this file is none of what is here: add it"))
    agreed = HiddenField()

    def content(self) -> str | bytes:
        """Return what was chosen or pasted."""
        return read_upload(self.file.data, MOST_BYTES + 1) or said(self.text)


class QuestionForm(FlaskForm):
    """A question, in the words that its thread will have; ``at`` is where they were selected."""

    at = HiddenField()

    question = TextAreaField(
        _("Question"),
        [InputRequired(_("Write the question.")), Length(max=QUESTION_LENGTH)],
    )


class NumberField(FloatField):
    """A number, shown with no more digits than it has."""

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return "" if self.data is None else f"{self.data:.15g}"


class EvidenceForm(SourceFields):
    """An evidence item with its source, and its number if it has one."""

    kind = SelectField(
        _("Kind"), choices=[(kind.value, WORDS[EvidenceKind][kind]) for kind in EvidenceKind]
    )
    says = TextAreaField(
        _("What the source says"),
        [InputRequired(_("Say what the source says.")), Length(max=SAYS_LENGTH)],
    )
    speaker = StringField(_("Who says it"), [Optional(), Length(max=200)])
    source_authors = StringField(
        _("Authors"), [Optional(), Length(max=500)], description=_("Separated by semicolons")
    )
    value = NumberField(_("Value"), [Optional()])
    unit = StringField(_("Unit"), [Optional(), Length(max=40)])
    period = StringField(_("Period"), [Optional(), Length(max=40)])
    change = NumberField(_("Change, in per cent"), [Optional()])
    baseline = StringField(_("Compared with"), [Optional(), Length(max=40)])

    def draft(self) -> EvidenceDraft:
        """Return the evidence as given."""
        return EvidenceDraft(
            says=said(self.says),
            kind=EvidenceKind(self.kind.data),
            speaker=said(self.speaker),
            source=SourceDraft(
                title=said(self.source_title),
                publisher=said(self.source_publisher),
                authors=tuple((said(self.source_authors)).split(";")),
                issued=said(self.source_issued),
                url=said(self.source_url),
            ),
            figure=FigureDraft(
                value=self.value.data,
                unit=said(self.unit),
                period=said(self.period),
                change=self.change.data,
                baseline=said(self.baseline),
            ),
        )

    @classmethod
    def of(cls, details: dict[str, Any]) -> "EvidenceForm":
        """Return the form filled with what was found."""
        draft = draft_of(details)
        figure = draft.figure or FigureDraft()
        return cls(
            formdata=None,
            kind=draft.kind.value,
            says=draft.says,
            speaker=draft.speaker,
            source_title=draft.source.title,
            source_publisher=draft.source.publisher,
            source_authors="; ".join(draft.source.authors),
            source_issued=draft.source.issued,
            source_url=draft.source.url,
            value=figure.value,
            unit=figure.unit,
            period=figure.period,
            change=figure.change,
            baseline=figure.baseline,
        )


class ForecastForm(QuestionForm):
    """A forecast as a question that a day will answer."""

    criterion = TextAreaField(
        _("It came true if"),
        [Optional(), Length(max=CRITERION_LENGTH)],
        description=_("What one will see, so that nobody can doubt it: a number, an act, a date."),
    )
    due_on = DateField(_("Can be told on"), [Optional()])
    source = StringField(
        _("Who will say so"), [Optional(), Length(max=500)], description=_("A register, an office.")
    )

    def draft(self) -> ForecastDraft:
        """Return the forecast as given."""
        return ForecastDraft(
            question=said(self.question),
            criterion=said(self.criterion),
            due_on=self.due_on.data,
            source=said(self.source),
        )

    @classmethod
    def of(cls, text: str, details: dict[str, Any]) -> "ForecastForm":
        """Return the form filled with what was found."""
        due = details.get("due_to")
        return cls(
            formdata=None,
            question=text[:QUESTION_LENGTH],
            due_on=date.fromisoformat(due) if due else None,
        )


class StayForm(FlaskForm):
    """A forecast that stays a position, in one of the article's open threads."""

    thread = IntegerField(_("In the thread"), [InputRequired(_("Choose a thread."))])
    claim = TextAreaField(_("The claim"), [InputRequired(_("Write the claim."))])


class MergeForm(FlaskForm):
    """What a finding is the same as: a question or an evidence item, by its number."""

    into = IntegerField(_("The same as"), [InputRequired(_("Choose what it is the same as."))])


class PublishForm(ReadersFields):
    """When the threads open and close, and who reads them; at once, for good and for all."""

    opens_at = DateTimeLocalField(_("Opens at"), [Optional()], format="%Y-%m-%dT%H:%M")
    closes_at = DateTimeLocalField(_("Closes at"), [Optional()], format="%Y-%m-%dT%H:%M")

    def schedule(self, zone: str) -> Schedule:
        """Return the times as the organiser's clock shows them."""
        return Schedule(_in_zone(self.opens_at.data, zone), _in_zone(self.closes_at.data, zone))


def _in_zone(moment: datetime | None, zone: str) -> datetime | None:
    return moment.replace(tzinfo=ZoneInfo(zone)) if moment else None


class AddedEvidenceForm(EvidenceForm):
    """Evidence that the extraction did not find, by the exact words of the article."""

    at = HiddenField()
    already = BooleanField(_("It is another one: add it"))

    passage = TextAreaField(
        _("The article's exact words"),
        [InputRequired(_("Copy the words from the article.")), Length(max=2000)],
    )
