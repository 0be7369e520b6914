"""Muting and blocking spare a person, and take nothing from the debate."""

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import ForbiddenError
from forum.models import Event
from forum.policy import Action
from forum.queries.following import following_page
from forum.queries.news import news_since
from forum.queries.notifications import news_page
from forum.queries.positions import position_row
from forum.queries.threads import thread_page
from forum.queries.waiting import masthead
from forum.services.citations import CitationDraft
from forum.services.enquiries import enquire
from forum.services.following import follow
from forum.services.mutes import block, mute, unblock, unmute
from forum.vocabulary import EnquiryKind, SubjectKind
from tests.factories import (
    a_participant,
    a_position,
    act,
    an_evidence_item,
)

pytestmark = pytest.mark.usefixtures("app")


def told(person):
    return [row.kind for row in news_page(person).rows if row.is_unread]


def test_nothing_is_told_of_whom_and_what_one_mutes():
    author, loud = a_participant(), a_participant()
    own = a_position(author=author)
    act(mute, author, loud)
    start = thread_page(own.thread_id, author).newest_event
    answer = a_position(target=own, author=loud)
    assert told(author) == []
    assert news_since(own.thread_id, start, author) == {}
    assert thread_page(own.thread_id, author, since=start).since.unread == set()
    assert position_row(answer.id, author).is_muted
    assert not position_row(answer.id, a_participant()).is_muted
    assert position_row(own.id, author).open_challenges == 1, "the debate stays whole"
    act(unmute, author, SubjectKind.PERSON, loud.id)
    act(mute, author, own.thread)
    a_position(target=own, author=loud)
    assert told(author) == []
    assert thread_page(own.thread_id, author).is_muted
    act(unmute, author, SubjectKind.THREAD, own.thread_id)
    a_position(target=own, author=loud)
    assert len(told(author)) == 1


def test_who_is_blocked_neither_follows_nor_asks_and_neither_is_told_of_the_other():
    author, blocked = a_participant(), a_participant()
    own, theirs = a_position(author=author), a_position(author=blocked)
    act(follow, blocked, author)
    act(follow, blocked, own)
    a_position(target=own)
    a_position(target=theirs, author=author)
    assert len(told(blocked)) == 2
    before = db.session.query(Event).count()
    act(block, author, blocked)
    assert db.session.query(Event).count() == before, "it is nobody else's business"
    assert following_page(blocked).people == {}
    row = position_row(own.id, blocked)
    assert not row.is_followed
    assert not {Action.POSITION_ENQUIRE, Action.POSITION_FOLLOW} & row.may
    for forbidden in (
        lambda: act(follow, blocked, author),
        lambda: act(follow, blocked, own),
        lambda: act(enquire, blocked, own, EnquiryKind.SOURCE),
    ):
        with pytest.raises(ForbiddenError):
            forbidden()
    a_position(target=own, author=blocked)
    a_position(target=theirs, author=author)
    a_position(target=own, author=a_participant())
    assert (len(told(author)), told(blocked)) == (1, []), "but of what others say to them"
    act(unblock, author, blocked.id)
    db.session.expire_all()
    act(enquire, blocked, own, EnquiryKind.SOURCE)
    assert len(told(author)) == 2


def test_what_muted_people_say_is_folded_wherever_it_stands_and_the_brief_is_the_same_for_all(
    visit,
):
    reader, loud = a_participant(), a_participant()
    cited = a_position("I shout.", author=loud, citations=[CitationDraft(an_evidence_item().id)])
    act(follow, reader, cited)
    a_position(target=cited)
    act(mute, reader, loud)
    browser, thread = visit(reader), f"/threads/{cited.thread_id}"
    views = ("", "/outline", "/matrix", "/map", f"?as_of={now():%Y-%m-%d}")
    for address in (*(thread + view for view in views), "/search?q=shout", "/notifications"):
        assert f"You mute {loud.name}." in browser.get(address).text, address
    assert f"You mute {loud.name}." not in browser.get(thread + "/brief").text


def test_what_was_about_to_be_told_of_whom_one_mutes_is_told_no_more():
    author, loud = a_participant(), a_participant()
    own = a_position(author=author)
    a_position(target=own, author=loud)
    assert masthead(author).unread == 1
    act(mute, author, loud)
    assert masthead(author).unread == 0
    a_position(target=own)
    act(mute, author, own.thread)
    assert masthead(author).unread == 0


def test_what_muted_people_say_is_folded_and_both_are_listed_with_a_way_back(visit):
    reader, loud = a_participant(), a_participant()
    position = a_position("I shout.", author=loud)
    browser = visit(reader)
    for address in ("/mutes", "/blocks"):
        assert browser.send(address, person=loud.id).status_code == 303
    browser.send("/mutes", thread=position.thread_id)
    assert f"You mute {loud.name}." in browser.get(f"/threads/{position.thread_id}").text
    assert browser.get("/account/preferences").text.count(f">{loud.name}</a>") == 2
    for address in ("/mutes/end", "/blocks/end"):
        browser.send(address, person=loud.id)
    browser.send("/mutes/end", thread=position.thread_id)
    assert loud.name not in browser.get("/account/preferences").text
    assert browser.send("/blocks", thread=position.thread_id).status_code == 400
