"""The organiser's room: the desk, and the import page of each article."""

from forum.web.organise import candidates  # noqa: F401  (its routes hang on the room)
from forum.web.organise.routes import organise

__all__ = ["organise"]
