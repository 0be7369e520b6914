"""Search on PostgreSQL: a ``tsvector`` for whole words, ``pg_trgm`` (if it is there) for parts."""

from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    Integer,
    Select,
    Text,
    and_,
    cast,
    column,
    func,
    literal,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from forum.queries.search.terms import Term
from forum.queries.search.words import begins_others

REBUILDING: tuple[str, ...] = ()  # the database keeps the vector and its index by itself

_ENTRIES = table(
    "entries",
    column("id", Integer),
    column("search_vector", TSVECTOR),
    column("title_words", Text),
    column("body_words", Text),
)
_FINE = 1e9
_BY_LENGTH = 1  # ts_rank: a long text does not win by its length


def by_words(terms: Sequence[Term], *, in_title: bool = False) -> Select[int, int]:
    """Select the id and the score of the entries that hold all terms as words."""
    where = "A" if in_title else ""
    return _ranked(" & ".join(_phrase(term, where) for term in terms))


def by_any(words: Sequence[str]) -> Select[int, int]:
    """Select the id and the score of the entries whose title holds any of these words."""
    return _ranked(" | ".join(f"'{word}':A" for word in words))


def by_parts(terms: Sequence[Term]) -> Select[int, int]:
    """Select the id, and no score, of the entries that hold all terms, within words too."""
    found = [
        or_(_ENTRIES.c.title_words.like(part), _ENTRIES.c.body_words.like(part))
        for part in (f"%{' '.join(term.words)}%" for term in terms)
    ]
    return select(_ENTRIES.c.id, literal(0).label("score")).where(and_(*found))


def _ranked(told: str) -> Select[int, int]:
    asked = func.to_tsquery("simple", told)
    vector = _ENTRIES.c.search_vector
    score = cast(func.ts_rank(vector, asked, _BY_LENGTH) * _FINE, BigInteger)
    return select(_ENTRIES.c.id, score.label("score")).where(vector.op("@@")(asked))


def _phrase(term: Term, where: str) -> str:
    """Return a term in the language of tsquery; words hold nothing that it could mistake.

    ``where`` is the weight of the text that holds the words: A is the title, empty is any.
    """
    label = f":{where}" if where else ""
    whole = " <-> ".join(f"'{word}'{label}" for word in term.words)
    if term.is_exact or len(term.words) > 1 or not begins_others(term.words[0]):
        return f"({whole})"
    return f"({whole} | '{term.words[0]}':*{where})"
