"""How much happens in a debate: shares of a whole, and none where the whole is few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.reasoning.activity import activity

COUNT = st.integers(0, 60)


@given(COUNT, COUNT, COUNT, COUNT, COUNT, COUNT)
def test_shares_are_parts_of_a_whole_and_none_of_few(positions, checked, authors, open_, answered, conceded):  # fmt: skip
    states = {"open_": open_, "answered": answered, "conceded": conceded}
    if max(checked, authors) > positions:
        with pytest.raises(ValueError, match="no larger than its whole"):
            activity(positions, checked, authors, **states)
        return
    told = activity(positions, checked, authors, **states)
    for share in (told.checked, told.answered):
        assert 0 <= share.part <= share.whole
        assert (share.value is None) == (share.whole < 5)
        assert share.value is None or 0 <= share.value <= 1
    more = activity(positions, checked, authors, **states | {"answered": answered + 1})
    if told.answered.value is not None:
        assert more.answered.value >= told.answered.value
    assert (told.conceded, told.authors) == (conceded, authors)
