"""What a reader chose to compare, and in which order, as addresses carry it."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from flask_babel import lazy_gettext as _

from forum import characters
from forum.queries.comparisons import Chosen, Listed
from forum.queries.threads import ThreadHead
from forum.reasoning.ranking import Order, without_marks
from forum.vocabulary import Label

ORDERS = {
    Order.SHARED: _("Shared across camps"),
    Order.UNANSWERED: _("Stands unanswered"),
    Order.STRONGEST: _("Strongest"),
    Order.NEWEST: _("Newest"),
    Order.NEEDS_WORK: _("Needs work"),
}
LISTINGS = {
    Listed.QUESTION: _("What answers the question"),
    Listed.SUPPORTS: _("What supports a position"),
    Listed.REBUTTALS: _("What rebuts a position"),
    Listed.ALL: _("All positions"),
}
_MARKLESS = {order: words for order, words in ORDERS.items() if without_marks(order) is order}
_EVIDENCE = {"with": True, "without": False}


def order_given(address: Mapping[str, str]) -> Order:
    """Return the order that an address names; any other word is the first."""
    asked = address.get("order", "")
    return Order(asked) if asked in set(Order) else Order.SHARED


def orders_of(thread: ThreadHead) -> Mapping[Order, str]:
    """Return the orders that a thread is read in, with their names."""
    return _MARKLESS if thread.hides_marks else ORDERS


def chosen_given(address: Mapping[str, str]) -> Chosen:
    """Return what an address chooses; words that it does not know choose nothing."""
    listed, standing = address.get("list", ""), address.get("standing", "")
    return Chosen(
        listed=Listed(listed) if listed in set(Listed) else Listed.QUESTION,
        standing=Label(standing) if standing in set(Label) else None,
        with_evidence=_EVIDENCE.get(address.get("evidence", "")),
        author=characters.line(address.get("author", "")),
        with_stale=address.get("stale") == "yes",
    )


def came_from(address: Mapping[str, str]) -> dict[str, str]:
    """Return what leads back to the list from which an address came; nothing if from no list."""
    if "order" not in address:
        return {}
    page = {name: address[name] for name in ("after", "at") if address.get(name)}
    return {"order": order_given(address).value, **kept(chosen_given(address)), **page}


def moment_given(words: str) -> datetime | None:
    """Return the moment that an ISO date or time names, in UTC; a day is meant to its end."""
    try:
        given = datetime.fromisoformat(words)
        if len(words) <= len("2026-11-25"):
            given += timedelta(days=1, microseconds=-1)
        return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def kept(chosen: Chosen) -> dict[str, str]:
    """Return what other addresses of the page carry on, so that the choice stays."""
    evidence = {with_: word for word, with_ in _EVIDENCE.items()}
    words = {
        "list": "" if chosen.listed is Listed.QUESTION else chosen.listed.value,
        "standing": chosen.standing.value if chosen.standing else "",
        "evidence": "" if chosen.with_evidence is None else evidence[chosen.with_evidence],
        "author": chosen.author,
        "stale": "yes" if chosen.with_stale else "",
    }
    return {name: word for name, word in words.items() if word}
