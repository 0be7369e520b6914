"""What can be found in a document: questions, and what they may be answered from."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from forum.extraction.document import Document


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """A question to open as a thread; ``confidence`` from 0 to 1."""

    text: str
    start: int
    end: int
    kind: str  # explicit, implied
    section: str | None
    in_call: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class SetAside:
    """A sentence that asks, and why no careful organiser would open it as a thread."""

    text: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class FoundCitation:
    """A work that the text leans on (CSL fields); ``sentence`` is where it does so."""

    text: str
    start: int
    end: int
    sentence: str
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    url: str | None = None
    doi: str | None = None


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Words that somebody said; ``citation`` is an index into the citations."""

    text: str
    start: int
    end: int
    speaker: str | None
    citation: int | None


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A number: ``change`` in per cent against ``baseline``; ``implied_before`` by arithmetic.

    ``value`` is in ``unit`` (an ISO 4217 currency, or a noun). ``implied_before`` is
    value / (1 + change / 100), where a change belongs to a value just named.
    """

    text: str
    start: int
    end: int
    sentence: str
    value: float | None
    unit: str | None
    period: str | None
    change: float | None
    baseline: str | None
    citation: int | None
    implied_before: float | None = None
    lacks_base: bool = False


@dataclass(frozen=True, slots=True)
class FoundForecast:
    """A sentence about what will be; ``due_from`` and ``due_to`` are ISO dates when known.

    ``needs`` says what has to be added before anybody could tell whether it came true: a date, a
    measure (a number or a threshold), a source.
    """

    text: str
    start: int
    end: int
    horizon: str | None
    due_from: str | None
    due_to: str | None
    hedge: str | None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundActor:
    """Somebody or something named, and how often."""

    name: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in a document."""

    document: Document
    questions: list[FoundQuestion]
    other_questions: list[SetAside]
    citations: list[FoundCitation]
    quotations: list[FoundQuotation]
    figures: list[FoundFigure]
    forecasts: list[FoundForecast]
    actors: list[FoundActor]

    def findings(self) -> dict[str, list[dict[str, Any]]]:
        """Return what was found, by its kind, as plain words and numbers."""
        return {kind: [asdict(one) for one in getattr(self, kind)] for kind in _KINDS}

    @classmethod
    def of(cls, document: Document, findings: dict[str, list[dict[str, Any]]]) -> "Extraction":
        """Return the extraction that ``findings`` told."""
        return cls(
            document,
            **{
                kind: [make(**_frozen(one)) for one in findings[kind]]
                for kind, make in _KINDS.items()
            },
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the extraction as plain words and numbers (docs/api.md gives the shape)."""
        document = self.document
        return {
            "title": document.title,
            "authors": list(document.authors),
            "date": document.date.isoformat() if document.date else None,
            "language": document.language,
            "text": document.text,
            "sections": [
                {"heading": one.heading, "start": one.start, "end": one.end}
                for one in document.sections
            ],
            "blocks": [block.as_dict() for block in document.blocks],
        } | self.findings()


_KINDS: dict[str, Callable[..., Any]] = {
    "questions": FoundQuestion,
    "other_questions": SetAside,
    "citations": FoundCitation,
    "quotations": FoundQuotation,
    "figures": FoundFigure,
    "forecasts": FoundForecast,
    "actors": FoundActor,
}


def _frozen(told: dict[str, Any]) -> dict[str, Any]:
    """Return plain words and numbers with tuples where JSON has lists."""
    return {name: tuple(one) if isinstance(one, list) else one for name, one in told.items()}
