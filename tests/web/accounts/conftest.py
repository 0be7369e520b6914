"""A forum that keeps its letters, a browser in front of it, and Ana, who has an account."""

import pytest

from forum.adapters.accounts import add_account
from forum.db import db
from forum.policy import Outsider
from forum.services.people import join
from forum.unit_of_work import unit_of_work
from forum.web.accounts import flows
from tests.web.accounts.browser import ANA, Browser


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch):
    monkeypatch.setattr(flows, "_EQUAL", 0)


@pytest.fixture
def make_forum(make_app):
    """Make a forum that keeps its letters, apart from the one whose context surrounds the test."""
    made = []

    def make(**settings):
        made.append(forum := make_app(**settings))
        if not settings.get("mail"):
            forum.extensions["mailman"].backend = "locmem"
            forum.extensions["mailman"].outbox = []
        return forum

    yield make
    for forum in made:
        with forum.app_context():
            db.engine.dispose()


@pytest.fixture
def forum(make_forum):
    return make_forum()


@pytest.fixture
def letters(forum):
    return forum.extensions["mailman"].outbox


@pytest.fixture
def browser(forum):
    return Browser(forum)


@pytest.fixture
def ana(forum):
    with forum.app_context(), unit_of_work():
        add_account(join(Outsider.OPERATOR, ANA["name"]), ANA["email"], ANA["password"])


@pytest.fixture
def stored(forum):
    """Return what a query finds, as the database has it."""

    def stored(query):
        with forum.app_context():
            return list(db.session.scalars(query))

    return stored
