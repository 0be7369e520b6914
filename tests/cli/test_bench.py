"""The project's own benchmark, on small debates."""

import json

from forum.cli import bench_forum


def test_reasoning_is_measured(command):
    answer = command("bench", "--part", "reasoning", "--positions", "2000", "--json")
    assert answer.code == 0, answer.stderr
    told = json.loads(answer.stdout)["reasoning"]
    assert told["from_scratch_over_one_act"] > 20
    assert told["strength_seconds"].keys() == told["standing_seconds"].keys() == {"2000"}
    assert told["strength_seconds_per_position_ratio"] is None
    assert "peak_mebibytes: " in command("bench", "--positions", "1000").stdout


def test_acts_are_measured_in_a_forum_of_their_own(command, monkeypatch):
    monkeypatch.setattr(bench_forum, "RUNS", 1)
    monkeypatch.setattr(bench_forum, "SMALL", 20)
    answer = command("bench", "--part", "writing", "--positions", "120", "--json")
    assert answer.code == 0, answer.stderr
    told = json.loads(answer.stdout)["writing"]["mark"]
    assert told["processor_ms"].keys() == told["clock_ms"].keys() == {"20", "120"}
    assert told["processor_ratio"] > 0
