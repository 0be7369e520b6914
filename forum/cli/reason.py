"""Weighing an argument graph from the command line; needs no database and no forum."""

import json
import sys
from typing import Any, BinaryIO

import click

from forum.errors import BrokenRuleError, MissingError
from forum.exchange.arguments import Arguments, read_arguments
from forum.reasoning.challenges import ChallengeState, challenges
from forum.reasoning.explanation import explain
from forum.reasoning.extensions import MOST, SECONDS, Extension, extensions
from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.network import Network
from forum.reasoning.parts import Part, Relation, position, relation
from forum.reasoning.semantics import QUADRATIC_ENERGY, SEMANTICS, Semantics
from forum.reasoning.standing import standing
from forum.reasoning.strength import Strengths, strengths
from forum.vocabulary import Stance
from forum.wording import N_


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option(
    "--semantics", "name", type=click.Choice(list(SEMANTICS)), default=QUADRATIC_ENERGY.name,
    show_default=True, help="How supports and rebuttals are weighed.",
)  # fmt: skip
@click.option("--explain", "topic", metavar="ID", help="Tell what raised and lowered ID.")
@click.option(
    "--extensions", "kind", type=click.Choice([one.value for one in Extension]),
    help=f"Also list consistent camps; the search ends after {SECONDS:.0f} seconds.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(1), default=MOST, show_default=True, help="The most camps."
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def reason(
    file: BinaryIO, name: str, topic: str | None, kind: str | None, limit: int, *, as_json: bool
) -> None:
    """Weigh the argument graph in FILE ("-" reads standard input): strength and standing.

    FILE is JSON ({"nodes": [{"id": "a", "base": 0.5}], "edges": [{"from": "b", "to": "a", "kind":
    "support" or "rebuttal"}]}), AIF JSON or APX. An edge may have an "id" that others lead to,
    and a list of sources that count only together.
    """
    given = read_arguments(file.read())
    if topic is not None and topic not in given.nodes:
        raise MissingError(N_("There is no node %(id)s."), id=topic)
    names, graph = list(given.nodes), _graph(given)
    network = Network.of_graph(graph, dict(enumerate(given.nodes.values())))
    found = strengths(network, SEMANTICS[name])
    told = _standing(names, graph) | _strengths(names, found)
    if topic is not None:
        told["explanation"] = _explanation(names, network, names.index(topic), SEMANTICS[name])
    if kind is not None:
        told["extensions"] = _extensions(names, graph, Extension(kind), limit)
    if as_json:
        json.dump(told, sys.stdout, ensure_ascii=False, allow_nan=False)
        click.echo()
    else:
        _tell(told)


def _graph(given: Arguments) -> ArgumentGraph:
    """Return the graph of a file; its positions are numbered as its nodes are."""
    numbers = {name: number for number, name in enumerate(given.nodes)}
    begins, edges = 0, dict[str, int]()
    for edge in given.edges:
        if edge.id is not None:
            edges[edge.id] = begins
        begins += len(edge.sources)
    relations: list[Relation] = []
    for edge in given.edges:
        target: Part = (
            position(numbers[edge.target])
            if edge.target in numbers
            else relation(edges[edge.target])
        )
        stance = Stance.REBUTTAL if edge.rebuts else Stance.SUPPORT
        first = len(relations)
        joint = first if len(edge.sources) > 1 else None
        relations += [
            Relation(first + at, numbers[source], target, stance, joint)
            for at, source in enumerate(edge.sources)
        ]
    return ArgumentGraph(numbers.values(), relations)


def _standing(names: list[str], graph: ArgumentGraph) -> dict[str, Any]:
    labels = standing(graph)
    open_ = {
        names[id_]: [
            names[source]
            for one in few
            if one.state is ChallengeState.OPEN
            for source in one.reason.sources
        ]
        for id_, few in challenges(labels).items()
    }
    return {
        "standing": {name: labels.labels[number].value for number, name in enumerate(names)},
        "open_challenges": {name: list(dict.fromkeys(few)) for name, few in open_.items()},
    }


def _strengths(names: list[str], found: Strengths) -> dict[str, Any]:
    """Return strengths; an interval, and no number, for what has several readings."""
    rows = zip(names, found.values, found.low, found.high, found.unsure, strict=False)
    told: dict[str, Any] = {"strength": {}, "interval": {}}
    for name, value, low, high, unsure in rows:
        told["strength"][name] = None if unsure else float(value)
        if unsure:
            told["interval"][name] = [float(low), float(high)]
    return told | {"converged": found.converged, "readings": found.readings}


def _explanation(
    names: list[str], network: Network, item: int, semantics: Semantics
) -> dict[str, Any]:
    try:
        found = explain(network, item, semantics)
    except ValueError as error:
        raise BrokenRuleError(
            N_("Too much bears on it to explain it: %(why)s."), why=error
        ) from error
    contributors = [names[one] for one in found.contributors]
    told: dict[str, Any] = {"strength": found.strength, "base": found.base}
    for kind in ("removal", "intrinsic_removal", "shapley", "gradient"):
        values = (None if one != one else one for one in getattr(found, kind).tolist())
        told[kind] = dict(zip(contributors, values, strict=True))
    told["shapley_error"] = dict(zip(contributors, found.errors.tolist(), strict=True))
    return told


def _extensions(
    names: list[str], graph: ArgumentGraph, kind: Extension, limit: int
) -> dict[str, Any]:
    found = extensions(graph, kind, limit)
    sets = [[names[id_] for id_ in sorted(one)] for one in found.sets]
    return {"count": len(sets), "complete": found.complete, "sets": sets}


def _tell(told: dict[str, Any]) -> None:
    for name, value in told["strength"].items():
        low, high = told["interval"].get(name, (value, value))
        strength = f"{value:.3f}" if value is not None else f"{low:.3f} to {high:.3f}"
        against = ", ".join(told["open_challenges"][name])
        note = f"  open: {against}" if against else ""
        click.echo(f"{strength:>16}  {told['standing'][name]:<9}  {name}{note}")
    if told["readings"] > 1:
        click.echo("This debate has more than one stable reading.")
    if not told["converged"]:
        click.echo("This debate did not come to rest: the numbers are where it was left.")
    if "explanation" in told:
        click.echo("What raised it and what lowered it (shares; without it):")
        for name, share in told["explanation"]["shapley"].items():
            without = told["explanation"]["strength"] - told["explanation"]["removal"][name]
            click.echo(f"{share:>+16.3f}  {without:.3f}  {name}")
    if "extensions" in told:
        count, all_ = told["extensions"]["count"], told["extensions"]["complete"]
        click.echo(f"{count} consistent camps{'' if all_ else ', and there are more'}")
        for one in told["extensions"]["sets"]:
            click.echo(f"  {{{', '.join(one)}}}")
