"""Passages stay with their words when the article is corrected, or are lost; never others'."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.differences import COME, GONE, KEPT, compared
from forum.extraction.anchoring import EXACT, LOST, MOVED, Carrier, describe

TEXT = (
    "The bridge was closed in May.\n"
    "Traffic fell by 12% in the first month, said the Roads Office.\n"
    "Shops on the east bank report fewer customers than before.\n"
    "The council will decide in autumn whether it opens again.\n"
)

words = st.lists(
    st.sampled_from("the bridge closed traffic fell shops council 12% open again not east".split()),
    min_size=3,
    max_size=14,
)
sentences = st.builds(lambda few: " ".join(few).capitalize() + ".", words)
texts = st.lists(sentences, min_size=1, max_size=12)


def carried(old, new, words):
    start = old.index(words)
    place = Carrier(old, new).carry(start, start + len(words))
    return place.state, new[place.start : place.end] if place.state != LOST else None


def plain(text):
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("new", "state"),
    [
        (TEXT, EXACT),
        ("Correction: see below.\n" + TEXT, EXACT),
        (TEXT.replace("autumn", "winter"), EXACT),
        (TEXT.replace("The bridge was closed in May.\n", ""), EXACT),
        (TEXT.replace("the first month, said", "the first four weeks, said"), LOST),
        (TEXT.replace("12%", "13%"), LOST),
        (TEXT.replace("Traffic fell by 12% in the first month, said the Roads Office.\n", ""), LOST),
    ],
)  # fmt: skip
def test_edits_before_after_and_inside(new, state):
    sentence = "Traffic fell by 12% in the first month, said the Roads Office."
    found, there = carried(TEXT, new, sentence)
    assert found == state
    assert there in {None, sentence}


def test_a_sentence_that_went_elsewhere_has_moved():
    line = "Shops on the east bank report fewer customers than before.\n"
    new = line + TEXT.replace(line, "")
    assert carried(TEXT, new, line.strip()) in {(EXACT, line.strip()), (MOVED, line.strip())}
    line = "The bridge was closed in May.\n"
    other = "It was a long day for everybody who had come to see it happen.\n" * 3
    new = other + TEXT.replace(line, "") + other + "And so it was. " + line
    assert carried(TEXT, new, line.strip())[0] in {MOVED, LOST}


def test_a_twin_sentence_is_never_taken_for_the_one_that_went():
    twin = "Nobody was asked."
    old = f"In March the pier closed. {twin} People were angry.\nIn June the pool closed. {twin} Few came.\n"
    new = (
        f"In March the pier closed. People were angry.\nIn June the pool closed. {twin} Few came.\n"
    )
    first, second = old.index(twin), old.rindex(twin)
    carrier = Carrier(old, new)
    assert carrier.carry(first, first + len(twin)).state == LOST
    place = carrier.carry(second, second + len(twin))
    assert (place.state, place.start) == (EXACT, new.index(twin))


def test_each_twin_stays_where_it_is():
    old = "One. Who pays? Two.\n" * 3
    new = "Zero.\n" + old + "Four.\n"
    carrier = Carrier(old, new)
    for found in re.finditer(r"Who pays\?", old):
        place = carrier.carry(found.start(), found.end())
        assert (place.state, place.start) == (EXACT, found.start() + len("Zero.\n"))


def test_a_short_figure_does_not_wander_into_another_sentence():
    old = "Crime fell by 12% last year.\nThe end.\n"
    new = "Rents in the old town rose by 12% and more.\nThe end.\n"
    start = old.index("12%")
    assert Carrier(old, new).carry(start, start + 3).state == LOST


def test_other_white_space_leaves_a_passage_where_it_is():
    old = "It is late.\nWho pays for\nthe bridge, and when?\nWe ask it today."
    new = "It is late.\n\nWho pays for the bridge,\n and when?\n\nWe ask it today."
    start = old.index("Who")
    place = Carrier(old, new).carry(start, old.index("?") + 1)
    assert place.state == EXACT
    assert plain(new[place.start : place.end]) == "Who pays for the bridge, and when?"


@settings(max_examples=300, deadline=None)
@given(before=texts, after=texts, data=st.data())
def test_a_passage_never_lands_on_other_words(before, after, data):
    kept = data.draw(st.lists(st.sampled_from(before), max_size=8))
    old, new = " ".join(before), "\n".join([*after[:3], *kept, *after[3:]])
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    if old[start].isspace() or old[end - 1].isspace():
        return
    place = Carrier(old, new).carry(start, end)
    if place.state == LOST:
        assert (place.start, place.end) == (-1, -1)
    else:
        assert plain(new[place.start : place.end]) == plain(old[start:end])


@settings(max_examples=200, deadline=None)
@given(before=texts, after=texts, twin=sentences, more=texts)
def test_an_untouched_sentence_stays_exact_whatever_changes_elsewhere(before, after, twin, more):
    sentence = "Who will answer for the harbour wall when the next storm comes ashore?"
    old = " ".join([*before, sentence, twin])
    new = " ".join([*more, *before, sentence, twin, *after])
    place = Carrier(old, new).carry(old.index(sentence), old.index(sentence) + len(sentence))
    assert place.state == EXACT
    assert place.start == new.index(sentence)


@settings(max_examples=200, deadline=None)
@given(old=st.text(max_size=300), new=st.text(max_size=300))
def test_the_comparison_rebuilds_both_texts(old, new):
    runs = compared(old, new)
    assert "".join(old[run.old_start : run.old_end] for run in runs if run.kind != COME) == old
    assert "".join(new[run.new_start : run.new_end] for run in runs if run.kind != GONE) == new
    for run in runs:
        if run.kind == KEPT:
            assert plain(old[run.old_start : run.old_end]) == plain(
                new[run.new_start : run.new_end]
            )


def test_a_selector_tells_words_and_neighbours_in_code_points():
    text = "𝒜 😀 day. Who pays? Nobody."
    selector = describe(text, text.index("Who"), text.index("?") + 1)
    assert (selector.exact, selector.prefix, selector.suffix) == (
        "Who pays?",
        "𝒜 😀 day. ",
        " Nobody.",
    )


def test_a_long_article_rewritten_from_end_to_end_is_compared_at_once():
    old = "\n".join(f"Sentence {n} says one thing about the {n % 97} matter." for n in range(4000))
    new = "\n".join(f"Phrase {n} tells one thing on the {n % 89} matter!" for n in range(4000))
    began = time.process_time()
    carrier = Carrier(old, new)
    for start in range(0, len(old) - 60, 5000):
        carrier.carry(start, start + 50)
    assert time.process_time() - began < 10
