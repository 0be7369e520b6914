"""Every main page: no violation that axe knows, no sideways scroll, nothing refused by the policy."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from forum.app import create_app
from forum.config import Settings
from forum.db import db
from forum.jobs.opinions import group_opinions
from forum.models import Person, Thread
from forum.services.groups import add_member, make_group, set_readers
from forum.services.invitations import InvitationDraft, invite_by_link, invite_by_mail
from forum.services.positions import PositionDraft, post_position
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Role
from tests.browser import DESKTOP, PHONE
from tests.factories import two_camps
from tests.journeys.conftest import Visitor, served

READ = (
    "/", "/articles/", "/articles/1", "/articles/1?at=420", "/articles/1/editions/1", "/threads/1",
    "/threads/2?order=needs_work&standing=in", "/threads/2/outline", "/threads/2/matrix", "/threads/2/brief", "/threads/2/map", "/threads/2/opinions", "/threads/2/camps", "/threads/5/forecasts", "/forecasts/3", "/threads/2/history",
    "/threads/2?as_of=2100-01-01", "/positions/1", "/positions/1/strength", "/positions/1/versions",
    "/evidence/1", "/moderation/log", "/people/Ines%20Carvalho", "/about", "/account/login",
    "/account/register", "/account/recover", "/nowhere", "/search", "/search?q=speed+limit",
    "/search?q=thir&kind=evidence", "/search?q=zebra+limit",
)  # fmt: skip
SIGNED_IN = (
    "/organise/", "/organise/articles/new", "/organise/articles/1", "/moderation/queue",
    "/organise/gaps", "/organise/import-csv", "/organise/articles/1/editions/new",
    "/articles/1?at=420", "/articles/1/disputes/new?at=420", "/threads/1/filing",
    "/threads/1/wordings/new", "/threads/1/setting", "/inbox", "/positions/1/enquiries/new",
    "/positions/19", "/positions/19/versions", "/positions/19/versions/2/judgement", "/evidence/1",
    "/organise/groups/", "/organise/groups/1", "/organise/invitations/", "/organise/threads/4/readers",
    "/threads/2", "/threads/1", "/threads/2/marking", "/threads/2/marking/end", "/threads/1/moderation", "/threads/1/positions/new",
    "/threads/2/positions/new?target=position-1&stance=rebuttal", "/positions/1",
    "/flags/new?position=1", "/positions/1/hiding", "/account/change",
    "/following", "/notifications", "/account/preferences",
    "/drafts", "/threads/2/forecasts", "/forecasts/1?crowd=shown", "/forecasts/2", "/forecasts/1/resolution",
    "/forecasts/2/reopening", "/threads/3/forecasts/new",
)  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A forum with the bundled debate, and its administrator, who may open every page."""
    with served(tmp_path_factory.mktemp("sample")) as forum:
        told = forum.run("sample")
        forum.administrator = re.search(r"administrator\s+(\S+)\s+(\S+)", told).groups()
        keep_a_thread_to_a_group(forum)
        yield forum


def keep_a_thread_to_a_group(forum):
    app = create_app(Settings(secret_key="k" * 40, database_url=forum.database, mail="none"))
    with app.app_context(), unit_of_work():
        keeper = db.session.query(Person).filter_by(role=Role.ADMINISTRATOR).first()
        group = make_group(keeper, "The working party of the harbour")
        add_member(keeper, group, db.session.query(Person).first())
        invite_by_mail(keeper, InvitationDraft(group=group), ["ana.of.the.long.name@example.org"])
        forum.link = invite_by_link(keeper, InvitationDraft(group=group))
        set_readers(keeper, [db.session.get_one(Thread, 4)], group)
        draft = PositionDraft("The ferry should run on Sundays.", submission="1" * 32)
        own = post_position(keeper, db.session.get_one(Thread, 1), draft)
        db.session.flush()
        forum.own = own.id
    with app.app_context():
        forum.camps = two_camps(20)[0].id
        group_opinions()
        db.engine.dispose()


def examine(visitor, path):
    page = visitor.page
    answer = page.goto(visitor.base + path)
    assert answer.status == (404 if path == "/nowhere" else 200), path
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{path} scrolls sideways by {wide}"
    found = Axe().run(page)
    assert found.violations_count == 0, f"{path}\n{found.generate_report()}"


@pytest.mark.timeout(300)  # some fifty pages, each examined whole
@pytest.mark.parametrize(
    ("screen", "scheme"),
    [(DESKTOP, "light"), (PHONE, "dark")],
    ids=["light on a desktop", "dark on a phone"],
)
def test_every_page_can_be_read_by_everybody(browser, sample, screen, scheme):
    context = browser.new_context(viewport=screen, color_scheme=scheme)
    visitor = Visitor(context, sample.base)
    for path in (*READ, f"/threads/{sample.camps}/opinions", f"/invitations/{sample.link}"):
        examine(visitor, path)
    address, password = sample.administrator
    page = visitor.goes("/account/login")
    page.fill("[name=email]", address)
    page.fill("[name=password]", password)
    page.get_by_role("button", name="Sign in").click()
    for path in (
        *SIGNED_IN,
        f"/invitations/{sample.link}",
        f"/positions/{sample.own}/citations/new",
    ):
        examine(visitor, path)
    assert visitor.wrong == []
    context.close()
