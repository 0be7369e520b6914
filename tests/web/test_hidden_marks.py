"""In a thread that hides marks nobody sees how others marked what they have not marked."""

import pytest

from forum.db import db
from forum.models import Event
from forum.policy import Outsider
from forum.queries import threads
from forum.queries.ballots import Column
from forum.queries.placing import places
from forum.reasoning.landscape import Landscape, OpinionGroup, Taken
from forum.services.marks import mark_position
from forum.services.opinions import keep_grouping
from forum.services.positions import Revision, revise_position
from forum.services.threads import lock_thread, set_thread
from forum.vocabulary import EventKind, Stance
from tests.factories import a_moderator, a_participant, a_position, a_thread, act, an_organiser
from tests.web.test_private import HERE, NONE, addresses

ASKED = [
    {"position": 1, "claim": "Trams are quiet"},
    *(
        {"list": "all", "order": order}
        for order in ("shared", "strongest", "needs_work", "unanswered")
    ),
    {"as_of": "2100-01-01"},
]
COUNTS = {
    "support_marks": 6113071,
    "rebuttal_marks": 4127093,
    "stale_marks": 2239087,
    "camp_supporters": 1733017,
    "camp_rebutters": 1511059,
}
TOLD = (
    *map(str, COUNTS.values()),
    "-0.8713",  # strength, in the keys of pages
    ".87</b>",
    *(
        'width="59.7"',
        "71 %",
        "29 %",
        "marks: 0 for, 1 against",
        "People differ most",
    ),  # bar, groups, past, divide
)


@pytest.fixture
def contested(app):
    """A position that its author has revised, with marks that cannot be mistaken for others."""
    position = a_position("Trams are quiet at night.", thread=a_thread())
    early = a_participant("Early")
    act(mark_position, early, position, Stance.SUPPORT)
    act(revise_position, position.author, position, Revision("Trams are quiet in rain.", ""))
    act(mark_position, a_participant(), position, Stance.REBUTTAL)
    a_position(target=position, author=position.author, stance=Stance.SUPPORT)
    for name, count in COUNTS.items():
        setattr(position, name, count)
    position.strength = 0.8713
    for name, place in places(position).items():
        setattr(position, name, place)
    position.thread.divided_by_id = position.id
    db.session.commit()
    shares = [([0.7134], [Taken(0, 1)]), ([0.2911], [Taken(0, -1)])]
    groups = [OpinionGroup(9, (0, 0), [(0, 0)], few, says) for few, says in shares]
    landscape = Landscape(40, 0.9, groups, others=False, means=[0.0], components=[(0.0, 0.0)])
    columns = [Column(position.id, position.current_from)]
    act(keep_grouping, Outsider.OPERATOR, position.thread_id, 3, columns, landscape)
    position.early = early
    return position


def heard(app, browser, position):
    """What all addresses tell of how others marked a position."""
    kept = dict.fromkeys(("evidence_id", "relation_id", "citation_id", "wording_id"), NONE)
    kept |= dict.fromkeys(("question_id", "flag_id", "group_id", "enquiry_id", "draft_id"), NONE)
    kept |= {"forecast_id": NONE}
    kept |= {"thread_id": position.thread_id, "position_id": position.id, "person_id": NONE}
    named = {"article_id": NONE, "invitation_id": NONE, "key": "none", "name": position.author.name}
    found, here = set(), f"/threads/{position.thread_id}"
    for address in addresses(app, "GET", kept, HERE | named):
        for asked in ASKED if address == here else ASKED[:1]:
            answer = browser.get(address, query_string=asked)
            said = f"{answer.text} {answer.headers}"
            found |= {one for one in TOLD if one in said}
    return found


def test_no_view_tells_how_others_marked_what_one_has_not(app, contested, visit, monkeypatch):
    monkeypatch.setitem(threads.thread_page.__kwdefaults__, "page", 1)  # so that keys are told
    thread, browsers = contested.thread, [visit(), visit(contested.early), visit(a_moderator())]
    before = heard(app, visit(), contested)
    assert before == set(TOLD), "what there is to hide"
    act(set_thread, an_organiser(), thread, asks_restatement=False, hides_marks=True)
    assert db.session.query(Event).filter_by(kind=EventKind.THREAD_SET).count() == 1
    for browser in browsers:
        assert heard(app, browser, contested) == set()
    address = f"/positions/{contested.id}"
    assert "hidden until" in browsers[1].get(address).text
    assert "6113071" in visit(contested.author).get(address).text
    revealed = browsers[1].post(
        f"{address}/mark",
        data={"csrf_token": browsers[1].token(), "stance": "support"},
        headers={"HX-Request": "true"},
    )
    assert "2 support" not in revealed.text
    assert "1 supports" in revealed.text, "they marked it anew: one for, one against"
    act(lock_thread, a_moderator(), thread, reason="Enough for today.")
    assert "1 supports" in visit().get(address).text
