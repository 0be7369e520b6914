"""Picking evidence while one writes, and being told what is here already."""

import re

import pytest

from forum.db import db
from forum.models import Citation, Draft, Evidence
from forum.queries.likeness import evidence_like
from forum.queries.picking import evidence_to_pick
from forum.services.citations import CitationDraft, cite
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.sources import SourceDraft
from tests.factories import (
    a_group,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    an_organiser,
    kept_to,
)

NEW = {
    "says": "Ships make half of the noise.",
    "source_title": "Noise",
    "evidence_stance": "context",
}


def test_several_items_are_picked_and_stay_picked_while_others_are_looked_for(visit):
    ferry, tram, noise = (
        an_evidence_item(f"The {what} was measured in 2025.").id
        for what in ("ferry", "tram", "noise")
    )
    thread, browser = a_thread(), visit(a_participant())
    sent = {"evidence": [str(ferry)], "find": "tram", "claim": "Half a thought", "press": "find"}
    page = browser.send(f"/threads/{thread.id}/positions/new", **sent).text
    assert f'value="{ferry}" checked' in page
    assert f'value="{tram}">' in page
    assert f'value="{noise}"' not in page
    assert "Half a thought" in page


def test_each_item_that_is_picked_bears_in_its_own_way(visit):
    ferry, tram = an_evidence_item("It carries many.").id, an_evidence_item("It costs 3.").id
    thread, browser = a_thread(), visit(a_participant())
    sent = NEW | {
        "evidence": [str(ferry), str(tram)],
        f"evidence-{tram}-stance": "rebuttal",
        f"evidence-{tram}-locator": "Table 2",
        f"evidence-{tram + 9}-locator": "of none that is picked",
        "locator": "p. 3",
        "claim": "It is.",
        "submission": "k" * 16,
    }
    assert browser.send(f"/threads/{thread.id}/drafts", **sent).status_code == 303
    kept = db.session.query(Draft).one().fields
    assert kept[f"evidence-{tram}-locator"] == ["Table 2"]
    assert f"evidence-{tram + 9}-locator" not in kept
    again = browser.get(f"/threads/{thread.id}/positions/new").text
    assert re.search(rf'name="evidence-{tram}-stance"\s+value="rebuttal" checked', again)
    too_long = {f"evidence-{tram}-locator": "x" * 121}
    address = f"/threads/{thread.id}/positions"
    assert browser.send(address, **sent | too_long).status_code == 422
    assert browser.send(address, **sent).status_code == 303
    assert [
        (one.stance, one.locator) for one in db.session.query(Citation).order_by(Citation.id)
    ] == [("support", ""), ("rebuttal", "Table 2"), ("context", "p. 3")]


def test_evidence_that_is_being_added_is_kept_until_it_is_cited(visit):
    position, item = a_position(), an_evidence_item().id
    browser, address = visit(position.author), f"/positions/{position.id}/citations"
    typed = {"evidence": str(item), f"evidence-{item}-note": "The rise", "says": "Half a"}
    assert browser.send(f"{address}/drafts", **typed).status_code == 303
    assert "Evidence for your position" in browser.get("/drafts").text
    again = browser.get(f"{address}/new").text
    assert "The rise" in again
    assert "Half a" in again
    assert visit(a_participant()).send(f"{address}/drafts", **typed).status_code == 403
    assert browser.send(address, **typed | {"says": ""}).status_code == 303
    assert db.session.query(Draft).count() == 0


@pytest.mark.parametrize(
    ("choice", "items"), [("another", 2), ("{}", 1)], ids=["it is another", "it is that one"]
)
def test_what_is_here_already_is_shown_before_it_is_stored_again(visit, choice, items):
    source = SourceDraft(title="Port report", url="https://www.example.org/report/")
    draft = EvidenceDraft("The port is loud.", source)
    known = act(add_evidence, a_participant(), draft).id
    position = a_position()
    browser, address = visit(position.author), f"/positions/{position.id}/citations"
    sent = NEW | {"source_url": "http://example.org/report?utm_source=x#top"}
    asked = browser.send(address, **sent)
    assert asked.status_code == 422
    assert f'name="already" value="{known}"' in asked.text
    assert "Ships make half of the noise." in asked.text
    assert browser.send(address, **sent, already=choice.format(known)).status_code == 303
    assert db.session.query(Evidence).count() == items


def test_what_a_private_thread_cites_is_at_hand_nowhere_else(app):
    keeper = an_organiser()
    secret, thread = a_thread(organiser=keeper), a_thread("Another question?", organiser=keeper)
    position = a_position(thread=secret)
    draft = EvidenceDraft("The port is loud.", SourceDraft(title="Noise"))
    act(cite, position.author, position, CitationDraft(draft))
    kept_to(a_group(organiser=keeper), secret, organiser=keeper)
    reader = a_participant()
    assert evidence_to_pick(thread, reader).offered == []
    assert evidence_to_pick(thread, reader, words="port").offered == []
    assert evidence_to_pick(secret, position.author).offered


def test_evidence_is_known_by_doi_and_by_its_words_to_those_who_may_read_it(app):
    keeper, member = an_organiser(), a_participant()
    thread = a_thread(organiser=keeper)
    position = a_position(thread=thread)
    draft = EvidenceDraft(
        "Half of all the noise in town comes from ships.",
        SourceDraft(title="Noise", doi="10.1234/Noise.5"),
    )
    item = act(cite, position.author, position, CitationDraft(draft)).evidence_id
    kept_to(a_group(member, organiser=keeper), thread, organiser=keeper)
    asked = {
        "doi": ("Something else.", "https://doi.org/10.1234/noise.5"),
        "words": ("Half of the noise in town comes from ships", None),
        "neither": ("The tram is quiet.", "https://example.org"),
    }
    found = {name: [row.id for row in evidence_like(member, *one)] for name, one in asked.items()}
    assert found == {"doi": [item], "words": [item], "neither": []}
    assert evidence_like(a_participant(), *asked["doi"]) == []


def test_a_doi_in_place_of_an_address_is_a_link_that_everybody_can_follow(visit):
    position = a_position()
    browser, address = visit(position.author), f"/positions/{position.id}/citations"
    for number, written in enumerate(["doi:10.1234/Noise.5", "https://dx.doi.org/10.1234/NOISE.5"]):
        sent = NEW | {"says": f"Noise, in words of its own: {number}.", "source_url": written}
        assert browser.send(address, **sent).status_code == (422 if number else 303)
    item = db.session.query(Evidence).one()
    assert 'href="https://doi.org/10.1234/Noise.5"' in visit().get(f"/evidence/{item.id}").text
