"""Who is asking: the only module that knows flask-login."""

from dataclasses import dataclass

from flask import session
from flask_login import current_user, login_required

from forum.models import Account, Person
from forum.policy import Action, Actor, Outsider, allows
from forum.queries.waiting import Masthead, masthead

__all__ = [
    "Viewer",
    "account",
    "actor",
    "has_session",
    "login_required",
    "session_mark",
    "viewer",
    "viewer_for_templates",
]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks at a page, as templates ask for it."""

    actor: Actor

    @property
    def is_person(self) -> bool:
        """Tell whether the viewer is signed in."""
        return isinstance(self.actor, Person)

    @property
    def name(self) -> str:
        """Return the name everybody sees; empty for a visitor."""
        return self.actor.name if isinstance(self.actor, Person) else ""

    @property
    def person_id(self) -> int | None:
        """Return the person's id; nothing for a visitor."""
        return self.actor.id if isinstance(self.actor, Person) else None

    @property
    def masthead(self) -> Masthead | None:
        """Return what every page tells this person; a query each time."""
        return masthead(self.actor) if isinstance(self.actor, Person) else None

    @property
    def told(self) -> tuple[object, ...]:
        """Return what else a page depends on where it is this person's."""
        return (self.actor.role, self.masthead) if isinstance(self.actor, Person) else ()

    @property
    def is_moderator(self) -> bool:
        """Tell whether the moderators' queue is theirs to read."""
        return allows(self.actor, Action.QUEUE_READ)

    @property
    def is_organiser(self) -> bool:
        """Tell whether they may bring in articles."""
        return allows(self.actor, Action.ARTICLE_BRING_IN)


def account() -> Account | None:
    """Return what signs the viewer in; for the account flows."""
    found = current_user._get_current_object()
    return found if isinstance(found, Account) else None


def viewer() -> Actor:
    """Return the person who is signed in, or the visitor."""
    signed_in = account()
    return signed_in.person if signed_in else Outsider.VISITOR


def actor() -> Person:
    """Return the person who acts; for use behind ``login_required`` only."""
    person = viewer()
    assert isinstance(person, Person), "this route lacks @login_required"
    return person


def viewer_for_templates() -> Viewer:
    """Return who looks at this page."""
    return Viewer(viewer())


def session_mark() -> str:
    """Return what tells the session of one account from those of others; empty for a visitor."""
    return str(session.get("_user_id", ""))


def has_session() -> bool:
    """Tell whether the request claims to be signed in, without asking the database."""
    return "_user_id" in session
