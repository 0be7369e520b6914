"""Run migrations on the database of the application in whose context this runs."""

import sqlalchemy as sa
from alembic import context

from forum import models  # noqa: F401  (so that every table is defined)
from forum.db import Base, Moment, db, writing


def plain_types(kind, item, _autogen):
    """Write plain types, so that an old migration never needs today's code."""
    if kind == "type" and isinstance(item, Moment):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, sa.Enum):
        words = ", ".join(repr(str(word)) for word in item.enums)
        return f"sa.Enum({words}, name={item.name!r}, native_enum=False, create_constraint=True, length=40)"
    return False


with writing(), db.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=plain_types,
        transactional_ddl=True,
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()
