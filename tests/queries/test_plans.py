"""No page of a thread and no act in it looks at more than it must: what the database plans to do."""

import re

import pytest
import sqlalchemy as sa

from forum.db import db
from forum.models import Relation
from forum.services.marks import mark_position, take_back_mark
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.services.relations import concede_rebuttal
from forum.vocabulary import Stance
from tests.factories import a_participant, a_position, act

WHOLE = re.compile(r"SCAN (positions|versions|relations|citations|marks|events|follows)\b")
PAGES = (
    *(f"?order={order}&list=all" for order in ("shared", "unanswered", "strongest", "newest")),
    "?order=needs_work",
    *("?list=supports", "?list=rebuttals", "?standing=in", "?evidence=with", "?author=Ines"),
    *("?stale=yes", "?stale=yes&list=all", "?as_of=2030-01-01"),
    *(f"/{view}" for view in ("outline", "map", "matrix", "history", "brief")),
)


@pytest.fixture
def whole(app):
    """Collect the plans that read a table whole, as SQLite makes them."""
    found = []

    def explain(connection, _cursor, statement, given, *_more):
        if re.match(r"\s*(SELECT|WITH|UPDATE|DELETE)", statement):
            raw = connection.connection.driver_connection
            one = given[0] if isinstance(given, list) else given
            plan = raw.execute(f"EXPLAIN QUERY PLAN {statement}", one).fetchall()
            found.extend((row[-1], statement) for row in plan if WHOLE.search(row[-1]))

    sa.event.listen(db.engine, "before_cursor_execute", explain)
    yield found
    sa.event.remove(db.engine, "before_cursor_execute", explain)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_no_page_of_a_thread_reads_a_table_whole(whole, visit):
    position = a_position()
    a_position(target=position)
    whole.clear()
    reader = visit(a_participant())
    for page in PAGES:
        assert reader.get(f"/threads/{position.thread_id}{page}").status_code == 200
    assert reader.get(f"/positions/{position.id}?order=shared").status_code == 200
    assert whole == []


@pytest.mark.parametrize("engine", ["sqlite"])
def test_no_act_in_a_thread_reads_a_table_whole(whole):
    position, person = a_position(), a_participant()
    rebuttal = a_position(target=position)
    a_position(target=rebuttal)
    relation = db.session.query(Relation).filter_by(source_id=rebuttal.id).one()
    act(concede_rebuttal, position.author, relation)
    act(mark_position, person, position, Stance.SUPPORT)
    act(take_back_mark, person, position)
    act(revise_position, position.author, position, Revision("It is otherwise.", ""))
    act(withdraw_position, rebuttal.author, rebuttal)
    assert whole == []
