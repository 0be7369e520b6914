"""Reading what somebody typed; needs no forum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.queries.search.excerpts import excerpt
from forum.queries.search.terms import Condition, Term, parse
from forum.queries.search.words import LONGEST, indexed, words_in

TYPED = st.lists(
    st.one_of(
        st.text(),
        st.sampled_from(
            ['"', "-", ":", "by:", "in:thread-", "kind:", "is:open", " ", "*", "'", "\x00", "東京"]
        ),
    )
).map("".join)


def test_a_query_is_words_phrases_and_conditions():
    asked = parse('tram "speed limit" -bus -"late night" By:Ines in:"the town" kind:POSITION')
    assert asked.wanted == (Term(("tram",)), Term(("speed", "limit"), is_exact=True))
    assert asked.unwanted == (Term(("bus",)), Term(("late", "night"), is_exact=True))
    assert asked.conditions == (
        Condition("by", "Ines"),
        Condition("in", "the town"),
        Condition("kind", "position"),
    )


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("weather:fine", ("weather", "fine")),
        ("kind:weather", ("kind", "weather")),
        ("by:", ("by",)),
        ("https://example.org/a_b", ("https", "example", "org", "a", "b")),
        ("30km/h", ("30km", "h")),
        ("ﬁne ½", ("fine",)),
        ("میخواهم", ("میخواهم",)),
    ],
)
def test_what_is_no_operator_is_words(typed, words):
    assert parse(typed).wanted[0].words == words


def test_a_quotation_mark_without_its_other_quotes_nothing():
    assert parse('a 5" pipe').wanted == (Term(("a",)), Term(("5",)), Term(("pipe",)))


@pytest.mark.parametrize("typed", ["", "  ", "-", '""', "!?", "\x00", "💥", "- -", ":", '-"'])
def test_what_has_no_letter_asks_for_nothing(typed):
    assert not parse(typed)


def test_a_query_has_an_end():
    assert len(parse("a " * 1000).wanted) == 16
    assert len(indexed("x" * 5000)) == LONGEST


@given(TYPED)
def test_any_string_is_a_question_of_plain_words(typed):
    asked = parse(typed)
    for term in (*asked.wanted, *asked.unwanted):
        assert term.words
        for word in term.words:
            assert not set(word) & set("\"'*():&|!<>\\ \x00")
            assert 0 < len(word) <= LONGEST


@given(st.text())
def test_words_stand_where_they_say_and_are_found_as_they_are_indexed(text):
    words = list(words_in(text))
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert indexed(text).split() == [word.text for word in words]
    assert indexed(indexed(text)) == indexed(text)


@given(st.text(max_size=600), TYPED)
def test_an_excerpt_is_the_text_in_pieces(text, typed):
    told = "".join(piece.text for piece in excerpt(text, parse(typed).wanted, width=200))
    assert told.removeprefix("… ").removesuffix(" …") in text or told in text


def test_an_excerpt_is_where_most_of_the_words_are():
    text = "A ferry. " + "Nothing of it here. " * 30 + "The ferry serves the islands. " + "x " * 300
    told = excerpt(text, parse("ferry islands").wanted)
    assert [piece.text for piece in told if piece.is_found] == ["ferry", "islands"]
    assert told[0].text == "… "
