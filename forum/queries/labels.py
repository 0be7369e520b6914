"""Labels: of one thread, and of all threads that readers see."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from forum.db import db
from forum.errors import MissingError
from forum.models import Label, Labelling, Thread
from forum.policy import Actor, Outsider
from forum.queries.readers import readable, readable_threads
from forum.vocabulary import LabelKind
from forum.wording import N_

_SHOWN = 40  # labels on the front page


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A category or a tag; ``threads`` counts those that readers see."""

    id: int
    kind: LabelKind
    name: str
    key: str
    threads: int = 0


def labels_in_use(viewer: Actor) -> list[LabelRow]:
    """Return the labels of threads that were opened, categories first, then by their number."""
    count = func.count(Thread.id)
    found = db.session.execute(
        select(Label, count)
        .join(Labelling, Labelling.label_id == Label.id)
        .join(Thread, Thread.id == Labelling.thread_id)
        .where(Thread.opened_at.is_not(None), readable(viewer))
        .group_by(Label.id)
        .order_by(Label.kind, count.desc(), Label.name)
        .limit(_SHOWN)
    )
    return [LabelRow(one.id, one.kind, one.name, one.key, number) for one, number in found]


def label_named(kind: LabelKind, key: str, viewer: Actor = Outsider.VISITOR) -> LabelRow:
    """Return a label of threads that this viewer may read by its address, or refuse."""
    within_reach = select(Labelling.label_id).where(
        Labelling.thread_id.in_(readable_threads(viewer))
    )
    label = db.session.scalar(
        select(Label).where(Label.kind == kind, Label.key == key, Label.id.in_(within_reach))
    )
    if label is None:
        raise MissingError(N_("There is no such category or tag."))
    return LabelRow(label.id, label.kind, label.name, label.key)


def labels_of(thread_ids: Sequence[int]) -> dict[int, list[LabelRow]]:
    """Return the labels of threads, categories first."""
    labels: dict[int, list[LabelRow]] = {}
    found = db.session.execute(
        select(Labelling.thread_id, Label)
        .join(Label, Label.id == Labelling.label_id)
        .where(Labelling.thread_id.in_(thread_ids))
        .order_by(Label.kind, Label.name)
    )
    for thread_id, label in found:
        labels.setdefault(thread_id, []).append(
            LabelRow(label.id, label.kind, label.name, label.key)
        )
    return labels
