"""What makes evidence contested where a position leans on it: said once, for every page."""

from sqlalchemy import ColumnElement, or_

from forum.models import Citation, Evidence
from forum.vocabulary import DOUBTED, Label


def contested() -> ColumnElement[bool]:
    """Keep citations of evidence in doubt, or that do not show what they are cited for.

    That is where moderators dispute or retracted the item, or where a rebuttal of the link holds
    or may hold: open, or conceded. For queries that select from citations and their evidence.
    """
    return or_(Evidence.standing.in_(DOUBTED), Citation.label != Label.IN)
