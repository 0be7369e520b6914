"""The page of an evidence item: what people make of it, how it stands, what others count."""

import pytest

from forum.services.assessments import assess_evidence
from forum.services.citations import CitationDraft
from forum.services.evidence import FigureDraft
from forum.vocabulary import Judgement
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
)


def test_a_person_assesses_with_a_reason_changes_it_and_takes_it_back(visit):
    browser, address = visit(a_participant()), f"/evidence/{an_evidence_item().id}"
    answer = browser.send(f"{address}/assessment", judgement="reliable", why="")
    assert 'id="why-error"' in answer.text
    browser.send(f"{address}/assessment", judgement="reliable", why="It was counted daily.")
    page = visit().get(address).text
    assert "It was counted daily." in page
    assert "1 finds it reliable" in page
    assert "few people" in page
    browser.send(f"{address}/assessment", judgement="doubtful", why="By eye, it turns out.")
    assert "1 finds it doubtful" in browser.get(address).text
    browser.send(f"{address}/assessment/withdrawal")
    assert "By eye, it turns out." not in browser.get(address).text


def test_an_assessment_that_is_too_long_comes_back_beside_its_field(visit):
    browser, address = visit(a_participant()), f"/evidence/{an_evidence_item().id}"
    answer = browser.send(f"{address}/assessment", judgement="reliable", why="so " * 200)
    assert answer.status_code == 422
    assert 'id="why-error"' in answer.text


@pytest.mark.parametrize(("people", "told"), [(4, "few people"), (5, "reliable for 80 % of 5")])
def test_fewer_than_five_are_no_percentage(visit, people, told):
    item = an_evidence_item()
    for number in range(people):
        judgement = Judgement.RELIABLE if number else Judgement.DOUBTFUL
        act(assess_evidence, a_participant(), item, judgement, reason="I was there.")
    assert told in visit().get(f"/evidence/{item.id}").text


def test_a_retracted_item_shows_at_once_wherever_it_is_cited(visit):
    item = an_evidence_item()
    leaning = [a_position(citations=[CitationDraft(item.id)]) for _ in range(2)]
    moderator = visit(a_moderator())
    address = f"/evidence/{item.id}/judgement"
    assert moderator.send(address, standing="retracted", reason="").status_code == 422
    moderator.send(address, standing="retracted", reason="The office withdrew it.")
    for position in leaning:
        assert "1 retracted" in visit().get(f"/threads/{position.thread_id}").text
        assert "Retracted" in visit().get(f"/positions/{position.id}").text
    assert "The office withdrew it." in visit().get(f"/evidence/{item.id}").text
    assert "The office withdrew it." in visit().get("/moderation/log").text


def test_only_moderators_are_offered_to_judge_for_everybody(visit):
    address = f"/evidence/{an_evidence_item().id}"
    browser = visit(a_participant())
    assert "for everybody" not in browser.get(address).text
    answer = browser.send(f"{address}/judgement", standing="verified", reason="So it is.")
    assert answer.status_code == 403


def test_figures_of_the_same_unit_and_period_stand_side_by_side(visit):
    thread = a_thread()

    def counted(value, **other):
        draft = FigureDraft(**{"value": value, "unit": "crashes", "period": "2025"} | other)
        return an_evidence_item(f"They counted {value}.", figure=draft)

    items = [counted(117.0), counted(131.0), counted(99.0, period="2024"), counted(5.0, unit="km")]
    for item in items:
        a_position(thread=thread, citations=[CitationDraft(item.id)])
    counted(140.0)  # which nobody cites in this thread
    table = visit().get(f"/evidence/{items[0].id}").text.partition("<table")[2].partition("</table")
    assert [value in table[0] for value in ("117", "131", "99", "140")] == [
        True,
        True,
        False,
        False,
    ]
