"""Words as the indexes take them: the same on every engine, whatever the script. Pure.

A word is a run of letters, digits and their marks. It is folded: compatibility form, no case, no
accents. Scripts that write no spaces give one word for each character with its marks; a longer
word of such a script is found as these characters side by side.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 64  # characters of a word; what follows is not indexed
MOST_CHARACTERS = 200_000  # of one text; what follows is not indexed (PostgreSQL takes 1 MB)

# Thai, Lao, Myanmar, Khmer, Tai scripts, kana, Han (with those beyond the first plane).
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3005-\u3007\u3041-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uaa60-\uaadf\uf900-\ufaff\uff66-\uff9f"
    "\U0001b000-\U0001b16f\U00020000-\U000323af"
)
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_JOINERS = "\u200c\u200d"
_MARKS = "".join(
    chr(code) for code in range(0x300, 0xFE30) if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)
_WORD = re.compile(f"[{_UNSPACED}][{_MARKS}]*|(?:(?![_{_UNSPACED}])[\\w{_MARKS}{_JOINERS}])+")
# Marks that only colour a letter (Latin, Greek, Cyrillic, Hebrew, Arabic); others spell the word.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    f"\u0640\u064b-\u065f\u0670\u06d6-\u06ed{_JOINERS}]"
)
_PREFIX = 3  # letters from which on a word is also found as the beginning of longer ones


class Word(NamedTuple):
    """A folded word, and where it stands in the text (code points)."""

    text: str
    start: int
    end: int


def words_in(text: str, start: int = 0, end: int = MOST_CHARACTERS) -> Iterator[Word]:
    """Read the words of a text, or of a stretch of it."""
    for found in _WORD.finditer(text, start, end):
        for word in _folded(found[0]):
            yield Word(word, *found.span())


def indexed(text: str) -> str:
    """Return the words of a text with a space between them, as the indexes take them."""
    return " ".join(word.text for word in words_in(text))


def begins_others(word: str) -> bool:
    """Tell whether a word is to be found as the beginning of longer ones, too.

    Korean writes what other languages say with prepositions at the end of even short words.
    """
    return not word.isdecimal() and (len(word) >= _PREFIX or bool(_HANGUL.search(word)))


@lru_cache(maxsize=8192)
def _folded(written: str) -> tuple[str, ...]:
    if written.isascii():
        return (written.lower()[:LONGEST],)
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", written).casefold())
    folded = unicodedata.normalize("NFC", plain)
    return tuple(found[0][:LONGEST] for found in _WORD.finditer(folded))
