"""Telling the form of a document by its content: a name's ending may say anything."""

import re

from forum.errors import UnreadableDocumentError
from forum.extraction.reading.decoding import decoded
from forum.wording import N_

TEXT, MARKDOWN, HTML, DOCX, PDF = "text", "markdown", "html", "docx", "pdf"
BINARY = frozenset({DOCX, PDF})

_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*"
    r"<(?:!doctype html|document\b[^<>]*cnx\.rice\.edu"
    r"|(?:html|head|body|main|article|section|div|h[1-6]|p)\b)",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(
    r"\A---\n|^#{1,6} \S|^[ \t]*[-*] .*\*\*|\[[^\[\]\n]{1,300}\]\([^()\s]{1,1000}\)|^> ",
    re.MULTILINE,
)
_LOOKED_AT = 20_000  # code points that tell the format
_PDF_WITHIN = 1024  # bytes in which a PDF names itself (PDF 1.7, appendix H, note 13)
_ZIP, _COMPOUND, _RTF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", rb"{\rtf"


def form_of(content: str | bytes, said: str = "auto") -> str:
    """Return the form that a document is in; what its bytes show outweighs what was said."""
    if isinstance(content, bytes) and (shown := _binary(content)) is not None:
        return shown
    if said in BINARY:
        raise UnreadableDocumentError(
            N_("This is not a %(form)s file, whatever its name says. Choose another format."),
            field="file",
            form={DOCX: "Word (.docx)", PDF: "PDF"}[said],
        )
    return _told(decoded(content)) if said == "auto" else said


def _binary(content: bytes) -> str | None:
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return PDF
    if content.startswith(_ZIP):
        return DOCX
    if content.startswith(_COMPOUND):
        raise UnreadableDocumentError(
            N_(
                "This Word file is protected by a password, or of an old kind (.doc). "
                "Save it without a password as .docx, then bring it in again."
            ),
            field="file",
        )
    if content.startswith(_RTF):
        raise UnreadableDocumentError(
            N_("Rich text (.rtf) is not read. Save the article as .docx, HTML or text."),
            field="file",
        )
    return None


def _told(text: str) -> str:
    if _PAGE.match(text):
        return HTML
    return MARKDOWN if _MARKDOWN.search(text, 0, _LOOKED_AT) else TEXT
