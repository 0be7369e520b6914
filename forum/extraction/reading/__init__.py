"""Reading a document of any format into its canonical form."""

import re

from forum.extraction.document import Document
from forum.extraction.reading.decoding import decoded
from forum.extraction.reading.html import read_html
from forum.extraction.reading.markdown import read_markdown
from forum.extraction.reading.plain import read_text

__all__ = ["read_document"]

_HTML = re.compile(
    r"\s*<(?:!doctype html|(?:html|head|body|main|article|section|div|h[1-6]|p)\b)", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"\A---\n|^#{1,6} \S|^\s*[-*] .*\*\*|\[[^\]\n]+\]\([^)\s]+\)|^> ", re.MULTILINE
)
_READERS = {"text": read_text, "markdown": read_markdown, "html": read_html}
_LOOKED_AT = 20_000  # code points that tell the format


def read_document(content: str | bytes, form: str = "auto") -> Document:
    """Return a document as canonical text; ``form`` is auto, text, markdown or html.

    Raises UnreadableDocumentError, with what to do, when there is no text to read.
    """
    text = decoded(content)
    return _READERS[_format(text) if form == "auto" else str(form)](text)


def _format(text: str) -> str:
    if _HTML.match(text):
        return "html"
    return "markdown" if _MARKDOWN.search(text, 0, _LOOKED_AT) else "text"
