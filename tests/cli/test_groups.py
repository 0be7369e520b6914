"""Opinion groups of marks in a file, without any forum."""

import csv
import io
import json

import pytest


def a_file(people=40, statements=8):
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["participant", "statement", "vote"])
    for person in range(people):
        rows.writerows(
            (f"p{person}", f"s{at}", 1 if at == 0 or (person < 25) == (at % 2 == 0) else -1)
            for at in range(statements)
        )
    return out.getvalue()


def test_groups_are_found_with_what_they_say_and_what_unites_them(command):
    answer = command("groups", "-", "--json", typed=a_file())
    assert answer.code == 0, answer.stderr
    told = json.loads(answer.stdout)
    assert (told["participants"], told["statements"], told["enough"]) == (40, 8, True)
    first, second = told["groups"]
    assert (first["size"], second["size"], second["members"][0]) == (25, 15, "p25")
    assert {"statement": "s2", "vote": 1, "probability": 26 / 27} in first["representative"]
    assert told["consensus"][0] == {"statement": "s0", "vote": 1, "probability": 41 / 42}
    assert told["group_aware_consensus"][0]["statement"] == "s0"
    assert (told["note"], told["stability"]) == (None, 1.0)
    assert "Group 1: 15 people" in command("groups", "-", typed=a_file()).stdout


def test_the_last_vote_counts_and_few_people_are_said_to_be_few(command):
    again = a_file(people=6) + "p0,s0,-1\n"
    told = json.loads(command("groups", "-", "--json", typed=again).stdout)
    assert told["group_aware_consensus"][0]["statement"] != "s0" or told["enough"] is False
    assert "say nothing yet" in told["note"]
    timed = "timestamp,comment-id,voter-id,vote\n2,a,x,1\n1,a,x,-1\n"
    told = json.loads(command("groups", "-", "--json", typed=timed).stdout)
    assert told["group_aware_consensus"] == [
        {"statement": "a", "probability": pytest.approx(2 / 3)}
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no column participant"),
        ("participant,statement\n", "no column vote"),
        ("participant,statement,vote\na,b,2\n", "Line 2 is not"),
        ("participant,statement,vote\na,b\n", "Line 2 is not"),
        ('participant,statement,vote\n"a,b,1\n', "not CSV"),
        ("timestamp,participant,statement,vote\nnow,a,b,1\n", "Line 2 has no time"),
    ],
)
def test_what_is_no_vote_matrix_is_refused_in_one_line(command, typed, said):
    answer = command("groups", "-", "--json", typed=typed)
    assert (answer.code, answer.stdout, answer.stderr.count("\n")) == (1, "", 1)
    assert said in answer.stderr


def test_nobody_makes_no_groups(command):
    told = json.loads(command("groups", "-", "--json", typed="participant,statement,vote\n").stdout)
    assert (told["groups"], told["consensus"], told["participants"]) == ([], [], 0)
