"""What search finds, and what it never finds."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum.db import db
from forum.policy import Outsider
from forum.queries.search import search
from forum.services.articles import publish_article
from forum.services.citations import CitationDraft, cite
from forum.services.moderation import hide_position, restore_position
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.services.threads import close_thread, reopen_thread
from forum.vocabulary import EntryKind
from tests.factories import (
    a_moderator,
    a_participant,
    a_position,
    a_question,
    a_thread,
    act,
    an_article,
    an_evidence_item,
    an_organiser,
)

pytestmark = pytest.mark.usefixtures("app")
VISITOR = Outsider.VISITOR


def found(typed, **words):
    return [hit.name for hit in search(typed, VISITOR, **words).hits]


def marked(pieces):
    return "".join(f"[{piece.text}]" if piece.is_found else piece.text for piece in pieces)


def test_a_word_in_the_claim_comes_before_a_word_in_the_reasoning():
    thread = a_thread("What is to be done?")
    a_position("The town gains.", thread=thread, reasoning="Because of the **tram**, they say.")
    a_position("The tram is late.", thread=thread, reasoning="Nobody knows why.")
    page = search("tram", VISITOR)
    assert [hit.name for hit in page.hits] == ["The tram is late.", "The town gains."]
    assert marked(page.hits[0].title) == "The [tram] is late."
    assert marked(page.hits[1].excerpt) == "Because of the [tram], they say."
    assert (page.counts, page.hits[0].question) == ({EntryKind.POSITION: 2}, "What is to be done?")


def test_all_words_have_to_be_there_and_the_last_letters_need_not():
    a_position("Trams need rails and money.")
    a_position("Trams need money.")
    assert found("tram rail") == ["Trams need rails and money."]
    assert found("rail tram sea") == []


def test_words_within_words_are_found_where_nothing_else_is():
    a_position("The monorail is late.")
    page = search("rail", VISITOR)
    assert (page.is_within, marked(page.hits[0].title)) == (True, "The [monorail] is late.")
    a_position("A rail broke.")
    page = search("rail", VISITOR)
    assert (page.is_within, page.total) == (False, 1)


@pytest.mark.parametrize(
    ("claim", "typed", "title"),
    [
        ("Le café reste ouvert.", "CAFE", "Le [café] reste ouvert."),
        ("The cafe stays open.", "café", "The [cafe] stays open."),
        ("Die Straße ist laut.", "strasse", "Die [Straße] ist laut."),
        ("Ο δρόμος είναι στενός.", "δρομος ΣΤΕΝΌΣ", "Ο [δρόμος] είναι [στενός]."),
        ("Ёлка стоит на площади.", "елка", "[Ёлка] стоит на площади."),
        ("المِيناء القديم مُغلق.", "الميناء مغلق", "[المِيناء] القديم [مُغلق]."),
        ("שָׁלוֹם לכולם", "שלום", "[שָׁלוֹם] לכולם"),
        ("港口应该关闭", "关闭", "港口应该[关闭]"),
        ("港口应该关闭", "港", "[港]口应该关闭"),
        ("東京タワーは高い", "タワー", "東京[タワー]は高い"),
        ("ท่าเรือควรปิด", "ควร", "ท่าเรือ[ควร]ปิด"),
        ("항구는 닫아야 한다", "항구", "[항구는] 닫아야 한다"),
        ("हिन्दी में बहस", "हिन्दी", "[हिन्दी] में बहस"),
        ("Stop at 30 km/h, not 300.", "30 km/h", "Stop at [30] [km/h], not 300."),
        ("Ask 🐟 harbour-masters.", "harbour-masters", "Ask 🐟 [harbour-masters]."),
    ],
)
def test_words_of_every_script_are_found(claim, typed, title):
    a_position(claim)
    a_position("Something else altogether.")
    page = search(typed, VISITOR)
    assert [marked(hit.title) for hit in page.hits] == [title]
    assert not page.is_within


def test_characters_of_a_script_without_spaces_have_to_stand_side_by_side():
    a_position("关上港口，闭门谢客")
    assert found("关闭") == []


def test_quoted_words_are_side_by_side_and_whole():
    a_position("A speed limit helps.")
    a_position("Limit the speed of limits.")
    assert found('"speed limit"') == found("“speed limit”") == ["A speed limit helps."]
    assert found('"limi"') == []


def test_a_word_with_a_minus_is_not_there():
    a_position("Trams and ferries.")
    a_position("Trams alone.")
    assert found("trams -ferries") == found('trams -"and ferries"') == ["Trams alone."]


def test_operators_narrow_a_search():
    ines, other = a_participant("Inês Carvalho"), a_participant("Ada Osei")
    thread, empty = a_thread("Does the tram pay?"), a_thread("Does the ferry pay?")
    cited = a_position("Trams pay.", author=ines, thread=thread)
    a_position("Trams cost.", author=other, thread=thread)
    act(cite, ines, cited, CitationDraft(evidence=an_evidence_item("Trams earned 4 million.").id))
    assert found("trams by:ines") == found('trams by:"carvalho"') == ["Trams pay."]
    assert found("trams kind:position -by:ines") == ["Trams cost."]
    assert found("has:evidence") == ["Trams pay."]
    assert found("tram kind:evidence") == ["Trams earned 4 million."]
    assert found("tram kind:question") == found("tram", kind=EntryKind.QUESTION)
    assert found("is:unanswered") == [empty.question.text]
    assert set(found(f"in:thread-{thread.id}")) == set(found('in:"tram pay"'))
    assert len(found(f"in:thread-{thread.id}")) == 3
    assert found("kind:person osei") == ["Ada Osei"]
    assert found("by:nobody") == found("in:thread-999999999999") == []
    assert found("trams weather:fine") == found("trams kind:weather") == []


def test_state_of_the_thread_narrows_a_search():
    thread, moderator = a_thread("Does the tram pay?"), a_moderator()
    assert (found("tram is:open"), found("tram is:closed")) == (["Does the tram pay?"], [])
    act(close_thread, moderator, thread, summary="The *subsidy* decides.", reason="Settled.")
    assert (found("subsidy is:closed"), found("tram is:open")) == (["Does the tram pay?"], [])
    act(reopen_thread, moderator, thread, reason="New figures.")
    assert found("subsidy") == []


def test_an_article_is_found_with_its_evidence_once_it_is_published():
    organiser = an_organiser()
    article = an_article(organiser)
    an_evidence_item("Crossings rose.", person=organiser)
    assert found("ferry bridge") == []
    act(publish_article, organiser, article)
    page = search("ferry islands", VISITOR)
    assert page.counts == {EntryKind.ARTICLE: 1}
    assert "[islands] in winter" in marked(page.hits[0].excerpt)
    assert page.hits[0].article is None


def test_what_is_hidden_is_found_by_nobody_in_no_way():
    author, moderator = a_participant("Ida Berg"), a_moderator()
    thread = a_thread("Is it so?")
    position = a_position("The heron nests here.", author=author, thread=thread)
    assert found("heron") == ["The heron nests here."]
    act(hide_position, moderator, position, reason="It names a nest.")
    ways = ["heron", "nests", '"heron nests"', "ero", "by:ida", "is:open here", "has:evidence"]
    for viewer in (VISITOR, author, moderator):
        for way in ways:
            assert search(way, viewer).total == 0, way
        open_ = f"in:thread-{thread.id} kind:position"
        assert search(open_, viewer).total == search(f"{open_} -heron", viewer).total == 0
    act(restore_position, moderator, position, reason="The nest is known.")
    assert found("heron") == ["The heron nests here."]
    act(withdraw_position, author, position)
    assert all(search(way, VISITOR).total == 0 for way in ways)


def test_a_former_wording_is_not_found():
    author = a_participant()
    position = a_position("The heron nests here.", author=author, reasoning="I saw a pike.")
    act(revise_position, author, position, Revision("The stork nests here.", ""))
    assert found("stork") == ["The stork nests here."]
    assert found("heron") == found("pike") == []


def test_a_question_without_an_open_thread_is_not_found():
    a_question("Should the owls stay?")
    assert found("owls") == []


def test_pages_follow_each_other_and_leave_nothing_out():
    thread = a_thread("Is it so?")
    claims = {a_position(f"Trams, reason {number}.", thread=thread).id for number in range(7)}
    db.session.rollback()
    for typed in ("trams", "kind:position", "ram"):
        seen, after = [], None
        while True:
            page = search(typed, VISITOR, page=3, after=after)
            seen += [hit.subject_id for hit in page.hits]
            if (after := page.after) is None:
                break
        assert sorted(seen) == sorted(claims), typed
        assert len(seen) == page.total == 7


@pytest.mark.parametrize("after", ["", "x", "1.2", "9" * 50, "1.9999999999999999.1", "-1.1.1"])
def test_a_key_that_is_none_is_no_error(after):
    a_position("Trams.")
    search("trams", VISITOR, after=after)


def test_a_search_is_a_fixed_number_of_queries(count_queries):
    thread = a_thread("Is it so?")
    for number in range(8):
        a_position(f"Trams, reason {number}.", thread=thread)
    for typed, most in [("reason 1", 2), ("trams -ferry by:person", 2), ("rams", 3), ("zzz", 2)]:
        with count_queries() as statements:
            search(typed, VISITOR)
        assert len(statements) == most, typed


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(st.sampled_from("aé京ก:-\"'*()&|!<>\\%_ \x00💥٣½ᆨ\u200d\u0301")))
def test_any_string_is_answered(typed):
    search(typed, VISITOR)


def test_hostile_strings_are_questions_like_any_other(shared):
    a_position("Trams.")
    for file in ("strings", "sqli", "xss", "structure"):
        for line in (shared / f"data/hostile/{file}.jsonl").read_text().splitlines()[:150]:
            search(json.loads(line)["p"], VISITOR)
