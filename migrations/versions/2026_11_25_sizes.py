"""indexes for threads of any size: what a position bears on, and what was revised."""

import sqlalchemy as sa
from alembic import op

revision = "d5b19c27ae40"
down_revision = "c3a80e5f7d16"
branch_labels = None
depends_on = None

REVISED = sa.text("current_from > 1")


def upgrade() -> None:
    op.create_index("ix_relations_source_id", "relations", ["source_id"])
    op.drop_index("ix_relations_thread_id_source_id", "relations")
    op.create_index(
        "ix_positions_revised",
        "positions",
        ["thread_id"],
        sqlite_where=REVISED,
        postgresql_where=REVISED,
    )


def downgrade() -> None:
    op.drop_index("ix_positions_revised", "positions")
    op.create_index("ix_relations_thread_id_source_id", "relations", ["thread_id", "source_id"])
    op.drop_index("ix_relations_source_id", "relations")
