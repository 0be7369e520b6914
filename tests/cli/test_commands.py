"""The forum command, as an operator calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import forum.sample

FORUM = Path(sys.executable).with_name("forum")
SAMPLE = Path(forum.sample.__file__).with_name("article.md")


@pytest.fixture
def command(tmp_path):
    """Call the command on a database of its own."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith("FORUM_")}
    environment = outside | {
        "FORUM_DATABASE_URL": f"sqlite:///{tmp_path}/forum.db",
        "FORUM_MAIL": "none",
    }

    def call(*words, **options):
        return subprocess.run(
            [FORUM, *words], env=environment, capture_output=True, text=True, check=False, **options
        )

    return call


def test_an_article_is_imported_and_its_explicit_questions_are_opened(command):
    assert command("db", "upgrade").returncode == 0
    added = command(
        "people", "add", "Otto Grau", "otto@example.org", "--role", "organiser",
        "--password-stdin", input="seven herons over water\n",
    )  # fmt: skip
    assert added.returncode == 0, added.stderr
    told = command("articles", "import", str(SAMPLE), "--as", "Otto Grau", "--publish", "--json")
    answer = json.loads(told.stdout)
    assert answer["state"] == "published"
    assert answer["candidates"]["question"] == 4
    assert [thread["id"] for thread in answer["threads"]] == [1, 2, 3]
    assert command("db", "check").returncode == 0


def test_the_sample_is_played_once(command):
    command("db", "upgrade")
    first = command("sample")
    assert first.returncode == 0, first.stderr
    assert "wanda@example.org" in first.stdout
    again = command("sample")
    assert again.returncode == 1
    assert "empty forum" in again.stderr
    assert command("db", "check").returncode == 0


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
    assert told.returncode == status
    assert said in told.stderr
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_an_article_is_read_from_standard_input(command):
    told = command("articles", "extract", "-", "--json", input="Questions\n\nWhat now?\n")
    assert [one["text"] for one in json.loads(told.stdout)["questions"]] == ["What now?"]


@pytest.mark.parametrize("words", [[], ["db"], ["articles"], ["people"], ["serve"], ["sample"]])
def test_every_command_explains_itself(command, words):
    told = command(*words, "--help")
    assert told.returncode == 0
    assert "Usage: forum" in told.stdout
