"""Why a position stands or not: the chain of reasons, in rows that a page can tell."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from forum.queries.rows import PositionRow
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.standing import Step
from forum.vocabulary import Label, SubjectKind


@dataclass(frozen=True, slots=True)
class GroundRow:
    """Who rebuts together, whether that holds, and whether a link keeps it from that."""

    positions: tuple[PositionRow, ...]
    label: Label
    falls_with_link: bool


@dataclass(frozen=True, slots=True)
class StepRow:
    """A position, or one of its links or citations, and the rebuttals that decide about it."""

    kind: SubjectKind
    position: PositionRow
    label: Label
    grounds: tuple[GroundRow, ...]


def positions_in(graph: ArgumentGraph, steps: Collection[Step]) -> set[int]:
    """Return the positions that a chain of reasons speaks of."""
    of_parts = {graph.holder(step.part) for step in steps}
    return of_parts | {id_ for step in steps for one in step.grounds for id_ in one.reason.sources}


def grounds(
    graph: ArgumentGraph, steps: Collection[Step], rows: Mapping[int, PositionRow]
) -> list[StepRow]:
    """Return a chain of reasons as rows: what has no rebuttal explains itself and is left out."""
    return [
        StepRow(
            kind=step.part.kind,
            position=rows[graph.holder(step.part)],
            label=step.label,
            grounds=tuple(
                GroundRow(
                    tuple(rows[id_] for id_ in one.reason.sources),
                    one.label,
                    one.falls_with is not None and one.falls_with.kind is SubjectKind.RELATION,
                )
                for one in step.grounds
            ),
        )
        for step in steps
        if step.grounds and all(one.reason.id > 0 for one in step.grounds)
    ]
