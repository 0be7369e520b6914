"""Threads: reading, organising and moderating them."""

from forum.web.threads import marking, organising, routes, views  # noqa: F401  (their routes hang on the room)
from forum.web.threads.room import threads

__all__ = ["threads"]
