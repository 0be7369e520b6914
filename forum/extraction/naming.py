"""Names in running text: runs of capitalised words with the small words between them."""

import re

_CAPITAL = r"[A-ZÀ-ÖØ-ÞΆ-ΏΑ-ΫА-Я]"
_PROPER = rf"(?:(?<![^\W_])[a-z]{{1,3}})?{_CAPITAL}[\w’'.&-]{{0,60}}"  # also arXiv; none is longer
_SMALL = r"(?:of|for|on|and|the|in|de|du|des|la|le|les|et|del|della|delle|dei|di|do|da|dos|das|der|für|und|van|voor|y|&)"
NAME = rf"{_PROPER}(?: (?:{_SMALL} ){{0,2}}{_PROPER}){{0,8}}"
ACRONYM = re.compile(rf"({NAME}) \(([A-Z][A-Z0-9&]{{1,9}})\)")


def acronyms_in(text: str) -> dict[str, str]:
    """Return the long names that the text introduces with a short one in brackets."""
    return {short: f"{_named(long, short)} ({short})" for long, short in ACRONYM.findall(text)}


def _named(long: str, short: str) -> str:
    """Return the words of a name that its short form stands for, without what stood before."""
    words = long.split(" ")
    first = short[0]
    for index, word in enumerate(words):
        if word.startswith(first) and len(words) - index <= len(short) * 2 + 1:
            return " ".join(words[index:])
    return long
