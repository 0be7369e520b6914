"""Published and independently computed results, where the folder of them is at hand."""

import csv
import io
import json
import re

import numpy as np
import pytest

from forum.exchange.arguments import read_arguments
from forum.exchange.ballots import read_ballots
from forum.reasoning import forecasts
from forum.reasoning.base_scores import BaseScore, Evidence
from forum.reasoning.explanation import explain
from forum.reasoning.extensions import Extension, extensions
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.opinions import Ballot
from forum.reasoning.parts import position
from forum.reasoning.representative import (
    Tally,
    across_groups,
    consensus,
    difference_test,
    share,
    share_test,
)
from forum.reasoning.semantics import SEMANTICS
from forum.reasoning.standing import standing
from forum.reasoning.strength import strengths
from tests.reasoning.debates import rebuts
from tests.reasoning.networks import of_file


def semantics(name):
    """The semantics of a vector: DFQuAD, EulerBasedTop, h-categoriser (weighted), SAF ..."""
    if name.startswith("SAF"):
        return SEMANTICS["social-product"]
    plain = name.split(" ")[0].replace("-", "").lower()
    return next(one for key, one in SEMANTICS.items() if key.replace("-", "") == plain)


class Book:
    """The vectors, by their family."""

    def __init__(self, folder):
        self.folder = folder
        self.vectors = json.loads((folder / "vectors.json").read_text("utf-8"))["vectors"]

    def of(self, *families):
        found = [one for one in self.vectors if one["family"] in families]
        assert found
        return found


@pytest.fixture(scope="module")
def book(request):
    from tests.conftest import SHARED

    if not (SHARED / "data" / "vectors.json").is_file():
        pytest.skip("the folder of published results is not beside this project")
    return Book(SHARED / "data")


def told(vector, found, expected):
    names = vector["graph"]["arguments"]
    for name, value in expected.items():
        if name in names:
            assert found[names.index(name)] == pytest.approx(value, abs=vector["tolerance"]), (
                vector["id"]
            )


def test_strengths(book):
    for vector in book.of(
        "qbaf-strength", "qbaf-strength-cyclic", "h-categoriser", "social-argumentation"
    ):
        found = strengths(of_file(vector["graph"]), semantics(vector["semantics"]))
        if vector["id"] != "saf-two-models":
            assert (found.readings, found.converged) == (1, True), vector["id"]
            told(vector, found.values, vector["expected"])
    for vector in book.of("property-vector"):
        for name, value in vector["expected"].items():
            told(vector, strengths(of_file(vector["graph"]), semantics(name)).values, {"t": value})


def test_debates_with_more_than_one_reading(book):
    for vector in book.of("qbaf-multiple-equilibria", "social-argumentation"):
        expected = vector["expected"]
        start = expected.get("from_base_scores") or expected.get("model_3 (symmetric)")
        high = expected.get("from_a_high_start") or expected.get("model_1")
        if start:
            found = strengths(of_file(vector["graph"]), semantics(vector["semantics"]))
            assert (found.readings, found.unsure.all()) == (2, True), vector["id"]
            told(vector, found.rows[0], start)
            assert found.high[0] == pytest.approx(high["a0"], abs=vector["tolerance"])
            assert found.low[0] == pytest.approx(high["b0"], abs=vector["tolerance"])
    (vector,) = book.of("qbaf-nonconvergence")
    found = strengths(of_file(vector["graph"]), SEMANTICS["df-quad"])
    assert found.readings > 1
    told(vector, found.rows[0], vector["expected"]["continuous_from_base"])


def contributions(vector):
    expected = vector["expected"]
    if few := expected.get("contributions_of_b_to_a"):
        return [("a", "b", kind, value) for kind, value in few.items()] + [
            ("a", "c", "shapley", expected["shapley_of_c_to_a"])
        ]
    if few := expected.get("gradient_to_A"):
        return [("A", name, "gradient", value) for name, value in few.items()]
    if few := expected.get("attribution"):
        return [("m", name, "gradient", one["gradient"]) for name, one in few.items()]
    return [
        (one["topic"], one["contributor"], one["function"], one["expected"])
        for one in expected["contributions"]
    ]


def test_what_raised_and_lowered(book):
    for vector in book.of(
        "qbaf-attribution", "qbaf-contribution", "qbaf-contribution-counterexample"
    ):
        names, graph = vector["graph"]["arguments"], of_file(vector["graph"])
        used = semantics(vector["semantics"])
        told(vector, strengths(graph, used).values, vector["expected"]["strength"])
        for topic, contributor, kind, value in contributions(vector):
            found = explain(graph, names.index(topic), used)
            at = np.flatnonzero(found.contributors == names.index(contributor))
            got = getattr(found, kind)[at[0]] if len(at) else 0.0
            close = 1e-5 if kind == "gradient" else 1e-9
            assert got == pytest.approx(value, abs=close), (vector["id"], kind, contributor)


def framework(names, attacks):
    numbers = {name: at for at, name in enumerate(names)}
    return ArgumentGraph(
        numbers.values(),
        [rebuts(at, numbers[x], position(numbers[y])) for at, (x, y) in enumerate(attacks)],
    )


def test_what_stands_and_consistent_camps(book):
    for vector in book.of("dung-extensions"):
        names, expected = vector["graph"]["arguments"], vector["expected"]
        graph = framework(names, vector["graph"]["attacks"])
        labels = standing(graph).labels[: len(names)]
        assert {name for name, label in zip(names, labels, strict=True) if label == "in"} == set(
            expected["grounded"]
        )
        for name, label in expected.get("labels", {}).items():
            assert labels[names.index(name)] == label
        for kind in Extension:
            found = {frozenset(names[at] for at in one) for one in extensions(graph, kind).sets}
            assert found == set(map(frozenset, expected[kind])), vector["id"]


def test_how_many_camps_large_frameworks_have(book):
    pytest.importorskip("clingo")  # our own search needs a minute for some of them
    for vector in book.of("dung-counts"):
        text = (book.folder / vector["graph_file"]["here"]).read_bytes()
        read = read_arguments(text)
        graph = framework(read.nodes, [(one.sources[0], one.target) for one in read.edges])
        assert set(standing(graph).labels[: len(read.nodes)]) == {"undecided"}
        for kind in Extension:
            if (expected := vector["expected"].get(f"{kind}_count")) is not None:
                assert len(extensions(graph, kind).sets) == expected, vector["id"]


def of_server(folder):
    """The ballot and the groups of a conversation of Polis, as its server told them."""
    maths = json.loads((folder / "math-pca2.json").read_text("utf-8"))
    votes = json.loads((folder / "votes.json").read_text("utf-8"))
    pairs = [
        (
            one.get("pid", one.get("participant_id")),
            one.get("tid", one.get("statement_id")),
            one["vote"],
        )
        for one in votes
    ]
    shape = max(one[0] for one in pairs) + 1, max(maths["tids"]) + 1
    given, seen = np.zeros(shape, np.int8), np.zeros(shape, bool)
    for person, statement, vote in pairs:
        given[person, statement], seen[person, statement] = vote, True
    members = dict(
        zip(maths["base-clusters"]["id"], maths["base-clusters"]["members"], strict=True)
    )
    groups = [[p for one in g["members"] for p in members[one]] for g in maths["group-clusters"]]
    return Ballot(given, seen), groups


def test_consensus_as_the_server_of_polis_told_it(book):
    polis = {one["id"]: one for one in book.of("polis-math")}
    for name in ("below-100-ptpts", "above-100-ptpts"):
        ballot, groups = of_server(book.folder / "polis" / f"red-dwarf-{name}")
        expected = polis[f"polis-{name}"]["expected"]
        united = across_groups([Tally.of(ballot, np.array(people)) for people in groups])
        for statement, value in expected["group_aware_consensus_top5"]:
            assert united[int(statement)] == pytest.approx(value, abs=1e-9)
        agreed = [
            one for one in consensus(Tally.of(ballot, np.arange(len(ballot.seen)))) if one.vote > 0
        ]
        assert [(one.statement, pytest.approx(one.probability)) for one in agreed] == [
            (one["tid"], one["p_success"]) for one in expected["consensus_agree"]
        ]
    single = polis["polis-tests"]["expected"]
    found = [share_test(15, 16), share_test(6, 6), difference_test(6, 5, 6, 14), share(15, 16)]
    assert found == pytest.approx(single[:4])


def published(folder):
    text = (folder / "participants-votes.csv").read_text("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    first = next(at for at, name in enumerate(rows[0]) if re.fullmatch(r"\d+", name))
    marks = np.array([row[first:] for row in rows[1:]])
    seen = marks != ""
    votes = np.zeros(seen.shape, dtype=np.int8)
    votes[seen] = marks[seen].astype(float)
    people = [row[0] for row in rows[1:]]
    groups = np.array([row[rows[0].index("group-id")] for row in rows[1:]])
    return people, rows[0][first:], Ballot(votes, seen), groups


def test_open_conversations_of_polis(book):
    for vector in book.of("polis-opendata"):
        folder, expected = book.folder / vector["input"]["here"], vector["expected"]
        people, statements, ballot, groups = published(folder)
        assert ballot.seen.shape == (expected["participants"], expected["statement_columns"])
        assert ballot.seen.sum() == expected["votes_after_last_vote_wins"]
        named = [group for group in np.unique(groups) if group]
        tallies = [Tally.of(ballot, np.flatnonzero(groups == group)) for group in named]
        united = across_groups(tallies)
        for one in expected["group_aware_consensus_top5_with_published_groups"]:
            at = statements.index(str(one["tid"]))
            assert united[at] == pytest.approx(one["gac"], abs=1e-6)
        if (folder / "votes.csv").is_file():
            read = read_ballots((folder / "votes.csv").read_bytes())
            assert len(read.marks) == expected["votes_after_last_vote_wins"]
            if vector["id"] == "opendata-vtaiwan.uberx":
                same(read, people, statements, ballot)


def same(read, people, statements, ballot):
    """The last vote wins: that gives the published matrix."""
    rows = {name: at for at, name in enumerate(people)}
    columns = {name: at for at, name in enumerate(statements)}
    for person, statement, vote in read.marks:
        at = rows[read.participants[person]], columns[read.statements[statement]]
        assert ballot.seen[at]
        assert ballot.votes[at] == vote


def test_scores_of_forecasts(book):
    vectors = {one["id"]: one["expected"] for one in book.of("forecast-score")}
    for one in vectors["metaculus-baseline"]:
        score = forecasts.baseline(one["p"], bool(one["outcome"]), one.get("coverage", 1))
        assert score == pytest.approx(one["score"], abs=1e-6)
    for one in vectors["metaculus-peer"]:
        assert forecasts.peer(one["p"], True) == pytest.approx(one["scores"])
    for one in vectors["geometric-mean"]:
        assert forecasts.geometric_mean(one["p"]) == pytest.approx(one["gm_yes"])
        no = forecasts.geometric_mean([1 - p for p in one["p"]])
        assert no == pytest.approx(one["gm_no"])
    weights = vectors["recency-weights"]
    assert forecasts.recency_weights(weights["N"]) == pytest.approx(weights["weights"])
    for one in vectors["brier"]:
        assert forecasts.brier(one["p"], bool(one["o"])) == pytest.approx(one["score"])


def test_base_scores(book):
    (vector,) = book.of("base-score")
    for one in vector["expected"]:
        evidence = {0.5: Evidence.UNVERIFIED, 0.8: Evidence.CONFIRMED}[one["m0"]]
        found = BaseScore(one["up"], one["down"], evidence)
        assert found.with_votes == pytest.approx(one["tau"], abs=1e-12)
