"""Where passages stand in the edition that readers see."""

from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_

from forum.models import Anchor, Article, Edition

S = TypeVar("S", bound=Select[*tuple[Any, ...]])


def with_places(chosen: S, passage_id: Any, article_id: Any) -> S:
    """Join the anchor of a passage in its article's current edition, where there is one."""
    return (
        chosen.outerjoin(Article, Article.id == article_id)
        .outerjoin(
            Edition, and_(Edition.article_id == Article.id, Edition.number == Article.edition)
        )
        .outerjoin(Anchor, and_(Anchor.edition_id == Edition.id, Anchor.passage_id == passage_id))
    )


def in_reading_order() -> tuple[ColumnElement[Any], ...]:
    """Return what orders rows by their place in the text, those without one last."""
    return Anchor.start.is_(None), Anchor.start.expression
