"""Looking into an article from the command line; needs no database and no forum."""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO

import click

from forum.errors import UnreadableDocumentError
from forum.extraction import extract as extract_from
from forum.extraction import read_document
from forum.vocabulary import DocumentFormat
from forum.wording import N_

_ENDINGS = {
    ".md": DocumentFormat.MARKDOWN,
    ".markdown": DocumentFormat.MARKDOWN,
    ".html": DocumentFormat.HTML,
    ".htm": DocumentFormat.HTML,
    ".txt": DocumentFormat.TEXT,
}
_NOT_YET = frozenset({"docx", "pdf"})
FORMATS = click.Choice([*(form.value for form in DocumentFormat), *sorted(_NOT_YET)])


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=FORMATS, default="auto", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print everything found as JSON.")
def extract(file: BinaryIO, form: str, *, as_json: bool) -> None:
    """Find questions and evidence in FILE ("-" reads standard input)."""
    found = extract_from(read_document(file.read(), format_of(file.name, form))).as_dict()
    if as_json:
        json.dump(found, sys.stdout, ensure_ascii=False)
        click.echo()
        return
    for kind in ("questions", "citations", "quotations", "figures", "forecasts"):
        _tell(kind, found[kind])


def format_of(name: str, form: str) -> DocumentFormat:
    """Return the format that was asked for, or the one that the file's name tells."""
    ending = Path(name).suffix.lower()
    if form in _NOT_YET or (form == DocumentFormat.AUTO and ending.lstrip(".") in _NOT_YET):
        raise UnreadableDocumentError(
            N_("Word and PDF files are not read yet: save the article as HTML or text.")
        )
    return _ENDINGS.get(ending, DocumentFormat.AUTO) if form == "auto" else DocumentFormat(form)


def _tell(kind: str, findings: list[dict[str, Any]]) -> None:
    click.echo(f"{len(findings)} {kind}")
    for finding in findings:
        note = " (implied)" if finding.get("kind") == "implied" else ""
        click.echo(f"  {finding['start']:>6}  {' '.join(finding['text'].split())}{note}")
