"""Articles: reading them, and taking up their sentences."""

from forum.web.articles import routes  # noqa: F401  (its routes hang on the room)
from forum.web.articles.room import articles

__all__ = ["articles"]
