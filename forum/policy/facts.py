"""What the rules ask of a position, from its row or from a page's plain columns."""

from dataclasses import dataclass

from forum.models import Position
from forum.vocabulary import ThreadState


@dataclass(frozen=True, slots=True)
class PositionFacts:
    """Who wrote a position, whether readers see it, and what its thread is and to whom.

    On a page ``is_barred`` tells that the author has blocked the viewer, and ``has_marked`` that
    the viewer has marked it as it stands.
    """

    author_id: int
    is_hidden: bool
    is_withdrawn: bool
    thread_state: ThreadState
    group_id: int | None
    is_barred: bool = False
    hides_marks: bool = False
    has_marked: bool = False


def position_facts(subject: object) -> PositionFacts | None:
    """Return the facts of a position; nothing for any other noun."""
    if isinstance(subject, PositionFacts):
        return subject
    if not isinstance(subject, Position):
        return None
    return PositionFacts(
        author_id=subject.author_id,
        is_hidden=subject.hidden_at is not None,
        is_withdrawn=subject.withdrawn_at is not None,
        thread_state=subject.thread.state,
        group_id=subject.thread.group_id,
        hides_marks=subject.thread.hides_marks,
    )
