"""What a work can be looked up by: DOI, arXiv number, ISBN, address."""

import re

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>\]]{1,120}")
_ARXIV = re.compile(r"\barXiv:\s?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", re.IGNORECASE)
_ISBN = re.compile(r"\bISBN(?:-1[03])?:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])\b", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s\"<>）」】]{4,1000}")
_ENDS = ".,;:!?'’”»*_"


def doi_in(text: str) -> str | None:
    """Return the first DOI of a text (ISO 26324), without what follows it."""
    found = _DOI.search(text)
    return _trimmed(found[0]) if found else None


def arxiv_in(text: str) -> str | None:
    """Return the address of the first arXiv number of a text."""
    found = _ARXIV.search(text)
    return f"https://arxiv.org/abs/{found[1]}" if found else None


def isbn_in(text: str) -> str | None:
    """Return the first ISBN of a text (ISO 2108) whose check digit is right."""
    for found in _ISBN.finditer(text):
        digits = re.sub(r"[- ]", "", found[1]).upper()
        if _is_right(digits):
            return digits
    return None


def url_in(text: str) -> str | None:
    """Return the first address of a text, without the punctuation of its sentence."""
    found = _URL.search(text)
    return _trimmed(found[0]) if found else None


def urls_in(text: str) -> list[tuple[int, int]]:
    """Return where the addresses of a text stand."""
    return [
        (found.start(), found.start() + len(_trimmed(found[0]))) for found in _URL.finditer(text)
    ]


def _trimmed(words: str) -> str:
    words = words.rstrip(_ENDS)
    while words.endswith((")", "]")) and words.count("(") + words.count("[") < words.count(
        ")"
    ) + words.count("]"):
        words = words[:-1].rstrip(_ENDS)
    return words


def _is_right(digits: str) -> bool:
    if len(digits) == 10:
        values = [10 if digit == "X" else int(digit) for digit in digits]
        return sum((10 - index) * value for index, value in enumerate(values)) % 11 == 0
    if len(digits) != 13 or "X" in digits:
        return False
    return sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits)) % 10 == 0
