from hypothesis import given
from hypothesis import strategies as st

from forum.queries.reading import Stretch, reading_view

TEXT = "Trade grew by 35 per cent, the report says. Why?"


def block(start, end):
    return {"kind": "paragraph", "level": 0, "start": start, "end": end}


def test_a_stretch_is_cut_out_and_named_where_it_begins():
    (view,) = reading_view(TEXT, [block(0, len(TEXT))], [Stretch(14, 25, "figure", 7)])
    assert [segment.text for segment in view.segments] == [TEXT[:14], TEXT[14:25], TEXT[25:]]
    assert [bool(segment.begins) for segment in view.segments] == [False, True, False]


def test_overlapping_stretches_are_cut_where_either_begins_or_ends():
    stretches = [Stretch(0, 25, "quotation", 1), Stretch(14, 42, "figure", 2)]
    (view,) = reading_view(TEXT, [block(0, len(TEXT))], stretches)
    kinds = [[stretch.kind for stretch in segment.marks] for segment in view.segments]
    assert kinds == [["quotation"], ["quotation", "figure"], ["figure"], []]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8),
    st.integers(1, len(TEXT) - 1),
)
def test_cutting_loses_and_adds_no_letter(spans, middle):
    stretches = [Stretch(start, start + size, "figure", n) for n, (start, size) in enumerate(spans)]
    blocks = [block(0, middle), block(middle, len(TEXT))]
    views = reading_view(TEXT, blocks, stretches)
    assert "".join(one.text for view in views for one in view.segments) == TEXT
