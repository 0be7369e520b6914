"""Following: one's own positions from the start, anything else by a press, private either way."""

import pytest

from forum.db import db
from forum.errors import ForbiddenError, MissingError
from forum.models import Event, Group
from forum.queries.following import following_page
from forum.queries.positions import position_row
from forum.queries.threads import thread_page
from forum.services.following import follow, stop_following
from forum.services.groups import remove_member
from forum.vocabulary import SubjectKind
from tests.factories import (
    a_group,
    a_participant,
    a_position,
    a_thread,
    act,
    an_organiser,
    kept_to,
)

pytestmark = pytest.mark.usefixtures("app")


def followed(person):
    page = following_page(person)
    return [one.id for one in page.threads], [one.id for one in page.positions], list(page.people)


def test_an_author_follows_what_they_post_and_nothing_that_it_answers():
    author, claim = a_participant(), a_position()
    own = a_position(target=claim, author=author)
    assert followed(author) == ([], [own.id], [])
    act(stop_following, author, SubjectKind.POSITION, own.id)
    assert following_page(author).is_empty


def test_following_twice_is_following_once_and_leaves_no_trace_in_the_log():
    reader, claim = a_participant(), a_position()
    before = db.session.query(Event).count()
    for _ in range(2):
        for subject in (claim.thread, claim, claim.author):
            act(follow, reader, subject)
    assert followed(reader) == ([claim.thread_id], [claim.id], [claim.author_id])
    assert thread_page(claim.thread_id, reader).is_followed
    assert position_row(claim.id, reader).is_followed
    assert not position_row(claim.id, a_participant()).is_followed
    assert db.session.query(Event).count() == before + 1  # somebody joined
    with pytest.raises(ForbiddenError):
        act(follow, reader, reader)


def test_what_one_may_not_read_any_more_is_followed_without_a_word():
    member, organiser = a_participant(), an_organiser()
    group = a_group(member)
    thread = kept_to(group, a_thread("What do we do next?"))
    position = a_position(thread=thread, author=organiser)
    for subject in (thread, position):
        act(follow, member, subject)
    act(remove_member, organiser, db.session.get(Group, group.id), member)
    assert followed(member) == ([], [], [])
    with pytest.raises((ForbiddenError, MissingError)):
        act(follow, member, thread)
    act(stop_following, member, SubjectKind.THREAD, thread.id)


def test_a_press_follows_and_a_second_one_ends_it(visit):
    reader, claim = a_participant(), a_position()
    browser = visit(reader)
    address = f"/threads/{claim.thread_id}"
    answer = browser.send("/following", thread=claim.thread_id, next=address)
    assert answer.location == address
    page = browser.get(address)
    assert "You follow this debate" in page.text
    again = {"If-None-Match": browser.get(address).headers["ETag"]}
    assert browser.get(address, headers=again).status_code == 304
    browser.send("/following/end", thread=claim.thread_id)
    browser.get("/about")
    assert "Follow this debate" in browser.get(address, headers=again).text
    assert browser.send("/following", thread=10**6).status_code == 404
    assert browser.send("/following", thread="x").status_code == 400
