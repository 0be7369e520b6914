from itertools import count

from forum.policy import Outsider
from forum.services.people import join
from forum.vocabulary import Role
from tests.factories.acting import act

_number = count(1)


def a_participant(name=None, role=Role.PARTICIPANT):
    return act(join, Outsider.OPERATOR, name or f"Person {next(_number)}", role=role)


def a_moderator(name=None):
    return a_participant(name, Role.MODERATOR)


def an_organiser(name=None):
    return a_participant(name, Role.ORGANISER)


def an_administrator(name=None):
    return a_participant(name, Role.ADMINISTRATOR)
