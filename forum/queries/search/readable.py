"""Whose eyes an entry is for: the one place where search asks."""

from sqlalchemy import ColumnElement, true

from forum.policy import Actor


def readable(viewer: Actor) -> ColumnElement[bool]:
    """Select the entries that a viewer may read.

    What is hidden, withdrawn or not published has no entry at all. Where a thread is not for
    everybody, say so here, of ``Entry.thread_id``: results, counts and snippets all go through it.
    """
    del viewer
    return true()
