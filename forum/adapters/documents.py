"""Documents from strangers, read where they can do no harm: in a child process with limits."""

import json
import os
import subprocess
import sys

from forum.errors import UnreadableDocumentError
from forum.extraction import Document, form_of, read_document
from forum.vocabulary import DocumentFormat
from forum.wording import N_

PATIENCE = 18  # seconds; the child's own limits end it before that unless it sleeps

_PLAIN = frozenset({DocumentFormat.TEXT, DocumentFormat.MARKDOWN})
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")  # no secret is among them


def read_safely(
    content: str | bytes, form: DocumentFormat = DocumentFormat.AUTO, *, patience: float = PATIENCE
) -> Document:
    """Return a stranger's document as canonical text.

    Text and Markdown are read here, by our own rules, in linear time. Everything else is parsed
    by libraries, in a child that has limited memory and time, no secret in its environment and
    no leave to write. Raises UnreadableDocumentError, with what to do.
    """
    form = DocumentFormat(form_of(content, form.value))
    if form in _PLAIN:
        return read_document(content, form.value)
    return _document(_asked(content, form, patience))


def _asked(content: str | bytes, form: DocumentFormat, patience: float) -> bytes:
    """Return what the child says of the document."""
    try:
        child = subprocess.run(  # noqa: S603  (our own module, no shell)
            [sys.executable, "-I", "-m", "forum.extraction.reading", form.value],
            input=content.encode() if isinstance(content, str) else content,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            capture_output=True,
            timeout=patience,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much() from error
    except subprocess.CalledProcessError as error:
        raise _too_much() from error
    return child.stdout


def _document(answer: bytes) -> Document:
    told = json.loads(answer)
    if "refusal" in told:
        raise UnreadableDocumentError(told["refusal"], field=told["field"], **told["values"])
    return Document.of(told["document"])


def _too_much() -> UnreadableDocumentError:
    return UnreadableDocumentError(
        N_(
            "Reading this document took more time or memory than there is for one. "
            "Paste the article's text instead."
        ),
        field="file",
    )
