"""A debate over HTTP: forms, their errors, and where they lead."""

import re

import pytest

from forum.db import db
from forum.models import Evidence, Flag, Position, Relation
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.vocabulary import RebuttalKind, Stance
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
)


def composer(browser, thread, query=""):
    page = browser.get(f"/threads/{thread.id}/positions/new{query}").text
    return dict(
        re.findall(r'<input[^>]*name="(submission|target|csrf_token)"[^>]*value="([^"]*)"', page)
    )


def test_a_visitor_reads_everything_and_is_asked_to_sign_in_to_speak(visit):
    position = a_position("The harbour is full.")
    visitor = visit()
    assert "The harbour is full." in visitor.get(f"/threads/{position.thread_id}").text
    assert "The harbour is full." in visitor.get(f"/positions/{position.id}").text
    asked = visitor.get(f"/threads/{position.thread_id}/positions/new")
    assert asked.location.startswith("/account/login?next=")


def test_a_position_with_new_evidence_is_posted(visit):
    thread, author = a_thread(), a_participant()
    browser = visit(author)
    sent = composer(browser, thread) | {
        "claim": "It costs 4 million.",
        "reasoning": "See **table 2**.",
        "evidence_stance": "support",
        "says": "The bridge costs 4 million euros.",
        "source_title": "Crossing Study",
        "source_issued": "2026-03",
    }
    answer = browser.post(f"/threads/{thread.id}/positions", data=sent)
    assert answer.status_code == 303
    page = browser.get(answer.location).text
    assert "<strong>table 2</strong>" in page
    assert "Crossing Study" in page
    assert "nobody can look this up yet" in page


def test_a_refused_position_comes_back_as_it_was_typed(visit):
    thread = a_thread()
    browser = visit(a_participant())
    sent = composer(browser, thread) | {
        "claim": "",
        "reasoning": "Long <thought>.",
        "evidence_stance": "support",
        "says": "Somebody says so.",
    }
    answer = browser.post(f"/threads/{thread.id}/positions", data=sent)
    assert answer.status_code == 422
    assert "Say in one sentence what you hold." in answer.text
    assert "Long &lt;thought&gt;." in answer.text
    assert "Somebody says so." in answer.text
    assert db.session.query(Position).count() == 0


def test_an_error_of_meaning_stands_beside_its_field(visit):
    thread = a_thread()
    browser = visit(a_participant())
    sent = composer(browser, thread) | {
        "claim": "It is so.",
        "evidence_stance": "support",
        "says": "Somebody says so.",
        "source_title": "A study",
        "source_url": "javascript:alert(1)",
    }
    answer = browser.post(f"/threads/{thread.id}/positions", data=sent)
    assert answer.status_code == 422
    assert 'id="source_url-error"' in answer.text
    assert db.session.query(Evidence).count() == 0


def test_a_form_sent_twice_leads_to_the_same_position(visit):
    thread = a_thread()
    browser = visit(a_participant())
    sent = composer(browser, thread) | {"claim": "Once.", "evidence_stance": "support"}
    first, second = (browser.post(f"/threads/{thread.id}/positions", data=sent) for _ in range(2))
    assert first.location == second.location


@pytest.mark.parametrize("name", ["position-999", "relation-1", "citation-1", "x", "position-1e9"])
def test_what_is_not_there_cannot_be_answered(visit, name):
    thread = a_thread()
    address = f"/threads/{thread.id}/positions/new?target={name}&stance=rebuttal"
    assert visit(a_participant()).get(address).status_code == 404


def test_a_rebuttal_keeps_its_target_in_sight(visit):
    claim = a_position("The harbour is full.")
    browser = visit(a_participant())
    query = f"?target=position-{claim.id}&stance=rebuttal"
    page = browser.get(f"/threads/{claim.thread_id}/positions/new{query}").text
    assert "The harbour is full." in page
    assert re.search(r'<input checked[^>]*value="rebuttal"', page)


def test_a_mark_is_one_press_with_and_without_htmx(visit):
    position = a_position()
    browser = visit(a_participant())
    plain = browser.send(f"/positions/{position.id}/mark", stance="support", next="/threads/1#x")
    assert (plain.status_code, plain.location) == (303, "/threads/1#x")
    quick = browser.post(
        f"/positions/{position.id}/mark",
        data={"csrf_token": browser.token(), "stance": "rebuttal"},
        headers={"HX-Request": "true"},
    )
    assert quick.status_code == 200
    assert quick.text.strip().startswith(f'<div class="marks" id="marks-{position.id}">')
    assert "You rebut this" in quick.text


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_a_mark_leads_to_own_pages_only(visit, address):
    position = a_position()
    answer = visit(a_participant()).send(
        f"/positions/{position.id}/mark", stance="support", next=address
    )
    assert answer.location == f"/positions/{position.id}"


def test_an_unknown_stance_is_not_understood(visit):
    position = a_position()
    answer = visit(a_participant()).send(f"/positions/{position.id}/mark", stance="maybe")
    assert answer.status_code == 400


def test_evidence_is_added_to_ones_own_position_only(visit):
    position, item = a_position(), an_evidence_item()
    other = visit(a_participant())
    assert other.get(f"/positions/{position.id}/citations/new").status_code == 403
    browser = visit(position.author)
    empty = browser.send(f"/positions/{position.id}/citations", evidence_stance="support")
    assert empty.status_code == 422
    assert "Choose an item" in empty.text
    added = browser.send(
        f"/positions/{position.id}/citations",
        evidence_stance="context",
        says=item.says,
        source_title="Another report",
        already="another",
    )
    assert added.status_code == 303


def test_a_revision_shows_the_old_wording_and_sets_marks_aside(visit):
    position, reader = a_position("It costs 4 million."), a_participant()
    act(mark_position, reader, position, Stance.SUPPORT)
    author = visit(position.author)
    sent = {"claim": "It costs 6 million.", "reasoning": "", "version": "1"}
    assert author.send(f"/positions/{position.id}/versions", **sent).status_code == 303
    late = author.send(f"/positions/{position.id}/versions", **sent | {"claim": "Seven."})
    assert late.status_code == 422
    assert "Version 2 was stored meanwhile" in late.text
    versions = author.get(f"/positions/{position.id}/versions").text
    assert "It costs 4 million." in versions
    assert "made on version 1" in visit(reader).get(f"/positions/{position.id}").text


def test_a_withdrawn_position_is_a_tombstone(visit):
    position = a_position("I was wrong.")
    author = visit(position.author)
    assert author.get(f"/positions/{position.id}/withdrawal/new").status_code == 200
    assert author.send(f"/positions/{position.id}/withdrawal").status_code == 303
    page = visit().get(f"/positions/{position.id}").text
    assert "Withdrawn by its author" in page
    assert "I was wrong." not in page


def test_a_flag_is_raised_answered_and_logged(visit):
    position = a_position("The neighbour is a thief.")
    person, moderator = visit(a_participant()), visit(a_moderator())
    assert person.send("/flags", position=position.id, words="x").status_code == 422
    flagged = person.send("/flags", position=position.id, reason="privacy", words="A name.")
    assert flagged.status_code == 303
    flag = db.session.query(Flag).one()
    assert "A name." in moderator.get("/moderation/queue").text
    unsaid = moderator.send(f"/moderation/flags/{flag.id}/answer", answer="hide", reason=" ")
    assert unsaid.status_code == 422
    done = moderator.send(
        f"/moderation/flags/{flag.id}/answer", answer="hide", reason="It names a neighbour."
    )
    assert done.status_code == 303
    visitor = visit()
    log = visitor.get("/moderation/log").text
    assert log.count("It names a neighbour.") == 2
    for address in (f"/positions/{position.id}", f"/threads/{position.thread_id}", "/"):
        assert "The neighbour is a thief." not in visitor.get(address).text


def test_a_thread_is_locked_closed_and_reopened(visit):
    thread = a_thread()
    moderator, visitor = visit(a_moderator()), visit()
    moderator.send(f"/threads/{thread.id}/lock", reason="It cools down.")
    assert "locked" in visitor.get(f"/threads/{thread.id}").text
    moderator.send(f"/threads/{thread.id}/reopening", reason="It is cool.")
    moderator.send(f"/threads/{thread.id}/conclusion", summary="*Both* agree.", reason="Settled.")
    assert "<em>Both</em> agree." in visitor.get(f"/threads/{thread.id}").text
    refused = moderator.send(f"/threads/{thread.id}/lock", reason="Again.")
    assert refused.status_code == 403


def test_hidden_words_are_read_by_their_author_and_moderators_only(visit):
    position, moderator = a_position("The neighbour is a thief."), a_moderator()
    act(hide_position, moderator, position, reason="It names a neighbour.")
    for reader, reads in [(position.author, True), (moderator, True), (a_participant(), False)]:
        page = visit(reader).get(f"/positions/{position.id}").text
        assert ("The neighbour is a thief." in page) is reads
        assert "It names a neighbour." in page
    for address in ("versions", "versions/new", "citations/new"):
        assert visit(a_participant()).get(f"/positions/{position.id}/{address}").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/positions/0",
        "/positions/99999999999999999999",
        "/threads/2147483648",
        "/articles/2147483647",
        "/evidence/1",
        "/people/Nobody",
        "/moderation/log?thread=1&after=99999999999999999999",
        "/flags/new?position=9999999999",
        "/static/0/css/forum.css",
    ],
)
def test_what_is_not_there_is_not_found(visit, address):
    answer = visit(a_participant()).get(address)
    assert answer.status_code == 404
    assert "front page" in answer.text


@pytest.mark.parametrize("query", ["?order=best", "?after=-1", "?after=%00", "?order=%F0%9F%98%80"])
def test_odd_queries_show_the_first_page(visit, query):
    thread = a_thread()
    assert visit().get(f"/threads/{thread.id}{query}").status_code == 200


def test_static_files_are_kept_for_a_year_and_the_stylesheet_is_whole(visit):
    visitor = visit()
    page = visitor.get("/").text
    address = re.search(r'href="([^"]+forum\.css)"', page)[1]
    style = visitor.get(address)
    assert "immutable" in style.headers["Cache-Control"]
    assert "@import" not in style.text
    assert ".position-row" in style.text


def test_the_forum_says_that_it_is_alive_and_ready(visit):
    assert visit().get("/healthz").text == "ok\n"
    assert visit().get("/readyz").text == "ready\n"


def test_who_is_too_late_gets_back_what_was_typed(visit):
    thread = a_thread()
    browser = visit(a_participant())
    sent = composer(browser, thread) | {
        "claim": "A long thought of mine.",
        "evidence_stance": "support",
    }
    visit(a_moderator()).send(f"/threads/{thread.id}/lock", reason="It cools down.")
    late = {"data": sent, "headers": {"Origin": "http://localhost"}}
    answer = browser.post(f"/threads/{thread.id}/positions", **late)
    assert answer.status_code == 403
    assert "A long thought of mine." in answer.text
    assert "You may not do this, or not any more." in answer.text


def test_a_refused_page_gives_back_what_was_typed_unless_another_site_sent_it(visit):
    position = a_position()
    browser = visit(a_participant())
    sent = {"csrf_token": browser.token(), "claim": "A long thought of mine.", "version": "1"}
    for origin, given_back in (("http://localhost", True), ("http://evil.example", False)):
        answer = browser.post(
            f"/positions/{position.id}/versions", data=sent, headers={"Origin": origin}
        )
        assert answer.status_code == 403
        assert ("A long thought of mine." in answer.text) is given_back


def test_a_preview_shows_the_words_keeps_the_form_and_stores_nothing(visit):
    said = a_position("A ferry would cost more than the bridge.")
    browser = visit(a_participant())
    sent = composer(browser, said.thread) | {
        "claim": "The ferry costs more than the bridge.",
        "reasoning": "See **table 2** <script>x</script>.",
        "says": "Somebody says so.",
    }
    page = browser.post(f"/threads/{said.thread_id}/positions/new", data=sent).text
    assert "<strong>table 2</strong>" in page
    assert "<script>x" not in page
    assert "See **table 2**" in page
    assert "Somebody says so." in page
    assert f'data-said="{said.id}"' in page
    assert db.session.query(Position).count() == 1
    revised = visit(said.author).send(
        f"/positions/{said.id}/versions/new", claim="Another claim.", reasoning="*so*"
    )
    assert "<em>so</em>" in revised.text
    assert "Another claim." in revised.text


def test_a_draft_opens_again_with_everything_that_was_typed_until_it_is_posted(visit):
    claim, writer = a_position("The harbour is full."), a_participant()
    browser = visit(writer)
    query = f"?target=position-{claim.id}"
    sent = composer(browser, claim.thread, query) | {"seen": "0", "stance": "rebuttal"}
    sent |= {"reasoning": "Half a thought.", "says": "Somebody says so."}
    address = f"/threads/{claim.thread_id}/drafts"
    part = browser.post(address, data=sent, headers={"HX-Request": "true"}).text
    assert re.search(r'name="seen"\s+value="1"', part)
    saved = browser.post(address, data=sent | {"claim": "It is not."})
    page = browser.get(saved.location).text
    for words in ("Half a thought.", "Somebody says so.", "It is not.", "Draft of"):
        assert words in page
    assert re.search(r'<input checked[^>]*value="rebuttal"', page)
    assert "It is not." in browser.get("/drafts").text
    sent |= {"claim": "It is not.", "says": ""}
    assert browser.post(f"/threads/{claim.thread_id}/positions", data=sent).status_code == 303
    assert "None. Everything" in browser.get("/drafts").text


def test_a_rebuttal_of_what_answers_something_may_be_about_the_link(visit):
    claim = a_position("Cars should go.")
    support = a_position("The air is bad.", target=claim, stance=Stance.SUPPORT)
    link = db.session.query(Relation).one()
    browser = visit(a_participant())
    query = f"?target=position-{support.id}&stance=rebuttal"
    page = browser.get(f"/threads/{claim.thread_id}/positions/new{query}").text
    assert "does not support “Cars should go.”" in page
    sent = composer(browser, claim.thread, query) | {"claim": "Ships do it.", "stance": "rebuttal"}
    for part, status in (("relation-999", 422), (f"relation-{link.id}", 303)):
        answer = browser.post(f"/threads/{claim.thread_id}/positions", data=sent | {"kind": part})
        assert answer.status_code == status
    made = db.session.query(Relation).order_by(Relation.id.desc()).first()
    assert (made.target_relation_id, made.kind) == (link.id, RebuttalKind.LINK)
