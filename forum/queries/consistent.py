"""Consistent camps of a thread: which positions can be held together."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from forum.db import db
from forum.models import Position, Version
from forum.policy import Actor
from forum.queries.threads import ThreadHead, thread_head
from forum.queries.webs import graph_of
from forum.reasoning.extensions import Extension, extensions
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import position
from forum.reasoning.standing import standing
from forum.vocabulary import Label

LARGEST = 1_000  # positions of a thread for which camps are worked out
MOST = 5  # camps that are told
_SECONDS = 0.3  # while a reader waits; debates of people hardly ever need a hundredth of it


class Held(NamedTuple):
    """A position that a camp holds."""

    id: int
    claim: str


@dataclass(frozen=True, slots=True)
class ConsistentPage:
    """Which positions can be held together.

    ``shared`` is what every camp holds, ``camps`` what each holds besides. They are not
    ``complete`` where there are more than five or the time was over, and not told at all of a
    thread that is ``too_large``.
    """

    thread: ThreadHead
    too_large: bool
    complete: bool
    shared: list[Held]
    camps: list[list[Held]]


def consistent_page(thread_id: int, viewer: Actor) -> ConsistentPage:
    """Return the preferred camps of a thread: four queries, and at most a third of a second."""
    head = thread_head(thread_id, viewer)
    if head.positions_count > LARGEST:
        return ConsistentPage(head, too_large=True, complete=False, shared=[], camps=[])
    graph = graph_of(thread_id)
    found = extensions(graph, Extension.PREFERRED, MOST, _SECONDS)
    shared = _standing(graph)
    held = _held(shared.union(*found.sets))
    return ConsistentPage(
        thread=head,
        too_large=False,
        complete=found.complete,
        shared=[one for one in held if one.id in shared],
        camps=[[one for one in held if one.id in few - shared] for few in found.sets],
    )


def _standing(graph: ArgumentGraph) -> frozenset[int]:
    labels = standing(graph)
    return frozenset(id_ for id_ in graph.positions if labels.label(position(id_)) is Label.IN)


def _held(ids: Collection[int]) -> list[Held]:
    """Return the positions with their claims, what answers the question first."""
    found = db.session.execute(
        select(Position.id, Version.claim)
        .join(Version, (Version.position_id == Position.id) & (Version.number == Position.version))
        .where(Position.id.in_(ids))
        .order_by(Position.is_answer, Position.id)
    )
    return [Held(*row) for row in found]
