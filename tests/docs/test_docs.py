"""The documentation says what the code says."""

import re
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest

from forum.cli import COMMANDS
from forum.cli.docs import permissions_page, settings_page
from forum.config import Settings

ROOT = Path(__file__).parents[2]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def test_the_page_of_settings_is_made_from_the_settings():
    assert (ROOT / "docs/settings.md").read_text("utf-8") == settings_page()
    assert len(fields(Settings)) > 15


def test_the_page_of_permissions_is_made_from_the_table():
    assert (ROOT / "docs/permissions.md").read_text("utf-8") == permissions_page()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained(command):
    assert f"forum {command}" in (ROOT / "docs/operating.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_no_file_names_a_registry_or_a_folder_of_one_machine():
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    if not tracked:
        pytest.skip("this is no git checkout")
    registry = re.compile(r'https?://[^ "]*(py' + r"pi|python" + r"hosted|npm" + r"js)\.")
    folder = re.compile(r"(^|[^\w./-])/(wo" + r"rk|fa" + r"rm)/[A-Za-z.]", re.M)
    for name in tracked:
        if (ROOT / name).suffix in {".png", ".svg"} or not (ROOT / name).is_file():
            continue
        text = (ROOT / name).read_text("utf-8", errors="replace")
        assert not registry.search(text), name
        assert not folder.search(text), name
