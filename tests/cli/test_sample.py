"""The bundled debate and made-up ones, played through the forum's own acts on both engines."""

import pytest

from forum.cli.generated import generate
from forum.cli.sample import load_sample
from forum.db import db
from forum.models import (
    Article,
    Conclusion,
    Enquiry,
    Estimate,
    Event,
    Evidence,
    Flag,
    Forecast,
    Person,
    Position,
    Relation,
    Thread,
)
from forum.queries.articles import home_page
from forum.queries.beside import article_page
from forum.queries.focus import focus_page
from forum.queries.integrity import wrong_counts
from forum.queries.threads import thread_page
from forum.vocabulary import MODERATION, ForecastState, Standing

pytestmark = pytest.mark.usefixtures("app")


def test_the_bundled_debate_gives_every_screen_something_to_show_and_is_played_once():
    accounts = load_sample()
    assert len(accounts) == 5
    assert wrong_counts() == []
    assert db.session.query(Position).count() >= 30
    assert {thread.question.kind for thread in db.session.query(Thread)} == {
        "explicit",
        "implied",
        "forecast",
    }
    assert db.session.query(Relation).filter(Relation.target_relation_id.is_not(None)).count()
    assert db.session.query(Relation).filter(Relation.target_citation_id.is_not(None)).count()
    assert db.session.query(Flag).filter(Flag.answered_at.is_(None)).count() == 2
    assert db.session.query(Conclusion).count() == 1
    assert db.session.query(Event).filter(Event.kind.in_(MODERATION)).count() >= 3
    reader = db.session.query(Person).first()
    article = db.session.query(Article).one()
    assert len(article_page(article.id, reader).evidence) >= 10
    assert len(home_page().threads) == 5
    states = {one.state for one in db.session.query(Forecast)}
    assert states == {ForecastState.OPEN, ForecastState.YES}
    assert db.session.query(Estimate).filter(Estimate.ended_at.is_not(None)).count() >= 5
    for thread in db.session.query(Thread).all():
        for row in thread_page(thread.id, reader).positions:
            assert focus_page(row.id, reader).position.id == row.id
    assert db.session.query(Evidence).filter(Evidence.citations_count > 1).count() >= 3
    assert db.session.query(Relation).filter(Relation.conceded_at.is_not(None)).count() == 1
    assert db.session.query(Relation).filter(Relation.joint_id.is_not(None)).count() == 2
    assert db.session.query(Relation).filter(Relation.restated_fairly_at.is_not(None)).count() == 1
    assert db.session.query(Enquiry).count() == 2
    assert {item.standing for item in db.session.query(Evidence)} == set(Standing)
    positions = db.session.query(Position).count()
    assert load_sample() == accounts
    assert db.session.query(Position).count() == positions


def test_the_same_seed_makes_the_same_debate():
    told = generate(positions=25, people=6, seed=3)
    assert told.endswith("25 positions by 6 people.")
    assert wrong_counts() == []
    assert db.session.query(Position).count() == 25
