"""Opening the forum for a command, with a clear word where the database is not ready."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy.exc import DBAPIError

from forum.app import create_app
from forum.db import db
from forum.errors import MissingError
from forum.wording import N_


@contextmanager
def opened() -> Iterator[Flask]:
    """Give the forum that the environment describes, within its application context."""
    try:
        app = create_app()
        with app.app_context():
            try:
                yield app
            finally:
                db.session.remove()
                db.engine.dispose()
    except DBAPIError as error:
        raise MissingError(
            N_(
                "The database does not answer, or lacks its tables: try forum db upgrade. (%(why)s)"
            ),
            why=str(error.orig).splitlines()[0],
        ) from error
