"""The project's own benchmark, on a small debate."""

import json


def test_reasoning_is_measured(command):
    answer = command("bench", "--part", "reasoning", "--positions", "2000", "--json")
    assert answer.code == 0, answer.stderr
    told = json.loads(answer.stdout)["reasoning"]
    assert told["from_scratch_over_one_act"] > 20
    assert told["strength_seconds"].keys() == told["standing_seconds"].keys() == {"2000"}
    assert told["strength_seconds_per_position_ratio"] is None
    assert "peak_mebibytes: " in command("bench", "--positions", "1000").stdout
