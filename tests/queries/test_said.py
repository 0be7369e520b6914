"""Already said? What readers find of a thread while they type, and nothing else."""

import pytest

from forum.errors import MissingError
from forum.queries.said import said_already
from forum.services.moderation import hide_position, restore_position
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.vocabulary import Stance
from tests.factories import (
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_thread,
    act,
    an_organiser,
    kept_to,
)

pytestmark = pytest.mark.usefixtures("app")
TYPED = "why pay for a ferry? repairing the old bridge is cheaper"


def found(thread, viewer, claim=TYPED, **given):
    return [row.position.id for row in said_already(thread.id, claim, viewer, **given)]


def test_what_says_much_the_same_is_found_with_its_side_and_goes_as_it_goes_from_sight():
    thread, reader = a_thread(), a_participant()
    noise = a_position("Noise at night has fallen.", thread=thread)
    ferry = a_position("A ferry would cost more than repairing the bridge.", target=noise)
    (row,) = said_already(thread.id, TYPED, reader)
    assert (row.position.id, row.stance) == (ferry.id, Stance.REBUTTAL)
    assert found(thread, reader, besides=ferry.id) == []
    assert found(thread, reader, claim="a") == []
    act(hide_position, a_moderator(), ferry, reason="It names somebody.")
    assert found(thread, reader) == []
    act(restore_position, a_moderator(), ferry, reason="It does not.")
    assert found(thread, reader) == [ferry.id]
    act(revise_position, noise.author, noise, Revision("Repairing the bridge costs little.", ""))
    assert found(thread, reader) == [ferry.id, noise.id]
    act(withdraw_position, ferry.author, ferry)
    assert found(thread, reader) == [noise.id]


def test_a_private_thread_says_nothing_to_those_outside():
    keeper, member = an_organiser(), a_participant()
    thread = a_thread(organiser=keeper)
    position = a_position("Repairing the old bridge is cheaper.", thread=thread)
    kept_to(a_group(member, organiser=keeper), thread, organiser=keeper)
    assert found(thread, member) == [position.id]
    with pytest.raises(MissingError):
        found(thread, a_participant())
