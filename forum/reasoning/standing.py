"""Which parts of a debate stand: grounded labelling, in linear time, with the reasons for it."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from forum.reasoning.graph import ArgumentGraph
from forum.reasoning.parts import Part, Reason
from forum.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Ground:
    """A rebuttal of a part, whether it holds, and the first of its parts that keeps it from that.

    ``falls_with`` is None where the rebuttal holds.
    """

    reason: Reason
    label: Label
    falls_with: Part | None


@dataclass(frozen=True, slots=True)
class Step:
    """Why a part has its label: all its rebuttals if it stands, else those that are decisive."""

    part: Part
    label: Label
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The labels of a graph's parts and reasons, and when each part was settled, by their places.

    A reason is in when all its parts are, out when one is, else undecided.
    """

    graph: ArgumentGraph
    labels: tuple[Label, ...]
    held: tuple[Label, ...]
    settled: tuple[int, ...]

    def label(self, part: Part) -> Label:
        """Return whether a part stands; KeyError where it is not in the graph."""
        return self.labels[self.graph.place(part)]

    def holds(self, reason: Reason) -> Label:
        """Return whether a reason holds; KeyError where it is not in the graph."""
        return self.held[self.graph.number(reason)]

    def why(self, part: Part, most: int = 20) -> list[Step]:
        """Return the chain of reasons for a part's label: the part first, then what it leans on.

        Breadth first, each part once, at most ``most`` steps. A step leans only on what was
        settled before it, so that nothing explains itself; what is undecided leans on what is
        undecided with it. Raises KeyError for a part that is not in the graph.
        """
        steps: list[Step] = []
        todo, seen = deque([part]), {part}
        while todo and len(steps) < most:
            steps.append(self._step(todo.popleft()))
            for next_ in self._leaned_on(steps[-1]):
                if next_ not in seen:
                    seen.add(next_)
                    todo.append(next_)
        return steps

    def _step(self, part: Part) -> Step:
        label = self.label(part)
        grounds = [
            self._ground(reason) for reason in self.graph.reasons_on(part) if reason.is_rebuttal
        ]
        if label is Label.OUT:
            holding = [one for one in grounds if one.label is Label.IN]
            grounds = [min(holding, key=lambda one: self._since(one.reason))]
        elif label is Label.UNDECIDED:
            grounds = [one for one in grounds if one.label is Label.UNDECIDED]
        return Step(part, label, tuple(grounds))

    def _ground(self, reason: Reason) -> Ground:
        places = self.graph.places(reason)
        label = self.holds(reason)
        if label is Label.IN:
            return Ground(reason, label, None)
        at_fault = [place for place in places if self.labels[place] is label]
        return Ground(reason, label, self.graph.parts[min(at_fault, key=self.settled.__getitem__)])

    def _since(self, reason: Reason) -> int:
        """Return when the last part of a reason was settled."""
        return max(self.settled[place] for place in self.graph.places(reason))

    def _leaned_on(self, step: Step) -> Iterator[Part]:
        for ground in step.grounds:
            if ground.falls_with is not None:
                yield ground.falls_with
            else:
                yield from (self.graph.parts[one] for one in self.graph.places(ground.reason))


def standing(graph: ArgumentGraph) -> Standing:
    """Return which parts stand: the least fixed point of "in when every rebuttal is out".

    A rebuttal counts only while it holds, that is while its positions and their inferences stand;
    so a rebutted inference no longer attacks. Supports, and rebuttals of a citation or of an
    inference, do not change the label of the position that makes it. Unique, sceptical, linear in
    parts and relations (Dung 1995, grounded extension; as labels: Caminada 2006).
    """
    labels = _Labelling(graph).settled()
    when = {place: order for order, place in enumerate(labels)}
    places = range(len(graph.parts))
    full = tuple(labels.get(place, Label.UNDECIDED) for place in places)
    return Standing(
        graph,
        full,
        tuple(_weakest([full[place] for place in members]) for members in graph.members),
        tuple(when.get(place, len(places)) for place in places),
    )


def _weakest(labels: list[Label]) -> Label:
    if Label.OUT in labels:
        return Label.OUT
    return Label.UNDECIDED if Label.UNDECIDED in labels else Label.IN


class _Labelling:
    """Labels on their way: what is known is passed on until nothing new follows."""

    def __init__(self, graph: ArgumentGraph) -> None:
        self.graph = graph
        self.labels: dict[int, Label] = {}  # by place, in the order in which they were settled
        self.todo: deque[int] = deque()
        self.doubtful: dict[int, int] = {}  # by rebuttal: how many of its parts may yet not stand
        self.rebuttals = [0] * len(graph.parts)  # by place: how many may yet hold
        for number, reason in enumerate(graph.reasons):
            if reason.is_rebuttal:
                self.doubtful[number] = len(graph.members[number])
                self.rebuttals[graph.targets[number]] += 1

    def settled(self) -> dict[int, Label]:
        """Return the labels when nothing more follows."""
        for place, count in enumerate(self.rebuttals):
            if not count:
                self._settle(place, Label.IN)
        while self.todo:
            place = self.todo.popleft()
            label = self.labels[place]
            for number in self.graph.of.get(place, ()):
                if number in self.doubtful:
                    self._weigh(number, label)
        return self.labels

    def _weigh(self, number: int, label: Label) -> None:
        """Take in that one more part of a rebuttal stands, or that one does not."""
        target = self.graph.targets[number]
        if label is Label.OUT:
            del self.doubtful[number]
            self.rebuttals[target] -= 1
            if not self.rebuttals[target]:
                self._settle(target, Label.IN)
        elif self.doubtful[number] == 1:
            self._settle(target, Label.OUT)
        else:
            self.doubtful[number] -= 1

    def _settle(self, place: int, label: Label) -> None:
        if place not in self.labels:
            self.labels[place] = label
            self.todo.append(place)
