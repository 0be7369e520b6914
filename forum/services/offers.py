"""What was found in an article, in the words of the forum: questions and evidence to confirm."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from forum.extraction import Extraction
from forum.models import Article, Candidate, Edition
from forum.queries.likeness import alike_evidence, alike_questions
from forum.services.evidence import EvidenceDraft, FigureDraft
from forum.services.passages import passage_at
from forum.services.sources import SourceDraft
from forum.vocabulary import CandidateKind, EvidenceKind, SourceType

_ASKING = frozenset({CandidateKind.QUESTION, CandidateKind.FORECAST})


@dataclass(frozen=True, slots=True)
class Offer:
    """One finding and where it stands in the text (code points)."""

    kind: CandidateKind
    text: str
    start: int
    end: int
    details: dict[str, Any] = field(default_factory=dict)


def offers(found: Extraction, title: str, url: str | None) -> list[Offer]:
    """Return the questions and evidence found, in reading order.

    A quotation or a figure takes its source from the citation that goes with it; without one the
    article itself is the source, and the missing citation is a gap that everybody sees.
    """
    answer = found.as_dict()
    article = SourceDraft(title=title, url=url or "", type=SourceType.WEBPAGE)
    sources = [_source(citation) for citation in answer["citations"]]
    told = [
        *(_question(question) for question in answer["questions"]),
        *(
            _evidence(CandidateKind.CITATION, finding, source)
            for finding, source in zip(answer["citations"], sources, strict=True)
        ),
        *(
            _evidence(CandidateKind(kind), finding, _leans_on(finding, sources) or article)
            for kind in ("quotation", "figure")
            for finding in answer[f"{kind}s"]
        ),
    ]
    told += [_forecast(finding) for finding in answer["forecasts"]]
    return sorted(_once(told), key=lambda offer: (offer.start, offer.end))


def candidates_of(article: Article, edition: Edition, found: Sequence[Offer]) -> list[Candidate]:
    """Return offers as candidates of an article, each with what the forum has that is like it."""
    asked = [offer for offer in found if offer.kind in _ASKING]
    told = [offer for offer in found if offer.kind not in _ASKING]
    alike = dict(zip(map(id, asked), alike_questions([one.text for one in asked]), strict=True))
    alike |= zip(map(id, told), alike_evidence([one.details for one in told]), strict=True)
    return [
        _candidate(article, edition, place, offer, alike[id(offer)])
        for place, offer in enumerate(found)
    ]


def _candidate(
    article: Article, edition: Edition, place: int, offer: Offer, alike: list[int]
) -> Candidate:
    return Candidate(
        article_id=article.id,
        passage=passage_at(edition, offer.start, offer.end),
        kind=offer.kind,
        place=place,
        text=offer.text,
        details=offer.details | {"alike": alike},
    )


def draft_of(details: dict[str, Any]) -> EvidenceDraft:
    """Return the evidence that an offer's details describe."""
    source = dict(details["source"])
    figure = details["figure"]
    return EvidenceDraft(
        says=details["says"],
        kind=EvidenceKind(details["kind"]),
        speaker=details["speaker"],
        source=SourceDraft(
            **source | {"authors": tuple(source["authors"]), "type": SourceType(source["type"])}
        ),
        figure=FigureDraft(**figure) if figure else None,
    )


def details_of(draft: EvidenceDraft) -> dict[str, Any]:
    """Return the details, plain words and numbers, that describe an evidence draft."""
    return asdict(draft)


def _once(offered: list[Offer]) -> list[Offer]:
    """Leave out an entry of a list of works that a sentence of the article cites already."""
    seen: set[str] = set()
    kept: list[Offer] = []
    for offer in offered:
        source = offer.details.get("source")
        if offer.kind is CandidateKind.CITATION and source and source["title"]:
            work = str((source["title"], source["issued"], source["doi"]))
            if work in seen:
                continue
            seen.add(work)
        kept.append(offer)
    return kept


def _forecast(finding: dict[str, Any]) -> Offer:
    details = {name: finding[name] for name in ("horizon", "due_from", "due_to", "hedge", "needs")}
    return Offer(CandidateKind.FORECAST, finding["text"], finding["start"], finding["end"], details)


def _question(finding: dict[str, Any]) -> Offer:
    details = {name: finding[name] for name in ("kind", "section", "in_call", "confidence")}
    return Offer(CandidateKind.QUESTION, finding["text"], finding["start"], finding["end"], details)


def _evidence(kind: CandidateKind, finding: dict[str, Any], source: SourceDraft) -> Offer:
    draft = EvidenceDraft(
        says=finding["text"] if kind is CandidateKind.QUOTATION else finding["sentence"],
        kind=EvidenceKind.DOCUMENT if kind is CandidateKind.CITATION else EvidenceKind(kind.value),
        speaker=finding.get("speaker") or "",
        source=source,
        figure=_figure(finding) if kind is CandidateKind.FIGURE else None,
    )
    return Offer(kind, finding["text"], finding["start"], finding["end"], details_of(draft))


def _source(citation: dict[str, Any]) -> SourceDraft:
    return SourceDraft(
        title=citation["title"] or "",
        publisher=citation["publisher"] or "",
        authors=tuple(citation["authors"]),
        issued=citation["date"] or "",
        url=citation["url"] or "",
        doi=citation["doi"] or "",
    )


def _leans_on(finding: dict[str, Any], sources: list[SourceDraft]) -> SourceDraft | None:
    return None if finding["citation"] is None else sources[finding["citation"]]


def _figure(finding: dict[str, Any]) -> FigureDraft:
    """Return the number of a finding; a change in per cent is no value of its own."""
    is_change = finding["change"] is not None and finding["unit"] == "%"
    return FigureDraft(
        value=None if is_change else finding["value"],
        unit=finding["unit"] or "",
        period=finding["period"] or "",
        change=finding["change"],
        baseline=finding.get("baseline") or "",
    )
