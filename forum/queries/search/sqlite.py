"""Search on SQLite: FTS5, ``search_words`` for whole words and ``search_parts`` for trigrams."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    Integer,
    Select,
    Text,
    cast,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)

from forum.queries.search.terms import Term
from forum.queries.search.words import begins_others

# What makes the indexes anew from the table of entries.
REBUILDING = (
    "INSERT INTO search_words (search_words) VALUES ('rebuild')",
    "INSERT INTO search_parts (search_parts) VALUES ('rebuild')",
)

_WORDS = table("search_words", column("rowid", Integer))
_PARTS = table("search_parts", column("rowid", Integer))
_TITLE, _BODY = 5.0, 1.0  # how much a word counts
_FINE = 1e9  # bm25 of a word that most entries have is near zero


def by_words(terms: Sequence[Term], *, in_title: bool = False) -> Select[int, int]:
    """Select the id and the score of the entries that hold all terms as words."""
    return _ranked(" AND ".join(map(_phrase, terms)), in_title=in_title)


def by_any(words: Sequence[str]) -> Select[int, int]:
    """Select the id and the score of the entries whose title holds any of these words."""
    return _ranked(" OR ".join(f'"{word}"' for word in words), in_title=True)


def by_parts(terms: Sequence[Term]) -> Select[int, int]:
    """Select the id, and no score, of the entries that hold all terms, within words too."""
    asked = " AND ".join(f'"{" ".join(term.words)}"' for term in terms)
    return select(_PARTS.c.rowid.label("id"), literal(0).label("score")).where(
        literal_column("search_parts", Text).op("MATCH")(asked)
    )


def _ranked(asked: str, *, in_title: bool) -> Select[int, int]:
    told = literal_column("search_words", Text)
    score = cast(func.bm25(told, _TITLE, _BODY) * -_FINE, BigInteger)
    return select(_WORDS.c.rowid.label("id"), score.label("score")).where(
        told.op("MATCH")(f"title_words : ({asked})" if in_title else asked)
    )


def _phrase(term: Term) -> str:
    """Return a term in FTS5's language; words hold neither quotes nor anything else of it."""
    whole = f'"{" ".join(term.words)}"'
    if term.is_exact or len(term.words) > 1 or not begins_others(term.words[0]):
        return whole
    return f"({whole} OR {whole} *)"
