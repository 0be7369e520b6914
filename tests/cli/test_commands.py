"""The forum command, as an operator calls it."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import forum.sample

SAMPLE = Path(forum.sample.__file__).with_name("article.md")


def test_an_article_is_imported_and_its_explicit_questions_are_opened(command):
    assert command("db", "upgrade").code == 0
    added = command(
        "people", "add", "Otto Grau", "otto@example.org", "--role", "organiser",
        "--password-stdin", typed="seven herons over water\n",
    )  # fmt: skip
    assert added.code == 0, added.stderr
    told = command("articles", "import", str(SAMPLE), "--as", "Otto Grau", "--publish", "--json")
    answer = json.loads(told.stdout)
    assert answer["state"] == "published"
    assert answer["candidates"]["question"] == 4
    assert [thread["id"] for thread in answer["threads"]] == [1, 2, 3]
    assert command("db", "check").code == 0


def test_search_is_checked_and_told_anew(command, tmp_path):
    command("db", "upgrade")
    command("people", "add", "Otto Grau", "otto@example.org", "--password-stdin", typed="x" * 12)
    with sqlite3.connect(tmp_path / "forum.db") as database:
        database.execute("DELETE FROM entries")
    told = command("db", "check")
    assert (told.code, "person 1: search does not find it" in told.stderr) == (1, True)
    assert command("search", "rebuild").code == 0
    assert command("db", "check").code == 0


def test_the_sample_is_played_once(command):
    command("db", "upgrade")
    first = command("sample")
    assert first.code == 0, first.stderr
    assert "wanda@example.org" in first.stdout
    again = command("sample")
    assert again.code == 1
    assert "empty forum" in again.stderr
    assert command("db", "check").code == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["nonsense"], 2, "No such command"),
        (["articles", "extract"], 2, "Missing argument"),
        (["articles", "extract", "nowhere.txt"], 2, "nowhere.txt"),
        (["people", "list"], 1, "forum db upgrade"),
        (["articles", "import", str(SAMPLE), "--as", "Nobody"], 1, "forum db upgrade"),
        (["demo", "--host", "0.0.0.0"], 1, "this machine only"),
    ],
)
def test_what_cannot_be_done_is_said_without_a_traceback(command, words, status, said):
    told = command(*words)
    assert told.code == status
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_an_article_is_read_from_standard_input(command):
    told = command("articles", "extract", "-", "--json", typed="Questions\n\nWhat now?\n")
    assert [one["text"] for one in json.loads(told.stdout)["questions"]] == ["What now?"]


def test_the_command_is_installed_beside_the_interpreter():
    told = subprocess.run(
        [Path(sys.executable).with_name("forum"), "articles", "extract", "-"],
        input="What now?\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.parametrize("words", [[], ["db"], ["articles"], ["people"], ["serve"], ["sample"]])
def test_every_command_explains_itself(command, words):
    told = command(*words, "--help")
    assert told.code == 0
    assert "Usage: forum" in told.stdout
