"""Bytes to text: what the byte order mark says, else UTF-8, else Windows' Western characters."""

import codecs
import re
import unicodedata

from forum.errors import UnreadableDocumentError
from forum.wording import N_

LARGEST = 5_000_000  # code points
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")


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
    if b"\x00" in content[:4096]:
        raise UnreadableDocumentError(
            N_("This is not a text file. Save it as text, Markdown or HTML, or paste the text."),
            field="file",
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
