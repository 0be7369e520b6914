"""Reading one document in a process of its own: bytes come in, the document goes out as JSON.

``python -m forum.extraction.reading FORM`` limits its own memory, time and files first, so that
what a stranger's document does to the libraries that parse it ends with this process.
"""

import json
import resource
import sys

MEMORY = 1024 * 2**20  # bytes of address space
SECONDS = 15  # of processor time


def main() -> None:
    """Read standard input; answer with a document, or with why there is none."""
    form = sys.argv[1]
    content = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from forum.errors import UnreadableDocumentError  # noqa: PLC0415  (limits come first)
    from forum.extraction.reading import read_document  # noqa: PLC0415

    answer: dict[str, object]
    try:
        answer = {"document": read_document(content, form).as_dict()}
    except UnreadableDocumentError as refusal:
        answer = {
            "refusal": refusal.message,
            "field": refusal.field,
            "values": dict(refusal.values),
        }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
