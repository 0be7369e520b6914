"""Answering over HTTP: which part is wrong, what is conceded, what still holds."""

import re

import pytest

from forum.db import db
from forum.models import Citation, Enquiry, Relation
from forum.services.citations import CitationDraft
from forum.services.positions import Revision, revise_position
from forum.services.threads import set_thread
from forum.vocabulary import RebuttalKind, Stance
from tests.factories import (
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
)


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
    act(set_thread, an_organiser(), thread, asks_restatement=True, hides_marks=False)
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


def test_the_author_answers_a_challenge_or_concedes_it_and_contests_it_again(visit):
    claim = a_position()
    rebuttal = a_position("The quay is too narrow.", target=claim)
    author, other = visit(claim.author), visit(a_participant())
    page = author.get(f"/positions/{claim.id}").text
    assert "1 open challenge" in page
    assert "Answer it" in page
    assert "Concede" not in other.get(f"/positions/{claim.id}").text
    answer = author.send(f"/relations/{link(rebuttal).id}/concession")
    assert answer.location == f"/positions/{claim.id}"
    page = author.get(f"/positions/{claim.id}").text
    assert "1 conceded" in page
    assert "open challenge" not in page
    author.send(f"/relations/{link(rebuttal).id}/concession/withdrawal")
    assert "1 open challenge" in author.get(f"/positions/{claim.id}").text
    assert other.send(f"/relations/{link(rebuttal).id}/concession").status_code == 403


def test_a_plain_sentence_says_why_a_position_stands_or_not(visit):
    claim = a_position("The harbour is full.")
    rebuttal = a_position("It was counted in winter.", target=claim)
    page = visit().get(f"/positions/{claim.id}").text
    assert "does not stand, because this rebuts it" in page
    a_position("Winter is the quiet season.", target=rebuttal)
    page = visit().get(f"/positions/{claim.id}").text
    assert "stands: its rebuttal is itself rebutted" in page
    assert "Answered by" in page


def test_what_was_made_on_an_old_version_is_affirmed_with_one_press(visit):
    claim = a_position(citations=[CitationDraft(an_evidence_item().id)])
    rebuttal = a_position(target=claim)
    act(revise_position, claim.author, claim, Revision("Something else.", ""))
    address = f"/positions/{claim.id}"
    author, other = visit(claim.author), visit(rebuttal.author)
    for page in (author.get(address).text, other.get(address).text):
        assert "made on version 1" in page
        assert "cited on version 1" in page
        assert page.count("Still right") == 1
    other.send(f"/relations/{link(rebuttal).id}/affirmation")
    citation = db.session.query(Citation).one().id
    author.send(f"{address}/citations/{citation}/affirmation")
    page = visit().get(address).text
    assert "on version 1" not in page
    assert "1 open challenge" in page


def test_a_restatement_is_confirmed_by_whoever_was_restated(visit):
    claim = a_position()
    rebuttal = a_position(target=claim, restatement="You say that it is so.")
    author = visit(claim.author)
    assert "Yes, that is what I mean" in author.get(f"/positions/{claim.id}").text
    author.send(f"/relations/{link(rebuttal).id}/fairness")
    assert "Restated fairly" in visit().get(f"/positions/{claim.id}").text


def test_reasons_are_joined_and_parted_with_one_press(visit):
    claim, author = a_position(), a_participant()
    first, second = (a_position(target=claim, author=author) for _ in range(2))
    browser, address = visit(author), f"/positions/{claim.id}"
    assert "They count only together" not in browser.get(address).text
    browser.send(f"/relations/{link(first).id}/joint", other=link(second).id)
    assert "They count only together" in browser.get(address).text
    assert "1 open challenge" in browser.get(address).text
    browser.send(f"/relations/{link(first).id}/joint/withdrawal")
    assert "2 open challenges" in browser.get(address).text
    assert browser.send(f"/relations/{link(first).id}/joint", other="x").status_code == 404


@pytest.mark.parametrize("number", ["{}", "#{}", "https://forum.example/positions/{}?x=1"])
def test_a_position_is_used_elsewhere_by_its_number(visit, number):
    thread, author = a_thread(), a_participant()
    target = a_position("The islands need it.", thread=thread)
    own = a_position(thread=thread, author=author)
    browser, address = visit(author), f"/positions/{own.id}/relations/new"
    assert "The islands need it." in browser.get(address).text
    answer = browser.send(address, number=number.format(target.id), stance="support")
    assert answer.location == f"/positions/{own.id}"
    assert "The islands need it." in browser.get(answer.location).text


def test_a_position_used_elsewhere_rebuts_the_fact_the_link_or_the_conclusion(visit):
    claim = a_position("The islands need it.")
    reason = a_position("It is fast.", target=claim)
    own = a_position(thread=claim.thread)
    browser, address = visit(own.author), f"/positions/{own.id}/relations/new"
    page = browser.get(f"{address}?number=%23{reason.id}").text
    name = f"relation-{link(reason).id}"
    parts = re.findall(r'name="kind"[^>]*value="([\w-]+)"', page)
    assert parts == ["fact", name, "conclusion"]
    assert "It is fast." in page
    sent = {"number": str(reason.id), "stance": "rebuttal", "kind": name}
    assert browser.send(address, **sent).status_code == 303
    assert link(own).target_relation_id == link(reason).id
    assert link(own).kind == "link"


@pytest.mark.parametrize("number", ["", "9999", "none of these"])
def test_a_position_is_not_used_where_nothing_is(visit, number):
    own = a_position()
    address = f"/positions/{own.id}/relations/new"
    answer = visit(own.author).send(address, number=number, stance="support")
    assert answer.status_code == 422
    assert 'id="number-error"' in answer.text


def test_a_reader_asks_for_a_source_and_it_is_settled(visit):
    position = a_position()
    reader, author = visit(a_participant()), visit(position.author)
    address = f"/positions/{position.id}"
    answer = reader.send(f"{address}/enquiries/new", kind="clarification", words="")
    assert 'id="words-error"' in answer.text
    reader.send(f"{address}/enquiries/new", kind="source", words="Which year?")
    page = author.get(address).text
    assert "Which year?" in page
    assert "open challenge" not in page
    author.send(f"/enquiries/{db.session.query(Enquiry).one().id}/settlement")
    assert "Which year?" not in visit().get(address).text


def test_organisers_and_moderators_choose_whether_claims_are_restated(visit):
    thread = a_thread()
    address = f"/threads/{thread.id}/setting"
    assert visit(a_participant()).get(address).status_code == 403
    browser = visit(an_organiser())
    browser.send(address, asks_restatement="y")
    assert "restates it first" in visit().get(f"/threads/{thread.id}").text
    assert re.search(r"<input[^>]*checked", browser.get(address).text)
    browser.send(address)
    assert "restates it first" not in visit().get(f"/threads/{thread.id}").text
