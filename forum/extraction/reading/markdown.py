"""Markdown, with front matter and embedded HTML as blogs have them."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from forum.extraction.dates import whole_date
from forum.extraction.document import Document
from forum.extraction.reading.boxes import draw_boxes, with_divisions
from forum.extraction.reading.html import read_html

_FRONT = re.compile(r"\A---\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(\w+):[ \t]*(.*)")
_ENTRY = re.compile(r"\s*-\s+(.*)")
_MORE = re.compile(r"\s+\S")
_ENTRY_MARK = re.compile(r"^\[\^?[\w-]{1,20}\]:? +(?=\S)", re.MULTILINE)  # each a block of its own
_TEMPLATE = re.compile(r"\{\{[^{}\n]{0,1000}\}\}|\{%[^{}\n]{0,1000}%\}")


def read_markdown(text: str) -> Document:
    """Return a document of Markdown; front matter gives title, authors, date and language."""
    fields: dict[str, list[str]] = {}
    if (front := _FRONT.match(text)) is not None:
        fields, text = _fields(front[1]), text[front.end() :]
    text = with_divisions(_ENTRY_MARK.sub(r"\n\g<0>", _TEMPLATE.sub("", text)))
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 30}).enable("table")
    document = read_html(draw_boxes(parser).render(text), has_markdown=True)
    written = (fields.get("date") or fields.get("published") or [""])[0]
    return replace(
        document,
        title=fields["title"][0] if "title" in fields else document.title,
        authors=tuple(fields.get("author") or fields.get("authors") or document.authors),
        date=whole_date(written) or document.date,
        language=(fields.get("lang") or fields.get("language") or [document.language])[0][:2],
    )


def _fields(front: str) -> dict[str, list[str]]:
    """Return the simple fields of YAML front matter: one value, or a list of them."""
    fields: dict[str, list[str]] = {}
    name = ""
    for line in front.split("\n"):
        if (found := _FIELD.match(line)) is not None:
            name = found[1].lower()
            fields[name] = [_plain(found[2])] if _plain(found[2]) else []
        elif (found := _ENTRY.match(line)) is not None and name:
            fields[name].append(_plain(found[1]))
        elif name and fields.get(name) and _MORE.match(line):
            fields[name][-1] += " " + _plain(line)
    return {name: values for name, values in fields.items() if values}


def _plain(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
