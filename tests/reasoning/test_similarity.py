"""Already said? What is there already is among the first three suggestions."""

import csv
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning.similarity import Index
from tests.growth import growth

CLAIMS = {
    1: "Car-free streets bring more customers to shops",
    2: "Closing the bridge makes journeys longer for the east side",
    3: "Cleaner air lowers the number of asthma cases",
    4: "A ferry would cost more than repairing the bridge",
    5: "Delivery vans need to reach the market every morning",
    6: "The council did not ask residents before deciding",
    7: "Cyclists are safer without lorries on the bridge",
    8: "Noise at night has fallen since the closure",
    9: "Emergency services lose time on the detour",
    10: "Bus tickets should be free while the bridge is shut",
    11: "La fermeture du pont nuit aux commerçants",
    12: "Le bruit a diminué dans le quartier",
    13: "Die Sperrung der Brücke schadet dem Einzelhandel",
    14: "El puente debería abrirse solo a los autobuses",
    15: "关闭大桥使东岸居民的出行时间变长",
    16: "空气质量改善减少了哮喘病例",
}
TYPED = [
    ("since cars were kept out of our streets the shops have had many more customers", 1),
    ("people on the east side now have a much longer journey because the bridge is closed", 2),
    ("children get asthma less often where the air is clean", 3),
    ("why pay for a ferry? repairing that old bridge would be cheaper", 4),
    ("how are vans supposed to deliver to the market in the mornings", 5),
    ("nobody asked us residents what we think before the council decided", 6),
    ("no lorries means that cycling over the bridge is finally safe", 7),
    ("it is so much quieter at night, hardly any noise", 8),
    ("the ambulance and other emergency vehicles have to take a long detour", 9),
    ("let everybody ride the bus for free until the bridge opens again", 10),
    ("les commerçants perdent des clients depuis que le pont est fermé", 11),
    ("on entend moins de bruit dans notre quartier", 12),
    ("durch die gesperrte Brücke verlieren die Einzelhändler Kunden", 13),
    ("que pasen solamente autobuses por el puente", 14),
    ("大桥关闭以后,东岸的居民要花更长时间出行", 15),
    ("空气好了,得哮喘的人少了", 16),
]


def found_among_three(index, typed):
    return sum(right in [one.id for one in index.like(text)] for text, right in typed)


def test_what_was_said_in_other_words_is_suggested_in_several_languages():
    assert found_among_three(Index(CLAIMS), TYPED) >= 0.85 * len(TYPED)


@pytest.mark.parametrize(("scope", "least"), [("topic", 0.72), ("all", 0.68)])
def test_key_points_are_suggested_for_the_arguments_that_make_them(shared, scope, least):
    """The aim is 60 %; measured are 74.4 % within the motion and 70.0 % among all motions."""
    rows = {
        name: _rows(shared / f"data/keypoints/{name}_dev.csv")
        for name in ("arguments", "key_points", "labels")
    }
    points = defaultdict(dict)
    for row in rows["key_points"]:
        points[row["topic"] if scope == "topic" else ""][row["key_point_id"]] = row["key_point"]
    indexes = {topic: Index(texts) for topic, texts in points.items()}
    right = defaultdict(set)
    for row in rows["labels"]:
        if row["label"] == "1":
            right[row["arg_id"]].add(row["key_point_id"])
    hits = 0
    asked = [row for row in rows["arguments"] if row["arg_id"] in right]
    for row in asked:
        index = indexes[row["topic"] if scope == "topic" else ""]
        hits += any(one.id in right[row["arg_id"]] for one in index.like(row["argument"]))
    assert len(asked) == 671
    assert hits / len(asked) >= least


def _rows(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_case_accents_and_order_of_words_do_not_matter():
    [one] = Index({1: "Le débat fermé"}).like("FERME debat le")
    assert one.likeness == 1.0


def test_the_likeness_of_other_words_is_low_and_of_the_same_ones_high():
    index = Index({1: "Should schools ban phones?", 2: "Will it rain in Phoenix?"})
    assert [one.id for one in index.like("Should phones be banned in schools?", at_least=0.75)] == [
        1
    ]


def test_where_nothing_is_alike_nothing_is_suggested():
    assert Index(CLAIMS).like("xyz qqq") == []
    assert Index(CLAIMS).like("") == []
    assert Index({}).like("The bridge is closed") == []
    assert Index({1: "", 2: "..."}).like("The bridge is closed") == []


@settings(max_examples=60)
@given(st.lists(st.text(max_size=30), max_size=6), st.text(max_size=30))
def test_any_text_can_be_compared_with_any(texts, text):
    index = Index(dict(enumerate(texts)))
    found = index.like(text, most=2)
    assert len(found) <= 2
    assert found == index.like(text, most=2)
    assert all(one.score > 0 and 0 < one.likeness <= 1 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@settings(max_examples=60)
@given(st.sampled_from(sorted(CLAIMS)))
def test_a_text_is_most_like_itself(id_):
    first = Index(CLAIMS).like(CLAIMS[id_])[0]
    assert (first.id, first.likeness) == (id_, 1.0)


def test_asking_costs_no_more_than_the_claims_are_many():
    words = [word for text in CLAIMS.values() for word in text.split()]

    def asking(size):
        index = Index(
            {
                number: " ".join(
                    words[(number * step + 7 * step) % len(words)] for step in range(1, 15)
                )
                for number in range(size)
            }
        )
        return lambda: [index.like(text) for text, _right in TYPED[:10]]

    assert growth(asking, 1_000, 10_000) < 20
