"""PDF: the lines on its pages, by pdfium; ``layout`` puts them together again."""

from collections.abc import Iterator
from ctypes import byref, c_double, c_ushort

import pypdfium2
from pypdfium2 import raw

from forum.errors import UnreadableDocumentError
from forum.extraction.document import Document
from forum.extraction.reading.layout import Line, laid_out
from forum.wording import N_

MOST_PAGES = 200
_BOLD = 600  # the weight from which type is bold


def read_pdf(content: bytes) -> Document:
    """Return a document of a PDF file that has text (not of pictures of pages)."""
    try:
        with pypdfium2.PdfDocument(content) as file:
            if len(file) > MOST_PAGES:
                raise UnreadableDocumentError(
                    N_(
                        "This PDF has %(pages)d pages; at most %(most)d can be read. "
                        "Bring in the part that the debate is about."
                    ),
                    field="file",
                    pages=len(file),
                    most=MOST_PAGES,
                )
            lines = [line for number in range(len(file)) for line in _lines(file, number)]
            told = file.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    if not any(line.text.strip() for line in lines):
        raise UnreadableDocumentError(
            N_(
                "There is no text in this PDF, only pictures of pages. "
                "Paste the article, or bring in a PDF with text."
            ),
            field="file",
        )
    return laid_out(lines, title=told.get("Title", ""), author=told.get("Author", ""))


def _lines(file: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    """Yield the lines of a page in reading order, as pdfium tells it."""
    page = file[number]
    words = page.get_textpage()
    try:
        start = 0
        for text in _text(words).split("\r\n"):
            if text.strip():
                yield _line(words, text, start, number, page.get_height())
            start += len(text) + 2
    finally:
        words.close()
        page.close()


def _text(words: pypdfium2.PdfTextPage) -> str:
    """Return the page's text; each of its units is one of pdfium's characters."""
    count = words.count_chars()
    if count <= 0:
        return ""
    units = (c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(words, 0, count, units)
    return bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")


def _line(words: pypdfium2.PdfTextPage, text: str, start: int, page: int, height: float) -> Line:
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    middle = (first + last) // 2
    left, bottom, _right, top = _box(words, first)
    _left, low, right, _top = _box(words, last)
    return Line(
        text=text,
        page=page,
        left=left,
        right=right,
        top=height - top,
        bottom=height - min(bottom, low),
        size=round(raw.FPDFText_GetFontSize(words, middle), 1),
        is_bold=raw.FPDFText_GetFontWeight(words, middle) >= _BOLD,
        depth=(height - top) / height if height else 0.5,
    )


def _box(words: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of a character, in points from the page's lower left."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(words, index, byref(left), byref(right), byref(bottom), byref(top))
    return left.value, bottom.value, right.value, top.value


def _refusal(error: pypdfium2.PdfiumError) -> UnreadableDocumentError:
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return UnreadableDocumentError(
            N_("This PDF is protected by a password. Save it without one, then try again."),
            field="file",
        )
    return UnreadableDocumentError(
        N_("This PDF is damaged. Save it again from where it came, or paste the article."),
        field="file",
    )
