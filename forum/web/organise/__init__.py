"""The organiser's room: the desk, bringing in, and the import page of each article."""

from forum.web.organise import candidates, documents, routes, seeding  # noqa: F401  (their routes hang on it)
from forum.web.organise.room import organise

__all__ = ["organise"]
