"""Documents from strangers, read where they can do no harm: in a child process with limits."""

import datetime as dt
import json
import os
import subprocess
import sys

from forum.errors import UnreadableDocumentError
from forum.extraction import Document, Extraction
from forum.extraction.__main__ import PASTED
from forum.vocabulary import DocumentFormat
from forum.wording import N_

PATIENCE = 18  # seconds; the child's own limits end it before that unless it sleeps

_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")  # no secret is among them


def extract_safely(
    content: str | bytes,
    form: DocumentFormat = DocumentFormat.AUTO,
    *,
    written_on: dt.date | None = None,
    patience: float = PATIENCE,
) -> Extraction:
    """Return what is found in a stranger's document; ``written_on`` outweighs its own date.

    It is parsed, by libraries and by our own patterns, in a child that has limited memory and
    time, no secret in its environment and no leave to write. Raises UnreadableDocumentError, with
    what to do.
    """
    if isinstance(content, str):
        answer = _asked(content.encode(), PASTED + form.value, written_on, patience)
    else:
        answer = _asked(content, form.value, written_on, patience)
    told = json.loads(answer)
    if "refusal" in told:
        raise UnreadableDocumentError(told["refusal"], field=told["field"], **told["values"])
    return Extraction.of(Document.of(told["document"]).dated(written_on), told["found"])


def _asked(content: bytes, form: str, day: dt.date | None, patience: float) -> bytes:
    """Return what the child says of the document."""
    try:
        child = subprocess.run(  # noqa: S603  (our own module, no shell)
            [
                sys.executable,
                *("-I", "-m", "forum.extraction", form),
                *([day.isoformat()] if day else []),
            ],
            input=content,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            capture_output=True,
            timeout=patience,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise UnreadableDocumentError(
            N_(
                "Reading this document took more time or memory than there is for one. "
                "Bring in a shorter part of it, or paste the article's text."
            ),
            field="file",
        ) from error
    return child.stdout
