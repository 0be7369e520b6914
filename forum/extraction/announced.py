"""Calls that a sentence announces, and those that a paragraph begins with: "Discuss: …"."""

import unicodedata
from collections.abc import Iterator, Sequence

from forum.extraction.asking import Call, Reading
from forum.extraction.document import CAPTION, HEADING, ITEM, NOTE, QUOTE, Block
from forum.extraction.sentences import Sentence

_ANNOUNCED, _LABELLED, _NUMBERED, _PONDERED = 0.9, 0.9, 0.9, 0.85
_LONG_ANSWER = 80  # code points; a paragraph this long under a question answers it
_MANY_APART = 3  # questions set apart like quotations that nobody else can have asked
_OPENS = "\"'“„«‘「"


def announced(reading: Reading) -> Iterator[Call]:
    """Yield what follows a sentence such as "ask your team the following questions"."""
    sentences = reading.sentences
    for index, one in enumerate(sentences):
        last = index + 1 == len(sentences) or sentences[index + 1].block is not one.block
        quiet = one.block.kind not in {HEADING, NOTE} and not reading.asks(one)
        if not (last and quiet) or not reading.words.asks.search(one.text):
            continue
        if reading.words.own.search(one.text):
            continue
        end = _end_of_list(sentences, index + 1) or _end_of_paragraphs(reading, one)
        if end is not None:
            section = reading.document.section_at(one.start)
            yield Call(one.end, end, _ANNOUNCED, section.level if section else 0)


def _end_of_list(sentences: Sequence[Sentence], index: int) -> int | None:
    end = None
    while index < len(sentences) and sentences[index].block.kind == ITEM:
        end = sentences[index].end
        index += 1
    return end


def _end_of_paragraphs(reading: Reading, one: Sentence) -> int | None:
    """Return the end of what asks right after a sentence: paragraphs, or headings that ask."""
    end, block = None, reading.after(one.block)
    while block is not None and reading.block_asks(block):
        end, block = block.end, reading.after(block)
    if end is None and block is not None and block.kind == HEADING:
        return _end_of_sections(reading, one)
    return end


def _end_of_sections(reading: Reading, one: Sentence) -> int | None:
    """Return the end of the sections under an announcement, where nearly each of them asks."""
    sections = reading.document.sections
    section = reading.document.section_at(one.start)
    index = sections.index(section) if section else 0
    end = reading.end_of(index)
    below = [other for other in sections[index + 1 :] if other.start < end]
    asking = sum(
        any(reading.asks(said) for said in reading.between(other.start, other.end))
        for other in below
    )
    return end if asking > 1 and asking * 4 >= len(below) * 3 else None


def labelled(reading: Reading) -> Iterator[Call]:
    """Yield paragraphs that begin by saying that they ask: "Think about it: …"."""
    for block in reading.document.blocks:
        if block.kind in {NOTE, CAPTION, HEADING}:
            continue
        if reading.words.label.match(reading.document.words(block)):
            yield Call(block.start, _asking_end(reading, block), _LABELLED, 0, is_whole=True)


def numbered(reading: Reading) -> Iterator[Call]:
    """Yield the numbered questions of a consultation: "Question 3: Do you agree …?"."""
    found = [
        (block, _asking_end(reading, block))
        for block in reading.document.blocks
        if block.kind not in {NOTE, CAPTION}
        and reading.words.numbered.match(reading.document.words(block))
    ]
    answered = [_is_answered(reading, end) for _block, end in found]
    if len(found) < 2 or (sum(answered) * 2 > len(found) and not reading.asks_for_views):
        return
    for block, end in found:
        following = _at(reading, end)
        if following is None or not reading.solves(following):
            yield Call(block.start, end, _NUMBERED, 0, is_whole=True)


def pondered(reading: Reading) -> Iterator[Call]:
    """Yield paragraphs set apart like quotations that quote nobody, but turn to the readers."""
    asked = _asked_apart(reading)
    for block in reading.document.blocks:
        text = reading.document.words(block)
        if block.kind != QUOTE or not reading.block_asks(block) or text[0] in _OPENS:
            continue
        said = reading.said_in(block)
        is_signed = unicodedata.category(text[0]) == "So"  # an emoji
        told = any(reading.words.ponder.match(one.text) for one in said)
        all_ask = reading.asks_for_views and all(reading.asks(one) for one in said)
        if is_signed or told or all_ask or block in asked:
            yield Call(block.start, block.end, _PONDERED, 0, is_whole=True)


def _asked_apart(reading: Reading) -> Sequence[Block]:
    """Return the blocks set apart that do nothing but ask, if they are many and speak to "you"."""
    found, turned = [], 0
    for block in reading.document.blocks:
        said = [one for one in reading.said_in(block) if any(map(str.isalpha, one.text))]
        if block.kind == QUOTE and said and all(reading.asks(one) for one in said):
            found.append(block)
            turned += any(reading.words.you.search(one.text) for one in said)
    return found if len(found) >= _MANY_APART and turned * 2 >= len(found) else ()


def _asking_end(reading: Reading, block: Block) -> int:
    """Return where a labelled question ends: in its block, or with those that ask right after."""
    end = block.end
    following = reading.after(block)
    asks = reading.block_asks(block)
    while following is not None and following.kind != HEADING and reading.block_asks(following):
        if asks and following.kind != ITEM:
            break
        end, following = following.end, reading.after(following)
    return end


def _at(reading: Reading, end: int) -> Block | None:
    following = reading.between(end, end + 2)
    return following[0].block if following else None


def _is_answered(reading: Reading, end: int) -> bool:
    """Tell whether what follows a question is long, and asks nothing."""
    following = _at(reading, end)
    if following is None or following.kind == HEADING:
        return False
    is_numbered = reading.words.numbered.match(reading.document.words(following))
    is_long = following.end - following.start >= _LONG_ANSWER
    return is_numbered is None and is_long and not reading.block_asks(following)
