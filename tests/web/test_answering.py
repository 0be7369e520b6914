"""Answering over HTTP: which part is wrong, what is conceded, what still holds."""

import re

import pytest

from forum.db import db
from forum.models import Relation
from forum.services.threads import set_thread
from forum.vocabulary import RebuttalKind, Stance
from tests.factories import a_participant, a_position, a_thread, act, an_organiser


def link(position):
    return db.session.query(Relation).filter_by(source_id=position.id).order_by(Relation.id).first()


def composed(browser, target, **fields):
    """Send the composer that answers a position, as a browser without JavaScript would."""
    thread = f"/threads/{target.thread_id}/positions"
    page = browser.get(f"{thread}/new?target=position-{target.id}&stance=rebuttal").text
    hidden = dict(
        re.findall(r'<input[^>]*name="(submission|target|csrf_token)"[^>]*value="([^"]*)"', page)
    )
    sent = {"claim": "It is not so.", "stance": "rebuttal", "evidence_stance": "support"}
    return page, browser.post(thread, data=hidden | sent | fields)


@pytest.mark.parametrize("kind", ["fact", "conclusion"])
def test_a_rebuttal_says_which_part_is_wrong(visit, kind):
    claim = a_position()
    page, answer = composed(visit(a_participant()), claim, kind=kind)
    assert 'name="kind"' in page
    assert answer.status_code == 303
    assert db.session.query(Relation).one().kind is RebuttalKind(kind)


def test_the_composer_asks_for_the_part_of_a_claim_only(visit):
    rebuttal = a_position(target=a_position())
    address = f"/threads/{rebuttal.thread_id}/positions/new?target=relation-{link(rebuttal).id}"
    assert 'name="kind"' not in visit(a_participant()).get(address).text


def test_a_claim_is_restated_only_where_the_thread_asks_for_it(visit):
    thread, browser = a_thread(), visit(a_participant())
    claim = a_position(thread=thread)
    page, answer = composed(browser, claim)
    assert 'name="restatement"' not in page
    act(set_thread, an_organiser(), thread, asks_restatement=True)
    page, answer = composed(browser, claim)
    assert page.index('name="restatement"') < page.index('name="claim"')
    assert answer.status_code == 422
    assert 'id="restatement-error"' in answer.text
    _page, answer = composed(browser, claim, restatement="You say that it is so.")
    assert answer.status_code == 303
    _page, answer = composed(browser, claim, stance="support")
    assert answer.status_code == 303


def test_ones_own_reasons_can_count_only_together(visit):
    claim, author = a_position(), a_participant()
    first = a_position("The quay is narrow.", target=claim, author=author)
    a_position("Another says so.", target=claim)
    page, answer = composed(visit(author), claim, together_with=str(link(first).id))
    assert "The quay is narrow." in page
    assert "Another says so." not in page
    assert answer.status_code == 303
    assert {one.joint_id for one in db.session.query(Relation)} == {link(first).id, None}
    assert link(first).joint_id == link(first).id


def test_reasons_of_both_sides_do_not_count_together(visit):
    claim, author = a_position(), a_participant()
    for_it = a_position(target=claim, author=author, stance=Stance.SUPPORT)
    _page, answer = composed(visit(author), claim, together_with=str(link(for_it).id))
    assert answer.status_code == 422
    assert 'id="together_with-error"' in answer.text
