"""Filing threads: a category, tags, and a place on the front page."""

import re
from dataclasses import dataclass

from sqlalchemy import delete, select

from forum import characters
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Label, Labelling, Person, Thread
from forum.models.label import LABEL_LENGTH
from forum.policy import Action, require
from forum.services.events import record
from forum.services.holding import hold
from forum.vocabulary import EventKind, LabelKind, SubjectKind
from forum.wording import N_

MOST_TAGS = 8
_GAPS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Filing:
    """Where a thread belongs; ``place`` counts from 1 at the top of the front page."""

    category: str = ""
    tags: tuple[str, ...] = ()
    place: int | None = None


def file_thread(actor: Person, thread: Thread, filing: Filing) -> None:
    """Give a thread its category, its tags and its place; what it had before goes."""
    thread = hold(thread.id)
    require(actor, Action.THREAD_FILE, thread)
    tags = [name for name in map(characters.line, filing.tags) if name]
    if len(tags) > MOST_TAGS:
        raise BrokenRuleError(N_("Give at most %(most)d tags."), field="tags", most=MOST_TAGS)
    category = characters.line(filing.category)
    labels = [_label(LabelKind.TAG, name, "tags") for name in tags]
    if category:
        labels.append(_label(LabelKind.CATEGORY, category, "category"))
    db.session.execute(delete(Labelling).where(Labelling.thread_id == thread.id))
    for label_id in dict.fromkeys(label.id for label in labels):
        db.session.add(Labelling(thread_id=thread.id, label_id=label_id))
    thread.place = filing.place
    record(
        EventKind.THREAD_FILED,
        actor,
        (SubjectKind.THREAD, thread.id),
        thread=thread,
        category=category,
        tags=tags,
        place=filing.place,
    )


def _label(kind: LabelKind, name: str, field: str) -> Label:
    """Return the label of a name, made if it is new; case and punctuation make no other."""
    key = _GAPS.sub("-", name.casefold()).strip("-")
    if not key or len(name) > LABEL_LENGTH:
        raise BrokenRuleError(
            N_("A label has letters or digits, and at most %(most)d characters."),
            field=field,
            most=LABEL_LENGTH,
        )
    label = db.session.scalar(select(Label).where(Label.kind == kind, Label.key == key))
    if label is None:
        label = Label(kind=kind, name=name, key=key)
        db.session.add(label)
        db.session.flush()  # labellings need the id
    return label
