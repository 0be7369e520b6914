"""How much happens in a thread."""

from forum.db import db
from forum.models import Relation
from forum.queries.activity import activity_of
from forum.reasoning.activity import Share
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft
from forum.services.moderation import hide_position
from forum.services.relations import concede_rebuttal
from forum.vocabulary import Standing
from tests.factories import a_moderator, a_position, a_thread, act, an_evidence_item


def test_activity_is_counted_of_what_readers_see(app, count_queries):
    item, moderator = an_evidence_item(), a_moderator()
    claim = a_position(citations=[CitationDraft(item.id)])
    rebuttals = [a_position(target=claim) for _ in range(3)]
    a_position(target=rebuttals[0], author=claim.author)
    hidden = a_position(thread=claim.thread, citations=[CitationDraft(item.id)])
    act(hide_position, moderator, hidden, reason="Off topic.")
    conceded = db.session.query(Relation).filter_by(source_id=rebuttals[1].id).one()
    act(concede_rebuttal, claim.author, conceded)
    act(judge_evidence, moderator, item, Standing.VERIFIED, reason="I looked it up.")
    thread_id = claim.thread_id
    with count_queries() as seen:
        told = activity_of(thread_id)
    assert len(seen) == 1
    assert (told.checked, told.answered) == (Share(1, 5), Share(1, 4))
    assert (told.conceded, told.authors) == (1, 4)
    assert activity_of(a_thread("Empty?").id).authors == 0
