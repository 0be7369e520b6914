"""Which engine's way of searching is asked."""

from types import ModuleType

from forum.db import db
from forum.queries.search import postgres, sqlite

_ENGINES = {"sqlite": sqlite, "postgresql": postgres}


def engine() -> ModuleType:
    """Return the engine's module: ``by_words``, ``by_any``, ``by_parts`` and ``REBUILDING``."""
    return _ENGINES[db.engine.dialect.name]
