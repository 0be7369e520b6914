"""The models and the migrations make the same database, on every engine."""

import re

import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from forum.cli.db import alembic_config, bring_up_to_date
from forum.db import Base, db, is_modelled
from forum.models import Draft
from forum.policy import Outsider
from forum.queries.search import search
from forum.queries.search.soundness import wrong_entries
from forum.services.drafts import Typed, keep_draft
from tests.factories import a_group, a_position, act, kept_to


def shape(engine):
    """Every table of a model with its columns, checks, uniques, keys and indexes."""
    inspector = sa.inspect(engine)
    return {
        table: {
            "columns": {
                (column["name"], str(column["type"]), column["nullable"])
                for column in inspector.get_columns(table)
            },
            "checks": {check["name"] for check in inspector.get_check_constraints(table)},
            "uniques": {
                (unique["name"], tuple(unique["column_names"]))
                for unique in inspector.get_unique_constraints(table)
            },
            "keys": {
                (key["name"], tuple(key["constrained_columns"]), key["referred_table"])
                for key in inspector.get_foreign_keys(table)
            },
            "indexes": {
                (index["name"], tuple(index["column_names"]), bool(index["unique"]))
                for index in inspector.get_indexes(table)
            },
        }
        for table in inspector.get_table_names()
        if table != "alembic_version" and is_modelled(table, "table", {})
    }


def test_the_models_equal_the_migrations(app):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_modelled})
        assert compare_metadata(context, Base.metadata) == []
    for name, found in shape(db.engine).items():
        checks = {
            db.engine.dialect.identifier_preparer.format_constraint(one)
            for one in Base.metadata.tables[name].constraints
            if isinstance(one, sa.CheckConstraint)
        }
        assert found["checks"] == checks, name


def test_the_closed_lists_of_words_are_those_of_the_vocabulary(app):
    inspector = sa.inspect(db.engine)
    for name, table in Base.metadata.tables.items():
        told = {check["name"]: check["sqltext"] for check in inspector.get_check_constraints(name)}
        for column in table.columns:
            if isinstance(column.type, sa.Enum):
                kept = told[f"ck_{name}_{column.type.name}"]
                assert set(re.findall(r"'([\w-]+)'", kept)) == set(column.type.enums), column


def test_migrations_go_down_and_up_again(app):
    before = shape(db.engine)
    db.session.remove()
    command.downgrade(alembic_config(), "base")
    assert set(sa.inspect(db.engine).get_table_names()) <= {"alembic_version"}
    command.upgrade(alembic_config(), "head")
    assert shape(db.engine) == before


def test_going_down_by_one_shows_nobody_what_was_private(app):
    answer = a_position(target=a_position())
    kept_to(a_group(answer.author), answer.thread)
    db.session.remove()
    script = ScriptDirectory.from_config(alembic_config())
    command.downgrade(alembic_config(), script.get_revision("6d1f0c2b9e57").down_revision)
    with db.engine.connect() as connection:
        threads = connection.execute(
            sa.text("SELECT state, opened_at, positions_count FROM threads")
        )
        assert threads.one() == ("draft", None, 0)
        shown = "SELECT count(*) FROM positions WHERE hidden_at IS NULL OR rebuttals_count > 0"
        assert connection.scalar(sa.text(shown)) == 0
    command.upgrade(alembic_config(), "head")


def test_what_devices_kept_of_a_draft_goes_down_and_up(app):
    author, thread = a_position().author, a_position().thread
    for number in range(3):
        act(
            keep_draft,
            author,
            thread,
            "thread-1",
            Typed({"claim": [f"{number}"]}, f"form {number}"),
        )
    db.session.remove()
    script = ScriptDirectory.from_config(alembic_config())
    command.downgrade(alembic_config(), script.get_revision("e7d4092b6a1f").down_revision)
    command.upgrade(alembic_config(), "head")
    kept = db.session.query(Draft).one()
    assert kept.fields == {"claim": ["2"]}
    assert kept.others == [{"by": "", "fields": {"claim": ["1"]}}]


def test_search_is_filled_when_the_database_gets_its_newest_shape(app):
    a_position("The harbour loses its shops.")
    db.session.remove()
    script = ScriptDirectory.from_config(alembic_config())
    command.downgrade(alembic_config(), script.get_revision("5d1f0c9e7a34").down_revision)
    assert not sa.inspect(db.engine).has_table("entries")
    bring_up_to_date()
    assert wrong_entries() == []
    assert search("harbour shops", Outsider.VISITOR).total == 1
