"""Looking into an article from the command line; needs no database and no forum."""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO

import click

from forum.adapters.documents import extract_safely
from forum.extraction import Extraction, form_of, read_document
from forum.extraction import extract as extract_from
from forum.vocabulary import DocumentFormat

_ENDINGS = {
    ".md": DocumentFormat.MARKDOWN,
    ".markdown": DocumentFormat.MARKDOWN,
    ".txt": DocumentFormat.TEXT,
}
_PLAIN = frozenset({DocumentFormat.TEXT, DocumentFormat.MARKDOWN})
FORMATS = click.Choice([form.value for form in DocumentFormat])


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--format", "form", type=FORMATS, default="auto", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print everything found as JSON.")
def extract(file: BinaryIO, form: str, *, as_json: bool) -> None:
    """Find questions and evidence in FILE ("-" reads standard input)."""
    found = found_in(file, form).as_dict()
    if as_json:
        json.dump(found, sys.stdout, ensure_ascii=False)
        click.echo()
        return
    for kind in ("questions", "citations", "quotations", "figures", "forecasts"):
        _tell(kind, found[kind])


def found_in(file: BinaryIO, form: str) -> Extraction:
    """Return what is found in a file.

    Text and Markdown are read here: nobody else waits for this process, and a child of its own
    would cost as much again as the reading. What libraries parse is left to a child with limits.
    """
    content = file.read()
    shown = form_of(content, _format_of(file.name, form).value)
    if DocumentFormat(shown) in _PLAIN:
        return extract_from(read_document(content, shown))
    return extract_safely(content, DocumentFormat(shown))


def _format_of(name: str, form: str) -> DocumentFormat:
    """Return the format that was asked for, or the one of text that the file's name tells."""
    if form != DocumentFormat.AUTO:
        return DocumentFormat(form)
    return _ENDINGS.get(Path(name).suffix.lower(), DocumentFormat.AUTO)


def _tell(kind: str, findings: list[dict[str, Any]]) -> None:
    click.echo(f"{len(findings)} {kind}")
    for finding in findings:
        note = " (implied)" if finding.get("kind") == "implied" else ""
        click.echo(f"  {finding['start']:>6}  {' '.join(finding['text'].split())}{note}")
