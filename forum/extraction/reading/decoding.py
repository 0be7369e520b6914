"""Bytes to text: what the byte order mark or the page says, else UTF-8, else Windows' Western."""

import codecs
import re
import unicodedata

from forum.errors import UnreadableDocumentError
from forum.wording import N_

LARGEST = 1_000_000  # code points; a book of 300 pages has half of it
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(
    rb"""<meta[^<>]{0,200}?charset\s*=\s*["']?\s*"""
    rb"""((?:iso-8859|windows|koi8|utf|gb|big5|shift|euc)[\w-]{1,20})""",
    re.IGNORECASE,
)
_WESTERN = "iso-8859-1"  # what pages call it when they mean Windows' (WHATWG Encoding, 4.2)
_DECLARED_WITHIN = 2048  # bytes of a page in which it names its encoding (HTML, 13.2.3.2)
_LOOKED_AT = 4096  # bytes that tell text from anything else
_OTHER_THAN_TEXT = 0.02  # the share of control characters that no text has
_CONTROL = re.compile(  # also what turns the reading direction: words would not stand as they seem
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decoded(content: str | bytes) -> str:
    """Return the text, with one kind of line end and without control characters."""
    text = _decode(content) if isinstance(content, bytes) else content
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        raise UnreadableDocumentError(
            N_("There is no text in this document. Paste the article, or choose another file."),
            field="text",
        )
    if len(text) > LARGEST:
        raise UnreadableDocumentError(
            N_("This document is too long: at most %(most)d characters can be read."),
            field="text",
            most=LARGEST,
        )
    return text


def _decode(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    if (wide := _unmarked_utf16(content)) is not None:
        return content.decode(wide, "replace")
    _check_is_text(content)
    for name in (_declared(content) or "utf-8", "utf-8"):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _unmarked_utf16(content: bytes) -> str | None:
    """Tell UTF-16 without its mark by where the zeros of Western letters stand."""
    looked_at = content[:_LOOKED_AT]
    half = len(looked_at) // 2
    even, odd = looked_at[::2].count(0), looked_at[1::2].count(0)
    if max(even, odd) < 0.4 * half or min(even, odd) > 0.05 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(content: bytes) -> str | None:
    found = _CHARSET.search(content, 0, _DECLARED_WITHIN)
    name = found[1].decode("ascii").lower() if found else None
    return "cp1252" if name == _WESTERN else name


def _check_is_text(content: bytes) -> None:
    looked_at = content[:_LOOKED_AT]
    if len(_CONTROL_BYTES.findall(looked_at)) > _OTHER_THAN_TEXT * len(looked_at):
        raise UnreadableDocumentError(
            N_(
                "This is no text, and no format that can be read. "
                "Choose a text, Markdown, HTML, Word (.docx) or PDF file, or paste the article."
            ),
            field="file",
        )
