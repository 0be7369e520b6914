"""The commands about people, as an operator types them."""

import io
import sys
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from forum import cli
from forum.cli import opening
from forum.db import db
from forum.models import Account, Event, Person

PASSWORD = "seven quiet herons"


@pytest.fixture
def run(app, monkeypatch, capsys):
    """Run ``forum people …`` on the forum of the test."""
    monkeypatch.setattr(opening, "create_app", lambda: app)

    def run(*words, typed=""):
        monkeypatch.setattr(sys, "argv", ["forum", "people", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        db.session.rollback()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return SimpleNamespace(code=ended.value.code, stdout=said.out, stderr=said.err)

    return run


def add(run, name="Ana Costa", email="ana@example.org", *more, typed=PASSWORD + "\n"):
    return run("add", name, email, "--password-stdin", *more, typed=typed)


def refused(done):
    """One line that says why, and no traceback."""
    assert done.code == 1
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def test_somebody_is_added_with_a_role_and_can_sign_in_at_once(run, app):
    done = add(run, "Ana Costa", "Ana@Example.org", "--role", "moderator")
    assert (done.code, done.stderr) == (0, "")
    assert "Ana Costa" in done.stdout
    account = db.session.scalar(select(Account))
    assert account.email == "ana@example.org"
    assert account.confirmed_at is not None
    assert account.person.role == "moderator"
    assert PASSWORD not in account.password
    assert db.session.scalar(select(Event)).actor_id is None


def test_people_are_listed_with_their_roles(run):
    add(run)
    assert run("list").stdout.split(maxsplit=1) == [
        "participant",
        "Ana Costa" + " " * 33 + "ana@example.org\n",
    ]


def test_a_role_is_changed_by_name(run):
    add(run)
    done = run("role", "ana costa", "organiser")
    assert (done.code, done.stdout) == (0, "Ana Costa is organiser now.\n")
    assert db.session.scalar(select(Person)).role == "organiser"


def test_bad_input_is_one_line_and_stores_nothing(run):
    assert "at least 10" in refused(add(run, typed="short\n"))
    assert "mail address" in refused(add(run, email="nobody"))
    assert "2 to 40" in refused(add(run, name="x"))
    assert "at least 10" in refused(add(run, typed=""))
    assert "Nobody" in refused(run("role", "Ana", "organiser"))
    assert list(db.session.scalars(select(Person))) == []


def test_what_is_taken_is_refused_and_stores_nothing(run):
    add(run)
    assert "Another account" in refused(add(run, name="Somebody Else"))
    assert "too like another" in refused(add(run, email="other@example.org"))
    assert len(list(db.session.scalars(select(Person)))) == 1


@pytest.mark.parametrize(
    "words",
    [
        ["add"],
        ["add", "Ana"],
        ["role", "Ana", "queen"],
        ["add", "A", "b@c.org", "--role", "x"],
        ["sing"],
    ],
)
def test_wrong_usage_is_told(run, words):
    done = run(*words)
    assert done.code == 2
    assert "Usage" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_password_is_not_asked_for_where_there_is_no_terminal(run):
    done = run("add", "Ana", "ana@example.org", typed="")
    assert done.code == 2
    assert "--password-stdin" in done.stderr
