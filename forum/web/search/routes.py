"""Searching the forum."""

from flask import Blueprint, render_template, request, url_for
from flask_babel import lazy_gettext as _

from forum.queries.search import Hit, search
from forum.vocabulary import EntryKind
from forum.web.pages import number_given
from forum.web.session import viewer

search_room = Blueprint("search", __name__)

KINDS = {
    EntryKind.POSITION: _("Positions"),
    EntryKind.QUESTION: _("Questions"),
    EntryKind.EVIDENCE: _("Evidence"),
    EntryKind.ARTICLE: _("Articles"),
    EntryKind.PERSON: _("People"),
}
# How to ask more exactly, and what narrows any search: links that add themselves to the words.
PATTERNS = {
    '"exact words"': _("side by side"),
    "-word": _("without it"),
    "by:name": _("by somebody"),
    'in:"title"': _("in what has this title; or in:thread-7"),
}
NARROWING = {
    **{f"kind:{kind}": words for kind, words in KINDS.items()},
    "has:evidence": _("positions with evidence"),
    "is:unanswered": _("questions without a position"),
    "is:open": _("in open threads"),
    "is:closed": _("in closed threads"),
}


@search_room.get("/search")
def show() -> str:
    """Show what was found, or how to ask."""
    typed, asked = request.args.get("q", "").strip(), request.args.get("kind", "")
    if typed and (thread_id := number_given(request.args.get("thread"))) is not None:
        typed = f"{typed} in:thread-{thread_id}"  # the form of a thread says it for the reader
    kind = EntryKind(asked) if asked in set(EntryKind) else None
    page = search(typed, viewer(), kind=kind, after=request.args.get("after"))
    return render_template(
        "search/show.html",
        page=page,
        typed=typed,
        kinds=KINDS,
        patterns=PATTERNS,
        narrowing=NARROWING,
        address=address,
    )


def address(hit: Hit) -> str:
    """Return where a hit leads."""
    match hit.kind:
        case EntryKind.POSITION:
            return url_for("positions.show", position_id=hit.subject_id)
        case EntryKind.QUESTION:
            return url_for("threads.show", thread_id=hit.thread_id)
        case EntryKind.EVIDENCE:
            return url_for("evidence.show", evidence_id=hit.subject_id)
        case EntryKind.ARTICLE:
            return url_for("articles.show", article_id=hit.subject_id)
        case EntryKind.PERSON:
            return url_for("people.show", name=hit.name)
