"""The rules of the building that a linter cannot read."""

import ast
import inspect
import pkgutil
from enum import Enum
from importlib import import_module
from pathlib import Path

import pytest

import forum.services
from forum import vocabulary
from forum.paths import STATIC, TEMPLATES
from forum.policy import Action
from forum.policy.table import TABLE
from forum.web.words import WORDS

FORUM = Path(forum.__file__).parent
LONGEST_MODULE = 300

# What acts are made of: not acts themselves, called within one that has asked leave.
PARTS = {
    "articles.address_of",
    "camps.share",
    "camps.share_everything",
    "events.happened",
    "events.record",
    "forecasts.foresee",
    "forecasts.let_stand_in",
    "groups.enter",
    "holding.hold",
    "indexing.rebuild",
    "notifications.let_read",
    "notifications.notify",
    "offers.candidates_of",
    "offers.details_of",
    "offers.draft_of",
    "offers.offers",
    "passages.outline",
    "passages.passage_at",
    "passages.passage_of",
    "people.check_name",
    "placing.place",
    "reasons.given",
    "marks.count_marks",
    "positions.let_stand",
    "relations.check_target",
    "drafts.finish_draft",
    "evidence.check_is_new",
    "relations.relate",
    "relations.tell_joined",
    "sources.find_or_add",
    "sources.tell_works",
    "weighing.weigh",
    "weighing.weigh_everything",
    "weighing.weigh_whole",
}


# What somebody reads, begins to write, follows or mutes is nobody else's business.
# What is worked out by the clock follows from acts that are told already.
PRIVATE = {
    "drafts.exchange_draft",
    "drafts.keep_draft",
    "drafts.throw_draft_away",
    "following.follow",
    "following.stop_following",
    "letters.close_letter",
    "letters.prepare_letter",
    "letters.put_back_letter",
    "letters.set_letters",
    "letters.stop_letters",
    "letters.take_letter",
    "mutes.block",
    "mutes.mute",
    "mutes.unblock",
    "mutes.unmute",
    "notifications.read_notifications",
    "opinions.keep_grouping",
    "visits.keep_visit",
}


def functions():
    for info in pkgutil.iter_modules(forum.services.__path__):
        module = import_module(f"forum.services.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{info.name}.{name}", function


ACTS = [pytest.param(act, id=name) for name, act in functions() if name not in PARTS]


def calls(function):
    """The names that a function calls, and those that its module's private functions call."""
    module = inspect.getmodule(function)
    seen, todo = set(), [function]
    while todo:
        tree = ast.parse(inspect.getsource(todo.pop()))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id.startswith("_") and node.func.id not in seen:
                    todo.append(getattr(module, node.func.id))
                seen.add(node.func.id)
    return seen


def test_the_parts_of_acts_are_still_there():
    assert {name for name, _function in functions()} >= PARTS


@pytest.mark.parametrize("act", ACTS)
def test_every_act_takes_the_actor_first_and_asks_leave(act):
    assert next(iter(inspect.signature(act).parameters)) == "actor"
    assert "require" in calls(act)


@pytest.mark.parametrize("act", ACTS)
def test_every_act_records_what_happened(act):
    if f"{act.__module__.rpartition('.')[2]}.{act.__name__}" in PRIVATE:
        return
    told = calls(act)
    others = {name.partition(".")[2] for name, _function in functions() if name not in PARTS}
    assert "record" in told or told & others - {act.__name__}


def test_every_action_has_a_row():
    assert set(TABLE) == set(Action)
    assert all(row for rows in TABLE.values() for row in rows)


@pytest.mark.parametrize(
    "words",
    [one for _name, one in inspect.getmembers(vocabulary, inspect.isclass) if one in WORDS],
)
def test_every_word_can_be_shown(words):
    assert set(WORDS[words]) == set(words)


def test_every_word_list_that_pages_show_has_its_words():
    hidden = {vocabulary.DocumentFormat}
    lists = {
        one
        for _name, one in inspect.getmembers(vocabulary, inspect.isclass)
        if issubclass(one, Enum) and one.__module__.startswith(vocabulary.__name__)
    }
    assert set(WORDS) == lists - hidden


@pytest.mark.parametrize("path", sorted(FORUM.rglob("*.py")), ids=lambda path: path.stem)
def test_no_room_is_too_large(path):
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "misc", "core"])
def test_every_room_has_a_noun(name):
    assert not list(FORUM.rglob(f"{name}.py"))
    assert not list(FORUM.rglob(f"{name}/"))


def test_no_template_calls_text_safe_or_carries_style_or_script():
    for file in TEMPLATES.rglob("*.html"):
        text = file.read_text()
        styles = () if file.parent.name == "letters" else ("style=", "<style")  # mail has no files
        for word in ("|safe", "| safe", *styles, "onclick=", "javascript:"):
            assert word not in text, (file.name, word)
        assert text.count("<script") == text.count("<script src="), file.name


def test_every_stylesheet_is_imported_once():
    imported = (STATIC / "css/forum.css").read_text()
    for file in (STATIC / "css").rglob("*.css"):
        name = file.relative_to(STATIC / "css").as_posix()
        if name != "forum.css":
            assert imported.count(f'url("{name}")') == 1, name
