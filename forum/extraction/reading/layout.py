"""Lines on pages, put together again: paragraphs, headings, list items, without the furniture."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from forum.extraction.document import HEADING, ITEM, PARAGRAPH, Block, Document
from forum.extraction.languages import language_of
from forum.extraction.reading.decoding import decoded

_MARGIN = 0.09  # of a page's height, above and below, where running heads and numbers stand
_LARGER = 1.12  # times the size of the text, from which type is a heading's
_APART = 1.35  # times the usual distance of lines, from which a new paragraph begins
_SHORT = 0.85  # of the width of the text: a line that ends before it may end a paragraph
_LONGEST_HEADING = 200  # characters
_ENDS = re.compile(r"[.?!:;。？！؟…][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\ufffe\x02]$")
_MARK = re.compile(r"(?:[-*•–‣·▪◦\uf0b7]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+(?=\S)")
_NUMBERS = re.compile(r"\d+")
_PLACEHOLDER = re.compile(r"untitled|microsoft word|\(anonymous\)|.*\.(?:docx?|pdf|indd)$", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type; lengths in points, ``top`` and ``bottom`` from the page's upper edge.

    ``depth`` is how far down the page it stands, from 0 to 1.
    """

    text: str
    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    is_bold: bool
    depth: float


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the text of this document is set."""

    size: float
    distance: float
    right: float
    left: float
    is_bold: bool


def laid_out(lines: Sequence[Line], *, title: str = "", author: str = "") -> Document:
    """Return the document that the lines of its pages make up."""
    furniture = _furniture(lines)
    kept = [line for line in lines if line not in furniture] or list(lines)
    measure = _measured(kept)
    parts: list[str] = []
    blocks: list[Block] = []
    length, largest = 0, 0.0
    heading_title = ""
    for group in _groups(kept, measure):
        kind, level, text = _told(group, measure)
        if not text:
            continue
        if kind == HEADING and group[0].page == 0 and group[0].size > largest:
            heading_title, largest = text, group[0].size
        blocks.append(Block(kind, level, length, length + len(text)))
        parts.append(text + "\n")
        length += len(text) + 1
    canonical = "".join(parts)
    said = "" if _PLACEHOLDER.match(title.strip()) else title.strip()
    by = "" if _PLACEHOLDER.match(author.strip()) else author.strip()
    return Document(
        text=canonical,
        blocks=tuple(blocks),
        title=(heading_title if largest > _LARGER * measure.size else "") or said or None,
        authors=(by,) if by else (),
        language=language_of(canonical),
    )


def _furniture(lines: Sequence[Line]) -> set[Line]:
    """Return running heads, running feet and page numbers."""
    edge = [line for line in lines if not _MARGIN < line.depth < 1 - _MARGIN]
    pages = len({line.page for line in lines})
    repeated = Counter(_NUMBERS.sub("#", line.text.strip()) for line in edge)
    least = 2 if pages < 4 else 3
    first = (line for line in lines if line.page == 0)
    title = max(first, key=lambda line: line.size, default=None)
    return {
        line
        for line in edge
        if line.text.strip().strip("-–— ").isdecimal()
        or repeated[_NUMBERS.sub("#", line.text.strip())] >= least
        or (title is not None and _is_masthead(line, title))
    }


def _is_masthead(line: Line, title: Line) -> bool:
    """Tell a line at the very top, above the title and smaller than it."""
    is_above = line.page == 0 and line.depth < _MARGIN and line.bottom < title.top
    return is_above and line.size < title.size and not _ENDS.search(line.text.strip())


def _measured(lines: Sequence[Line]) -> _Measure:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if line.size == size]
    gaps = [
        after.top - before.top
        for before, after in pairwise(body)
        if before.page == after.page and 0 < after.top - before.top < 3 * size
    ]
    return _Measure(
        size=size,
        distance=median(gaps) if gaps else 1.2 * size,
        right=sorted(line.right for line in body)[int(0.9 * (len(body) - 1))],
        left=median(line.left for line in body),
        is_bold=sum(len(one.text) for one in body if one.is_bold) * 2
        > sum(len(one.text) for one in body),
    )


def _groups(lines: Sequence[Line], measure: _Measure) -> Iterator[list[Line]]:
    group: list[Line] = []
    for line in lines:
        if group and not _goes_on(group, line, measure):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _goes_on(group: list[Line], line: Line, measure: _Measure) -> bool:
    """Tell whether a line belongs to the same paragraph as the ones before it."""
    last = group[-1]
    if _is_heading(line, measure) or _is_heading(last, measure):
        same = line.size == last.size and line.is_bold == last.is_bold and line.page == last.page
        return (
            _is_heading(line, measure)
            and _is_heading(last, measure)
            and same
            and line.top - last.top < 1.6 * line.size
        )
    if _MARK.match(line.text.lstrip()) and not _is_indented_number(line, last):
        return False
    has_ended = _ENDS.search(last.text.rstrip()) is not None
    if line.page != last.page or line.top < last.top:  # the next page, or the next column
        return not has_ended
    if line.top - last.top > _APART * max(measure.distance, 1.1 * line.size):
        return False
    is_short = last.right < _SHORT * measure.right
    is_indented = line.left > group[-1].left + 0.8 * measure.size and len(group) > 1
    return not (has_ended and (is_short or is_indented))


def _is_indented_number(line: Line, last: Line) -> bool:
    """Tell a number that its sentence brought to the start of a line from a list's mark."""
    return last.text.rstrip().endswith((",", " the", " in", " of")) and line.text[0].isdecimal()


def _is_heading(line: Line, measure: _Measure) -> bool:
    text = line.text.strip()
    if len(text) > _LONGEST_HEADING or not any(one.isalpha() for one in text):
        return False
    if line.size >= _LARGER * measure.size:
        return True
    is_set_apart = line.is_bold and not measure.is_bold and line.size >= 0.95 * measure.size
    return is_set_apart and not text.endswith((".", ",", ";")) and not _MARK.match(text)


def _told(group: Sequence[Line], measure: _Measure) -> tuple[str, int, str]:
    """Return the kind, level and words of a group of lines."""
    text = decoded_line("".join(_joined(group)))
    if _is_heading(group[0], measure):
        ratio = group[0].size / measure.size
        return HEADING, 1 if ratio >= 1.6 else 2 if ratio >= 1.25 else 3, text
    if (mark := _MARK.match(text)) is not None:
        return ITEM, 1, text[mark.end() :]
    return PARAGRAPH, 0, text


def _joined(group: Sequence[Line]) -> Iterator[str]:
    for line, after in zip(group, [*group[1:], None], strict=True):
        text = line.text.strip()
        if after is None:
            yield text
        elif _HYPHEN.search(text) and after.text.strip()[:1].islower():
            yield text[:-1]
        elif _HYPHEN.search(text):
            yield text if text.endswith("-") else text[:-1]
        else:
            yield text + " "


def decoded_line(text: str) -> str:
    """Return a line without control characters, its spaces single."""
    return " ".join(decoded(text).split()) if text.strip() else ""
