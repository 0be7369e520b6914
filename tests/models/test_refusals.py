"""What the database itself refuses, whatever the program above it does."""

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from forum.clock import now
from forum.db import db
from forum.models import (
    Citation,
    Conclusion,
    Event,
    Flag,
    Mark,
    Person,
    Position,
    Relation,
    Source,
    Version,
)
from forum.vocabulary import Bearing, EventKind, FlagReason, Stance, SubjectKind
from tests.factories import a_participant, a_position, a_thread, an_article, an_evidence_item

pytestmark = pytest.mark.usefixtures("app")


def refused(*rows):
    db.session.add_all(rows)
    with pytest.raises(IntegrityError):
        db.session.commit()
    db.session.rollback()


def a_relation(source, toward, **given):
    return Relation(
        **{
            "thread_id": source.thread_id,
            "source_id": source.id,
            "toward_id": toward.id,
            "target_position_id": toward.id,
            "stance": Stance.SUPPORT,
            "toward_version": 1,
        }
        | given
    )


def test_a_position_does_not_answer_itself():
    one = a_position()
    refused(a_relation(one, one))


def test_a_relation_has_exactly_one_target():
    one = a_position()
    other = a_position(thread=one.thread)
    refused(a_relation(one, other, target_position_id=None))
    link = a_relation(one, other)
    db.session.add(link)
    db.session.commit()
    refused(a_relation(other, one, target_relation_id=link.id))


def test_a_relation_stays_in_one_thread():
    one, other = a_position(), a_position(thread=a_thread("Another question?"))
    refused(a_relation(one, other))


def test_a_position_answers_a_target_once():
    one = a_position()
    other = a_position(thread=one.thread)
    db.session.add(a_relation(one, other))
    db.session.commit()
    refused(a_relation(one, other, stance=Stance.REBUTTAL))


def test_a_person_marks_a_position_once():
    position, person = a_position(), a_participant()
    mark = {"position_id": position.id, "person_id": person.id, "version": 1}
    refused(Mark(stance=Stance.SUPPORT, **mark), Mark(stance=Stance.REBUTTAL, **mark))


def test_a_position_cites_an_item_once():
    position, item = a_position(), an_evidence_item()
    given = {
        "thread_id": position.thread_id,
        "position_id": position.id,
        "evidence_id": item.id,
        "stance": Bearing.SUPPORT,
        "version": 1,
        "cited_by_id": position.author_id,
    }
    refused(Citation(**given), Citation(**given))


def test_a_moderators_act_gives_a_reason():
    position = a_position()
    for reason in (None, ""):
        refused(
            Event(
                kind=EventKind.POSITION_HIDDEN,
                subject_kind=SubjectKind.POSITION,
                subject_id=position.id,
                reason=reason,
            )
        )


def test_hidden_means_by_somebody_with_a_reason():
    position = a_position()
    position.hidden_at = now()
    refused(position)


def test_counters_are_never_negative():
    position = a_position()
    position.support_marks = -1
    refused(position)


def test_a_version_number_is_given_once():
    position = a_position()
    refused(Version(position_id=position.id, number=1, claim="Again.", renderer=1))


def test_a_claim_is_neither_empty_nor_longer_than_280_characters():
    position = a_position()
    refused(Version(position_id=position.id, number=2, claim="", renderer=1))
    db.session.add(Version(position_id=position.id, number=2, claim="x" * 281, renderer=1))
    with pytest.raises(sa.exc.DBAPIError):
        db.session.commit()


def test_a_thread_has_one_conclusion_that_stands():
    thread, person = a_thread(), a_participant()
    given = {
        "thread_id": thread.id,
        "summary": "So.",
        "summary_html": "So.",
        "renderer": 1,
        "concluded_by_id": person.id,
    }
    refused(Conclusion(**given), Conclusion(**given))


def test_a_flag_is_about_one_thing_and_waits_once():
    position, item, person = a_position(), an_evidence_item(), a_participant()
    given = {"reason": FlagReason.SPAM, "raised_by_id": person.id}
    refused(Flag(**given))
    refused(Flag(position_id=position.id, evidence_id=item.id, **given))
    refused(Flag(position_id=position.id, **given), Flag(position_id=position.id, **given))


def test_a_source_says_something():
    refused(Source(key="k"))


def test_words_come_from_their_closed_lists():
    position = a_position()
    with pytest.raises(sa.exc.DBAPIError), db.engine.begin() as connection:
        connection.execute(sa.text("UPDATE people SET role = 'emperor'"))
    assert position.author.role == "participant"


def test_names_that_readers_would_confuse_are_one():
    refused(Person(name="Ada", name_key="ada"), Person(name="ADA", name_key="ada"))


def test_what_something_points_to_does_not_go_away():
    position = a_position()
    with pytest.raises(IntegrityError), db.engine.begin() as connection:
        connection.execute(sa.delete(Position).where(Position.id == position.id))


def test_moments_come_back_in_utc():
    article = an_article()
    db.session.expire_all()
    assert article.brought_in_at.utcoffset().total_seconds() == 0
    assert abs((now() - article.brought_in_at).total_seconds()) < 60
