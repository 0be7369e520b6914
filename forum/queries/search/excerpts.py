"""The stretch of a text that shows why it was found, with what was found in it. Pure."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from forum.queries.search.terms import Term
from forum.queries.search.words import MOST_CHARACTERS, Word, begins_others, words_in

WIDTH = 240  # characters
_LOOKED_AT = 100  # of what was found in one text
_BEFORE = 80  # characters before what was found


@dataclass(frozen=True, slots=True)
class Piece:
    """Some plain text, and whether it is what was asked for."""

    text: str
    is_found: bool = False


def excerpt(
    text: str, terms: Sequence[Term], *, within: bool = False, width: int = WIDTH
) -> tuple[Piece, ...]:
    """Return the pieces of a text where most of the terms are, at most about ``width`` characters.

    ``within`` says that terms were looked for inside words, too. A text in which nothing was found
    is shown from its beginning.
    """
    start = 0
    if len(text) > width:
        found = _found(text, terms, 0, MOST_CHARACTERS, within=within)
        start = _start(text, _densest(text, list(islice(found, _LOOKED_AT)), width - _BEFORE))
    end = _end(text, start + width)
    pieces = [Piece("… ")] if start else []
    at = start
    for here, until in _found(text, terms, start, end, within=within):
        pieces += [Piece(text[at:here]), Piece(text[here:until], is_found=True)]
        at = until
    pieces += [Piece(text[at:end]), Piece(" …" if end < len(text) else "")]
    return tuple(piece for piece in pieces if piece.text)


def _densest(text: str, found: Sequence[tuple[int, int]], reach: int) -> int:
    """Return where the stretch with the most different words begins, the first of several."""
    told = [(start, end, text[start:end].casefold()) for start, end in found]
    different = [
        len({words for here, end, words in told[at:] if end <= start + reach})
        for at, (start, _end, _words) in enumerate(told)
    ]
    return told[different.index(max(different))][0] if told else 0


def _start(text: str, found: int) -> int:
    """Return where to begin so that what was found has some context: at a word."""
    if found <= _BEFORE:
        return 0
    wanted = found - _BEFORE
    space = text.find(" ", wanted, found)
    return space + 1 if space >= 0 else wanted


def _end(text: str, wanted: int) -> int:
    if wanted >= len(text):
        return len(text)
    space = text.rfind(" ", wanted - _BEFORE, wanted)
    return space if space >= 0 else wanted


def _found(
    text: str, terms: Sequence[Term], start: int, end: int, *, within: bool
) -> Iterator[tuple[int, int]]:
    """Return the stretches (code points) that are terms, from left to right, none twice."""
    longest = max((len(term.words) for term in terms), default=0)
    last: deque[Word] = deque(maxlen=longest or 1)
    done = start
    for word in words_in(text, start, end) if terms else ():
        last.append(word)
        here = max(
            (len(term.words) for term in terms if _ends(last, term, within=within)), default=0
        )
        if here:
            yield max(last[-here].start, done), word.end
            done = word.end


def _ends(last: Sequence[Word], term: Term, *, within: bool) -> bool:
    """Tell whether the last words are a term."""
    if len(term.words) > len(last):
        return False
    told = [word.text for word in list(last)[-len(term.words) :]]
    if within:
        return " ".join(term.words) in " ".join(told)
    if told == list(term.words):
        return True
    asked = term.words[0]
    is_beginning = len(term.words) == 1 and not term.is_exact and begins_others(asked)
    return is_beginning and told[0].startswith(asked)
