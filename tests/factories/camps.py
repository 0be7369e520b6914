from forum.db import db
from forum.models import Mark, Person
from forum.vocabulary import Stance
from tests.factories.people import a_participant
from tests.factories.positions import a_position
from tests.factories.threads import a_thread


def two_camps(size):
    """A thread of 9 positions: all support the first, one camp each of the others."""
    author, thread = a_participant("Author Of It"), a_thread()
    positions = [a_position(f"Claim {at}.", author=author, thread=thread) for at in range(9)]
    people = [Person(name=f"Zebedee {at}", name_key=f"zebedee {at}") for at in range(2 * size)]
    db.session.add_all(people)
    db.session.flush()
    for at, person in enumerate(people):
        for column, position in enumerate(positions):
            likes = column == 0 or (at < size) == (column % 2 == 0)
            if column and (at + column) % 11 == 0:
                continue
            stance = Stance.SUPPORT if likes else Stance.REBUTTAL
            db.session.add(
                Mark(position_id=position.id, person_id=person.id, stance=stance, version=1)
            )
    for position in positions:
        position.support_marks = size
    thread.revision += 500
    db.session.commit()
    return thread, positions, people
