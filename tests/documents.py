"""One article written by every program that organisers use, and files that mean harm."""

import io
import zipfile

from docx import Document as Word
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

TITLE = "Who keeps the night buses running?"
QUESTIONS = [
    "Should the night buses be paid from parking fees?",
    "Which lines must run all night? And which may stop at one?",
    "Who decides when a line has too few riders?",
]
HEADED = [
    ("title", TITLE),
    (
        "text",
        "The city of Marrow Bay runs eleven night lines, and the council wants to keep six of "
        "them. The lines cost 3.4 million euros in 2025, a 12% increase over 2024 (Marrow Bay "
        "Transport Office, “Night Lines: Annual Account,” March 2026).",
    ),
    ("heading", "What riders say"),
    (
        "text",
        "“Without the last bus I could not work the late shift,” said Irene Falk, a nurse at the "
        "harbour hospital. Taxi drivers report fewer fares since the lines began. A study by the "
        "University of Marrow Bay will likely be published in the next six months.",
    ),
    ("heading", "Questions for discussion"),
    ("text", "Before the council votes in June, we would like to hear from our readers:"),
    *(("item", question) for question in QUESTIONS),
    ("text", "Write to us before the end of the month."),
]


def as_text():
    marks = {"item": "- ", "title": "", "heading": "", "text": ""}
    return "\n\n".join(marks[kind] + words for kind, words in HEADED).encode()


def as_markdown():
    marks = {"item": "- ", "title": "# ", "heading": "## ", "text": ""}
    return "\n\n".join(marks[kind] + words for kind, words in HEADED).encode()


def as_html():
    tags = {"item": "li", "title": "h1", "heading": "h2", "text": "p"}
    body = "".join(f"<{tags[kind]}>{words}</{tags[kind]}>" for kind, words in HEADED)
    body = body.replace("<li>", "<ul><li>", 1)
    head, _, last = body.rpartition("</li>")
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{TITLE} | The Bay Courier</title><meta name="author" content="Ida P. Roth">
<meta property="article:published_time" content="2026-04-02T06:00:00Z"></head><body>
<header><a href="/">The Bay Courier</a> Do you have news for us?</header>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article>{head}</li></ul>{last}</article>
<aside><h3>Read next</h3><ul><li><a href="/1">Why is the pier closed?</a></li></ul></aside>
<section class="comments"><h3>Comments</h3><p>Is this really news?</p></section>
<footer>Do you want our letter? <a href="/letter">Subscribe</a> © 2026 The Bay Courier</footer>
<script>alert("Who reads this?")</script></body></html>""".encode()


def as_docx():
    document = Word()
    styles = {"title": "Title", "heading": "Heading 1", "item": "List Bullet", "text": "Normal"}
    for kind, words in HEADED:
        document.add_paragraph(words, style=styles[kind])
    document.core_properties.author = "Ida P. Roth"
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def as_pdf(*, times=1):
    styles = getSampleStyleSheet()
    names = {"title": "Title", "heading": "Heading2", "item": "BodyText", "text": "BodyText"}
    written = io.BytesIO()
    story = [
        Paragraph(("• " if kind == "item" else "") + words, styles[names[kind]])
        for _time in range(times)
        for kind, words in HEADED
    ]
    SimpleDocTemplate(written).build(story, onLaterPages=_furnish, onFirstPage=_furnish)
    return written.getvalue()


def _furnish(canvas, _template):
    canvas.drawString(60, 810, "The Bay Courier, April 2026")
    canvas.drawString(300, 20, str(canvas.getPageNumber()))


def pdf_of_pages(pages, *, words="A page.", encrypt=None):
    written = io.BytesIO()
    canvas = Canvas(written, encrypt=encrypt)
    for _page in range(pages):
        canvas.drawString(72, 720, words)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


FORMATS = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
}


def archive(**parts):
    """A .docx with these parts instead of, or besides, those of a real one."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(as_docx())) as real,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in real.namelist():
            if entry not in parts:
                made.writestr(entry, real.read(entry))
        for name, content in parts.items():
            made.writestr(name, content)
    return written.getvalue()


def bomb():
    """A .docx of some kilobytes whose text would unpack to 100 MB."""
    return archive(**{"word/document.xml": b"<w>" + b"a" * 100_000_000 + b"</w>"})


def dense():
    """A .docx below every limit of size that keeps a parser busy: 12 MB of tiny elements."""
    start = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body>"
    )
    return archive(
        **{"word/document.xml": start + b"<w:p><w:r/></w:p>" * 600_000 + b"</w:body></w:document>"}
    )


def lying_bomb():
    """A .docx that declares 10 bytes for a part that unpacks to 100 MB."""
    content = bytearray(bomb())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(mark)
        while at >= 0:
            size = content[at + offset : at + offset + 4]
            if int.from_bytes(size, "little") > 1_000_000:
                content[at + offset : at + offset + 4] = (10).to_bytes(4, "little")
            at = content.find(mark, at + 4)
    return bytes(content)


def with_entities():
    """A .docx that asks for a file of the server, and for laughs without end."""
    xml = (
        '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/passwd">'
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        + "".join(f'<!ENTITY {chr(99 + n)} "{f"&{chr(98 + n)};" * 10}">' for n in range(10))
        + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Text &file; &l;</w:t></w:r></w:p></w:body></w:document>"
    )
    return archive(**{"word/document.xml": xml})
