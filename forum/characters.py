"""Which characters a text may hold: no control, no invisible, no direction-changing ones."""

import re
import unicodedata
from urllib.parse import urlsplit

# Zero-width and format characters that hide or reorder text. Joiners (U+200C, U+200D) stay in
# prose, where several scripts and emoji need them, and go from names, where they only disguise.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NEVER = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\ufeff\ufff9-\ufffb{_BIDI}]"
)
_JOINERS = re.compile("[\u200c\u200d]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_ADDRESS = re.compile(r"[\s<>\"]")
_SPACES = re.compile(r"\s+")


def prose(text: str) -> str:
    """Return a text of several lines: one kind of line end, no hidden characters, trimmed."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _NEVER.sub("", _SURROGATES.sub("\ufffd", text))
    return unicodedata.normalize("NFC", text).strip()


def line(text: str) -> str:
    """Return a text of one line: as prose, with every run of white space one space."""
    return _SPACES.sub(" ", prose(text))


def web_address(text: str) -> str | None:
    """Return the whole address of a page on the web; nothing where the text is none."""
    address = line(text)
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # brackets that do not close, a port that is no number
        return None
    return address if is_whole and not _NO_ADDRESS.search(address) else None


def name(text: str) -> str:
    """Return a name: one line, in compatibility form, without joiners."""
    return unicodedata.normalize("NFKC", _JOINERS.sub("", line(text))).strip()


def name_key(text: str) -> str:
    """Return what two names share when a reader would take one for the other.

    Case, accents, spaces and punctuation do not tell names apart (Unicode TR 36, section 2).
    """
    folded = unicodedata.normalize("NFKD", name(text).casefold())
    return "".join(letter for letter in folded if letter.isalnum())
