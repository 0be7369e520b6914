"""Where an article calls on its readers: the stretches whose questions are meant to be debated."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forum.extraction.document import (
    HEADING,
    ITEM,
    NOTE,
    PARAGRAPH,
    QUOTE,
    Block,
    Document,
    Section,
)
from forum.extraction.lexicon import Lexicon, question_marks
from forum.extraction.sentences import Sentence

_CLOSING = 4  # blocks at the end among which an invitation is looked for
_INVITATION = 300  # code points; a paragraph this short after the questions may invite
_LONG_ANSWER = 80  # code points; a paragraph this long under a question answers it
_LATE = 0.4  # a heading that only says "discussion" calls on readers near the end
_SURE, _ANNOUNCED, _CLOSED, _LISTED, _PARTING = 0.95, 0.9, 0.8, 0.7, 0.6
_FEWEST = 2  # questions that make a list, or a parting paragraph
_OWN = re.compile(  # questions that the authors put to themselves
    r"research[ -]questions?|\bwe (?:address|ask|asked|answer|examine|investigate|study)\b|questions? de "
    r"recherche|preguntas? de investigación|forschungsfragen?|onderzoeksvra|研究问题|研究問題|"
    r"\b(?:this|the|our) (?:paper|study|survey|report|thesis) (?:asks|addresses|answers|explores)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[\w &/-]{2,40}: ")  # "Purpose: why …?" is an entry of a form
_AFTERWORD = re.compile(
    r"^(?:references?|bibliograph|sources?|notes?|footnotes|further reading|about the authors?|"
    r"acknowledge?ments?|related|literatur|quellen|références|bronnen|bibliograf|notas|remerciements)",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^\W*(?:\d+[.)]?\s*)?(?:general )?(?:discussion|debate|open (?:issues|problems))\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Call:
    """A stretch that calls on readers; ``rank`` is that of the heading it stands under."""

    start: int
    end: int
    confidence: float
    rank: int


def is_question(text: str, language: str) -> bool:
    """Tell whether a sentence ends as a question."""
    bare = text.rstrip("\"'”’»“)]*_ \u00a0!")
    return bare.endswith(tuple(question_marks(language)))


def calls_in(document: Document, sentences: Sequence[Sentence], words: Lexicon) -> list[Call]:
    """Return the calls of a document, the surest first where they overlap."""
    found = [
        *_under_headings(document, sentences, words),
        *_announced(document, sentences, words),
        *_closing(document, sentences, words),
        *_late_list(document, sentences, words),
    ]
    return sorted(found, key=lambda call: -call.confidence)


def faq_sections(document: Document, words: Lexicon) -> list[tuple[int, int]]:
    """Return the stretches under headings whose questions the text answers itself."""
    return [
        (section.start, _end_of(document, index))
        for index, section in enumerate(document.sections)
        if section.heading and words.faq.search(section.heading)
    ]


def _under_headings(
    document: Document, sentences: Sequence[Sentence], words: Lexicon
) -> Iterator[Call]:
    for index, section in enumerate(document.sections):
        heading = section.heading
        if not heading or words.faq.search(heading) or not words.call.search(heading):
            continue
        end = _end_of(document, index)
        inside = [one for one in sentences if section.start < one.start < end]
        if _answers_itself(document, inside) or not _is_meant(document, section, inside, words):
            continue
        yield Call(section.start, end, _SURE, section.level)


def _is_meant(
    document: Document, section: Section, inside: Sequence[Sentence], words: Lexicon
) -> bool:
    """Tell a call from the discussion of results that papers have under such a heading."""
    if section.heading and not _WEAK.match(section.heading):
        return True
    return any(
        words.invites.search(one.text)
        or (one.block.kind == ITEM and is_question(one.text, document.language))
        for one in inside
    ) and section.start > _LATE * len(document.text)


def _answers_itself(document: Document, inside: Sequence[Sentence]) -> bool:
    """Tell whether most questions of a section are followed by a paragraph that answers them."""
    blocks = {one.block for one in inside if one.block.kind != ITEM}
    ordered = sorted(blocks, key=lambda block: block.start)
    asked = [
        index
        for index, block in enumerate(ordered)
        if is_question(document.words(block), document.language)
    ]
    answered = sum(
        index + 1 < len(ordered)
        and index + 1 not in asked
        and ordered[index + 1].end - ordered[index + 1].start >= _LONG_ANSWER
        for index in asked
    )
    return len(asked) > 1 and answered * 2 > len(asked)


def _announced(document: Document, sentences: Sequence[Sentence], words: Lexicon) -> Iterator[Call]:
    """Yield what follows a sentence such as "ask your team the following questions"."""
    for index, one in enumerate(sentences):
        last = index + 1 == len(sentences) or sentences[index + 1].block is not one.block
        quiet = one.block.kind not in {HEADING, QUOTE} and not is_question(
            one.text, document.language
        )
        asks = words.asks.search(one.text) and not _OWN.search(one.text)
        if not (last and quiet and asks):
            continue
        following = sentences[index + 1 :]
        end = _end_of_list(following)
        section = document.section_at(one.start)
        if end is None and section is not None and following:
            end = _end_of(document, document.sections.index(section))
            begins = following[0].block.kind == HEADING or is_question(
                following[0].text, document.language
            )
            end = end if begins else None
        if end is not None:
            yield Call(one.end, end, _ANNOUNCED, section.level if section else 0)


def _end_of_list(following: Sequence[Sentence]) -> int | None:
    end = None
    for one in following:
        if one.block.kind != ITEM:
            break
        end = one.end
    return end


def _closing(document: Document, sentences: Sequence[Sentence], words: Lexicon) -> Iterator[Call]:
    """Yield the last paragraphs that ask and invite."""
    blocks = _body(document)[-_CLOSING:]
    if len(_body(document)) <= 1:
        return
    for index, block in enumerate(blocks):
        said = [one for one in sentences if block.start <= one.start < block.end]
        asked = [one for one in said if is_question(one.text, document.language)]
        asking = {one.start for one in asked}
        later = blocks[index + 1 : index + 2]
        after = [
            one
            for one in sentences
            if later and later[0].start <= one.start < later[0].end <= later[0].start + _INVITATION
        ]
        told = [one for one in (*said, *after) if one.start not in asking]
        spoken = [one.text for one in told] + [one.text.rpartition(":")[0] for one in asked]
        invited = any(words.invites.search(text) for text in spoken)
        is_form = block.kind == ITEM and _LABELLED.match(document.words(block))
        if asked and block.kind != QUOTE and invited and not is_form:
            yield Call(block.start, block.end, _CLOSED, 6)
        elif (
            not later
            and len(asked) >= _FEWEST
            and said[-1].start in asking
            and block.kind == PARAGRAPH
        ):
            yield Call(asked[0].start, block.end, _PARTING, 6)


def _late_list(document: Document, sentences: Sequence[Sentence], words: Lexicon) -> Iterator[Call]:
    """Yield a list of nothing but questions that an article ends with, under any heading."""
    body = _body(document)
    last = next((i for i in range(len(body) - 1, -1, -1) if body[i].kind == ITEM), -1)
    if last < 0 or len(body) - 1 - last > 1:
        return
    first = last
    while first and body[first - 1].kind == ITEM:
        first -= 1
    run = body[first : last + 1]
    section = document.section_at(run[0].start)
    is_faq = section is not None and section.heading and words.faq.search(section.heading)
    asked = [one for one in sentences if run[0].start <= one.start < run[-1].end]
    ends = {one.block: one for one in asked}  # the last sentence of each
    if (
        len(run) >= _FEWEST
        and not is_faq
        and run[0].start > _LATE * len(document.text)
        and all(is_question(one.text, document.language) for one in ends.values())
        and not any(_LABELLED.match(one.text) for one in asked)
    ):
        yield Call(run[0].start, run[-1].end, _LISTED, section.level if section else 0)


def _body(document: Document) -> list[Block]:
    """Return the blocks of the article, without what stands after it."""
    body: list[Block] = []
    for block in document.blocks:
        if block.kind == HEADING and _AFTERWORD.match(document.words(block)):
            break
        if block.kind not in {HEADING, NOTE}:
            body.append(block)
    return body


def _end_of(document: Document, index: int) -> int:
    """Return where a section ends, with the sections of lower rank that belong to it."""
    section = document.sections[index]
    for later in document.sections[index + 1 :]:
        if later.level <= section.level or section.level == 0:
            return later.start
    return len(document.text)
