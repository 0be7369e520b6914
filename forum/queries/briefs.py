"""The brief: a thread on one page, made by rule."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from forum.db import db
from forum.models import Evidence
from forum.policy import Actor
from forum.queries.activity import activity_of
from forum.queries.evidence import EvidenceRow, evidence_items, evidence_row
from forum.queries.lines import Leaning, Line, Link, leanings_of, lines_of, links_of
from forum.queries.threads import ConclusionRow, ThreadHead, conclusion_of, thread_head
from forum.reasoning.activity import Activity
from forum.vocabulary import Label, Stance

MOST = 5  # positions of one standing, things agreed, things open
BOTH = 2  # people of either camp who make something agreed


@dataclass(frozen=True, slots=True)
class Summary:
    """A position, the best that speaks for it, the best against it, and the best answer to that."""

    line: Line
    leanings: list[Leaning]
    support: Line | None
    challenge: Line | None
    answer: Line | None


@dataclass(frozen=True, slots=True)
class Concession:
    """A rebuttal that the author of a position conceded."""

    claim: Line
    rebuttal: Line


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A thread by rule; ``more`` counts the positions of each standing that are left out.

    ``shared`` are positions that people of both camps support, ``open`` those with challenges that
    nobody has met, the most first.
    """

    thread: ThreadHead
    conclusion: ConclusionRow | None
    standing: dict[Label, list[Summary]]
    more: dict[Label, int]
    conceded: list[Concession]
    shared: list[Line]
    open: list[Line]
    evidence: list[EvidenceRow]
    activity: Activity


def brief_page(thread_id: int, viewer: Actor) -> BriefPage:
    """Return the brief of a thread: a few queries, whatever its size."""
    head = thread_head(thread_id, viewer)
    lines = {id_: one for id_, one in lines_of(head, viewer).items() if one.is_visible}
    links = [
        one
        for one in links_of(thread_id)
        if not one.is_stale and one.source in lines and one.toward in lines
    ]
    writing = _Writing(lines, links, leanings_of(thread_id))
    roots = sorted(
        (one for one in lines.values() if not one.is_answer),
        key=lambda one: (one.strongest, one.id),
    )
    by_label = {label: [one for one in roots if one.label is label] for label in Label}
    told = {label: [writing.summary(one) for one in few[:MOST]] for label, few in by_label.items()}
    cited = {one.evidence for few in told.values() for each in few for one in each.leanings}
    return BriefPage(
        thread=head,
        conclusion=conclusion_of(thread_id),
        standing=told,
        more={label: max(0, len(few) - MOST) for label, few in by_label.items()},
        conceded=writing.conceded()[:MOST],
        shared=[
            one for one in lines.values() if min(one.camp_supporters, one.camp_rebutters) >= BOTH
        ][:MOST],
        open=sorted(
            (one for one in lines.values() if one.open_challenges),
            key=lambda one: (-one.open_challenges, one.id),
        )[:MOST],
        evidence=_evidence(cited),
        activity=activity_of(thread_id),
    )


class _Writing:
    """What speaks for and against the positions of a thread."""

    def __init__(self, lines: dict[int, Line], links: list[Link], leanings: list[Leaning]) -> None:
        self.lines = lines
        self.links = links
        self.answers: dict[tuple[int, Stance], list[Line]] = defaultdict(list)
        for one in links:
            self.answers[one.toward, one.stance].append(lines[one.source])
        self.leanings: dict[int, list[Leaning]] = defaultdict(list)
        for leaning in leanings:
            if not leaning.is_stale:
                self.leanings[leaning.position].append(leaning)

    def summary(self, line: Line) -> Summary:
        """Return a position with what is best for it and against it."""
        challenge = self._best(line, Stance.REBUTTAL)
        return Summary(
            line=line,
            leanings=self.leanings[line.id],
            support=self._best(line, Stance.SUPPORT),
            challenge=challenge,
            answer=self._best(challenge, Stance.REBUTTAL) if challenge else None,
        )

    def conceded(self) -> list[Concession]:
        """Return what authors conceded, the latest rebuttal first."""
        given = [one for one in self.links if one.is_conceded]
        given.sort(key=lambda one: -one.id)
        return [Concession(self.lines[one.toward], self.lines[one.source]) for one in given]

    def _best(self, line: Line, stance: Stance) -> Line | None:
        """Return what stands first among the answers of one side, then has most sure support."""
        return min(
            self.answers[line.id, stance], key=lambda one: (one.strongest, one.id), default=None
        )


def _evidence(ids: Collection[int]) -> list[EvidenceRow]:
    items = db.session.scalars(evidence_items().where(Evidence.id.in_(ids)).order_by(Evidence.id))
    return [evidence_row(item) for item in items]
