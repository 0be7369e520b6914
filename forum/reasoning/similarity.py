"""Which of the texts that are there already say what a new one says: one measure for the forum."""

import heapq
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from math import log

_LONG = 4  # letters of a piece of a word
_ACCENTS = re.compile("[\u0300-\u036f]")
# Scripts that put no space between words: Thai to Khmer, kana, and the Chinese characters.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff"
_SIGNS = "\u0900-\u0dff"  # Indic vowel signs are no letters to Python, but belong to words
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_WORDS = re.compile(f"[{_UNSPACED}]+|(?:(?![_{_UNSPACED}])[\\w{_SIGNS}])+")

_SATURATION, _LENGTH = 1.2, 0.75  # k1 and b of BM25, as everybody sets them
_MOST_LOOKED_AT = 60_000  # places of pieces in texts for one answer, the rarest pieces first
_RECONSIDERED = 10  # texts of the best score whose likeness is worked out, at least


@dataclass(frozen=True, slots=True)
class Likeness:
    """A text that says something like it, by its id.

    ``score`` (above 0, no upper end) orders the texts of one answer; ``likeness`` (0 to 1, where 1
    has the same words) can be compared between answers.
    """

    id: int
    score: float
    likeness: float


class Index:
    """Texts by id, made ready for being asked what is like a new one.

    Words are cut into pieces of four letters, beginning and end included, without case and
    accents; runs of scripts without spaces into pairs of characters. Building is linear in the
    texts (10,000 claims: a quarter of a second); keep it while the texts stay what they are.
    """

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._ids = list(texts)
        self._words = [_words(text) for text in texts.values()]
        self._texts_with: dict[str, list[int]] = {}  # by word
        self._words_with: dict[str, list[str]] = {}  # by piece
        self._places: dict[str, list[int]] = {}  # by piece, once it was asked for
        for number, words in enumerate(self._words):
            for word in words:
                self._texts_with.setdefault(word, []).append(number)
        self._pieces = {word: _pieces(word) for word in self._texts_with}
        for word, pieces in self._pieces.items():
            for piece in pieces:
                self._words_with.setdefault(piece, []).append(word)
        sizes = [sum(len(self._pieces[word]) for word in words) for words in self._words]
        average = sum(sizes) / len(sizes) if any(sizes) else 1.0
        self._weights = [
            (_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH + _LENGTH * size / average))
            for size in sizes
        ]

    def like(self, text: str, most: int = 3, at_least: float = 0.0) -> list[Likeness]:
        """Return the texts most like this one, the likeliest first, those handed in first before.

        At most ``most``, all with some piece in common and a likeness of ``at_least`` (0 to 1).
        The score is BM25 over pieces, each counted once (Robertson & Zaragoza 2009): rare pieces
        weigh more, so that no list of common words is needed; the likeness is the share of pieces
        in common (Dice 1945).
        """
        pieces = frozenset().union(*map(_pieces, _words(text)))
        scores = self._scores(pieces)
        looked_at = max(most, _RECONSIDERED) if at_least else most
        best = heapq.nlargest(looked_at, range(len(scores)), key=scores.__getitem__)
        found = (
            Likeness(self._ids[one], scores[one], self._likeness(pieces, one))
            for one in best
            if scores[one]
        )
        return [one for one in found if one.likeness >= at_least][:most]

    def _scores(self, pieces: frozenset[str]) -> list[float]:
        count = len(self._ids)
        scores = [0.0] * count
        looked_at = 0
        known = [self._texts_of(piece) for piece in sorted(pieces) if piece in self._words_with]
        for numbers in sorted(known, key=len):
            if looked_at > _MOST_LOOKED_AT:
                break
            looked_at += len(numbers)
            rarity = log(1 + (count - len(numbers) + 0.5) / (len(numbers) + 0.5))
            for number in numbers:
                scores[number] += rarity
        return [score * weight for score, weight in zip(scores, self._weights, strict=True)]

    def _texts_of(self, piece: str) -> list[int]:
        """Return which texts have a piece, each once."""
        found = self._places.get(piece)
        if found is None:
            lists = [self._texts_with[word] for word in self._words_with[piece]]
            found = lists[0] if len(lists) == 1 else list(set().union(*lists))
            self._places[piece] = found
        return found

    def _likeness(self, pieces: frozenset[str], number: int) -> float:
        others = frozenset().union(*(self._pieces[word] for word in self._words[number]))
        return 2 * len(pieces & others) / (len(pieces) + len(others))


def _words(text: str) -> frozenset[str]:
    """Return the words of a text, and its runs of scripts without spaces, each once."""
    plain = text.lower() if text.isascii() else _unaccented(text)
    return frozenset(_WORDS.findall(plain))


def _unaccented(text: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _pieces(word: str) -> frozenset[str]:
    if _IS_UNSPACED.match(word):
        return _cut(word, 2)
    return _cut(f" {word} ", _LONG)


def _cut(word: str, long: int) -> frozenset[str]:
    return frozenset(word[at : at + long] for at in range(max(1, len(word) - long + 1)))
