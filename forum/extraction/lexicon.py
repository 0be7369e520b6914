"""How people ask: the words around questions, in each language."""

import re
from dataclasses import dataclass
from functools import cache

from forum.extraction.words import ar, de, el, en, es, fr, it, nl, pt, zh


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of one language; each matches somewhere in a heading or a sentence."""

    call: re.Pattern[str]  # a heading over questions to the readers, and hardly over else
    theme: re.Pattern[str]  # a heading that stands over such questions, but also over prose
    faq: re.Pattern[str]  # a heading over questions that the text answers
    quiz: re.Pattern[str]  # a heading over questions with one right answer
    asks: re.Pattern[str]  # a sentence that announces questions to the readers
    own: re.Pattern[str]  # questions that the authors put to themselves, or that others asked
    label: re.Pattern[str]  # begins a paragraph that asks the readers: "Discuss: …"
    numbered: re.Pattern[str]  # begins a question of a consultation: "Question 3: …"
    ponder: re.Pattern[str]  # begins a task to think: "Think about …"
    solves: re.Pattern[str]  # begins an answer: "Answer: …"
    consults: re.Pattern[str]  # the words of documents that ask for views
    invites: re.Pattern[str]  # a sentence that asks readers to speak
    implied: re.Pattern[str]  # a question without a question mark
    elliptical: re.Pattern[str]  # "Interested in …?": not a question
    idle: re.Pattern[str]  # a turn of phrase that wants no answer
    address: re.Pattern[str]  # begins a question that turns to the readers: "And you, …?"
    answer: re.Pattern[str]  # a short sentence that answers the one before
    you: re.Pattern[str]  # addresses the readers


_WORDS = {
    "en": en.WORDS, "fr": fr.WORDS, "es": es.WORDS, "de": de.WORDS,
    "nl": nl.WORDS, "it": it.WORDS, "pt": pt.WORDS, "ar": ar.WORDS, "el": el.WORDS, "zh": zh.WORDS,
}  # fmt: skip
QUESTION_MARKS = {"el": "?;\u037e"}


def lexicon(language: str) -> Lexicon:
    """Return the words of a language; of English where a language has none here."""
    return _compiled(language if language in _WORDS else "en")


@cache
def _compiled(language: str) -> Lexicon:
    words = _WORDS[language].items()
    return Lexicon(**{name: re.compile(pattern, re.IGNORECASE) for name, pattern in words})


def question_marks(language: str) -> str:
    """Return the signs that end a question."""
    return QUESTION_MARKS.get(language, "?") + "؟？"
