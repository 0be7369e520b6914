"""What others did since one was here, at the level of the argument."""

import pytest

from forum.db import db
from forum.models import Relation
from forum.queries.news import Happening, news_since, read_before
from forum.queries.threads import thread_page
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft
from forum.services.marks import mark_position
from forum.services.positions import Revision, revise_position
from forum.services.relations import concede_rebuttal
from forum.services.visits import keep_visit
from forum.vocabulary import Stance, Standing
from tests.factories import a_moderator, a_participant, a_position, act, an_evidence_item

pytestmark = pytest.mark.usefixtures("app")


def test_news_are_of_the_argument_and_of_others():
    item, reader = an_evidence_item(), a_participant()
    claim = a_position(citations=[CitationDraft(item.id)])
    start = read_before(claim.thread_id, reader)[0]
    assert news_since(claim.thread_id, start, reader) == {}
    a_position(thread=claim.thread)
    a_position(target=claim, stance=Stance.SUPPORT)
    a_position(target=claim)
    a_position(target=claim, author=reader)
    act(mark_position, reader, claim, Stance.SUPPORT)
    act(concede_rebuttal, claim.author, db.session.query(Relation).order_by(Relation.id).all()[1])
    act(judge_evidence, a_moderator(), item, Standing.RETRACTED, reason="The source took it back.")
    assert news_since(claim.thread_id, start, reader) == {
        Happening.POSITION: 1,
        Happening.SUPPORT: 1,
        Happening.REBUTTAL: 1,
        Happening.CONCEDED: 1,
        Happening.EVIDENCE_JUDGED: 1,
    }


def test_rows_are_unread_when_others_wrote_revised_or_answered_them():
    reader = a_participant()
    old = a_position()
    revised, answered = (a_position(thread=old.thread) for _ in range(2))
    assert thread_page(old.thread_id, reader).since is None
    seen = thread_page(old.thread_id, reader).newest_event
    act(keep_visit, reader, old.thread)
    assert thread_page(old.thread_id, reader).since.unread == set()
    act(revise_position, revised.author, revised, Revision("Quite another claim.", ""))
    a_position(target=answered)
    new, own = a_position(thread=old.thread), a_position(thread=old.thread, author=reader)
    since = thread_page(old.thread_id, reader).since
    assert since.unread == {revised.id, answered.id, new.id}
    assert own.id not in since.unread
    assert thread_page(old.thread_id, since=seen).since.unread == since.unread | {own.id}
    assert since.news == {Happening.POSITION: 1, Happening.REBUTTAL: 1, Happening.REVISED: 1}


def test_a_visit_never_goes_back_and_covers_only_what_was_there():
    reader, claim = a_participant(), a_position()
    seen = read_before(claim.thread_id, reader)[0]
    a_position(target=claim)
    told = []
    for until in (seen, 1, None, seen):
        act(keep_visit, reader, claim.thread, until)
        told.append(thread_page(claim.thread_id, reader).since.news)
    rebuttal = {Happening.REBUTTAL: 1}
    assert told == [rebuttal, rebuttal, {}, {}]
