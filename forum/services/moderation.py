"""Curating in the open: hiding and restoring, each with a reason that everybody can read."""

from forum.clock import now
from forum.models import Person, Position
from forum.policy import Action, require
from forum.services.camps import share
from forum.services.events import record
from forum.services.holding import hold
from forum.services.reasons import given
from forum.services.weighing import weigh
from forum.vocabulary import EventKind, SubjectKind


def hide_position(actor: Person, position: Position, *, reason: str) -> None:
    """Take a position out of sight; its author and moderators still read it."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_HIDE, position)
    reason = given(reason)
    position.hidden_at, position.hidden_by_id, position.hidden_reason = now(), actor.id, reason
    if position.withdrawn_at is None:
        thread.positions_count -= 1
    share(thread, position)
    weigh(thread, position)
    record(
        EventKind.POSITION_HIDDEN,
        actor,
        (SubjectKind.POSITION, position.id),
        thread=thread,
        reason=reason,
    )


def restore_position(actor: Person, position: Position, *, reason: str) -> None:
    """Bring a hidden position back."""
    thread = hold(position.thread_id)
    require(actor, Action.POSITION_RESTORE, position)
    position.hidden_at = position.hidden_by_id = position.hidden_reason = None
    if position.withdrawn_at is None:
        thread.positions_count += 1
    share(thread, position)
    weigh(thread, position)
    record(
        EventKind.POSITION_RESTORED,
        actor,
        (SubjectKind.POSITION, position.id),
        thread=thread,
        reason=given(reason),
    )
