"""Where an article calls on its readers: the stretches whose questions are meant to be debated."""

import re
from collections.abc import Iterator, Sequence

from forum.extraction.announced import announced, labelled, numbered, pondered
from forum.extraction.asking import Call, Reading
from forum.extraction.closings import closing, late_list
from forum.extraction.document import ITEM, PARAGRAPH, Section
from forum.extraction.listed import listed
from forum.extraction.sentences import Sentence

_SURE, _BOXED, _THEMED = 0.95, 0.9, 0.8
_LONGEST_HEADING = 90  # code points of a heading that can call
_AGENDA = 0.25  # a list of questions before this share of the text is what the text will answer
_WHOLE = 0.6  # the share of the text that the title's own section takes
_LIST = 2  # items that ask
_LABEL = 6  # the rank of a label in bold
_WEAK = re.compile(  # papers have it over what they make of their results
    r"^\W*(?:\d+[.)]?\s*)?(?:(?:general |überblick und |results and )?(?:discussion|debate|open (?:issues|problems))|diskussion|debatte|"
    r"discusión|debate|discussie|debat|débat|(?:ال)?(?:مناقشة|نقاش)|συζήτηση|讨论|討論|思考|reflexión|réflexion|reflexion|reflectie|reflections?)\W*$",
    re.IGNORECASE,
)
_BOX_TALKS = re.compile(
    r"(?:^| )(?:discuss(?:ion)?|reflect(?:ion)?|debate|think(?:-about-it)?|your-turn)(?: |$)"
)
_BOX_ASKS = re.compile(r"\b(?:discuss\w*|debate|reflect\w*|think\w*|consultation|questions?)\b")


def calls_in(reading: Reading) -> list[Call]:
    """Return the calls of a document, the surest first where they overlap."""
    found = [
        *_under_headings(reading),
        *_boxed(reading),
        *announced(reading),
        *numbered(reading),
        *labelled(reading),
        *listed(reading),
        *pondered(reading),
        *closing(reading),
        *late_list(reading),
    ]
    return sorted(found, key=lambda call: -call.confidence)


def sections_like(reading: Reading, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the stretches under headings that a pattern finds something in."""
    return [
        (section.start, reading.end_of(index))
        for index, section in enumerate(reading.document.sections)
        if section.heading and pattern.search(section.heading)
    ]


def _under_headings(reading: Reading) -> Iterator[Call]:
    for index, section in enumerate(reading.document.sections):
        below = reading.end_of(index)
        if (sure := _calls(reading, section, below)) is None:
            continue
        end = _end_of_call(reading, section, below)
        inside = reading.between(section.start + 1, end)
        asked = [one for one in inside if reading.asks(one)]
        is_article = end - section.start > _WHOLE * len(reading.document.text)
        needs_list = sure < _SURE or is_article
        if reading.is_answered(inside) or (needs_list and not reading.puts(inside)):
            continue
        if asked or sure == _SURE:
            start = section.start if sure == _SURE else _asking_from(reading, section.start, inside)
            yield Call(start, end, sure, section.level)


def _calls(reading: Reading, section: Section, end: int) -> float | None:
    """Return how sure a heading is one over questions to the readers, or nothing."""
    heading, words = section.heading, reading.words
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    if any(kind.search(heading) for kind in (words.faq, words.quiz, words.own)):
        return None
    if words.call.search(heading) and not _WEAK.match(heading):
        return _SURE
    length = len(reading.document.text)
    is_late = section.start > _AGENDA * length or end == length
    return _THEMED if is_late and (words.theme.search(heading) or _WEAK.match(heading)) else None


def _end_of_call(reading: Reading, section: Section, end: int) -> int:
    """Return where a call ends: one under a label in bold ends with its list."""
    if section.level < _LABEL:
        return end
    listed = False
    for one in reading.between(section.start + 1, end):
        asks = reading.block_asks(one.block)
        listed = listed or (one.block.kind == ITEM and asks)
        if listed and one.block.kind == PARAGRAPH and not asks:
            return one.block.start
    return end


def _boxed(reading: Reading) -> Iterator[Call]:
    """Yield the boxes that are named after talk, and those that do little but ask."""
    for box in reading.document.boxes:
        inside = reading.between(box.start, box.end)
        is_agenda = box.start < _AGENDA * len(reading.document.text)
        talks = _BOX_TALKS.search(box.name)
        asks = _BOX_ASKS.search(box.name) and not is_agenda and reading.puts(inside)
        is_quiz = inside and reading.words.quiz.search(inside[0].text)
        if (talks or asks) and not is_quiz and not reading.is_answered(inside):
            yield Call(_asking_from(reading, box.start, inside), box.end, _BOXED, 0)


def _asking_from(reading: Reading, start: int, inside: Sequence[Sentence]) -> int:
    """Return where a box or a section begins to ask: at its list of questions, if it has one."""
    items = [one.block for one in inside if one.block.kind == ITEM and reading.asks(one)]
    return items[0].start if len(set(items)) >= _LIST else start
