"""Reading a document of any form into its canonical form: one text, and what its parts are."""

from collections.abc import Callable

from forum.extraction.document import Document
from forum.extraction.reading import forms
from forum.extraction.reading.decoding import decoded
from forum.extraction.reading.forms import form_of
from forum.extraction.reading.markdown import read_markdown
from forum.extraction.reading.plain import read_text

__all__ = ["form_of", "read_document"]


def read_document(content: str | bytes, form: str = "auto") -> Document:
    """Return a document as canonical text; ``form`` is auto, text, markdown, html, docx or pdf.

    Raises UnreadableDocumentError, with what to do, when there is no text to read. Documents from
    strangers are read by ``forum.adapters.documents``, which does this within limits.
    """
    form = form_of(content, form)
    if form in forms.BINARY:
        assert isinstance(content, bytes)
        return _binary_reader(form)(content)
    return _text_reader(form)(decoded(content))


def _text_reader(form: str) -> Callable[[str], Document]:
    if form == forms.HTML:
        from forum.extraction.reading.web import read_page  # noqa: PLC0415  (half a second)

        return read_page
    return read_markdown if form == forms.MARKDOWN else read_text


def _binary_reader(form: str) -> Callable[[bytes], Document]:
    """Return the reader; each brings a library that only its own form needs."""
    if form == forms.PDF:
        from forum.extraction.reading.pdf import read_pdf  # noqa: PLC0415

        return read_pdf
    from forum.extraction.reading.docx import read_docx  # noqa: PLC0415

    return read_docx
