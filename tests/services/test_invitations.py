"""Invitations: what they give, to how many, and until when."""

from datetime import timedelta

import pytest

from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, MissingError
from forum.models import Acceptance, Event, Invitation, Membership, Person
from forum.policy import Outsider
from forum.queries.groups import members_of
from forum.queries.invitations import invitation_by_token, invitation_page, invitations
from forum.services.groups import remove_member
from forum.services.invitations import (
    InvitationDraft,
    accept_invitation,
    invite_by_link,
    invite_by_mail,
    revoke_invitation,
)
from forum.services.people import set_role
from forum.unit_of_work import unit_of_work
from forum.vocabulary import EventKind, InvitationState, Role
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    act,
    an_administrator,
    an_organiser,
)
from tests.services.test_writers import at_once

pytestmark = pytest.mark.usefixtures("app")


def a_link(by=None, **given):
    return act(invite_by_link, by or an_administrator(), InvitationDraft(**given))


def accept(token, person):
    act(accept_invitation, person, invitation_by_token(token))


def test_a_link_lets_its_number_of_people_into_the_group_and_no_more():
    group = a_group()
    token = a_link(group=group, uses=2)
    people = [a_participant() for _ in range(3)]
    for person in (people[0], people[0], people[1], people[1]):
        accept(token, person)
    with pytest.raises(BrokenRuleError):
        accept(token, people[2])
    assert [one.id for one in members_of(group.id)] == [people[0].id, people[1].id]
    assert invitations()[0].state is InvitationState.USED_UP
    told = [event.kind for event in db.session.query(Event)]
    assert told.count(EventKind.INVITATION_ACCEPTED) == told.count(EventKind.MEMBER_ADDED) == 2


def test_the_table_does_not_hold_what_opens_the_door():
    token = a_link()
    row = db.session.query(Invitation).one()
    held = [str(getattr(row, column.key)) for column in Invitation.__table__.columns]
    held += [str(event.details) for event in db.session.query(Event)]
    assert not any(token in words for words in held)
    assert len(row.token_hash) == 64


@pytest.mark.parametrize(
    ("has", "offered", "then"),
    [
        (Role.PARTICIPANT, Role.MODERATOR, Role.MODERATOR),
        (Role.PARTICIPANT, Role.PARTICIPANT, Role.PARTICIPANT),
        (Role.MODERATOR, Role.PARTICIPANT, Role.MODERATOR),
        (Role.MODERATOR, Role.ORGANISER, Role.MODERATOR),
        (Role.ADMINISTRATOR, Role.ORGANISER, Role.ADMINISTRATOR),
    ],
)
def test_a_role_is_raised_and_never_lowered(has, offered, then):
    person = a_participant(role=has)
    token = a_link(role=offered)
    accept(token, person)
    assert person.role is then
    changed = db.session.query(Event).filter_by(kind=EventKind.PERSON_ROLE_CHANGED).count()
    assert changed == (has is not then)


def test_nobody_gives_more_than_is_theirs_to_give():
    organiser = an_organiser()
    assert a_link(organiser)
    for role in (Role.MODERATOR, Role.ORGANISER, Role.ADMINISTRATOR):
        with pytest.raises(ForbiddenError):
            a_link(organiser, role=role)
    for refused in (a_participant(), a_moderator()):
        with pytest.raises(ForbiddenError):
            a_link(refused)
        with pytest.raises(ForbiddenError):
            act(revoke_invitation, refused, db.session.query(Invitation).first())
    with pytest.raises(BrokenRuleError):  # not even the database lets an administrator in so
        a_link(role=Role.ADMINISTRATOR)


def test_an_invitation_of_somebody_who_may_not_invite_any_more_lets_nobody_in():
    administrator = an_administrator()
    token = a_link(administrator, role=Role.MODERATOR)
    act(set_role, Outsider.OPERATOR, administrator, Role.ORGANISER)
    person = a_participant()
    with pytest.raises(BrokenRuleError):
        accept(token, person)
    assert invitation_page(token, person).invitation.state is InvitationState.REVOKED


def test_an_invitation_ends_by_time_and_by_being_taken_back():
    token, other = a_link(), a_link()
    row = invitation_by_token(token)
    row.made_at, row.expires_at = now() - timedelta(days=2), now() - timedelta(days=1)
    db.session.commit()
    organiser = an_organiser()
    for _ in range(2):
        act(revoke_invitation, organiser, invitation_by_token(other))
    for door, state in ((token, InvitationState.EXPIRED), (other, InvitationState.REVOKED)):
        with pytest.raises(BrokenRuleError):
            accept(door, a_participant())
        assert invitation_page(door, Outsider.VISITOR).invitation.state is state
    assert db.session.query(Acceptance).count() == 0


def test_who_was_removed_does_not_come_back_by_the_same_link():
    person, group = a_participant(), a_group()
    token = a_link(group=group)
    accept(token, person)
    act(remove_member, an_organiser(), group, person)
    accept(token, person)
    assert members_of(group.id) == []
    page = invitation_page(token, person)
    assert (page.has_accepted, page.is_member) == (True, False)


def test_letters_have_a_link_each_and_each_works_once():
    addresses = ["ana@example.org", " bo@example.org ", "ana@example.org"]
    tokens = act(invite_by_mail, an_organiser(), InvitationDraft(uses=9), addresses)
    assert list(tokens) == ["ana@example.org", "bo@example.org"]
    assert len(set(tokens.values())) == 2
    accept(tokens["ana@example.org"], a_participant())
    with pytest.raises(BrokenRuleError):
        accept(tokens["ana@example.org"], a_participant())
    assert {row.sent_to: row.uses for row in invitations()} == {
        "ana@example.org": 1,
        "bo@example.org": 0,
    }


@pytest.mark.parametrize("given", [{"uses": 0}, {"uses": 5000}, {"days": 0}, {"days": 4000}])
def test_a_link_without_bounds_is_not_made(given):
    with pytest.raises(BrokenRuleError):
        a_link(**given)


@pytest.mark.parametrize("addresses", [[], ["  "], [f"a{n}@example.org" for n in range(101)]])
def test_letters_go_to_somebody_and_not_to_everybody(addresses):
    with pytest.raises(BrokenRuleError):
        act(invite_by_mail, an_organiser(), InvitationDraft(), addresses)


def test_any_other_link_is_refused_in_the_same_words():
    token = a_link()
    told = set()
    for wrong in ("", "x", token[:-1], token.swapcase(), "\ud800", "é" * 300):
        with pytest.raises(MissingError) as refusal:
            invitation_by_token(wrong)
        told.add(str(refusal.value))
    assert len(told) == 1


def test_of_two_who_accept_the_last_use_at_once_one_gets_in(app):
    token = a_link(group=a_group(), uses=1)
    people = [a_participant().id for _ in range(6)]
    db.session.commit()
    refused = []

    def accepts(person_id):
        def work():
            try:
                with unit_of_work():
                    person = db.session.get_one(Person, person_id)
                    accept_invitation(person, invitation_by_token(token))
            except BrokenRuleError:
                refused.append(person_id)

        return work

    at_once(app, *(accepts(person_id) for person_id in people))
    assert len(refused) == 5
    assert db.session.query(Membership).count() == 1
    assert db.session.query(Invitation).one().uses == 1
