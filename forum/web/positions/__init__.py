"""Positions: reading, posting, revising and withdrawing them."""

from forum.web.positions import composer, routes, versions  # noqa: F401  (their routes hang on the room)
from forum.web.positions.room import positions

__all__ = ["positions"]
