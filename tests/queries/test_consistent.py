"""Which positions of a thread can be held together."""

import pytest

from forum.policy import Outsider
from forum.queries import consistent
from forum.queries.consistent import consistent_page
from forum.services.relations import RelationDraft, relate_position
from forum.vocabulary import Stance
from tests.factories import a_position, act

pytestmark = pytest.mark.usefixtures("app")


def test_two_who_rebut_each_other_make_two_camps(count_queries, monkeypatch):
    one = a_position("Trams first.")
    a_position("Somebody has to pay.", thread=one.thread)
    other = a_position("Buses first.", target=one)
    act(relate_position, one.author, one, RelationDraft(other, Stance.REBUTTAL))
    lost = a_position("Neither.", target=one)
    a_position("Neither is no answer.", target=lost)
    thread_id = one.thread_id
    with count_queries() as seen:
        page = consistent_page(thread_id, Outsider.VISITOR)
    assert len(seen) == 4
    assert page.complete
    assert [row.claim for row in page.shared] == ["Somebody has to pay.", "Neither is no answer."]
    assert [[row.claim for row in camp] for camp in page.camps] == [
        ["Trams first."],
        ["Buses first."],
    ]
    monkeypatch.setattr(consistent, "LARGEST", 4)
    assert consistent_page(thread_id, Outsider.VISITOR).too_large
