"""The database session, the base of every table, and how each engine is told to behave."""

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.engine import Connection, Dialect, Engine
from sqlalchemy.orm import DeclarativeBase, registry

_NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

# Tables, columns and indexes that are no model's: the queue's own, and what search adds.
_UNMODELLED = ("huey_", "search_")
BUSY_MILLISECONDS = 15_000  # how long a writer waits for another on SQLite before giving up


class Moment(sa.types.TypeDecorator[datetime]):
    """A moment in UTC, on every database; SQLite would drop the zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC."""
        del dialect
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Read in UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


# Words are stored by value, and the database keeps the list closed by a check.
_WORD = sa.Enum(
    enum.Enum,
    native_enum=False,
    create_constraint=True,
    length=40,
    values_callable=lambda words: [word.value for word in words],
)


class Base(DeclarativeBase):
    """Base of every table; constraints have stable names so that migrations can find them."""

    registry = registry(
        metadata=sa.MetaData(naming_convention=_NAMES),
        type_annotation_map={datetime: Moment, enum.Enum: _WORD},
    )


db = SQLAlchemy(model_class=Base)


def is_modelled(name: str | None, _kind: str, _parents: object) -> bool:
    """Tell whether something in the database should be as the models say (Alembic's question)."""
    return not (name or "").startswith(_UNMODELLED)


_writing: ContextVar[bool] = ContextVar("writing", default=False)


@contextmanager
def writing() -> Iterator[None]:
    """Begin every transaction of this block as a writer.

    On SQLite that is ``BEGIN IMMEDIATE``: a transaction that reads first and writes later would
    otherwise lose updates or fail with "database is locked" without waiting.
    """
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


def _is_sqlite(connection: Any) -> bool:
    return type(connection).__module__.startswith("sqlite3")


@sa.event.listens_for(Engine, "connect")
def _prepare(connection: Any, _record: object) -> None:
    if _is_sqlite(connection):
        connection.isolation_level = None  # the driver's own BEGIN comes too late; see _begin
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA synchronous = NORMAL")


@sa.event.listens_for(Engine, "begin")
def _begin(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _writing.get() else "BEGIN")


def prepare_file() -> None:
    """Turn on write-ahead logging, once for the file; doing so on each connect would race."""
    if db.engine.dialect.name == "sqlite":
        with db.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            connection.rollback()
            raw.execute("PRAGMA journal_mode = WAL")
