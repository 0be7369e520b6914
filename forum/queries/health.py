"""Whether the database answers."""

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from forum.db import db
from forum.models import Person


def database_answers() -> bool:
    """Tell whether the tables can be read."""
    try:
        db.session.execute(select(Person.id).limit(1)).all()
    except SQLAlchemyError:
        db.session.rollback()
        return False
    return True
