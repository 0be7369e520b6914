"""The forum command, called within the process of the tests."""

import io
import os
import sys
from types import SimpleNamespace

import pytest

from forum import cli


@pytest.fixture
def command(tmp_path, monkeypatch, capsys):
    """Call the command on a database of its own."""
    for variable in os.environ:
        if variable.startswith("FORUM_"):
            monkeypatch.delenv(variable)
    monkeypatch.setenv("FORUM_DATABASE_URL", f"sqlite:///{tmp_path}/forum.db")
    monkeypatch.setenv("FORUM_MAIL", "none")

    def call(*words, typed=""):
        monkeypatch.setattr(sys, "argv", ["forum", *words])
        given = io.BytesIO(typed.encode())
        given.name = "<stdin>"
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(given))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return SimpleNamespace(code=ended.value.code, stdout=said.out, stderr=said.err)

    return call
