import pytest

from forum.errors import BrokenRuleError, ForbiddenError
from forum.policy import Outsider
from forum.services.people import join, set_role
from forum.vocabulary import Role
from tests.factories import a_participant, act, an_administrator

pytestmark = pytest.mark.usefixtures("app")


@pytest.mark.parametrize(
    "other", ["ada king", "ADA KING", "A\u200bda King", "Ada-King", "Adá King"]
)
def test_a_name_like_anothers_is_refused(other):
    a_participant("Ada King")
    with pytest.raises(BrokenRuleError) as refusal:
        act(join, Outsider.VISITOR, other)
    assert refusal.value.field == "name"


@pytest.mark.parametrize("name", ["", "x", " ", "..", "a/b", "n" * 41, "\u202e\u200b"])
def test_a_name_has_letters_and_a_length(name):
    with pytest.raises(BrokenRuleError):
        act(join, Outsider.VISITOR, name)


def test_names_of_every_script_are_welcome():
    for name in ["Zoë Ångström", "李小龙", "محمد علي", "Ωμέγα"]:
        assert act(join, Outsider.VISITOR, name).name == name


def test_a_visitor_joins_as_a_participant_only():
    with pytest.raises(ForbiddenError):
        act(join, Outsider.VISITOR, "Mallory", role=Role.ADMINISTRATOR)


def test_only_administrators_and_operators_set_roles():
    person = a_participant()
    with pytest.raises(ForbiddenError):
        act(set_role, person, person, Role.MODERATOR)
    act(set_role, an_administrator(), person, Role.MODERATOR)
    assert person.role is Role.MODERATOR
