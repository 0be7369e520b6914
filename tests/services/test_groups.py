"""Groups, and threads that only their members read."""

from datetime import timedelta

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, MissingError
from forum.models import Citation, Event, Evidence, Membership, Position, Question, Thread
from forum.policy import Action, Outsider, allows
from forum.queries.articles import home_page
from forum.queries.groups import exposure_of, group_page
from forum.queries.people import person_page
from forum.queries.readers import readable, readable_evidence
from forum.queries.threads import thread_page
from forum.services.articles import publish_article
from forum.services.candidates import accept_question
from forum.services.citations import CitationDraft, cite
from forum.services.disputes import dispute_sentence
from forum.services.flags import raise_flag
from forum.services.groups import add_member, make_group, remove_member, rename_group, set_readers
from forum.services.marks import mark_position
from forum.services.positions import PositionDraft, Revision, post_position, revise_position
from forum.services.threads import Schedule, keep_schedule, open_thread
from forum.services.wordings import offer_wording
from forum.vocabulary import CandidateKind, EventKind, FlagReason, Stance
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_question,
    a_thread,
    act,
    an_administrator,
    an_article,
    an_evidence_draft,
    an_evidence_item,
    an_organiser,
    kept_to,
)
from tests.web.test_organise import candidates

pytestmark = pytest.mark.usefixtures("app")
VISITOR = Outsider.VISITOR


def private(*members):
    return kept_to(a_group(*members), a_thread())


def test_a_group_has_a_name_of_its_own_and_members_once():
    organiser, person = an_organiser(), a_participant()
    group = a_group(person, organiser=organiser, name="Harbour board")
    act(add_member, organiser, group, person)
    assert [row.name for row in group_page(group.id).members] == [person.name]
    for name, message in (("harbour-Board", "group of this name"), ("  ", "Give the group a name")):
        with pytest.raises(BrokenRuleError, match=message):
            act(make_group, organiser, name)
    for refused in (a_participant(), a_moderator()):
        with pytest.raises(ForbiddenError):
            act(make_group, refused, "Another")


def test_a_group_is_renamed_and_the_log_keeps_the_former_name():
    organiser, person = an_organiser(), a_participant()
    group = a_group(person, organiser=organiser, name="Harbour board")
    a_group(organiser=organiser, name="Island board")
    with pytest.raises(BrokenRuleError, match="group of this name"):
        act(rename_group, organiser, group, "island board")
    with pytest.raises(ForbiddenError):
        act(rename_group, person, group, "Ours")
    act(rename_group, organiser, group, "Port board")
    assert (group_page(group.id).group.name, len(group_page(group.id).members)) == ("Port board", 1)
    told = db.session.query(Event).filter_by(kind=EventKind.GROUP_RENAMED).one()
    assert told.details == {"before": "Harbour board", "name": "Port board"}


def test_only_members_and_those_in_office_read_a_private_thread():
    member = a_participant()
    thread = private(member)
    for reader in (member, a_moderator(), an_organiser(), an_administrator()):
        assert thread_page(thread.id, reader).thread.group.name
        assert [row.id for row in home_page(viewer=reader).threads] == [thread.id]
    for outsider in (VISITOR, a_participant()):
        with pytest.raises(MissingError):
            thread_page(thread.id, outsider)
        assert home_page(viewer=outsider).threads == []


def test_who_leaves_a_group_reads_no_more_not_even_their_own():
    member = a_participant()
    group = a_group(member)
    thread = kept_to(group, a_thread())
    position = a_position(thread=thread, author=member)
    assert person_page(member.name, member).positions
    act(remove_member, an_organiser(), group, member)
    act(remove_member, an_organiser(), group, member)
    assert not person_page(member.name, member).positions
    with pytest.raises(ForbiddenError):
        act(revise_position, member, position, Revision("Otherwise.", ""))


def test_nobody_from_outside_acts_in_a_private_thread():
    author, member, outsider = a_participant(), a_participant(), a_participant()
    thread = private(author, member)
    position = a_position(thread=thread, author=author)
    draft = PositionDraft("I object.", submission="from-outside")
    item = an_evidence_draft()
    acts = [
        (post_position, thread, draft),
        (mark_position, position, Stance.SUPPORT),
        (raise_flag, position, FlagReason.SPAM),
    ]
    for service, *given in acts:
        with pytest.raises(ForbiddenError):
            act(service, outsider, *given)
        act(service, member, *given)
    with pytest.raises(ForbiddenError):
        act(offer_wording, outsider, thread, "Other?", why="So.")
    act(cite, author, position, CitationDraft(item))
    evidence = db.session.query(Evidence).one()
    with pytest.raises(ForbiddenError):
        act(raise_flag, outsider, evidence, FlagReason.SPAM)
    elsewhere = a_position(author=outsider, thread=a_thread("Elsewhere?"))
    with pytest.raises(MissingError):
        act(cite, outsider, elsewhere, CitationDraft(evidence.id))


def test_the_condition_of_queries_says_what_the_policy_says():
    members = [a_participant(), a_participant()]
    groups = [a_group(member) for member in members]
    threads = [a_thread("Open?"), *(kept_to(one, a_thread(f"Kept to {one.id}?")) for one in groups)]
    shared, author = an_evidence_item("Said everywhere."), an_administrator()
    for thread in threads:
        own = CitationDraft(an_evidence_draft(f"Said in {thread.id}."), is_another=True)
        a_position(thread=thread, author=author, citations=[own, CitationDraft(shared.id)])
    an_evidence_item("Said nowhere.")
    half = a_position(thread=threads[1], author=author, citations=[CitationDraft(shared.id)])
    assert half.thread.group_id
    for viewer in (VISITOR, Outsider.OPERATOR, a_participant(), *members, a_moderator(), author):
        for noun, condition, action in (
            (Thread, readable(viewer), Action.THREAD_READ),
            (Evidence, readable_evidence(viewer), Action.EVIDENCE_READ),
        ):
            found = {row.id for row in db.session.query(noun).where(condition)}
            told = {one.id for one in db.session.query(noun) if allows(viewer, action, one)}
            assert found == told, (viewer, noun)


def test_evidence_is_as_public_as_the_most_public_thread_that_cites_it():
    member = a_participant()
    thread = private(member)
    a_position(thread=thread, author=member, citations=[CitationDraft(an_evidence_draft())])
    evidence = db.session.query(Evidence).one()
    assert not allows(VISITOR, Action.EVIDENCE_READ, evidence)
    a_position(thread=a_thread("Out?"), author=member, citations=[CitationDraft(evidence.id)])
    db.session.refresh(evidence)
    assert allows(VISITOR, Action.EVIDENCE_READ, evidence)


def test_nobody_is_shown_the_words_that_a_group_has_for_a_source():
    member = a_participant()
    inside = an_evidence_draft("Theirs.", title="SECRET STUDY")
    outside = an_evidence_draft("Mine.", title="secret study")
    a_position(thread=private(member), author=member, citations=[CitationDraft(inside)])
    a_position(thread=a_thread("Out?"), citations=[CitationDraft(outside)])
    assert [one.source.title for one in db.session.query(Evidence).order_by(Evidence.id)] == [
        "SECRET STUDY",
        "secret study",
    ]


def test_a_change_of_readers_is_recorded_once_and_is_for_organisers():
    organiser, thread = an_organiser(), a_thread()
    group = a_group()
    for refused in (a_participant(), a_moderator()):
        with pytest.raises(ForbiddenError):
            act(set_readers, refused, [thread], group)
    before = thread.revision
    for readers in (group, group, None):
        kept_to(readers, thread, organiser=organiser)
    kinds = (EventKind.THREAD_MADE_PRIVATE, EventKind.THREAD_MADE_PUBLIC)
    told = [event.kind for event in db.session.query(Event).order_by(Event.id)]
    assert [kind for kind in told if kind in kinds] == list(kinds)
    assert thread.revision == before + 2
    assert thread_page(thread.id).thread.group is None


def test_what_a_change_of_readers_shows_is_counted():
    thread, author = a_thread(), a_participant()
    for says in ("One.", "Two."):
        a_position(thread=thread, author=author, citations=[CitationDraft(an_evidence_draft(says))])
    shared = db.session.query(Citation).first().evidence_id
    a_position(thread=a_thread("Elsewhere?"), citations=[CitationDraft(shared)])
    exposure = exposure_of([thread])
    assert (exposure.positions, exposure.authors, exposure.evidence) == (2, 1, 1)


def test_threads_are_private_from_the_moment_they_open():
    organiser, member = an_organiser(), a_participant()
    group, article = a_group(member), an_article(organiser)
    for candidate in candidates(CandidateKind.QUESTION):
        act(accept_question, organiser, candidate, text=candidate.text)
    threads = act(publish_article, organiser, article, group=group)
    assert {thread.group_id for thread in threads} == {group.id}
    assert home_page(viewer=VISITOR).articles[0].threads_count == 0
    assert home_page(viewer=member).articles[0].threads_count == len(threads)


def test_a_scheduled_thread_keeps_its_readers_when_it_opens():

    organiser, group = an_organiser(), a_group()
    later = Schedule(opens_at=now() + timedelta(hours=1))
    thread = act(open_thread, organiser, a_question(), later, group)
    thread.opens_at = now()
    db.session.commit()
    assert act(keep_schedule, Outsider.OPERATOR) == 1
    assert (thread.opened_at is not None, thread.group_id) == (True, group.id)


def test_a_sentence_disputed_in_private_can_be_disputed_by_others():
    organiser, member = an_organiser(), a_participant()
    article = an_article(organiser)
    act(publish_article, organiser, article)
    first = act(dispute_sentence, member, article, 90, PositionDraft("No.", "dispute-1"))
    kept_to(a_group(member), first.thread)
    second = act(dispute_sentence, a_participant(), article, 90, PositionDraft("Nor.", "dispute-2"))
    third = act(dispute_sentence, a_participant(), article, 90, PositionDraft("Nay.", "dispute-3"))
    assert first.thread_id != second.thread_id == third.thread_id
    assert db.session.query(Question).count() == 2
    assert db.session.query(Membership).count() == 1
    assert db.session.query(Position).count() == 3
