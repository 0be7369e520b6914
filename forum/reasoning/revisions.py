"""Whether a new version only mends a slip of the pen, or says something else."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz.distance import OSA, Indel

_MOST_CHANGED = 0.1  # of all words; a text in which more was mended deserves to be read again
_ALWAYS_ALLOWED = 2  # words, however short the text
_SHORT = 5  # letters below which another letter is another word: "war", "was"
_PIECE = 3  # letters of the pieces of a word split or joined: "any one", not "a moral"

_WORDS = re.compile(r"[^\W\d_]+")
_NUMBERS = re.compile(r"[+\-−±]?\d+(?:[.,:/]\d+)*|[%‰°$€£¥₹]")
_ASKS = re.compile("[?？؟]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_VOWELS = frozenset("aeiouy")
# Where one letter more or less in a long word is a slip; elsewhere every letter may be a word.
_ALPHABETIC = re.compile("[a-zßæøœþðłđı\u0370-\u03ff\u0400-\u052f]+")
_COUNTED = frozenset(
    # en, fr, es, de: the numbers that prose writes as words, and what multiplies or divides them
    "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " hundred thousand million billion trillion half third quarter double triple twice"
    " zéro deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante"
    " cent mille milliard moitié tiers quart"
    " cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta"
    " cincuenta cien ciento mil millón millones mitad tercio doble"
    " null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig"
    " fünfzig hundert tausend million milliarde hälfte drittel viertel doppelt".split()
)
_NEGATIONS = frozenset(
    # "t" and "n" as in "isn't" and "n'est"
    "no not never none nobody nothing nowhere neither nor without cannot t"
    " ne n pas jamais rien aucun aucune personne ni sans nul nulle guère"
    " nunca jamás nada nadie ningún ninguno ninguna tampoco sin"
    " nicht nie niemals kein keine keinen keinem keiner keines nichts niemand ohne weder".split()
)
_ARTICLES = frozenset(  # without those that are words in another language: "die", "un", "den"
    "the a an le les el los las una der das dem ein eine einen einem einer eines".split()
)


class Change(StrEnum):
    """What a revision does, the gravest first; all but a typo are material."""

    NUMBER = "number"
    NEGATION = "negation"
    QUESTION = "question"
    WORD = "word"
    MUCH = "much"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Revision:
    """The gravest change of a revision, and the words before and after it.

    ``share`` is the number of words changed by that of all words of the longer version, 0 to 1.
    """

    change: Change
    before: str
    after: str
    share: float

    @property
    def is_typo(self) -> bool:
        """Tell whether the author may call this the mending of a slip."""
        return self.change is Change.TYPO


def revision(old: str, new: str) -> Revision:
    """Return the gravest thing that a revision changes.

    The mending of a slip is: other case, accents, spaces or punctuation; a doubled word; an
    article more or less; a word split or joined; and within a word of five letters or more whose
    first letter stays, two neighbours swapped, one letter too many or too few, or a wrong vowel
    (optimal string alignment distance 1). Never is it one that touches a number, a sign of money
    or per cent, a negation, or whether something is asked; nor are many at once, that is more than
    two words and more than a tenth of the text. Other than in Latin, Greek and Cyrillic letters
    every changed letter is material.

    Any two texts can be compared. The diff for readers is ``forum.differences.readable``.
    """
    replaced = list(_replaced(_tokens(old), _tokens(new)))
    count = sum(_changed_words(before, after) for before, after in replaced)
    share = min(1.0, count / max(len(old.split()), len(new.split()), 1))
    order = list(Change)
    found = [(_change(before, after), before, after) for before, after in replaced]
    found.append((Change.TYPO, "", ""))
    gravest = min(found, key=lambda one: order.index(one[0]))
    if gravest[0] is Change.TYPO and count > _ALWAYS_ALLOWED and share > _MOST_CHANGED:
        return Revision(Change.MUCH, old, new, share)
    return Revision(*gravest, share)


def _tokens(text: str) -> list[str]:
    """Return what stands between white space; a word said twice in a row stands there once."""
    tokens = text.split()
    return [
        token
        for at, token in enumerate(tokens)
        if not (at and token == tokens[at - 1] and token.isalpha() and not _is_counting(token))
    ]


def _is_counting(token: str) -> bool:
    return token.casefold() in _NEGATIONS | _COUNTED


def _replaced(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the stretches that are not the same, as they were and as they are.

    Undoing a revision gives the same stretches the other way round.
    """
    if old > new:
        yield from ((before, after) for after, before in _replaced(new, old))
        return
    steps = Indel.opcodes(old, new)
    for is_equal, group in groupby(steps, lambda step: step.tag == "equal"):
        few = list(group)
        if not is_equal:
            yield (
                " ".join(old[few[0].src_start : few[-1].src_end]),
                " ".join(new[few[0].dest_start : few[-1].dest_end]),
            )


def _changed_words(before: str, after: str) -> int:
    olds, news = _words(before), _words(after)
    return 0 if olds == news else max(len(olds), len(news))


def _change(before: str, after: str) -> Change:
    olds, news = _words(before), _words(after)
    if _numbers(before, olds) != _numbers(after, news):
        return Change.NUMBER
    if _negations(olds) != _negations(news):
        return Change.NEGATION
    if len(_ASKS.findall(before)) != len(_ASKS.findall(after)):
        return Change.QUESTION
    is_address = "://" in before + after
    return Change.WORD if is_address or not _are_slips(olds, news) else Change.TYPO


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _WORDS.findall(plain)


def _numbers(text: str, words: list[str]) -> list[str]:
    return _NUMBERS.findall(text) + [word for word in words if word in _COUNTED]


def _negations(words: list[str]) -> int:
    return sum(word in _NEGATIONS for word in words)


def _are_slips(olds: list[str], news: list[str]) -> bool:
    """Tell whether words are the same but for slips."""
    if olds == news:
        return True
    if "".join(olds) == "".join(news):
        apart = [word for word in olds + news if word not in set(olds) & set(news)]
        return all(len(word) >= _PIECE for word in apart)
    if len(olds) != len(news):
        olds = [word for word in olds if word not in _ARTICLES]
        news = [word for word in news if word not in _ARTICLES]
    return len(olds) == len(news) and all(map(_is_slip, olds, news))


def _is_slip(old: str, new: str) -> bool:
    """Tell whether a word is another by a slip of one letter at most."""
    old, new = _unaccented(old), _unaccented(new)
    if old == new:
        return True
    if not (_ALPHABETIC.fullmatch(old) and _ALPHABETIC.fullmatch(new)):
        return False
    if min(len(old), len(new)) < _SHORT or old[0] != new[0]:
        return False
    if OSA.distance(old, new, score_cutoff=1) > 1:
        return False
    if len(old) != len(new) or sorted(old) == sorted(new):
        return True
    return all({one, other} <= _VOWELS for one, other in zip(old, new, strict=True) if one != other)


def _unaccented(word: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFD", word))
