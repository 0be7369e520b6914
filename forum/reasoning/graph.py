"""The argument graph of a thread: positions, and the relations by which they answer each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from forum.reasoning.parts import Part, Reason, Relation, citation, position, relation
from forum.vocabulary import SubjectKind


class ArgumentGraph:
    """Positions, relations and citations of a thread as they are now.

    ``positions`` are ids, ``citations`` lead from the id of a citation to that of its position.
    Only what readers see and what is current is handed in: nothing withdrawn, hidden or stale. A
    relation that hangs on anything else is left out, with those joint to it and what answers
    them. ``broken`` are the joint keys of which a member is not handed in at all.

    Raises ValueError where members of a joint reason differ in target or stance, and where a
    target is of another kind. Building is linear in what is handed in.

    Inside this room parts and reasons go by their place in ``parts`` and ``reasons``: ``members``
    and ``targets`` are the places of a reason's parts and of its target, by the reason's place;
    ``on`` and ``of`` are the places of the reasons on a part and of those it is a member of.
    """

    def __init__(
        self,
        positions: Iterable[int],
        relations: Iterable[Relation] = (),
        citations: Mapping[int, int] | None = None,
        broken: Collection[int] = (),
    ) -> None:
        given = dict.fromkeys(positions)
        self.positions = tuple(given)
        self.citations = {id_: at for id_, at in (citations or {}).items() if at in given}
        whole = [one for one in relations if one.joint is None or one.joint not in broken]
        self.relations = _held(whole, given.keys(), self.citations)
        self.parts = (
            *map(position, self.positions),
            *map(citation, self.citations),
            *map(relation, self.relations),
        )
        self._places = {
            SubjectKind.POSITION: _numbered(self.positions, 0),
            SubjectKind.CITATION: _numbered(self.citations, len(self.positions)),
            SubjectKind.RELATION: _numbered(
                self.relations, len(self.positions) + len(self.citations)
            ),
        }
        self._cited: dict[int, list[int]] = {}
        for place, holder in enumerate(self.citations.values(), len(self.positions)):
            self._cited.setdefault(holder, []).append(place)
        self.reasons = tuple(_reasons(self.relations.values()))
        self._numbers = _numbered((reason.id for reason in self.reasons), 0)
        self.members = [self._members(reason) for reason in self.reasons]
        self.targets = [self.place(reason.target) for reason in self.reasons]
        self.on: dict[int, list[int]] = {}
        self.of: dict[int, list[int]] = {}
        for number, (places, target) in enumerate(zip(self.members, self.targets, strict=True)):
            self.on.setdefault(target, []).append(number)
            for place in places:
                self.of.setdefault(place, []).append(number)

    def place(self, part: Part) -> int:
        """Return the place of a part in ``parts``; KeyError where it is not in the graph."""
        return self._places[part.kind][part.id]

    def number(self, reason: Reason) -> int:
        """Return the place of a reason in ``reasons``; KeyError where it is not in the graph."""
        return self._numbers[reason.id]

    def places(self, reason: Reason) -> tuple[int, ...]:
        """Return the places of what has to stand for a reason: its positions and inferences."""
        return self.members[self.number(reason)]

    def going_with(self, place: int) -> list[int]:
        """Return the places of what comes and goes with a part.

        These are the relations that it makes or that answer it, those joint to them, and its
        citations.
        """
        relations = self._places[SubjectKind.RELATION]
        numbers = (*self.on.get(place, ()), *self.of.get(place, ()))
        made = [relations[id_] for number in numbers for id_ in self.reasons[number].relations]
        part = self.parts[place]
        return made + (self._cited.get(part.id, []) if part.kind is SubjectKind.POSITION else [])

    def __contains__(self, part: Part) -> bool:
        return part.id in self._places.get(part.kind, ())

    def reasons_on(self, part: Part) -> list[Reason]:
        """Return the reasons for and against a part, in the order in which they were handed in."""
        return [self.reasons[number] for number in self.on.get(self.place(part), ())]

    def holder(self, part: Part) -> int:
        """Return the position on whose page a part stands.

        That is the position itself, the source of the relation, or who makes the citation.
        Raises KeyError for a relation or a citation that is not in the graph.
        """
        if part.kind is SubjectKind.RELATION:
            return self.relations[part.id].source
        if part.kind is SubjectKind.CITATION:
            return self.citations[part.id]
        return part.id

    def _members(self, reason: Reason) -> tuple[int, ...]:
        """Return the places of a reason's positions and inferences, each once."""
        positions = self._places[SubjectKind.POSITION]
        relations = self._places[SubjectKind.RELATION]
        if len(reason.relations) == 1:
            return positions[reason.sources[0]], relations[reason.id]
        return (
            *(positions[id_] for id_ in dict.fromkeys(reason.sources)),
            *(relations[id_] for id_ in reason.relations),
        )


def _held(
    relations: list[Relation], positions: Collection[int], citations: Collection[int]
) -> dict[int, Relation]:
    """Return the relations that hang on what is there; joint ones enter all or none."""
    there = {SubjectKind.POSITION: positions, SubjectKind.CITATION: citations}
    ready, waiting = _sorted_out(relations, there)
    size = Counter(one.joint for one in relations)
    joint: dict[int, list[Relation]] = {}
    held: dict[int, Relation] = {}
    for one in ready:  # which grows while it is walked
        together = [one] if one.joint is None else joint.setdefault(one.joint, [])
        if one.joint is not None:
            together.append(one)
            if len(together) < size[one.joint]:
                continue
        for member in together:
            held[member.id] = member
            ready.extend(waiting.pop(member.id, ()))
    return held


def _sorted_out(
    relations: list[Relation], there: Mapping[SubjectKind, Collection[int]]
) -> tuple[list[Relation], dict[int, list[Relation]]]:
    """Return the relations whose target is there, and by their id those that wait for another."""
    ready: list[Relation] = []
    waiting: dict[int, list[Relation]] = {}
    for one in relations:
        kind, id_ = one.target
        if kind is SubjectKind.RELATION:
            found = waiting.setdefault(id_, [])
        elif kind in there:
            found = ready if id_ in there[kind] else []
        else:
            raise ValueError(f"a {kind} cannot be the target of a relation")
        if one.source in there[SubjectKind.POSITION]:
            found.append(one)
    return ready, waiting


def _numbered(ids: Iterable[int], first: int) -> dict[int, int]:
    return {id_: at for at, id_ in enumerate(ids, first)}


def _reasons(relations: Iterable[Relation]) -> Iterable[Reason]:
    joint: dict[int, list[Relation]] = {}
    for one in relations:
        if one.joint is None:
            yield Reason(one.id, (one.id,), (one.source,), one.target, one.stance)
        else:
            joint.setdefault(one.joint, []).append(one)
    for key, members in joint.items():
        if len({(one.target, one.stance) for one in members}) > 1:
            raise ValueError(f"the members of joint reason {key} differ in target or stance")
        members.sort(key=lambda one: one.id)
        ids = tuple(one.id for one in members)
        sources = tuple(one.source for one in members)
        yield Reason(ids[0], ids, sources, members[0].target, members[0].stance)
