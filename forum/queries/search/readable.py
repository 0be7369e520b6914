"""Whose eyes an entry is for: the one place where search asks."""

from sqlalchemy import ColumnElement, and_, or_, select, true

from forum.models import Entry, Evidence
from forum.policy import Action, Actor, allows
from forum.queries.readers import readable_evidence, readable_threads
from forum.vocabulary import EntryKind


def readable(viewer: Actor) -> ColumnElement[bool]:
    """Select the entries that a viewer may read: results, counts and snippets all ask here.

    What is hidden, withdrawn or not published has no entry at all; what stands in a private thread
    has one, for those who read the thread.
    """
    if allows(viewer, Action.THREAD_READ_ANY):
        return true()
    in_reach = or_(Entry.thread_id.is_(None), Entry.thread_id.in_(readable_threads(viewer)))
    items = select(Evidence.id).where(readable_evidence(viewer))
    cited_in_reach = or_(Entry.kind != EntryKind.EVIDENCE, Entry.subject_id.in_(items))
    return and_(in_reach, cited_in_reach)
