"""Run migrations on the database of the application in whose context this runs."""

import sqlalchemy as sa
from alembic import context

from forum import models  # noqa: F401  (so that every table is defined)
from forum.db import Base, Moment, db, is_modelled, writing


def plain_types(kind, item, _autogen):
    """Write plain types, so that an old migration never needs today's code."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, sa.Enum):
        words = ", ".join(repr(str(word)) for word in item.enums)
        return f"sa.Enum({words}, name={item.name!r}, native_enum=False, create_constraint=True, length=40)"
    return False


def on_sqlite(words):
    """Say a pragma of SQLite, outside of any transaction, where it has an effect."""
    if db.engine.dialect.name == "sqlite":
        raw = connection.connection.driver_connection
        assert not raw.in_transaction
        return raw.execute(words).fetchall()
    return []


with writing(), db.engine.connect() as connection:
    # On SQLite a table is changed by writing it anew: others may point to it meanwhile.
    connection.rollback()
    on_sqlite("PRAGMA foreign_keys = OFF")
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=plain_types,
        include_name=is_modelled,
        transactional_ddl=True,
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.rollback()
    loose = on_sqlite("PRAGMA foreign_key_check")
    on_sqlite("PRAGMA foreign_keys = ON")
    if loose:
        raise RuntimeError(f"rows point to rows that are not there: {loose[:5]}")
