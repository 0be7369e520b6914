"""Curating in the open: the queue, acts with their reasons, and the public log."""

from forum.web.moderation import passages, routes  # noqa: F401  (their routes hang on the room)
from forum.web.moderation.room import moderation

__all__ = ["moderation"]
