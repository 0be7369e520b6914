"""Contested questions, filed threads, threads at a time, and the board of what is missing."""

from datetime import timedelta

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError
from forum.models import Candidate, Event, Forecast, Label, Question, Thread, Wording
from forum.policy import Outsider
from forum.queries.articles import home_page
from forum.queries.gaps import gap_board
from forum.queries.labels import label_named
from forum.queries.threads import thread_page
from forum.queries.workbench import workbench
from forum.services.articles import publish_article
from forum.services.candidates import (
    accept_forecast,
    accept_question,
    merge_evidence,
    merge_question,
    post_forecast,
    reconsider_candidate,
)
from forum.services.forecasts import ForecastDraft
from forum.services.labels import Filing, file_thread
from forum.services.threads import Schedule, keep_schedule, open_thread
from forum.services.wordings import adopt_wording, decline_wording, offer_wording
from forum.vocabulary import (
    CandidateKind,
    CandidateState,
    EventKind,
    LabelKind,
    Stance,
    ThreadState,
    WordingState,
)
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_article,
    an_evidence_item,
    an_organiser,
)
from tests.factories.articles import TEXT
from tests.factories.threads import a_question


def found(kind, number=0):
    return db.session.query(Candidate).filter_by(kind=kind).order_by(Candidate.id).all()[number]


def test_a_wording_is_offered_adopted_and_both_are_kept(app):
    thread, person = a_thread("Should the ugly harbour close?"), a_participant()
    act(offer_wording, person, thread, "Should the harbour close?", why="“Ugly” is loaded.")
    wording = db.session.query(Wording).one()
    with pytest.raises(ForbiddenError):
        act(adopt_wording, person, thread, wording, reason="Mine.")
    act(adopt_wording, an_organiser(), thread, wording, reason="It is fairer.")
    page = thread_page(thread.id)
    assert page.thread.question == "Should the harbour close?"
    assert [(one.text, one.state) for one in page.wordings] == [
        ("Should the ugly harbour close?", WordingState.FORMER),
        ("Should the harbour close?", WordingState.ADOPTED),
    ]
    event = db.session.query(Event).filter_by(kind=EventKind.WORDING_ADOPTED).one()
    assert event.reason == "It is fairer."


def test_a_wording_is_declined_with_a_reason_and_decided_once(app):
    thread = a_thread()
    wording = act(offer_wording, a_participant(), thread, "Is it so?", why="Too long.")
    moderator = a_moderator()
    act(decline_wording, moderator, thread, wording, reason="It says less.")
    assert thread_page(thread.id).wordings[0].state is WordingState.DECLINED
    with pytest.raises(BrokenRuleError, match="decided"):
        act(adopt_wording, moderator, thread, wording, reason="Again.")


def test_the_wording_that_stands_is_no_other_wording(app):
    thread = a_thread()
    with pytest.raises(BrokenRuleError, match="already"):
        act(offer_wording, a_participant(), thread, thread.question.text, why="It is wrong.")


def test_a_thread_is_filed_under_a_category_tags_and_a_place(app):
    organiser = an_organiser()
    first, second = a_thread("One?", organiser), a_thread("Two?", organiser)
    filing = Filing("City Life", ("Harbour", "harbour", " Ships "), place=1)
    act(file_thread, organiser, first, filing)
    assert {(one.kind, one.key) for one in db.session.query(Label)} == {
        (LabelKind.CATEGORY, "city-life"), (LabelKind.TAG, "harbour"), (LabelKind.TAG, "ships"),
    }  # fmt: skip
    page = home_page()
    assert [row.question for row in page.threads] == ["One?", "Two?"]
    assert (page.labels[0].name, page.labels[0].threads) == ("City Life", 1)
    tagged = home_page(label_named(LabelKind.TAG, "ships"))
    assert [row.id for row in tagged.threads] == [first.id]
    act(file_thread, organiser, second, Filing(place=1))
    act(file_thread, organiser, first, Filing())
    assert [row.question for row in home_page().threads] == ["Two?", "One?"]
    assert thread_page(first.id).labels == []


@pytest.mark.parametrize("filing", [Filing("!!"), Filing("x" * 61), Filing(tags=("a",) * 9)])
def test_a_label_is_short_and_has_letters(app, filing):
    organiser = an_organiser()
    thread = a_thread(organiser=organiser)
    with pytest.raises(BrokenRuleError):
        act(file_thread, organiser, thread, filing)
    with pytest.raises(ForbiddenError):
        act(file_thread, a_participant(), thread, Filing("City"))


def test_a_thread_opens_and_is_locked_at_its_times(app):
    organiser = an_organiser()
    question = a_question("Who pays?", organiser)
    plan = Schedule(now() + timedelta(hours=1), now() + timedelta(hours=2))
    thread = act(open_thread, organiser, question, plan)
    assert (thread.state, thread.opened_at) == (ThreadState.SCHEDULED, None)
    assert act(keep_schedule, Outsider.OPERATOR) == 0
    thread.opens_at = now() - timedelta(hours=2)
    db.session.commit()
    assert act(keep_schedule, Outsider.OPERATOR) == 1
    assert thread.state is ThreadState.OPEN
    thread.closes_at = now() - timedelta(minutes=1)
    db.session.commit()
    assert act(keep_schedule, Outsider.OPERATOR) == 1
    assert thread.state is ThreadState.LOCKED
    assert act(keep_schedule, Outsider.OPERATOR) == 0
    with pytest.raises(ForbiddenError):
        act(keep_schedule, organiser)


def test_a_thread_closes_after_it_opens(app):
    organiser = an_organiser()
    plan = Schedule(now() + timedelta(hours=2), now() + timedelta(hours=1))
    with pytest.raises(BrokenRuleError, match="after it opens"):
        act(open_thread, organiser, a_question("Who pays?", organiser), plan)


FORECAST = TEXT.replace("## Call", "Traffic will likely double by 2030.\n\n## Call")


def test_a_forecast_becomes_a_question_that_a_day_will_answer(app):
    organiser = an_organiser()
    article = an_article(organiser, FORECAST)
    candidate = found(CandidateKind.FORECAST)
    assert candidate.details["needs"] == ["source"]
    draft = ForecastDraft("Will traffic double?", "", None)
    with pytest.raises(BrokenRuleError, match="came true"):
        act(accept_forecast, organiser, candidate, draft)
    due = now().date() - timedelta(days=1)
    draft = ForecastDraft("Will traffic double?", "The register counts twice as many.", due)
    act(accept_forecast, organiser, candidate, draft)
    (thread,) = act(publish_article, organiser, article)
    head = thread_page(thread.id).thread
    assert (head.forecast.criterion, head.forecast.due_on) == (draft.criterion, due)
    overdue = next(gap for gap in gap_board() if gap.name == "overdue")
    assert [(row.id, row.due_on) for row in overdue.rows] == [(head.forecast.id, due)]


def test_a_forecast_is_taken_back_with_its_question(app):
    organiser = an_organiser()
    an_article(organiser, FORECAST)
    candidate = found(CandidateKind.FORECAST)
    draft = ForecastDraft("Will it?", "It does.", now().date())
    act(accept_forecast, organiser, candidate, draft)
    act(reconsider_candidate, organiser, candidate)
    assert db.session.query(Question).count() == db.session.query(Forecast).count() == 0


def test_a_forecast_stays_a_position_in_a_thread_of_its_article(app):
    organiser = an_organiser()
    article = an_article(organiser, FORECAST)
    act(accept_question, organiser, found(CandidateKind.QUESTION), text="What first?")
    (thread,) = act(publish_article, organiser, article)
    candidate = found(CandidateKind.FORECAST)
    with pytest.raises(BrokenRuleError, match="open threads"):
        act(post_forecast, organiser, candidate, a_thread(), claim="It will double.")
    act(post_forecast, organiser, candidate, thread, claim="Traffic will double by 2030.")
    assert thread.positions_count == 1
    with pytest.raises(BrokenRuleError, match="withdraw"):
        act(reconsider_candidate, organiser, candidate)


def test_findings_are_merged_and_what_others_made_stays_when_that_is_undone(app):
    organiser = an_organiser()
    an_article(organiser)
    first, second = found(CandidateKind.QUESTION), found(CandidateKind.QUESTION, 1)
    question = act(accept_question, organiser, first, text="What first?")
    act(merge_question, organiser, second, question)
    assert (second.state, second.question_id) == (CandidateState.MERGED, question.id)
    with pytest.raises(BrokenRuleError, match="undo that first"):
        act(reconsider_candidate, organiser, first)
    act(reconsider_candidate, organiser, second)
    assert db.session.query(Question).count() == 1
    item = an_evidence_item()
    act(merge_evidence, organiser, found(CandidateKind.FIGURE), item)
    act(reconsider_candidate, organiser, found(CandidateKind.FIGURE))
    assert found(CandidateKind.FIGURE).state is CandidateState.OFFERED


def test_what_the_forum_has_already_is_pointed_out(app):
    organiser = an_organiser()
    an_article(organiser)
    question = act(accept_question, organiser, found(CandidateKind.QUESTION), text=found(CandidateKind.QUESTION).text)  # fmt: skip
    again = an_article(organiser, TEXT.replace("debates", "still debates"))
    page = workbench(again.id, organiser)
    alike = [row.alike for row in page.candidates if row.text == question.text]
    assert [[one.id for one in rows] for rows in alike] == [[question.id]]


def test_the_gap_board_lists_each_gap_once_and_mending_it_clears_it(app):
    silent, thread = a_thread("Nobody?"), a_thread("Somebody?")
    claim = a_position("It is so.", thread=thread)
    rebuttal = a_position("It is not.", target=claim, stance=Stance.REBUTTAL)
    board = {gap.name: gap for gap in gap_board()}
    assert [row.id for row in board["unanswered_threads"].rows] == [silent.id]
    assert [row.id for row in board["open_challenges"].rows] == [claim.id]
    assert {row.words for row in board["without_evidence"].rows} == {"It is so.", "It is not."}
    assert board["one_sided"].count == 0
    a_position("Yes, it is.", target=rebuttal, stance=Stance.REBUTTAL)
    board = {gap.name: gap for gap in gap_board(thread.id)}
    assert board["unanswered_threads"].count == 0
    assert [row.words for row in board["open_challenges"].rows] == ["It is not."]


def test_a_thread_of_one_side_is_a_gap(app):
    thread = a_thread()
    for _number in range(3):
        a_position(thread=thread)
    board = {gap.name: gap for gap in gap_board()}
    assert [row.id for row in board["one_sided"].rows] == [thread.id]


def test_the_gap_board_takes_as_many_queries_for_a_large_forum(app, count_queries):
    a_position()
    with count_queries() as few:
        gap_board()
    for _number in range(30):
        a_position(thread=db.session.query(Thread).first())
    with count_queries() as more:
        gap_board()
    assert len(few) == len(more) == 7
