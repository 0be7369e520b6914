"""What reading a thread costs as it grows: every view, order and choice, by a signed-in person."""

from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import func, select

from forum.cli.bench_forum import Work, compared, debates
from forum.db import db
from forum.models import Position, Relation
from forum.queries.comparisons import Listed
from forum.reasoning.ranking import Order
from forum.vocabulary import Label

_RUNS = 15


def measured(positions: int) -> dict[str, Any]:
    """Return milliseconds and ratios of each page, of 100 positions and of so many."""
    with debates(positions) as (app, threads):
        client = app.test_client()
        reading = {size: _pages(client, thread_id) for size, thread_id in threads.items()}
        small, large = reading.values()
        works = {
            name: dict(zip(reading, (small[name], large[name]), strict=True)) for name in small
        }
        return compared(works, _RUNS)


def _pages(client: FlaskClient, thread_id: int) -> dict[str, Work]:
    busiest = db.session.scalars(
        select(Relation.toward_id)
        .where(Relation.thread_id == thread_id)
        .group_by(Relation.toward_id)
        .order_by(func.count().desc())
    ).first()
    middle = db.session.scalars(
        select(func.max(Position.posted_at)).where(Position.thread_id == thread_id)
    ).one()
    thread = f"/threads/{thread_id}"
    asked = {
        **{f"thread, {order}": f"{thread}?order={order}" for order in Order},
        **{f"thread, list {one}": f"{thread}?list={one}" for one in Listed},
        **{f"thread, list {one}": f"{thread}?list=all&order={one}" for one in Order},
        **{f"thread, standing {one}": f"{thread}?standing={one}" for one in Label},
        "thread, with evidence": f"{thread}?evidence=with",
        "thread, without evidence": f"{thread}?evidence=without",
        "thread, nobody's": f"{thread}?author=Nobody",
        "thread, stale": f"{thread}?stale=yes",
        "focus": f"/positions/{busiest}",
        **{view: f"{thread}/{view}" for view in ("outline", "map", "matrix", "history", "brief")},
        "as of": f"{thread}?as_of={middle:%Y-%m-%dT%H:%M:%S}",
    }
    return {name: _page(client, address) for name, address in asked.items()}


def _page(client: FlaskClient, address: str) -> Work:
    def read() -> None:
        answer = client.get(address)
        assert answer.status_code == 200, address
        db.session.remove()

    return read
