"""The organiser's room: the desk, bringing in, and the import page of each article."""

from forum.web.organise import (  # noqa: F401  (their routes hang on it)
    candidates,
    documents,
    groups,
    invitations,
    routes,
    seeding,
)
from forum.web.organise.room import organise

__all__ = ["organise"]
