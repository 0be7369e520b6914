"""A real server, a real browser, and people who walk through the forum in it."""

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from forum.adapters.accounts import add_account
from forum.config import Settings
from forum.db import db
from forum.models import Account
from forum.policy import Outsider
from forum.services import people
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Role
from tests.browser import CHROMIUM, DESKTOP, PHONE, chromium
from tests.conftest import a_forum

PASSWORD = "seven herons over water"
NO_LIMITS = {"FORUM_LOGIN_LIMIT": "", "FORUM_REGISTER_LIMIT": "", "FORUM_POST_LIMIT": ""}
expect.set_options(timeout=20_000)  # CI may be busy; what does not come at all still fails
WAYS = {
    "desktop": (DESKTOP, True),
    "phone without JavaScript": (PHONE, False),
    "phone": (PHONE, True),
    "desktop without JavaScript": (DESKTOP, False),
}
OPPOSITES = list(WAYS)[:2]  # both screens, with and without JavaScript, in two walks


def pytest_generate_tests(metafunc):
    """Walk a journey in the two opposite ways, or in those that its mark ``ways`` names."""
    if "somebody" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("ways")
        ways = mark.args[0] if mark else OPPOSITES
        metafunc.parametrize("way", ways, ids=lambda way: way.replace(" ", "-"))


def pytest_collection_modifyitems(items):
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@contextmanager
def served(folder):
    """Serve a forum of its own from a folder, as an operator would."""
    forum = Path(sys.executable).with_name("forum")
    outside = {key: value for key, value in os.environ.items() if not key.startswith("FORUM_")}
    database = f"sqlite:///{folder}/forum.db"
    environment = outside | {
        "FORUM_DATABASE_URL": database,
        "FORUM_SECRET_KEY": "k" * 40,
        "FORUM_FETCH_LOOPBACK": "true",
        "FORUM_MAIL": "file",
        "FORUM_MAIL_DIRECTORY": str(folder / "mail"),
        **NO_LIMITS,
    }

    def run(*words, **options):
        return subprocess.run(
            [forum, *words], env=environment, check=True, capture_output=True, text=True, **options
        ).stdout

    run("db", "upgrade")
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [forum, "serve", "--port", str(port)], env=environment, stdout=log, stderr=log
        )
    try:
        wait(base)
        yield SimpleNamespace(base=base, run=run, mail=folder / "mail", database=database)
    finally:
        server.terminate()
        server.wait(30)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A forum that journeys share; each brings its own people and threads."""
    with served(tmp_path_factory.mktemp("site")) as forum:
        yield forum


def wait(base, patience=60):
    """Wait for the first answer; on a busy machine it takes its time."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            if urlopen(f"{base}/readyz", timeout=5).status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not get ready")


@pytest.fixture(scope="session")
def browser():
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (make test installs it where it may)")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def desk(site):
    """The same forum, for preparing what a journey is not about."""
    app = a_forum(Settings(secret_key="k" * 40, database_url=site.database, mail="none"))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(scope="session")
def join(desk):
    """Let a person with an account into the forum, and return the mail address."""

    def joined(name, role="participant"):
        address = re.sub(r"\W+", ".", name.lower()) + "@example.org"
        with desk.app_context(), unit_of_work():
            add_account(people.join(Outsider.OPERATOR, name, role=Role(role)), address, PASSWORD)
        return address

    return joined


class Visitor:
    """Somebody with a browser; what goes wrong in it is kept."""

    def __init__(self, context, base, pass_of=None):
        self.base, self.wrong = base, []
        self.pass_of = pass_of
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", self._heard)

    def _heard(self, message):
        asked_for = re.search(r"status of (401|403|404|409|410|422|429)", message.text)
        if message.type == "error" and not asked_for:
            self.wrong.append(message.text)

    def goes(self, path):
        self.page.goto(self.base + path)
        return self.page

    def signs_in(self, address):
        """Come in with a pass for the door, which the journey is not about."""
        self.page.context.add_cookies(
            [{"name": "forum", "value": self.pass_of(address), "url": self.base}]
        )
        return self

    def signs_in_at_the_door(self, address):
        page = self.goes("/account/login")
        page.fill("[name=email]", address)
        page.fill("[name=password]", PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("button", name="Sign out")).to_be_visible()
        return self

    def reads(self, words):
        expect(self.page.locator("main")).to_contain_text(words, use_inner_text=True)
        self.page.wait_for_load_state()  # what is pressed next may need the page's scripts

    def misses(self, words):
        expect(self.page.locator("main")).not_to_contain_text(words, use_inner_text=True)


@pytest.fixture(scope="session")
def pass_of(desk):
    """Return the session cookie of whoever has an account with an address."""

    def made(address):
        with desk.app_context():
            account = db.session.query(Account).filter_by(email=address).one()
            mark = account.fs_uniquifier
        visitor = desk.test_client()
        with visitor.session_transaction() as session:
            session |= {"_user_id": mark, "_fresh": True, "fs_cc": "set", "fs_paa": time.time()}
        return visitor.get_cookie("forum").value

    return made


@pytest.fixture
def somebody(way, browser, site, pass_of):
    """Make visitors who all read in the same way: on a desktop or a phone, with or without JS."""
    screen, has_script = WAYS[way]
    contexts, visitors = [], []

    def visitor():
        context = browser.new_context(
            viewport=screen, java_script_enabled=has_script, has_touch=screen is PHONE
        )
        context.set_default_timeout(20_000)
        contexts.append(context)
        visitors.append(Visitor(context, site.base, pass_of))
        visitors[-1].has_script = has_script
        return visitors[-1]

    yield visitor
    wrong = [line for one in visitors for line in one.wrong]
    for context in contexts:
        context.close()
    assert wrong == []
