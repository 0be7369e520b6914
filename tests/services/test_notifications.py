"""People are told what happened to the argument: once for each cause, and never what they may not read."""

import pytest

from forum.db import db
from forum.models import Group, Relation
from forum.queries.notifications import news_page
from forum.queries.waiting import masthead
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft
from forum.services.enquiries import enquire
from forum.services.following import follow, stop_following
from forum.services.groups import remove_member
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.notifications import read_notifications
from forum.services.positions import Revision, revise_position
from forum.services.relations import concede_rebuttal
from forum.services.threads import close_thread
from forum.services.visits import keep_visit
from forum.vocabulary import EnquiryKind, NotificationKind, Stance, Standing, SubjectKind
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
    kept_to,
)

Kind = NotificationKind
pytestmark = pytest.mark.usefixtures("app")


def told(person):
    """What a person is told and has not read, oldest first."""
    rows = [row for row in news_page(person).rows if row.is_unread]
    assert masthead(person).unread == len(rows)
    return [(row.kind, row.times) for row in reversed(rows)]


def test_an_author_is_told_of_answers_and_not_of_their_own_acts():
    author, critic = a_participant(), a_participant()
    own = a_position(author=author)
    a_position(target=own, author=author, stance=Stance.SUPPORT)
    assert told(author) == []
    rebuttal = a_position(target=own, author=critic)
    a_position(target=own)
    a_position(target=own, stance=Stance.SUPPORT)
    act(enquire, critic, own, EnquiryKind.SOURCE)
    assert told(author) == [
        (Kind.POSITION_REBUTTED, 2),
        (Kind.POSITION_SUPPORTED, 1),
        (Kind.POSITION_ASKED, 1),
    ]
    a_position(target=rebuttal, author=author)
    act(concede_rebuttal, author, db.session.query(Relation).filter_by(source_id=rebuttal.id).one())
    assert told(critic) == [(Kind.REBUTTAL_ANSWERED, 1), (Kind.REBUTTAL_CONCEDED, 1)]
    act(hide_position, a_moderator(), own, reason="Uncivil.")
    assert told(author)[-1] == (Kind.POSITION_HIDDEN, 1)
    assert [row.claim for row in news_page(author).rows] == [""] * 4


def test_one_act_is_told_once_to_whom_it_concerns_twice():
    reader, claim = a_participant(), a_position()
    for subject in (claim.thread, claim, claim.author):
        act(follow, reader, subject)
    a_position(target=claim, author=claim.author)
    assert told(reader) == [(Kind.POSITION_REBUTTED, 1)]
    a_position(thread=claim.thread, author=claim.author)
    assert told(reader)[1:] == [(Kind.PERSON_POSTED, 1)]
    for _ in range(4):
        a_position(thread=claim.thread)
    act(close_thread, a_moderator(), claim.thread, summary="So it is.", reason="Done.")
    assert told(reader)[2:] == [(Kind.THREAD_GREW, 4), (Kind.THREAD_CLOSED, 1)]
    assert told(claim.author)[-1] == (Kind.THREAD_CLOSED, 1)


def test_a_new_version_asks_whoever_marked_or_answered_and_a_typing_error_asks_nobody():
    claim, marked, answered, follower = a_position("It is so."), *(a_participant() for _ in "123")
    act(mark_position, marked, claim, Stance.SUPPORT)
    a_position(target=claim, author=answered)
    for person in (follower, marked):
        act(follow, person, claim)
    act(revise_position, claim.author, claim, Revision("It is so!", "", is_typo=True))
    assert told(marked) == told(follower) == []
    act(revise_position, claim.author, claim, Revision("Quite another thing is so.", ""))
    assert told(marked) == [(Kind.MARK_STALE, 1)]
    assert told(answered) == [(Kind.ANSWER_STALE, 1)]
    assert told(follower) == [(Kind.POSITION_REVISED, 1)]


def test_whoever_leans_on_evidence_is_told_when_it_is_judged(visit):
    item, author = an_evidence_item(), a_participant()
    for _ in range(2):
        a_position(author=author, citations=[CitationDraft(item.id)])
    act(judge_evidence, a_moderator(), item, Standing.RETRACTED, reason="Its source took it back.")
    assert told(author) == [(Kind.EVIDENCE_JUDGED, 1)]
    page = visit(author).get("/notifications").text
    assert f"Evidence E{item.id}, on which you lean, was retracted" in page


def test_reading_ends_what_was_told_until_then(visit):
    author = a_participant()
    own = a_position(author=author)
    a_position(target=own)
    seen = news_page(author).rows[0].event_id
    a_position(target=own, stance=Stance.SUPPORT)
    act(read_notifications, author, 0, seen)
    assert told(author) == [(Kind.POSITION_SUPPORTED, 1)]
    act(keep_visit, author, own.thread)
    assert told(author) == []
    a_position(target=own)
    assert told(author) == [(Kind.POSITION_REBUTTED, 1)]
    browser = visit(author)
    assert 'masthead__news">1<' in browser.get("/about").text
    page = browser.get("/notifications").text
    shown = {name: page.split(f'name="{name}"')[1].split('"')[1] for name in ("since", "until")}
    browser.send("/notifications/reading", **shown)
    assert told(author) == []
    assert "masthead__news" not in browser.get("/about").text


def test_news_are_read_a_page_at_a_time_and_only_what_was_shown_is_marked():
    author = a_participant()
    for _ in range(5):
        a_position(target=a_position(author=author))
    latest = news_page(author, page=2)
    older = news_page(author, before=latest.older, page=2)
    oldest = news_page(author, before=older.older, page=2)
    pages = [latest, older, oldest]
    assert [len(one.rows) for one in pages] == [2, 2, 1]
    assert (latest.newer, oldest.older) == (None, None)
    assert news_page(author, after=oldest.newer, page=2) == older
    assert news_page(author, after=older.newer, page=2) == latest
    act(read_notifications, author, older.rows[-1].event_id, older.rows[0].event_id)
    assert [row.is_unread for row in news_page(author).rows] == [True, True, False, False, True]
    assert masthead(author).unread == 3


def test_nobody_is_told_of_what_they_may_not_read_any_more():
    member, organiser = a_participant(), an_organiser()
    group = a_group(member)
    thread = kept_to(group, a_thread("What do we do next?"))
    own = a_position(thread=thread, author=member)
    a_position(target=own, author=organiser)
    assert len(told(member)) == 1
    act(remove_member, organiser, db.session.get(Group, group.id), member)
    db.session.expire_all()
    a_position(target=own, author=organiser, stance=Stance.SUPPORT)
    assert told(member) == []
    act(follow, organiser, thread)
    act(stop_following, organiser, SubjectKind.THREAD, thread.id)


def test_the_page_costs_the_same_for_little_and_for_much(count_queries, visit):
    costs = []
    for size in (1, 6):
        author = a_participant()
        for _ in range(size):
            a_position(target=a_position(author=author))
        browser = visit(author)
        with count_queries() as seen:
            assert browser.get("/notifications").status_code == 200
        costs.append(len(seen))
    assert costs[0] == costs[1] <= 4
