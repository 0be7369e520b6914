"""Calls at an article's end: what asks and invites, what turns to the readers, a last list."""

import re
from collections.abc import Iterator, Sequence

from forum.extraction.asking import Call, Reading
from forum.extraction.document import CAPTION, HEADING, ITEM, NOTE, PARAGRAPH, QUOTE, Block
from forum.extraction.sentences import Sentence
from forum.extraction.words.margins import AFTERWORD, TAIL

_CLOSING = 4  # blocks at the end among which an invitation is looked for
_INVITATION = 300  # code points; a paragraph this short beside the questions may invite
_LATE = 0.4  # a list that ends an article begins after this share of it
_CLOSED, _LISTED, _TURNED, _PARTING = 0.8, 0.7, 0.7, 0.6
_LINKED = 0.8  # the share of a block that links take, of which nothing else is said
_FEWEST = 2  # questions that make a list, or a parting paragraph
_LABELLED = re.compile(r"^[\w &/-]{2,40}: ")  # "Purpose: why …?" is an entry of a form


def closing(reading: Reading) -> Iterator[Call]:
    """Yield the last paragraphs that ask and invite, or that turn to the readers."""
    body = _body(reading)
    if len(body) <= 1:
        return
    first = max(0, len(body) - _CLOSING)
    for index in range(first, len(body)):
        block = body[index]
        if block.kind == QUOTE or not reading.block_asks(block) or _is_no_call(reading, block):
            continue
        start = _invited_from(reading, body, index)
        if start is not None:
            yield Call(start, block.end, _CLOSED, 6)
        elif (turned := _turned_from(reading, block)) is not None:
            yield Call(turned, block.end, _TURNED, 6)
        elif index + 1 == len(body) and (parting := _parting_from(reading, block)) is not None:
            yield Call(parting, block.end, _PARTING, 6)


def _is_no_call(reading: Reading, block: Block) -> bool:
    """Tell an entry of a form, and an answer."""
    is_entry = block.kind == ITEM and _LABELLED.match(reading.document.words(block)) is not None
    return is_entry or reading.solves(block)


def _invited_from(reading: Reading, body: Sequence[Block], index: int) -> int | None:
    """Return where the questions begin that an invitation stands beside.

    It stands in the paragraph, at most one sentence away, or in a short one before or after.
    """
    said = list(reading.said_in(body[index]))
    near = [*body[index + 1 : index + 2], *(body[index - 1 : index] if index else [])]
    section = reading.document.section_at(body[index].start)
    here = [one for one in near if reading.document.section_at(one.start) is section]
    last = max(place for place, one in enumerate(said) if reading.asks(one))
    ends_asking = len(said) - last <= _FEWEST
    if ends_asking and any(_only_invites(reading, one) for one in here):
        return body[index].start
    invites = [place for place, one in enumerate(said) if _invites(reading, one)]
    for place, one in enumerate(said):
        is_near = any(_is_beside(reading, said, place, other) for other in invites)
        if reading.asks(one) and is_near:
            return one.start
    return None


def _invites(reading: Reading, one: Sentence) -> bool:
    """Tell a sentence that invites; of one that asks, what stands before its colon may."""
    invites = reading.words.invites
    if not reading.asks(one) or reading.is_elliptical(one):
        return invites.search(one.text) is not None
    lead = one.text.rpartition(":")[0] or one.text.rpartition("：")[0]
    return invites.search(lead) is not None


def _is_beside(reading: Reading, said: Sequence[Sentence], place: int, other: int) -> bool:
    """Tell whether at most one sentence that neither asks nor invites stands between two."""
    low, high = sorted((place, other))
    between = said[low + 1 : high]
    return sum(not (reading.asks(one) or _invites(reading, one)) for one in between) <= 1


def _only_invites(reading: Reading, block: Block) -> bool:
    """Tell a short paragraph that invites and has no question of its own."""
    said = reading.said_in(block)
    own = [one for one in said if reading.asks(one) and not reading.is_elliptical(one)]
    is_short = block.end - block.start <= _INVITATION
    return is_short and not own and any(_invites(reading, one) for one in said)


def _turned_from(reading: Reading, block: Block) -> int | None:
    """Return where a paragraph turns to its readers: "And you, …?"."""
    return next(
        (
            one.start
            for one in reading.said_in(block)
            if reading.asks(one) and reading.words.address.search(one.text)
        ),
        None,
    )


def _parting_from(reading: Reading, block: Block) -> int | None:
    """Return where the questions begin that an article ends with: two, or one to "you"."""
    if block.kind != PARAGRAPH:
        return None
    said = [one for one in reading.said_in(block) if any(map(str.isalpha, one.text))]
    asked = [one for one in said if reading.asks(one) and not reading.is_elliptical(one)]
    if not asked or said[-1] is not asked[-1] or reading.words.idle.search(asked[-1].text):
        return None
    if len(asked) >= _FEWEST:
        return asked[0].start
    return asked[0].start if reading.words.you.search(asked[0].text) else None


def late_list(reading: Reading) -> Iterator[Call]:
    """Yield a list of nothing but questions that an article ends with, under any heading."""
    body = _body(reading)
    last = next((i for i in range(len(body) - 1, -1, -1) if body[i].kind == ITEM), -1)
    if last < 0 or len(body) - 1 - last > 1:
        return
    first = last
    while first and body[first - 1].kind == ITEM:
        first -= 1
    run = body[first : last + 1]
    asked = reading.between(run[0].start, run[-1].end)
    ends = {one.block: one for one in asked}  # the last sentence of each
    if (
        len(run) >= _FEWEST
        and run[0].start > _LATE * len(reading.document.text)
        and all(reading.asks(one) for one in ends.values())
        and not any(_LABELLED.match(one.text) for one in asked)
        and not _is_reported(reading, run[0])
    ):
        section = reading.document.section_at(run[0].start)
        yield Call(run[0].start, run[-1].end, _LISTED, section.level if section else 0)


def _is_reported(reading: Reading, block: Block) -> bool:
    """Tell a list that what stands before it says others asked, or that the text answers."""
    section = reading.document.section_at(block.start)
    heading = section.heading if section and section.heading else ""
    before = reading.between(max(0, block.start - _INVITATION), block.start)
    words = reading.words
    lead = before[-1].text if before else ""
    return any(kind.search(heading) for kind in (words.faq, words.quiz, words.own)) or (
        words.own.search(lead) is not None
    )


def _body(reading: Reading) -> list[Block]:
    """Return the blocks of the article, without what stands after it."""
    body: list[Block] = []
    is_after = False
    for block in reading.document.blocks:
        if block.kind == HEADING:
            is_after = AFTERWORD.match(reading.document.words(block)) is not None
        elif block.kind not in {NOTE, CAPTION} and not is_after:
            body.append(block)
    while len(body) > 1 and _is_tail(reading, body[-1]):
        body.pop()
    return body


def _is_tail(reading: Reading, block: Block) -> bool:
    """Tell a licence, a credit, a list of tags, a word about the author: not the article."""
    own = [
        one
        for one in reading.said_in(block)
        if reading.asks(one) and not reading.is_elliptical(one)
    ]
    text = reading.document.words(block)
    if _is_of_links(reading, block):
        return True
    return (
        not own
        and len(text) <= _INVITATION
        and (TAIL.match(text) is not None or not any(map(str.isalpha, text)))
    )


def _is_of_links(reading: Reading, block: Block) -> bool:
    """Tell a line that leads elsewhere: older and newer posts, related ones."""
    linked = sum(link.end - link.start for link in reading.links_in(block))
    return linked >= _LINKED * (block.end - block.start)
