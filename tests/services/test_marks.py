import pytest

from forum.db import db
from forum.errors import ForbiddenError
from forum.models import Event, Mark
from forum.services.marks import mark_position, take_back_mark
from forum.services.moderation import hide_position
from forum.services.positions import Revision, revise_position
from forum.vocabulary import EventKind, Stance
from tests.factories import a_moderator, a_participant, a_position, act

pytestmark = pytest.mark.usefixtures("app")


def counts(position):
    return position.support_marks, position.rebuttal_marks


def test_a_person_has_one_mark_and_may_change_it():
    position, person = a_position(), a_participant()
    act(mark_position, person, position, Stance.SUPPORT)
    act(mark_position, person, position, Stance.REBUTTAL)
    assert counts(position) == (0, 1)
    assert db.session.query(Mark).count() == 1


def test_a_mark_pressed_twice_is_one_and_happens_once():
    position, person = a_position(), a_participant()
    act(mark_position, person, position, Stance.SUPPORT)
    act(mark_position, person, position, Stance.SUPPORT)
    assert counts(position) == (1, 0)
    assert db.session.query(Event).filter_by(kind=EventKind.POSITION_MARKED).count() == 1


def test_a_mark_can_be_taken_back_and_taking_back_none_is_nothing():
    position, person = a_position(), a_participant()
    act(mark_position, person, position, Stance.SUPPORT)
    act(take_back_mark, person, position)
    act(take_back_mark, person, position)
    assert counts(position) == (0, 0)


def test_nobody_marks_their_own_position():
    position = a_position()
    with pytest.raises(ForbiddenError):
        act(mark_position, position.author, position, Stance.SUPPORT)


def test_a_mark_made_again_after_a_revision_counts_again():
    position, person = a_position(), a_participant()
    act(mark_position, person, position, Stance.SUPPORT)
    act(revise_position, position.author, position, Revision("Another wording.", ""))
    act(mark_position, person, position, Stance.SUPPORT)
    assert counts(position) == (1, 0)
    assert db.session.query(Mark).one().version == 2


def test_a_hidden_position_takes_no_marks():
    position = a_position()
    act(hide_position, a_moderator(), position, reason="It names a neighbour.")
    with pytest.raises(ForbiddenError):
        act(mark_position, a_participant(), position, Stance.SUPPORT)
