"""Search knows after every act what it would know if it were told everything anew."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest

import forum.services
from forum.clock import now
from forum.db import Base, db
from forum.models import Candidate, Entry, Event
from forum.policy import Outsider
from forum.queries.search import search
from forum.queries.search.origins import ORIGINS
from forum.queries.search.soundness import wrong_entries
from forum.services import indexing
from forum.services.articles import publish_article
from forum.services.candidates import (
    accept_evidence,
    accept_question,
    drop_candidate,
    reconsider_candidate,
)
from forum.services.citations import CitationDraft, cite
from forum.services.disputes import cite_sentence, dispute_sentence
from forum.services.editions import correct_article
from forum.services.moderation import hide_position, restore_position
from forum.services.offers import draft_of
from forum.services.people import set_role
from forum.services.positions import PositionDraft, Revision, revise_position, withdraw_position
from forum.services.threads import (
    Schedule,
    close_thread,
    keep_schedule,
    lock_thread,
    open_thread,
    reopen_thread,
)
from forum.services.wordings import adopt_wording, decline_wording, offer_wording
from forum.vocabulary import CandidateKind, EventKind, Role
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_question,
    a_thread,
    act,
    an_article,
    an_evidence_draft,
    an_extraction,
    an_organiser,
)
from tests.factories.articles import TEXT

# Acts that change no word which search knows. A new kind of event goes here, or into a walk below.
SILENT = {
    EventKind.FETCH_ASKED,
    EventKind.FETCH_CANCELLED,
    EventKind.PASSAGE_ANCHORED,
    EventKind.PASSAGE_GIVEN_UP,
    EventKind.THREAD_FILED,
    EventKind.POSITION_MARKED,
    EventKind.MARK_TAKEN_BACK,
    EventKind.FLAG_RAISED,
    EventKind.FORECAST_POSED,
    EventKind.ESTIMATE_GIVEN,
    EventKind.ESTIMATE_WITHDRAWN,
    EventKind.FORECAST_RESOLVED,
    EventKind.FORECAST_REOPENED,
    EventKind.FORECAST_HIDDEN,
    EventKind.FORECAST_RESTORED,
    EventKind.FLAG_ANSWERED,
    EventKind.THREAD_SET,
    EventKind.THREAD_MADE_PRIVATE,
    EventKind.THREAD_MADE_PUBLIC,
    EventKind.VERSION_JUDGED,
    EventKind.POSITION_RELATED,
    EventKind.RELATION_AFFIRMED,
    EventKind.REASONS_JOINED,
    EventKind.REASONS_PARTED,
    EventKind.REBUTTAL_CONCEDED,
    EventKind.CONCESSION_TAKEN_BACK,
    EventKind.RESTATEMENT_CONFIRMED,
    EventKind.ENQUIRY_RAISED,
    EventKind.ENQUIRY_SETTLED,
    EventKind.CITATION_AFFIRMED,
    EventKind.EVIDENCE_ASSESSED,
    EventKind.ASSESSMENT_TAKEN_BACK,
    EventKind.EVIDENCE_JUDGED,
    EventKind.GROUP_MADE,
    EventKind.GROUP_RENAMED,
    EventKind.MEMBER_ADDED,
    EventKind.MEMBER_REMOVED,
    EventKind.INVITATION_MADE,
    EventKind.INVITATION_REVOKED,
    EventKind.INVITATION_ACCEPTED,
}


def does(service, *given, **words):
    """Do an act; search knows afterwards what it should."""
    result = act(service, *given, **words)
    assert wrong_entries() == [], service.__name__
    return result


def an_article_and_its_evidence():
    organiser = an_organiser()
    article = an_article(organiser)
    candidates = db.session.query(Candidate).order_by(Candidate.place).all()
    asked = [one for one in candidates if one.kind is CandidateKind.QUESTION]
    told = [one for one in candidates if one.kind is CandidateKind.QUOTATION]
    does(accept_question, organiser, asked[0], text="What should be built first?")
    does(accept_question, organiser, asked[1], text="Can a ferry serve in winter?")
    does(accept_evidence, organiser, told[0], draft_of(told[0].details))
    does(reconsider_candidate, organiser, asked[1])
    does(drop_candidate, organiser, asked[1])
    (thread,) = does(publish_article, organiser, article)
    assert search("keeps the town together", Outsider.VISITOR).total == 2
    does(correct_article, organiser, article, an_extraction(TEXT + "\nErratum.\n"), note="One.")
    assert search("erratum", Outsider.VISITOR).total == 1
    does(reconsider_candidate, organiser, told[0])
    assert search("keeps the town together", Outsider.VISITOR).total == 1
    does(cite_sentence, a_participant(), article, 80)
    does(dispute_sentence, a_participant(), article, 80, PositionDraft("It is not so.", "d-1"))
    return thread


def a_thread_and_its_wordings(thread):
    person, moderator = a_participant(), a_moderator()
    offered = does(offer_wording, person, thread, "Which one should be built?", why="Leading.")
    other = does(offer_wording, person, thread, "Bridge or ferry?", why="Short.")
    does(adopt_wording, moderator, thread, offered, reason="Fair.")
    does(decline_wording, moderator, thread, other, reason="Too short.")
    does(lock_thread, moderator, thread, reason="A pause.")
    does(reopen_thread, moderator, thread, reason="It goes on.")
    does(close_thread, moderator, thread, summary="Both accept the *count*.", reason="Done.")
    does(reopen_thread, moderator, thread, reason="New figures.")
    question = a_question("Who pays?")
    does(open_thread, an_organiser(), question, Schedule(opens_at=now() + timedelta(hours=1)))
    later = now() + timedelta(hours=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("forum.services.threads.now", lambda: later)
        does(keep_schedule, Outsider.OPERATOR)


def a_position_and_what_becomes_of_it():
    author, moderator = a_participant(), a_moderator()
    position = a_position("It pays.", author=author, reasoning="See **the figures**.")
    does(revise_position, author, position, Revision("It pays well.", "See them."))
    does(cite, author, position, CitationDraft(evidence=an_evidence_draft("It paid 4 million.")))
    does(hide_position, moderator, position, reason="A slip.")
    does(restore_position, moderator, position, reason="A slip of mine.")
    does(withdraw_position, author, position)
    does(set_role, Outsider.OPERATOR, author, Role.MODERATOR)


@pytest.mark.usefixtures("app")
def test_after_every_act_search_knows_what_it_should():
    thread = an_article_and_its_evidence()
    a_thread_and_its_wordings(thread)
    a_position_and_what_becomes_of_it()
    done = {kind for (kind,) in db.session.query(Event.kind).distinct()}
    assert set(EventKind) - done == SILENT


@pytest.mark.usefixtures("app")
def test_an_act_that_is_not_stored_is_not_found():
    a_thread("Is it so?")
    position = a_position("The heron nests here.")
    db.session.rollback()
    position.hidden_at, position.hidden_by_id, position.hidden_reason = (
        now(),
        position.author_id,
        "x",
    )
    db.session.flush()
    assert search("heron", Outsider.VISITOR).total == 0
    db.session.rollback()
    assert search("heron", Outsider.VISITOR).total == 1


@pytest.mark.usefixtures("app")
def test_what_went_wrong_is_said_and_a_rebuild_mends_it():
    kept, lost, other = (a_position(f"Heron number {number}.") for number in range(3))
    act(hide_position, a_moderator(), kept, reason="A nest.")
    entries = db.session.query(Entry)
    of = {one.subject_id: one for one in entries.filter_by(kind="position")}
    db.session.add(
        Entry(
            kind="position",
            subject_id=999,
            at=now(),
            title="x",
            body="",
            title_words="x",
            body_words="",
        )
    )
    db.session.delete(of[lost.id])
    of[other.id].title = "Something else."
    of[other.id].subject_id = kept.id
    db.session.commit()
    assert sorted(wrong_entries()) == sorted(
        [
            f"position {kept.id}: search finds what readers may not see",
            f"position {lost.id}: search does not find it",
            f"position {other.id}: search does not find it",
            "position 999: search finds what is not there",
        ]
    )
    count = act(indexing.rebuild)
    assert wrong_entries() == []
    assert count == entries.count()
    assert search("heron", Outsider.VISITOR).total == 2


@pytest.mark.usefixtures("app")
def test_a_mark_tells_search_nothing(count_queries):
    position = a_position()
    with count_queries() as statements:
        position.support_marks = 3
        db.session.flush()
    assert not [one for one in statements if "entries" in one]


WORDLESS = {"camps.py": {"Position"}}  # counts and a place


def test_services_change_no_words_behind_the_back_of_search():
    watched = {table for origin in ORIGINS for table in origin.reads()}
    nouns = {
        one.class_.__name__ for one in Base.registry.mappers if one.local_table.name in watched
    }
    assert {"Position", "Version", "Source", "Conclusion", "Edition"} <= nouns
    for file in Path(forum.services.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
                "update",
                "delete",
                "insert",
            }:
                changed = nouns - WORDLESS.get(file.name, set())
                assert getattr(node.args[0], "id", "") not in changed, (file.name, node.lineno)
