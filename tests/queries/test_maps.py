"""The map: all of a small thread, and of a large one what stands."""

import pytest

from forum.policy import Outsider
from forum.queries import maps
from forum.queries.maps import map_page
from forum.vocabulary import Stance
from tests.factories import a_position

pytestmark = pytest.mark.usefixtures("app")


@pytest.fixture
def claims():
    """One that falls with its rebuttal, and one that stands with its support."""
    falls = a_position()
    rebuttal = a_position(target=falls)
    stands = a_position(thread=falls.thread)
    return falls, rebuttal, stands, a_position(target=stands, stance=Stance.SUPPORT)


def test_a_small_thread_is_on_the_map_whole(claims):
    page = map_page(claims[0].thread_id, Outsider.VISITOR)
    links = {place.line.id: [one.toward for one in place.links] for place in page.places}
    falls, rebuttal, stands, support = (one.id for one in claims)
    assert links == {falls: [], rebuttal: [falls], stands: [], support: [stands]}
    assert page.left_out == 0


def test_of_a_large_thread_what_answers_the_fallen_is_folded_away(claims, monkeypatch):
    monkeypatch.setattr(maps, "MOST", 3)
    page = map_page(claims[0].thread_id, Outsider.VISITOR)
    falls, _rebuttal, stands, support = (one.id for one in claims)
    assert [(one.line.id, one.folded) for one in page.places] == [
        (stands, 0),
        (support, 0),
        (falls, 1),
    ]
    assert page.left_out == 1
