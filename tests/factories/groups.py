from itertools import count

from forum.services.groups import add_member, make_group, set_readers
from tests.factories.acting import act
from tests.factories.people import an_organiser

_number = count(1)


def a_group(*members, organiser=None, name=None):
    organiser = organiser or an_organiser()
    group = act(make_group, organiser, name or f"Circle {next(_number)}")
    for member in members:
        act(add_member, organiser, group, member)
    return group


def kept_to(group, *threads, organiser=None):
    """Keep threads to a group; no group is everybody."""
    act(set_readers, organiser or an_organiser(), threads, group)
    return threads[0]
