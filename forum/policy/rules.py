"""Small questions with a yes or a no."""

from forum.models import Article, Block, Draft, Evidence, Forecast, Person, Position, Thread
from forum.policy.actors import Actor, Outsider
from forum.policy.facts import PositionFacts, position_facts
from forum.vocabulary import ArticleState, ForecastState, Role, ThreadState


def is_visitor(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor is not signed in."""
    return actor is Outsider.VISITOR


def is_operator(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor holds the command line."""
    return actor is Outsider.OPERATOR


def is_person(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor is signed in."""
    return isinstance(actor, Person)


def is_moderator(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor moderates."""
    return isinstance(actor, Person) and actor.role in {Role.MODERATOR, Role.ADMINISTRATOR}


def is_organiser(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor organises."""
    return isinstance(actor, Person) and actor.role in {Role.ORGANISER, Role.ADMINISTRATOR}


def is_administrator(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor administers the forum."""
    return isinstance(actor, Person) and actor.role is Role.ADMINISTRATOR


def holds_office(actor: Actor, _subject: object) -> bool:
    """Tell whether the actor moderates, organises, administers or operates the forum."""
    return is_operator(actor, _subject) or (
        isinstance(actor, Person) and actor.role is not Role.PARTICIPANT
    )


def is_reader(actor: Actor, subject: object) -> bool:
    """Tell whether the thread is for everybody, or for a group of the actor, or by their office.

    Evidence is read where any thread that cites it is; an article's is as public as the article.
    """
    if holds_office(actor, subject):
        return True
    if isinstance(subject, Evidence):
        kept = subject.article_id is None and subject.threads
        return not kept or any(_is_in(actor, thread.group_id) for thread in kept)
    told = _thread(subject) or position_facts(subject)
    return told is not None and _is_in(actor, told.group_id)


def is_participant(_actor: Actor, subject: object) -> bool:
    """Tell whether it is about the role that everybody has."""
    return subject is Role.PARTICIPANT


def is_author(actor: Actor, subject: object) -> bool:
    """Tell whether the actor wrote the position."""
    facts = position_facts(subject)
    return isinstance(actor, Person) and facts is not None and facts.author_id == actor.id


def is_its_writer(actor: Actor, subject: object) -> bool:
    """Tell whether the draft is the actor's own: it is nobody else's, whatever their office."""
    return (
        isinstance(actor, Person) and isinstance(subject, Draft) and subject.person_id == actor.id
    )


def is_not_author(actor: Actor, subject: object) -> bool:
    """Tell whether somebody else wrote the position."""
    return not is_author(actor, subject)


def is_somebody_else(actor: Actor, subject: object) -> bool:
    """Tell whether it is about another person."""
    return isinstance(actor, Person) and isinstance(subject, Person) and subject.id != actor.id


def is_not_blocked(actor: Actor, subject: object) -> bool:
    """Tell whether the person, or who wrote the position, has not blocked the actor."""
    if isinstance(subject, PositionFacts):
        return not subject.is_barred
    owner_id = subject.author_id if isinstance(subject, Position) else _person_id(subject)
    return owner_id not in {one.person_id for one in _blocks_of(actor)}


def is_published(_actor: Actor, subject: object) -> bool:
    """Tell whether readers see the article."""
    return isinstance(subject, Article) and subject.state is ArticleState.PUBLISHED


def is_of_no_draft(_actor: Actor, subject: object) -> bool:
    """Tell whether the evidence is not taken from an article that readers do not see yet."""
    return isinstance(subject, Evidence) and (
        subject.article is None or subject.article.state is ArticleState.PUBLISHED
    )


def is_visible(_actor: Actor, subject: object) -> bool:
    """Tell whether readers see the position's text."""
    facts = position_facts(subject)
    return facts is not None and not facts.is_hidden and not facts.is_withdrawn


def is_not_hidden(_actor: Actor, subject: object) -> bool:
    """Tell whether no moderator has hidden the position."""
    facts = position_facts(subject)
    return facts is not None and not facts.is_hidden


def is_hidden(_actor: Actor, subject: object) -> bool:
    """Tell whether a moderator has hidden the position."""
    facts = position_facts(subject)
    return facts is not None and facts.is_hidden


def stands_in_sight(_actor: Actor, subject: object) -> bool:
    """Tell whether it is a thread, or a position whose text readers see."""
    facts = position_facts(subject)
    return facts is None or (not facts.is_hidden and not facts.is_withdrawn)


def forecast_is_open(_actor: Actor, subject: object) -> bool:
    """Tell whether a forecast has not been resolved."""
    return isinstance(subject, Forecast) and subject.state is ForecastState.OPEN


def forecast_is_resolved(_actor: Actor, subject: object) -> bool:
    """Tell whether a forecast has been resolved or annulled."""
    return isinstance(subject, Forecast) and subject.state is not ForecastState.OPEN


def forecast_is_shown(_actor: Actor, subject: object) -> bool:
    """Tell whether no moderator has hidden the forecast, or the position that it is about."""
    if not isinstance(subject, Forecast) or subject.hidden_at is not None:
        return False
    return subject.position is None or subject.position.hidden_at is None


def forecast_is_hidden(_actor: Actor, subject: object) -> bool:
    """Tell whether a moderator has hidden the forecast."""
    return isinstance(subject, Forecast) and subject.hidden_at is not None


def marks_are_open(_actor: Actor, subject: object) -> bool:
    """Tell whether the thread shows how others marked the position to those who have not."""
    facts = position_facts(subject)
    return facts is not None and not (facts.hides_marks and facts.thread_state is ThreadState.OPEN)


def has_marked(_actor: Actor, subject: object) -> bool:
    """Tell whether the viewer has marked the position as it stands."""
    facts = position_facts(subject)
    return facts is not None and facts.has_marked


def thread_is_open(_actor: Actor, subject: object) -> bool:
    """Tell whether the thread, or the position's thread, takes contributions."""
    return _state(subject) is ThreadState.OPEN


def thread_is_locked_or_closed(_actor: Actor, subject: object) -> bool:
    """Tell whether the thread can be opened again."""
    return _state(subject) in {ThreadState.LOCKED, ThreadState.CLOSED}


def thread_is_open_or_locked(_actor: Actor, subject: object) -> bool:
    """Tell whether the thread can be closed."""
    return _state(subject) in {ThreadState.OPEN, ThreadState.LOCKED}


def thread_is_open_or_closed(_actor: Actor, subject: object) -> bool:
    """Tell whether the thread goes on, or has its conclusion: it is neither locked nor over."""
    return _state(subject) in {ThreadState.OPEN, ThreadState.CLOSED}


def _thread(subject: object) -> Thread | None:
    """Return the thread that the subject is, or in which a forecast stands."""
    if isinstance(subject, Forecast):
        return subject.thread
    return subject if isinstance(subject, Thread) else None


def _is_in(actor: Actor, group_id: int | None) -> bool:
    """Tell whether a thread is of no group, or of one that the actor belongs to."""
    return group_id is None or (
        isinstance(actor, Person) and group_id in {one.group_id for one in actor.memberships}
    )


def _person_id(subject: object) -> int | None:
    return subject.id if isinstance(subject, Person) else None


def _blocks_of(actor: Actor) -> list[Block]:
    return actor.blocked_by if isinstance(actor, Person) else []


def _state(subject: object) -> ThreadState | None:
    if (thread := _thread(subject)) is not None:
        return thread.state
    facts = position_facts(subject)
    return facts.thread_state if facts else None
