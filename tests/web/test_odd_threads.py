"""A thread whose texts are hard to set is read in every view."""

import pytest

from tests.factories import a_participant
from tests.factories.oddities import ARABIC, COMBINED, HEBREW, UNBROKEN, an_odd_thread

VIEWS = ("outline", "map", "matrix", "history", "brief", "opinions")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_deep_thread_of_odd_texts_is_read_in_every_view(visit):
    thread, deepest = an_odd_thread()
    reader = visit(a_participant())
    pages = {
        **{view: f"/threads/{thread.id}/{view}" for view in VIEWS},
        "thread": f"/threads/{thread.id}?list=all",
        "as it stood": f"/threads/{thread.id}?as_of=2100-01-01",
        "focus": f"/positions/{deepest.id}",
        "composer": f"/threads/{thread.id}/positions/new?target=position-{deepest.id}&stance=rebuttal",
        "versions": f"/positions/{deepest.id}/versions",
        "search": f"/search?q={UNBROKEN}",
        "search from right to left": "/search?q=הרציפים",
    }
    read = {name: reader.get(address) for name, address in pages.items()}
    assert {name: page.status_code for name, page in read.items()} == dict.fromkeys(pages, 200)
    for name in ("outline", "as it stood", "map", "thread"):
        for words in (HEBREW, ARABIC, COMBINED, UNBROKEN):
            assert words in read[name].text, (name, words)
    assert UNBROKEN in read["search"].text
    assert HEBREW[:7] in read["search from right to left"].text
