"""Places of positions in each order, stored with the acts that change them."""

from forum.models import Position
from forum.queries.placing import places


def place(position: Position) -> None:
    """Store where a position belongs in every order; a part of acts."""
    for name, number in places(position).items():
        setattr(position, name, number)
