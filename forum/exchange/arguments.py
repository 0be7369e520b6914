"""Reading argument graphs from files: the forum's own JSON, AIF (with xAIF) and APX."""

import json
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import isfinite
from typing import Any

from forum.errors import UnreadableDocumentError
from forum.wording import N_

NEUTRAL = 0.5  # the base score of a node that has none of its own
_INFERENCES = {"RA": False, "CA": True}  # AIF: inference and conflict
_APX = re.compile(
    r"\s*(?:(arg)\(\s*([^\s(),]+)\s*\)|(att)\(\s*([^\s(),]+)\s*,\s*([^\s(),]+)\s*\))\s*\."
)
_COMMENT = re.compile(r"(?:^|[ \t])[%#].*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Edge:
    """A reason in a file: its sources count only together; the target is a node or an edge."""

    id: str | None
    sources: tuple[str, ...]
    target: str
    rebuts: bool


@dataclass(frozen=True, slots=True)
class Arguments:
    """Nodes with their base scores, 0 to 1, and the reasons among them."""

    nodes: dict[str, float]
    edges: tuple[Edge, ...]


def read_arguments(content: bytes) -> Arguments:
    """Return the argument graph of a file, whose form is told from what is in it.

    Own JSON: ``{"nodes": [{"id", "base"}], "edges": [{"from", "to", "kind"}]}``; a base that is
    left out is a half; an edge may have an ``id`` that others lead to, and a list of sources that
    count only together. AIF JSON and xAIF: I, RA and CA nodes. APX: ``arg(a). att(a,b).``
    Raises UnreadableDocumentError, which says what is wrong and where.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(N_("The file is not text in UTF-8.")) from error
    read = _of_apx(text) if not text.lstrip().startswith(("{", "[")) else _of_json(text)
    _check(read)
    return read


def _of_json(text: str) -> Arguments:
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _bad(N_("The file is not well-formed JSON.")) from error
    if isinstance(given, dict) and isinstance(given.get("AIF"), dict):
        given = given["AIF"]
    if not isinstance(given, dict) or not isinstance(given.get("nodes"), list):
        raise _bad(N_("The file has no list of nodes."))
    nodes, edges = _objects(given, "nodes"), _objects(given, "edges")
    if any("nodeID" in node for node in nodes):
        return _of_aif(nodes, edges)
    found: dict[str, float] = {}
    for node in nodes:
        id_ = _word(node, "id")
        if id_ in found:
            raise _bad(N_("Node %(id)s is there twice."), id=id_)
        found[id_] = _score(node, id_)
    return Arguments(found, tuple(map(_edge, edges)))


def _objects(given: dict[str, Any], name: str) -> list[dict[str, Any]]:
    few = given.get(name, [])
    if not isinstance(few, list) or not all(isinstance(one, dict) for one in few):
        raise _bad(N_("%(name)s is not a list of objects."), name=name)
    return few


def _word(one: dict[str, Any], name: str) -> str:
    return _name(one.get(name), name)


def _name(value: object, name: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _bad(
            N_("Something has no %(name)s, or one that is neither text nor a number."), name=name
        )
    return str(value)


def _score(node: dict[str, Any], id_: str) -> float:
    base = node.get("base", NEUTRAL)
    is_number = isinstance(base, int | float) and not isinstance(base, bool)
    if not is_number or not isfinite(base) or not 0 <= base <= 1:
        raise _bad(N_("The base score of %(id)s is not a number from 0 to 1."), id=id_)
    return float(base)


def _edge(edge: dict[str, Any]) -> Edge:
    kind = edge.get("kind")
    if kind not in ("support", "rebuttal"):
        raise _bad(N_("The kind of an edge is support or rebuttal, not %(kind)s."), kind=str(kind))
    given = edge.get("from")
    sources = given if isinstance(given, list) and given else [given]
    return Edge(
        _word(edge, "id") if "id" in edge else None,
        tuple(dict.fromkeys(_name(one, "from") for one in sources)),
        _word(edge, "to"),
        kind == "rebuttal",
    )


def _of_aif(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> Arguments:
    """Return what information nodes say of each other; locutions and their links are left out."""
    kinds = {_word(node, "nodeID"): str(node.get("type")) for node in nodes}
    into: dict[str, list[str]] = {}
    out: dict[str, list[str]] = {}
    for edge in edges:
        source, target = _word(edge, "fromID"), _word(edge, "toID")
        into.setdefault(target, []).append(source)
        out.setdefault(source, []).append(target)
    found = []
    for id_, kind in kinds.items():
        premises = tuple(one for one in dict.fromkeys(into.get(id_, ())) if kinds.get(one) == "I")
        if kind in _INFERENCES and premises:
            for number, target in enumerate(dict.fromkeys(out.get(id_, ()))):
                if kinds.get(target) == "I" or kinds.get(target) in _INFERENCES:
                    name = id_ if number == 0 else None
                    found.append(Edge(name, premises, target, _INFERENCES[kind]))
    positions = {id_: NEUTRAL for id_, kind in kinds.items() if kind == "I"}
    return Arguments(positions, tuple(_hanging_on(positions.keys(), found)))


def _hanging_on(positions: Collection[str], edges: list[Edge]) -> list[Edge]:
    """Return the edges that lead to a position, over others or not."""
    while True:
        known = {*positions, *(edge.id for edge in edges)}
        held = [edge for edge in edges if edge.target in known]
        if len(held) == len(edges):
            return held
        edges = held


def _of_apx(text: str) -> Arguments:
    bare = _COMMENT.sub("", text)
    nodes: dict[str, float] = {}
    edges: list[Edge] = []
    at = 0
    while found := _APX.match(bare, at):
        argument, name, _, source, target = found.groups()
        if argument:
            nodes[name] = NEUTRAL
        else:
            edges.append(Edge(None, (source,), target, rebuts=True))
        at = found.end()
    rest = bare[at:].lstrip()
    if rest or not nodes:
        line = bare[: len(bare) - len(rest)].count("\n") + 1
        raise _bad(N_("The file is neither JSON nor APX (line %(line)s)."), line=line)
    return Arguments(nodes, tuple(edges))


def _check(read: Arguments) -> None:
    """Refuse edges that lead from or to what is not there, or round among themselves."""
    names = [edge.id for edge in read.edges if edge.id is not None]
    if len(set(names)) < len(names) or not read.nodes.keys().isdisjoint(names):
        raise _bad(N_("The id of an edge is that of another edge or of a node."))
    known = read.nodes.keys() | set(names)
    for edge in read.edges:
        missing = [one for one in edge.sources if one not in read.nodes]
        if edge.target not in known:
            missing.append(edge.target)
        if missing:
            raise _bad(N_("An edge names %(id)s, which is not there."), id=missing[0])
    _check_chains(read.edges)


def _check_chains(edges: Iterable[Edge]) -> None:
    above = {edge.id: edge.target for edge in edges if edge.id is not None}
    sound: set[str] = set()
    for name in above:
        path: dict[str, None] = {}
        at: str = name
        while at in above and at not in sound:
            if at in path:
                raise _bad(N_("Edge %(id)s leads back to itself over other edges."), id=at)
            path[at] = None
            at = above[at]
        sound.update(path)


def _bad(message: str, **values: str | int | None) -> UnreadableDocumentError:
    return UnreadableDocumentError(message, field=None, **values)
