"""Static files: one address for each version of the whole tree, so that browsers keep them."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, abort, current_app, send_from_directory, url_for

from forum.paths import STATIC

assets = Blueprint("assets", __name__)

_YEAR = 31_536_000  # seconds
_IMPORT = re.compile(r'^@import url\("([\w./-]+)"\) layer\(([\w.-]+)\);$', re.MULTILINE)


def asset(path: str) -> str:
    """Return the address of a static file, with the version of the tree in it."""
    return url_for("assets.show", version=_version(STATIC), path=path)


@assets.get("/static/<version>/<path:path>")
def show(version: str, path: str) -> Response:
    """Serve a static file; the stylesheet comes whole, with its parts put in."""
    if version != _version(STATIC):
        abort(404)
    if path == "css/forum.css":
        answer = current_app.response_class(_stylesheet(STATIC), mimetype="text/css")
    else:
        answer = send_from_directory(STATIC, path)
    answer.cache_control.public = True
    answer.cache_control.max_age = _YEAR
    answer.cache_control.immutable = True
    return answer


@cache
def _version(tree: Path) -> str:
    """Return a short hash of every file's name and content."""
    digest = sha256()
    for file in sorted(tree.rglob("*")):
        if file.is_file():
            digest.update(file.relative_to(tree).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _stylesheet(tree: Path) -> str:
    """Return forum.css with each ``@import`` replaced by the file, in its cascade layer."""
    folder = tree / "css"

    def part(found: re.Match[str]) -> str:
        file, layer = found.groups()
        return f"@layer {layer} {{\n{(folder / file).read_text('utf-8')}}}"

    return _IMPORT.sub(part, (folder / "forum.css").read_text("utf-8"))
