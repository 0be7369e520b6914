"""Whatever people do, what is stored is what would follow if all were worked out anew."""

import pytest

from forum.db import db
from forum.models import Position, Relation
from forum.queries.integrity import wrong_counts
from forum.services.citations import CitationDraft
from tests.factories import a_position
from tests.services.debating import Debate

ACTS = 75


@pytest.mark.parametrize("seed", range(3))
def test_what_is_stored_after_each_act_is_what_follows_from_all(app, seed):
    debate = Debate(seed)
    a_position(target=a_position(thread=debate.thread, author=debate.people[0]))
    a_position(thread=debate.thread, citations=[CitationDraft(debate.evidence[0])])
    for number in range(ACTS):
        debate.goes_on()
        assert wrong_counts() == [], number
    assert db.session.query(Relation).count() > 5
    assert len({one.label for one in db.session.query(Position)}) > 1
