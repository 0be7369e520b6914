"""The page of what was found."""

import pytest

from forum.services.moderation import hide_position
from tests.factories import a_moderator, a_participant, a_position, a_thread, act

pytestmark = pytest.mark.usefixtures("app")


def test_every_page_has_a_box_and_the_page_of_what_was_found_remembers_the_words(visit):
    a_position("The heron & the pike.", thread=a_thread("Who nests here?"))
    browser = visit(a_participant())
    assert 'action="/search"' in browser.get("/about").text
    page = browser.get("/search?q=heron+%26+pike").text
    assert 'value="heron &amp; pike"' in page
    assert 'The <mark class="found">heron</mark> &amp; the <mark class="found">pike</mark>.' in page
    assert "Who nests here?" in page


def test_a_thread_has_a_box_that_searches_in_it_alone(visit):
    here = a_position("The heron nests in the reed.")
    a_position("The heron nests in the alder.")
    page = visit().get(f"/search?q=heron&thread={here.thread_id}").text
    assert "reed" in page
    assert "alder" not in page


def test_words_that_look_like_markup_stay_words(visit):
    a_position("<script>alert(1)</script> <mark>heron</mark>", reasoning="`<b>heron</b>`")
    page = visit().get('/search?q="><script>alert(1)</script> heron').text
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert '&lt;<mark class="found">script&gt;alert(1)&lt;/script</mark>&gt;' in page


def test_one_kind_is_shown_alone_and_more_on_the_next_page(visit):
    thread = a_thread("Where do herons nest?")
    for number in range(21):
        a_position(f"A heron, number {number}.", thread=thread)
    page = visit().get("/search?q=heron").text
    assert page.count('class="hit ') == 20
    assert "kind=question" in page
    assert "after=" in page
    assert visit().get("/search?q=heron&kind=question").text.count('class="hit ') == 1


def test_where_nothing_is_found_the_page_says_what_to_try(visit):
    page = visit().get("/search?q=heron+-pike+owl").text
    assert "Ask for one of the words alone" in page
    assert "q=owl" in page
    assert "Type a word" in visit().get("/search?q=%3F!").text


def test_a_page_says_nothing_of_what_is_hidden(visit):
    position, moderator = a_position("The heron nests."), a_moderator()
    act(hide_position, moderator, position, reason="A nest.")
    for person in (None, moderator):
        page = visit(person).get("/search?q=heron").text
        assert "nests" not in page
        assert 'class="hit ' not in page
