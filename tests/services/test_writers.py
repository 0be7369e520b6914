"""Two writers at once into one thread."""

import threading

import pytest

from forum.db import db
from forum.models import Person, Position, Thread
from forum.queries.integrity import wrong_counts
from forum.services.marks import mark_position
from forum.services.positions import PositionDraft, post_position
from forum.services.relations import RelationDraft
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Stance
from tests.factories import a_participant, a_position, a_thread

EACH = 80


def at_once(app, *works):
    """Do works in threads of their own, each in its own application context."""
    failures = []

    def do(work):
        try:
            with app.app_context():
                work()
                db.session.remove()
        except Exception as failure:  # noqa: BLE001  (told by the test's own thread)
            failures.append(failure)

    threads = [threading.Thread(target=do, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


@pytest.mark.timeout(180)
def test_two_writers_posting_80_positions_each_lose_none(app):
    thread_id, claim_id = a_thread().id, None
    claim_id = a_position(thread=db.session.get(Thread, thread_id)).id
    writers = [a_participant().id, a_participant().id]
    db.session.commit()

    def writes(writer):
        def work():
            for number in range(EACH):
                with unit_of_work():
                    post_position(
                        db.session.get(Person, writer),
                        db.session.get(Thread, thread_id),
                        PositionDraft(
                            claim=f"Reason {number} of writer {writer}.",
                            submission=f"{writer}-{number}",
                            answers=RelationDraft(
                                db.session.get(Position, claim_id), Stance.SUPPORT
                            )
                            if number % 2
                            else None,
                        ),
                    )

        return work

    at_once(app, *(writes(writer) for writer in writers))
    thread = db.session.get(Thread, thread_id)
    db.session.refresh(thread)
    assert db.session.query(Position).count() == 2 * EACH + 1
    assert thread.positions_count == 2 * EACH + 1
    assert db.session.get(Position, claim_id).supports_count == EACH
    assert wrong_counts() == []


def test_one_form_sent_by_two_at_once_posts_one_position(app):
    thread_id, author_id = a_thread().id, a_participant().id
    db.session.commit()

    def send():
        with unit_of_work():
            post_position(
                db.session.get(Person, author_id),
                db.session.get(Thread, thread_id),
                PositionDraft(claim="Once.", submission="the-same"),
            )

    at_once(app, *[send] * 6)
    assert db.session.query(Position).count() == 1


def test_marks_of_many_at_once_are_all_counted(app):
    position_id = a_position().id
    people = [a_participant().id for _ in range(8)]
    db.session.commit()

    def marks(person):
        def work():
            with unit_of_work():
                position = db.session.get(Position, position_id)
                mark_position(db.session.get(Person, person), position, Stance.SUPPORT)

        return work

    at_once(app, *(marks(person) for person in people))
    db.session.expire_all()
    assert db.session.get(Position, position_id).support_marks == len(people)
    assert wrong_counts() == []
