"""CNXML, the markup of open textbooks (Connexions Markup Language 0.7), turned into HTML."""

import re
from html import escape
from xml.etree import ElementTree as ET

from forum.errors import UnreadableDocumentError
from forum.extraction.document import Document
from forum.extraction.reading.html import read_html
from forum.wording import N_

_SPACE = "{http://cnx.rice.edu/cnxml}"
_DOCUMENT = re.compile(r"\s*(?:<\?xml[^<>]*\?>\s*)?<document\b[^<>]*cnx\.rice\.edu/cnxml")
_TAGS = {
    "para": "p",
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "caption": "figcaption",
    "figure": "figure",
    "table": "table",
    "row": "tr",
    "entry": "td",
    "problem": "li",
    "exercise": "ul",
    "note": "section",
    "example": "section",
    "section": "section",
    "content": "article",
    "definition": "p",
}
_DROPPED = frozenset({"metadata", "solution", "media", "math", "glossary", "commentary", "label"})
_CLASSES = re.compile(r"question|review|critical|discuss|reflect|thinking|exercise|debate|homework")


def is_cnxml(text: str) -> bool:
    """Tell a module of a textbook."""
    return _DOCUMENT.match(text) is not None


def read_cnxml(text: str) -> Document:
    """Return the document of a module; solutions are left out, notes to sources come last."""
    try:
        root = ET.fromstring(text)  # noqa: S314  (read in a child process with limits)
    except ET.ParseError as error:
        raise UnreadableDocumentError(
            N_("This page is damaged. Paste the article itself."), field="text"
        ) from error
    notes: list[str] = []
    title = (root.findtext(f"{_SPACE}title") or "").strip()
    content = root.find(f"{_SPACE}content")
    body = "" if content is None else _told(content, 1, notes)
    listed = "".join(f"<li class='footnote'>{note}</li>" for note in notes)
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    return read_html(
        f"<html lang='{escape(language)}'><h1>{escape(title)}</h1>{body}<ol>{listed}</ol></html>"
    )


def _told(element: ET.Element, level: int, notes: list[str]) -> str:
    """Return the HTML of an element; notes to sources are put aside."""
    name = element.tag.rpartition("}")[2]
    if name in _DROPPED:
        return ""
    if (name == "note" and "reference" in element.get("class", "")) or name == "footnote":
        notes.append(_inside(element, level, notes))
        return f" [{len(notes)}]"
    if name == "title":
        return f"<h{min(level, 6)}>{_inside(element, level, notes)}</h{min(level, 6)}>"
    if name == "link" and element.get("url"):
        return f'<a href="{escape(element.get("url", ""))}">{_inside(element, level, notes)}</a>'
    deeper = level + 1 if name in {"section", "note", "example"} else level
    tag = _TAGS.get(name)
    inside = _inside(element, deeper, notes)
    if tag is None:
        return inside
    named = escape(element.get("class") or element.get("type") or "")
    return f'<{tag} class="{named}">{_heading(element, deeper)}{inside}</{tag}>'


def _inside(element: ET.Element, level: int, notes: list[str]) -> str:
    parts = [escape(element.text or "", quote=False)]
    for child in element:
        parts += [_told(child, level, notes), escape(child.tail or "", quote=False)]
    return "".join(parts)


def _heading(element: ET.Element, level: int) -> str:
    """Return the heading that readers of the book see over a section that has only a class."""
    kind = element.get("class", "")
    has_title = element.find(f"{_SPACE}title") is not None
    if element.tag != f"{_SPACE}section" or has_title or not _CLASSES.search(kind):
        return ""
    return f"<h{min(level, 6)}>{escape(kind.replace('-', ' ').capitalize())}</h{min(level, 6)}>"
