"""What a debate is made of: parts that can be answered, relations, and the reasons they make."""

from dataclasses import dataclass
from typing import NamedTuple

from forum.vocabulary import Stance, SubjectKind


class Part(NamedTuple):
    """What can be answered: a position, a relation (its inference) or a citation, by its id."""

    kind: SubjectKind
    id: int


def position(id_: int) -> Part:
    """Return a position as a part of the graph."""
    return Part(SubjectKind.POSITION, id_)


def relation(id_: int) -> Part:
    """Return a relation, that is its inference, as a part of the graph."""
    return Part(SubjectKind.RELATION, id_)


def citation(id_: int) -> Part:
    """Return a citation as a part of the graph."""
    return Part(SubjectKind.CITATION, id_)


@dataclass(frozen=True, slots=True)
class Relation:
    """A stance that the position ``source`` takes on ``target``.

    Relations with one ``joint`` key are put forward together: one reason, which holds only while
    all of them do.
    """

    id: int
    source: int
    target: Part
    stance: Stance
    joint: int | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """One relation, or several that count only together; its id is the smallest of theirs."""

    id: int
    relations: tuple[int, ...]
    sources: tuple[int, ...]
    target: Part
    stance: Stance

    @property
    def is_rebuttal(self) -> bool:
        """Tell whether it speaks against its target."""
        return self.stance is Stance.REBUTTAL
