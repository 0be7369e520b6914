"""Weighing argument graphs from files, without any forum."""

import json

import pytest

from forum.exchange.arguments import read_arguments

DISPUTED = {
    "nodes": [{"id": "a", "base": 0.5}, {"id": "b"}, {"id": 3, "base": 0.9}],
    "edges": [
        {"id": "e", "from": "b", "to": "a", "kind": "rebuttal"},
        {"from": 3, "to": "e", "kind": "rebuttal"},
    ],
}
CAMPS = "arg(a). arg(b).\natt(a,b). att(b,a). # each other\n" + "arg(c). att(b, c)."


def told(command, *words, typed):
    answer = command("reason", "-", "--json", *words, typed=typed)
    assert answer.code == 0, answer.stderr
    return json.loads(answer.stdout)


def test_a_graph_is_weighed_and_explained(command):
    answer = told(command, "--explain", "a", typed=json.dumps(DISPUTED))
    assert answer["strength"] == pytest.approx({"a": 0.46455006948186384, "b": 0.5, "3": 0.9})
    assert answer["standing"] == {"a": "in", "b": "in", "3": "in"}
    assert answer["open_challenges"] == {"a": [], "b": ["3"], "3": []}
    assert (answer["converged"], answer["readings"], answer["interval"]) == (True, 1, {})
    why = answer["explanation"]
    assert sum(why["shapley"].values()) == pytest.approx(answer["strength"]["a"] - 0.5)
    assert why["removal"]["b"] < 0 < why["removal"]["3"]
    assert set(why["gradient"]) == set(why["intrinsic_removal"]) == {"b", "3"}
    text = command("reason", "-", "--explain", "a", typed=json.dumps(DISPUTED)).stdout
    assert "open: 3" in text


def test_what_has_several_readings_has_an_interval_and_no_number(command):
    sides = [[f"{side}{at}" for at in range(5)] for side in "ab"]
    attacks = [(x, y) for x in sides[0] for y in sides[1]]
    apx = "".join(f"arg({one})." for one in sides[0] + sides[1])
    apx += "".join(f"att({x},{y}).att({y},{x})." for x, y in attacks)
    answer = told(command, "--extensions", "stable", typed=apx)
    assert answer["readings"] == 2
    assert answer["strength"]["a0"] is None
    assert answer["interval"]["a0"] == pytest.approx([0.1, 0.4], abs=1e-6)
    assert sorted(answer["extensions"]["sets"]) == sides
    text = command("reason", "-", "--extensions", "preferred", "--limit", "1", typed=apx).stdout
    assert "more than one stable reading" in text
    assert "and there are more" in text


def test_camps_that_are_not_all_are_told_so(command):
    answer = told(command, "--extensions", "preferred", "--limit", "1", typed=CAMPS)
    assert (answer["extensions"]["count"], answer["extensions"]["complete"]) == (1, False)


def test_joint_reasons_of_aif_stay_together():
    nodes = [
        {"nodeID": str(at), "type": kind}
        for at, kind in enumerate(["I", "I", "I", "RA", "I", "CA", "L", "YA"])
    ]
    pairs = [(1, 3), (2, 3), (3, 0), (4, 5), (5, 3), (6, 7), (7, 0)]
    edges = [{"fromID": str(x), "toID": str(y)} for x, y in pairs]
    for given in ({"nodes": nodes, "edges": edges}, {"AIF": {"nodes": nodes, "edges": edges}}):
        read = read_arguments(json.dumps(given).encode())
        assert list(read.nodes) == ["0", "1", "2", "4"]
        found = {(one.sources, one.target, one.rebuts) for one in read.edges}
        assert found == {(("1", "2"), "0", False), (("4",), "3", True)}


def graph(*edges, **more):
    return json.dumps({"nodes": [{"id": "a"}], "edges": list(edges)} | more)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "neither JSON nor APX (line 1)"),
        ("arg(a).\natt(a b).", "neither JSON nor APX (line 2)"),
        ("arg(a). att(a,b).", "names b, which is not there"),
        ("{", "not well-formed JSON"),
        ("[" * 100_000, "not well-formed JSON"),
        ("[]", "no list of nodes"),
        ('{"nodes": [1]}', "not a list of objects"),
        ('{"nodes": [{"id": null}]}', "has no id"),
        (graph(nodes=[{"id": "a"}, {"id": "a"}]), "Node a is there twice"),
        (graph(nodes=[{"id": "a", "base": 1.5}]), "base score of a is not"),
        ('{"nodes": [{"id": "a", "base": NaN}]}', "base score of a is not"),
        (graph({"from": "a", "to": "a", "kind": "attack"}), "support or rebuttal, not attack"),
        (graph({"from": "a", "to": "z", "kind": "support"}), "names z"),
        (graph({"id": "e", "from": "a", "to": "e", "kind": "support"}), "back to itself"),
        (graph({"id": "a", "from": "a", "to": "a", "kind": "support"}), "that of another edge"),
    ],
)
def test_what_cannot_be_weighed_is_refused_in_one_line(command, typed, said):
    answer = command("reason", "-", "--json", typed=typed)
    assert (answer.code, answer.stdout) == (1, "")
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_what_is_asked_wrongly_is_refused(command):
    assert command("reason", "-", "--semantics", "no", typed=CAMPS).code == 2
    assert command("reason", "no-such-file").code == 2
    fan = "arg(t)." + "".join(f"arg(a{at}). att(a{at},t)." for at in range(2001))
    answer = command("reason", "-", "--explain", "t", typed=fan)
    assert (answer.code, "2001 contributors are more than" in answer.stderr) == (1, True)
    answer = command("reason", "-", "--explain", "z", typed=CAMPS)
    assert (answer.code, answer.stderr) == (1, "forum: There is no node z.\n")
