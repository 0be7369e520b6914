"""Fetching a page that an organiser names: in a child process, with a budget, never from inside."""

import base64
import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from forum.adapters.fetching.refusals import refusal_of
from forum.vocabulary import DocumentFormat

PATIENCE = 12  # seconds in all; the child's own budget is 10
_PAUSE = 0.25  # seconds between two looks at whether anybody still wants the page
_KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SSL_CERT_FILE", "SYSTEMROOT")


@dataclass(frozen=True, slots=True)
class Page:
    """What an address led to, after its redirects."""

    content: bytes
    form: DocumentFormat
    url: str


class UnwantedError(Exception):
    """The person who asked for the page has cancelled."""


def fetch(
    url: str, told: Callable[[int], bool], *, loopback: bool = False, patience: float = PATIENCE
) -> Page:
    """Return the document at an address.

    ``told`` is called with the bytes that came so far, several times a second, and says whether
    the page is still wanted; UnwantedError when not. ``loopback`` lets tests fetch from this
    machine. Raises UnreadableDocumentError, with what to do, when there is nothing to read.
    """
    command = [sys.executable, "-I", "-m", "forum.adapters.fetching", *(["loopback"] * loopback)]
    child = subprocess.Popen(  # noqa: S603  (our own module, no shell; the address goes by pipe)
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _KEPT if name in os.environ},
    )
    try:
        assert child.stdin is not None
        child.stdin.write(url.encode())
        child.stdin.close()
        for answer in _answers(child, time.monotonic() + patience):
            if not told(answer.get("bytes", 0)):
                raise UnwantedError
            if "refusal" in answer:
                raise refusal_of(answer["refusal"], **answer["values"])
            if "content" in answer:
                return Page(
                    base64.b64decode(answer["content"]),
                    DocumentFormat(answer["form"]),
                    answer["url"],
                )
        raise refusal_of("slow")
    finally:
        child.kill()
        child.wait()
        assert child.stdout is not None
        child.stdout.close()


def _answers(child: "subprocess.Popen[bytes]", until: float) -> Iterator[dict[str, Any]]:
    """Yield what the child says, line by line, and how far it was where it is silent."""
    assert child.stdout is not None
    os.set_blocking(child.stdout.fileno(), False)
    said, last = b"", {"bytes": 0}
    with selectors.DefaultSelector() as waiting:
        waiting.register(child.stdout, selectors.EVENT_READ)
        while time.monotonic() < until:
            if not waiting.select(_PAUSE):
                yield last
                continue
            part = os.read(child.stdout.fileno(), 65536)
            if not part:
                return
            *lines, said = (said + part).split(b"\n")
            for line in lines:
                last = json.loads(line)
                yield last
