"""What somebody asks for, read from what they typed. Any string is a question; none is wrong. Pure.

harbour "exact words" -without by:ines in:thread-7 kind:position has:evidence is:unanswered
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from forum.queries.search.words import words_in
from forum.vocabulary import EntryKind

LONGEST_QUERY = 300  # characters
MOST_TERMS = 16

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_PART = re.compile(
    r"""(?P<no>-)?(?:(?P<name>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))"""
)
_VALUES: dict[str, Callable[[str], bool]] = {
    "by": bool,
    "in": bool,
    "kind": lambda value: value in set(EntryKind),
    "has": lambda value: value == "evidence",
    "is": lambda value: value in {"unanswered", "open", "closed"},
}


@dataclass(frozen=True, slots=True)
class Term:
    """Words side by side; of one that is not exact the last may be the beginning of a word."""

    words: tuple[str, ...]
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """An operator with its value: ``by``, ``in``, ``kind``, ``has`` or ``is``."""

    name: str
    value: str
    is_not: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return the words of the value."""
        return tuple(Term((word.text,)) for word in words_in(self.value))


@dataclass(frozen=True, slots=True)
class Query:
    """What has to be in an entry, what must not be, and what else is asked of it."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()
    conditions: tuple[Condition, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.wanted or self.unwanted or self.conditions)


def parse(typed: str) -> Query:
    """Read a query; an operator that there is not is words like any other."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    conditions: list[Condition] = []
    for part in _PART.finditer(typed[:LONGEST_QUERY].translate(_QUOTES)):
        is_not, name = part["no"] is not None, (part["name"] or "").lower()
        value = part["plain"] if part["quoted"] is None else part["quoted"]
        if name in _VALUES and _VALUES[name](_value(name, value)):
            conditions.append(Condition(name, _value(name, value), is_not))
            continue
        told = f"{part['name'] or ''} {value}"
        words = tuple(word.text for word in words_in(told))
        if words:
            term = Term(words, is_exact=part["quoted"] is not None)
            (unwanted if is_not else wanted).append(term)
    return Query(
        tuple(wanted[:MOST_TERMS]), tuple(unwanted[:MOST_TERMS]), tuple(conditions[:MOST_TERMS])
    )


def _value(name: str, value: str) -> str:
    if name in {"by", "in"}:
        return value if any(words_in(value)) else ""
    return value.lower()
