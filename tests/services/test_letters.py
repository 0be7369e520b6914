"""Letters tell how the argument stands: when they are due, at most once, and what may be read then."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.adapters.accounts import add_account
from forum.adapters.letters import unsubscribing_token
from forum.adapters.mail import UndeliveredError
from forum.db import db
from forum.errors import BrokenRuleError
from forum.jobs import letters as job
from forum.models import Event, Group, Letter, Relation
from forum.queries.manners import Manner, manner_of
from forum.services import letters as service
from forum.services.following import follow
from forum.services.groups import remove_member
from forum.services.letters import set_letters
from forum.services.moderation import hide_position
from forum.services.relations import concede_rebuttal
from forum.vocabulary import Pace
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

MONDAY = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


@pytest.fixture
def post(app, monkeypatch):
    """The letters that go out, and a clock that letters go by."""

    class Post:
        def __init__(self):
            self.sent, self.refuses = [], 0

        def take(self, letter):
            if self.refuses:
                self.refuses -= 1
                raise UndeliveredError("SMTPServerDisconnected")
            self.sent.append(letter)

        def at(self, moment):
            for module in (service, job.waiting_letters.__globals__):
                if isinstance(module, dict):
                    monkeypatch.setitem(module, "now", lambda: moment)
                else:
                    monkeypatch.setattr(module, "now", lambda: moment)

        def goes_out(self, after=timedelta(days=8)):
            self.at(datetime.now(UTC) + after)
            self.sent.clear()
            job.send_letters_due()
            return [one.text for one in self.sent]

    made = Post()
    monkeypatch.setattr(job.mail, "hand_over", made.take)
    return made


def a_reader(pace=None, **given):
    person = a_participant()
    act(add_account, person, f"reader-{person.id}@example.org", "a long enough password")
    if pace is not None:
        act(set_letters, person, Manner(pace, **given))
    return person


@pytest.mark.parametrize(
    ("pace", "zone", "until"),
    [
        (Pace.AT_ONCE, "UTC", "2026-03-02T12:30+00:00"),
        (Pace.DAILY, "UTC", "2026-03-02T07:00+00:00"),
        (Pace.DAILY, "America/Los_Angeles", "2026-03-01T07:00-08:00"),
        (Pace.WEEKLY, "UTC", "2026-03-02T07:00+00:00"),
        (Pace.WEEKLY, "America/Los_Angeles", "2026-02-23T07:00-08:00"),
    ],
)
def test_a_letter_tells_up_to_the_morning_where_its_person_is(pace, zone, until):
    assert Manner(pace, zone).until(MONDAY) == datetime.fromisoformat(until)


def test_quiet_hours_may_span_midnight_and_are_those_of_the_person():
    night = Manner(Pace.AT_ONCE, "Asia/Tokyo", 22, 7)
    assert [night.is_quiet(MONDAY + timedelta(hours=h)) for h in (0, 1, 9, 10)] == [
        False,
        True,
        True,
        False,
    ]


def test_a_digest_tells_states_and_goes_out_once(post):
    author = a_reader(Pace.DAILY)
    own = a_position("The harbour lives.", author=author)
    lost = a_position("It pays.", author=a_participant())
    rebuttal = a_position("It costs.", target=lost, author=author)
    act(follow, author, own.thread)
    for number in range(3):
        a_position(f"It dies, for reason {number}.", target=own)
    act(
        concede_rebuttal,
        lost.author,
        db.session.query(Relation).filter_by(source_id=rebuttal.id).one(),
    )
    (text,) = post.goes_out()
    assert (
        "“The harbour lives.”: It does not stand at present. 3 challenges are unanswered." in text
    )
    assert "“It costs.” Your rebuttal was conceded. It stands." in text
    assert "reason 2" not in text, "states, not posts"
    letter = post.sent[0]
    link = letter.headers["List-Unsubscribe"][1:-1]
    assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert link in text
    assert f'href="{link}"' in letter.html
    assert letter.subject == "A position of yours is challenged"
    assert post.goes_out() == []


def test_nobody_gets_a_letter_who_wants_none_or_who_has_read_it(post):
    never, usual, nobody = a_reader(Pace.NEVER), a_reader(), a_participant()
    for author in (never, usual, nobody):
        a_position(target=a_position(author=author))
    assert len(post.goes_out(timedelta())) == 0, "a digest waits for the morning"
    assert len(post.goes_out()) == 1
    act(set_letters, never, Manner(Pace.AT_ONCE))
    assert post.goes_out() == [], "what happened while one wanted none"


def test_a_letter_waits_for_the_end_of_quiet_hours(post):
    hour = datetime.now(UTC).hour
    author = a_reader(Pace.AT_ONCE, quiet_from=hour, quiet_until=(hour + 2) % 24)
    a_position(target=a_position(author=author))
    assert post.goes_out(timedelta(minutes=0)) == []
    assert len(post.goes_out(timedelta(hours=3))) == 1
    assert post.sent[0].subject == "Your position has a new open rebuttal"


def test_what_may_not_be_read_when_it_goes_out_is_in_no_letter(post):
    member, author, organiser = a_reader(Pace.AT_ONCE), a_reader(Pace.AT_ONCE), an_organiser()
    group = a_group(member)
    thread = kept_to(group, a_thread("Axolotl?"))
    a_position(target=a_position("Binturong.", thread=thread, author=member), author=organiser)
    hidden = a_position("Capybara.", author=author)
    a_position(target=hidden)
    post.refuses = 2
    assert post.goes_out() == [], "both are put back"
    act(remove_member, organiser, db.session.get(Group, group.id), member)
    act(hide_position, a_moderator(), hidden, reason="Uncivil.")
    post.goes_out(timedelta(days=9))
    assert {one.to for one in post.sent} == {f"reader-{author.id}@example.org"}
    for letter in post.sent:
        told = letter.text + letter.subject + letter.html
        assert not [word for word in ("Axolotl", "Binturong", "Capybara") if word in told]


def test_a_letter_that_is_not_taken_is_tried_again_and_one_that_is_lost_is_not_sent_twice(post):
    author = a_reader(Pace.AT_ONCE)
    own = a_position(author=author)
    a_position(target=own)
    post.refuses = 1
    assert post.goes_out(timedelta(hours=1)) == []
    assert post.goes_out(timedelta(hours=1, minutes=1)) == []
    assert len(post.goes_out(timedelta(hours=1, minutes=6))) == 1
    a_position(target=own)
    act(service.prepare_letter, job.Outsider.OPERATOR, author.id)
    letter = db.session.query(Letter).order_by(Letter.id.desc()).first()
    assert act(service.take_letter, job.Outsider.OPERATOR, letter.id)
    assert not act(service.take_letter, job.Outsider.OPERATOR, letter.id)
    assert post.goes_out() == [], "the process that took it never came back"


def test_one_click_ends_letters_without_signing_in(post, visit):
    reader, browser = a_reader(Pace.WEEKLY, time_zone="Europe/Lisbon"), visit()
    before = db.session.query(Event).count()
    address = f"/unsubscribing/{unsubscribing_token(reader.id)}"
    assert "Send me no more letters" in browser.get(address).text
    assert manner_of(reader.id).pace is Pace.WEEKLY
    assert browser.post(address, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    manner = manner_of(reader.id)
    assert (manner.pace, manner.time_zone) == (Pace.NEVER, "Europe/Lisbon")
    for method in (browser.get, browser.post):
        assert method(f"{address}x").status_code == 404
    assert db.session.query(Event).count() == before


def test_how_one_is_written_to_is_chosen_on_a_page(visit):
    reader = a_participant()
    browser = visit(reader)
    chosen = {"pace": "at_once", "time_zone": "Asia/Tokyo", "quiet_from": "22", "quiet_until": "7"}
    assert browser.send("/account/preferences/letters", **chosen).status_code == 303
    manner = manner_of(reader.id)
    assert (manner.pace, manner.quiet_from, manner.quiet_until) == (Pace.AT_ONCE, 22, 7)
    page = browser.get("/account/preferences").text
    assert '<option selected value="22">' in page
    assert '<option selected value="Asia/Tokyo">' in page
    wrong = browser.send("/account/preferences/letters", **chosen | {"quiet_until": ""})
    assert wrong.status_code == 422
    with pytest.raises(BrokenRuleError):
        act(set_letters, reader, Manner(Pace.DAILY, "Nowhere/At all"))
