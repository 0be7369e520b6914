"""What reading a thread costs as it grows: every view, every order and every choice."""

from typing import Any

from flask import current_app
from flask.testing import FlaskClient
from sqlalchemy import func, select

from forum.cli.bench_forum import Task, Work, compared, debates
from forum.db import db
from forum.models import Position, Relation
from forum.queries.comparisons import Listed
from forum.reasoning.ranking import Order
from forum.vocabulary import Label


def measured(positions: int) -> dict[str, Any]:
    """Return milliseconds and ratios of each page, of 100 positions and of so many."""
    with debates(positions) as threads:
        return compared({size: tasks(thread_id) for size, thread_id in threads.items()})


def tasks(thread_id: int) -> dict[str, Task]:
    """Return the pages of a thread to be read."""
    client = current_app.test_client()
    return {name: _task(client, address) for name, address in _addresses(thread_id).items()}


def _addresses(thread_id: int) -> dict[str, str]:
    """Return the address of each view.

    Choices are made among all positions, so that of 100, too, most fill a page.
    """
    own = Relation.thread_id == thread_id
    busiest = select(Relation.toward_id).where(own).group_by(Relation.toward_id)
    answered = db.session.scalars(busiest.order_by(func.count().desc()).limit(1)).one()
    posted = select(func.max(Position.posted_at)).where(Position.thread_id == thread_id)
    latest = db.session.scalars(posted).one()
    thread = f"/threads/{thread_id}"
    everything = f"{thread}?list={Listed.ALL}"
    return {
        **{f"thread, {order}": f"{thread}?order={order}" for order in Order},
        **{f"all, {order}": f"{everything}&order={order}" for order in Order},
        **{f"thread, {one}": f"{thread}?list={one}" for one in (Listed.SUPPORTS, Listed.REBUTTALS)},
        **{f"all, {label}": f"{everything}&standing={label}" for label in Label},
        **{f"all, {one} evidence": f"{everything}&evidence={one}" for one in ("with", "without")},
        "all, of nobody": f"{everything}&author=Nobody",
        "all, stale": f"{everything}&stale=yes",
        "focus": f"/positions/{answered}",
        **{view: f"{thread}/{view}" for view in ("outline", "map", "matrix", "history", "brief")},
        "as it stood": f"{thread}?as_of={latest:%Y-%m-%dT%H:%M:%S}",
    }


def _task(client: FlaskClient, address: str) -> Task:
    def read() -> None:
        assert client.get(address).status_code == 200, address

    def ready() -> Work:
        db.session.remove()
        return read

    return ready
