"""Word documents (Office Open XML, ECMA-376): their text by its styles, never their macros."""

import io
import re
import zipfile
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import mammoth

from forum.errors import UnreadableDocumentError
from forum.extraction.document import Document
from forum.extraction.reading.html import read_html
from forum.wording import N_

_MOST_ENTRIES = 2_000
_MOST_UNPACKED = 40_000_000  # bytes of all parts together; a book without its pictures has 5 MB
_MOST_XML = 15_000_000  # bytes of one part that is parsed
_BODY = "word/document.xml"
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_FIELDS = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "creator": "{http://purl.org/dc/elements/1.1/}creator",
    "language": "{http://purl.org/dc/elements/1.1/}language",
}
_PLACEHOLDER = re.compile(r"word document|document\d*|untitled|python-docx", re.IGNORECASE)


def read_docx(content: bytes) -> Document:
    """Return a document of a Word file; pictures and macros are left out.

    Refuses, before anything is unpacked, an archive that says it would grow beyond all measure;
    the archive's own library never unpacks more than it said.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive)
            fields = _fields(archive)
        html = _as_html(content)
    except UnreadableDocumentError:
        raise
    except Exception as error:
        raise UnreadableDocumentError(
            N_("This Word file is damaged. Open it in Word, save it again, or paste the article."),
            field="file",
        ) from error
    document = read_html(html)
    return replace(
        document,
        title=document.title or fields.get("title"),
        authors=document.authors or ((fields["creator"],) if "creator" in fields else ()),
        language=fields.get("language", document.language)[:2].lower(),
    )


def _check(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if (
        len(entries) > _MOST_ENTRIES
        or sum(entry.file_size for entry in entries) > _MOST_UNPACKED
        or any(entry.file_size > _MOST_XML and entry.filename.endswith(".xml") for entry in entries)
    ):
        raise UnreadableDocumentError(
            N_("This file would unpack to more than can be read. Paste the article instead."),
            field="file",
        )
    names = {entry.filename for entry in entries}
    if _BODY not in names:
        raise UnreadableDocumentError(
            N_("This archive holds no Word document. Choose a .docx file, or paste the article."),
            field="file",
        )
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise UnreadableDocumentError(
            N_("This file is protected by a password. Save it without one, then try again."),
            field="file",
        )


def _fields(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return what the document says of itself (ECMA-376, part 2, 11)."""
    try:
        root = ET.fromstring(archive.read("docProps/core.xml"))  # noqa: S314  (limits above)
    except (KeyError, ET.ParseError):
        return {}
    told = {name: (root.findtext(tag) or "").strip() for name, tag in _FIELDS.items()}
    return {name: value for name, value in told.items() if value and not _PLACEHOLDER.match(value)}


def _as_html(content: bytes) -> str:
    html: str = mammoth.convert_to_html(
        io.BytesIO(content),
        style_map=_STYLES,
        include_embedded_style_map=False,
        convert_image=mammoth.images.img_element(_no_picture),
        external_file_access=False,
    ).value
    return html


def _no_picture(_image: Any) -> dict[str, str]:
    return {"src": ""}
