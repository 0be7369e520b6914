"""Plain text: headings, paragraphs and list items told by how lines look."""

import re
from collections.abc import Iterator

from forum.extraction.document import HEADING, ITEM, PARAGRAPH, QUOTE, Block, Document
from forum.extraction.languages import language_of

_ITEM = re.compile(r"\s*(?:[-*•–‣·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+(?=\S)")
_ENTRY = re.compile(
    r"\s*\[\^?[\w-]{1,12}\]:?\s+(?=\S)"
)  # a footnote, or an entry of a list of works
_QUOTED = re.compile(r"\s*>\s?")
_WRAPPED = 100  # a line this long or shorter may go on in the next one
_LONGEST_HEADING = 90
_ASKS = ("?", "？", "؟")
_ENDS = ".?!:;,…。？！؟»”\"'"


def read_text(text: str) -> Document:
    """Return a document of plain text; the canonical text is the text itself."""
    lines = list(_lines(text))
    blocks = tuple(_blocks(text, lines))
    title = _title(text, blocks)
    return Document(text, blocks, title=title, language=language_of(text))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[Block]:
    wraps = _is_wrapped(text, lines)
    index = 0
    while index < len(lines):
        start, end = lines[index]
        line = text[start:end]
        if not line.strip():
            index += 1
            continue
        after = index + 1
        if _is_heading(text, lines, index):
            yield _block(text, HEADING, 2, start, end)
            index = after
            continue
        while wraps and after < len(lines) and _goes_on(text, lines, after):
            end = lines[after][1]
            after += 1
        yield _told(text, start, end)
        index = after


def _told(text: str, start: int, end: int) -> Block:
    line = text[start:end]
    if (mark := _ITEM.match(line)) is not None:
        return _block(text, ITEM, 1, start + mark.end(), end)
    if (mark := _QUOTED.match(line)) is not None:
        return _block(text, QUOTE, 0, start + mark.end(), end)
    return _block(text, PARAGRAPH, 0, start, end)


def _block(text: str, kind: str, level: int, start: int, end: int) -> Block:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    return Block(kind, level, start, start + len(raw.strip()))


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether lines are cut to a width: some long ones, and none beyond it."""
    lengths = sorted(end - start for start, end in lines if text[start:end].strip())
    return bool(lengths) and lengths[len(lengths) * 9 // 10] <= _WRAPPED and len(lengths) > 3


def _goes_on(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    line = text[slice(*lines[index])]
    begins = _ITEM.match(line) or _QUOTED.match(line) or _ENTRY.match(line)
    return bool(line.strip()) and not begins


def _is_heading(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    """Tell whether a line is short, stands alone, ends openly, and something follows it."""
    line = text[slice(*lines[index])].strip()
    if len(line) > _LONGEST_HEADING or _ITEM.match(line + " x"):
        return False
    if line[-1] in _ENDS:
        return line[-1] in _ASKS and _is_over_all(text, lines, index)
    if not line[0].isupper() and line[0].isalpha() and line[0].lower() != line[0].upper():
        return False
    alone = index == 0 or not text[slice(*lines[index - 1])].strip()
    below = [text[slice(*one)] for one in lines[index + 1 : index + 3]]
    if not any(words.strip() for words in below):
        return False
    over_a_paragraph = len(below[0]) > max(_WRAPPED, 2 * len(line))
    return (alone and not below[0].strip()) or over_a_paragraph


def _is_over_all(text: str, lines: list[tuple[int, int]], index: int) -> bool:
    """Tell the first line of a text, set apart from longer ones: a title may be a question."""
    if text[: lines[index][0]].strip() or len(lines) < index + 4:
        return False
    line, blank, after = (text[slice(*one)].strip() for one in lines[index : index + 3])
    return not blank and len(after) > len(line) and not after.endswith(_ASKS)


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Return a heading that the text begins with, when another heading follows later."""
    headings = [block for block in blocks if block.kind == HEADING]
    if len(headings) > 1 and blocks[0] is headings[0]:
        return text[headings[0].start : headings[0].end]
    return None
