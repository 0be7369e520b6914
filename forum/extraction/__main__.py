"""Reading one document, and finding what is in it, in a process of its own.

``python -m forum.extraction FORM [DAY]`` reads standard input and answers with JSON: the document
and what was found, or why there is none. It limits its own memory, time and files first, so that
what a stranger's document does to the libraries that parse it, or to our own patterns, ends with
this process. FORM is a form that ``read_document`` knows, or ``pasted-`` and one.
"""

import datetime as dt
import json
import resource
import sys
from typing import Any

MEMORY = 1024 * 2**20  # bytes of address space
SECONDS = 15  # of processor time
PASTED = "pasted-"  # before a form: what comes is text, whatever it begins with


def main() -> None:
    """Read standard input; answer with what is in it, or with why nothing could be read."""
    form, *day = sys.argv[1:]
    content = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from forum.errors import UnreadableDocumentError  # noqa: PLC0415  (limits come first)
    from forum.extraction import extract, read_document  # noqa: PLC0415

    given = content.decode() if form.startswith(PASTED) else content
    answer: dict[str, Any]
    try:
        document = read_document(given, form.removeprefix(PASTED))
    except UnreadableDocumentError as refusal:
        answer = {
            "refusal": refusal.message,
            "field": refusal.field,
            "values": dict(refusal.values),
        }
    else:
        found = extract(document.dated(dt.date.fromisoformat(day[0]) if day else None))
        answer = {"document": document.as_dict(), "found": found.findings()}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
