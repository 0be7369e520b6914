"""Inviting and being invited, over HTTP."""

import re

import pytest
from sqlalchemy import select

from forum.db import db
from forum.models import Group, Invitation, Thread
from forum.services.invitations import InvitationDraft, invite_by_link, revoke_invitation
from forum.vocabulary import Role
from tests.conftest import Client
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_administrator,
    an_organiser,
    kept_to,
)


def link(page):
    return re.search(r'value="https?://[^/"]+(/invitations/[\w-]+)"', page.text)[1]


def a_link(by=None, **given):
    return "/invitations/" + act(invite_by_link, by or an_administrator(), InvitationDraft(**given))


def test_a_link_is_made_shown_once_and_followed(visit):
    keeper, person = visit(an_organiser("Keeper")), a_participant("Newcomer")
    group = a_group()
    thread = kept_to(group, a_thread("Who may land?"))
    made = keeper.send(
        "/organise/invitations/", way="link", days=3, uses=1, group=group.id, role="participant"
    )
    assert made.status_code == 303
    page = keeper.get(made.location)
    address = link(page)
    assert "used 0 of 1" in page.text
    assert "/invitations/" not in keeper.get(made.location).text.replace(
        "/organise/invitations/", ""
    )

    offered = visit().get(address)
    assert "Keeper invites you to Rejoinder" in offered.text
    assert f"/account/register?next={address}" in offered.text
    assert f"/account/login?next={address}" in offered.text
    newcomer = visit(person)
    assert newcomer.get(f"/threads/{thread.id}").status_code == 404
    assert "Accept the invitation" in newcomer.get(address).text
    assert newcomer.send(f"{address}/acceptance").location == address
    assert "Who may land?" in newcomer.get(address).text
    assert "only members of" in newcomer.get(f"/threads/{thread.id}").text
    assert newcomer.send(f"{address}/acceptance").status_code == 303
    late = visit(a_participant())
    for answer in (late.get(address), late.send(f"{address}/acceptance")):
        assert answer.status_code == 410
        assert "This invitation is over" in answer.text
        assert 'href="/people/Keeper"' in answer.text


def test_letters_go_to_each_address(app, make_app):
    forum = make_app()
    forum.extensions["mailman"].backend = "locmem"
    letters = forum.extensions["mailman"].outbox = []
    keeper = Client(forum, forum.response_class).sign_in(an_organiser("Keeper"))
    wrong = keeper.send(
        "/organise/invitations/", way="mail", days=14, addresses="ana@example.org bo@"
    )
    assert wrong.status_code == 422
    assert "“bo@” is not a complete mail address." in wrong.text
    assert db.session.query(Invitation).count() == len(letters) == 0
    sent = keeper.send(
        "/organise/invitations/", way="mail", days=14, role="participant",
        addresses="ana@example.org, bo@example.org\nANA@example.org",
    )  # fmt: skip
    assert sent.status_code == 303
    assert sorted(one.to[0] for one in letters) == ["ana@example.org", "bo@example.org"]
    doors = {re.search(r"(/invitations/\S+)", one.body)[1] for one in letters}
    assert len(doors) == 2
    for one in letters:
        assert "Keeper invites you to Rejoinder." in one.body
        assert one.alternatives[0][1] == "text/html"
    assert {keeper.get(door).status_code for door in doors} == {200}


def test_only_administrators_offer_a_role(visit):
    organiser, administrator = visit(an_organiser()), visit(an_administrator())
    fields = {"way": "link", "days": 14, "uses": 5, "role": "moderator"}
    assert organiser.send("/organise/invitations/", **fields).status_code == 422
    assert db.session.query(Invitation).count() == 0
    assert administrator.send("/organise/invitations/", **fields).status_code == 303
    assert (
        administrator.send(
            "/organise/invitations/", **fields | {"role": "administrator"}
        ).status_code
        == 422
    )
    for refused in (a_participant(), a_moderator()):
        browser = visit(refused)
        for place in ("/organise/invitations/", "/organise/groups/"):
            assert browser.get(place).status_code == 403


@pytest.mark.parametrize(
    ("has", "words"),
    [
        (Role.PARTICIPANT, "Your role will be: Organiser"),
        (Role.MODERATOR, "you keep yours: Moderator"),
    ],
)
def test_the_page_says_what_becomes_of_a_role(visit, has, words):
    assert words in visit(a_participant(role=has)).get(a_link(role=Role.ORGANISER)).text


def test_an_invitation_is_taken_back(visit):
    keeper = an_organiser()
    address = a_link(keeper)
    invitation_id = db.session.scalar(select(Invitation.id))
    visit(keeper).send(f"/organise/invitations/{invitation_id}/revocation")
    assert "It was taken back." in visit().get(address).text


def test_guesses_are_counted_and_links_that_work_are_not(make_app, app):
    address = a_link()
    forum = make_app(login_limit="3 per minute")
    browser = forum.test_client()
    assert {browser.get(address).status_code for _ in range(6)} == {200}
    assert [browser.get(f"/invitations/{n}").status_code for n in range(4)] == [404, 404, 404, 429]


def test_who_joins_by_an_invitation_comes_back_to_it(make_app, app):
    address = a_link()
    forum = make_app()
    forum.extensions["mailman"].backend = "locmem"
    letters = forum.extensions["mailman"].outbox = []
    browser = Client(forum, forum.response_class)
    fields = {
        "name": "Nele",
        "email": "nele@example.org",
        "password": "seven quiet herons",
        "next": address,
    }
    assert browser.send("/account/register", **fields).location.endswith(address)
    (letter,) = letters
    confirm = re.search(r"https?://[^/\s]+(/account/confirm/\S+)", letter.body)[1]
    assert browser.get(confirm).status_code == 200
    confirmed = browser.send(confirm)
    assert confirmed.location == f"/account/login?next={address}"
    signed_in = browser.send(
        confirmed.location, **{k: fields[k] for k in ("email", "password", "next")}
    )
    assert signed_in.location.endswith(address)


def test_a_group_is_made_filled_and_emptied(visit):
    keeper, person = visit(an_organiser()), a_participant("Ana")
    made = keeper.send("/organise/groups/", name="Harbour board")
    assert keeper.send("/organise/groups/", name="Harbour board").status_code == 422
    assert keeper.send(f"{made.location}/members", name="Nobody").status_code == 422
    keeper.send(f"{made.location}/members", name="ana")
    assert "1 member" in keeper.get("/organise/groups/").text
    keeper.send(f"{made.location}/members/{person.id}/removal")
    assert "0 members" in keeper.get("/organise/groups/").text


def test_a_private_thread_is_made_public_by_who_knows_what_that_shows(visit):
    keeper = an_organiser()
    group = a_group(organiser=keeper)
    thread = kept_to(group, a_thread("Who may land?", keeper))
    a_position(thread=thread, author=keeper)
    browser, place = visit(keeper), f"/organise/threads/{thread.id}/readers"
    page = browser.get(place).text
    assert "1 position" in page
    assert "They see all of it" in page
    assert browser.send(place, group="").status_code == 422
    assert browser.send(place, group=group.id).status_code == 303, "nothing changes"
    assert browser.send(place, group="", agreed="y").location == f"/threads/{thread.id}"
    assert visit().get(f"/threads/{thread.id}").status_code == 200
    other = browser.send(place, group=group.id)
    assert other.status_code == 303, "fewer read it: nothing is to be agreed to"
    assert db.session.scalar(select(Thread.group_id)) == group.id


def test_threads_of_a_file_are_opened_for_a_group(visit):
    keeper = an_organiser()
    group = a_group(organiser=keeper)
    rows = {"text": "question\nWho may land?\n", "group": group.id}
    browser = visit(keeper)
    assert "Only members of" in browser.send("/organise/import-csv", **rows).text
    browser.send("/organise/import-csv", **rows, agreed="yes")
    assert db.session.scalar(select(Thread.group_id)) == db.session.scalar(select(Group.id))


def test_a_link_taken_back_meanwhile_is_said_to_be(visit):
    keeper, person = an_organiser(), a_participant()
    address = a_link(keeper)
    browser = visit(person)
    token = browser.token()
    act(revoke_invitation, keeper, db.session.query(Invitation).one())
    answer = browser.post(f"{address}/acceptance", data={"csrf_token": token})
    assert answer.status_code == 410
