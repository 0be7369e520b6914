from hypothesis import given
from hypothesis import strategies as st

from forum.characters import line, name, name_key, prose, web_address


def test_hidden_and_turning_characters_are_taken_out():
    assert line("a\u200bb\u202ec\x00d\ufeff") == "abcd"
    assert prose("a\u2066b\u2069") == "ab"


def test_only_a_whole_address_is_one():
    assert web_address(" https://example.org/a?b#c ") == "https://example.org/a?b#c"
    for odd in (
        "http://[",
        "http://a]b/",
        "http://a:x/",
        "javascript:alert(1)",
        "http://a b/",
        "x",
    ):
        assert web_address(odd) is None


def test_lines_keep_their_ends_in_prose_only():
    assert prose(" a\r\nb\rc ") == "a\nb\nc"
    assert line(" a\r\n b ") == "a b"


def test_joiners_stay_in_prose_and_go_from_names():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert prose(family) == family
    assert name("A\u200dda") == "Ada"


def test_names_that_look_alike_share_a_key():
    assert name_key("Ada King") == name_key("ＡＤＡ-king") == name_key("Adá  King")
    assert name_key("Ada King") != name_key("Ada Kong")


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    for clean in (line, prose, name):
        assert clean(clean(text)) == clean(text)


@given(st.text())
def test_what_is_cleaned_can_be_stored(text):
    for clean in (line, prose, name, name_key):
        clean(text).encode("utf-8")
        assert "\x00" not in clean(text)
