"""What a text leans on: works in brackets, works named in a sentence, and links to documents."""

from collections.abc import Sequence
from dataclasses import replace

from forum.extraction.attributions import attributed
from forum.extraction.bracketed import bracketed
from forum.extraction.document import Document
from forum.extraction.findings import FoundCitation
from forum.extraction.linked import identified, linked
from forum.extraction.naming import acronyms_in
from forum.extraction.references import cited_by, find_references
from forum.extraction.sentences import Sentence
from forum.extraction.standing import standing

_PARAGRAPH = 300  # code points within which a source is named once
_NEAR = 40  # code points between a statement's end and the brackets that cite for it


def find_citations(document: Document, sentences: Sequence[Sentence]) -> list[FoundCitation]:
    """Return the citations in reading order; CSL fields as far as the text gives them.

    A sentence that names its source and ends with the work in brackets cites once: the brackets
    say the work, the sentence says who that is. A work named by author and year takes the other
    fields from its entry in the list of works.
    """
    references, held = find_references(document, sentences)
    entries = set(held)
    prose = [one for one in sentences if one.block not in entries]
    found = [cited_by(references, work) for work in _in_prose(document, prose)]
    listed = [reference.work for reference in references]
    return sorted([*_once(found), *listed], key=lambda work: (work.start, work.end))


def _in_prose(document: Document, sentences: Sequence[Sentence]) -> list[FoundCitation]:
    long_names = acronyms_in(document.text)
    found: list[FoundCitation] = []
    for index, one in enumerate(sentences):
        before = sentences[index - 1] if index and sentences[index - 1].block is one.block else None
        in_brackets = [_introduced(work, long_names) for work in bracketed(document, one, before)]
        found += in_brackets
        ahead = [_introduced(work, long_names) for work in _ahead(document, sentences, index)]
        pointed = [
            work
            for work in (*linked(document, one), *identified(one))
            if not _is_cited(work, [*found[-4:], *ahead])
        ]
        named = [
            _introduced(work, long_names)
            for work in attributed(document, one)
            if not _overlaps(work, [link for link in pointed if not _leads_to(work, link)])
        ]
        named = [work for work in named if not _is_cited(work, [*found[-4:], *ahead])]
        found += [_addressed(work, pointed, one) for work in named]
        found += [link for link in pointed if not any(_leads_to(work, link) for work in named)]
        found += [work for work in standing(one) if not _overlaps(work, found[-8:])]
    return found


def _leads_to(work: FoundCitation, link: FoundCitation) -> bool:
    """Tell that a link is part of how a sentence names a work: "research by the [Board of …](…)"."""
    if not _overlaps(work, [link]):
        return False
    is_inside = work.start <= link.start and link.end <= work.end
    return is_inside or len(work.text[: max(0, link.start - work.start)].split()) > 1


def _addressed(work: FoundCitation, links: Sequence[FoundCitation], one: Sentence) -> FoundCitation:
    """Give a work that a sentence names the address, the date and the words of the link in it."""
    link = next((link for link in links if _leads_to(work, link)), None)
    if link is None:
        return work
    end = max(work.end, link.end)
    text = one.text[work.start - one.start : end - one.start]
    dated = work.date or link.date
    return replace(work, text=text, end=end, url=link.url, doi=link.doi, date=dated)


def _overlaps(work: FoundCitation, others: Sequence[FoundCitation]) -> bool:
    return any(work.start < other.end and other.start < work.end for other in others)


def _introduced(work: FoundCitation, long_names: dict[str, str]) -> FoundCitation:
    """Give a publisher the long name that the text introduced for it."""
    named = work.publisher and long_names.get(work.publisher)
    return replace(work, publisher=named) if named else work


def _ahead(document: Document, sentences: Sequence[Sentence], index: int) -> list[FoundCitation]:
    """Return the works in brackets right after a sentence."""
    here = sentences[index]
    following = [one for one in sentences[index + 1 : index + 2] if one.block is here.block]
    return [
        work
        for one in following
        for work in bracketed(document, one, here)
        if work.start - here.end <= _NEAR
    ]


def _is_cited(work: FoundCitation, others: Sequence[FoundCitation]) -> bool:
    """Tell whether another citation near by is of the same publisher, or stands in this one."""
    mine = _words(work.publisher)
    for other in others:
        if work.start < other.end and other.start < work.end:
            return True
        theirs = _words(other.publisher)
        near = abs(work.start - other.start) < _PARAGRAPH and not other.url
        if near and mine and theirs and (mine <= theirs or theirs <= mine):
            return True
    return False


def _words(publisher: str | None) -> frozenset[str]:
    small = {"the", "of", "for", "and", "a", "an", "de", "la", "le"}
    cleaned = (publisher or "").replace("(", " ").replace(")", " ").lower().split()
    return frozenset(cleaned) - small


def _once(found: Sequence[FoundCitation]) -> list[FoundCitation]:
    """Keep one citation of each stretch, and one of each address."""
    kept: list[FoundCitation] = []
    addresses: set[str] = set()
    for work in found:
        if work.url and work.url in addresses:
            continue
        addresses.add(work.url or "")
        kept.append(work)
    return kept
