"""threads of any size: indexes, and room for a reasoning of 4,000 words in any language."""

import sqlalchemy as sa
from alembic import op

revision = "d5b19c27ae40"
down_revision = "c3a80e5f7d16"
branch_labels = None
depends_on = None

REVISED = sa.text("current_from > 1")


def limit(characters: int) -> None:
    with op.batch_alter_table("versions") as batch_op:
        name = batch_op.f("ck_versions_reasoning_has_length")
        batch_op.drop_constraint(name, type_="check")
        batch_op.create_check_constraint(name, sa.text(f"length(reasoning) <= {characters}"))


def upgrade() -> None:
    limit(40_000)
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
    op.execute(
        "UPDATE versions SET reasoning = substr(reasoning, 1, 20000) WHERE length(reasoning) > 20000"
    )
    limit(20_000)
    op.drop_index("ix_positions_revised", "positions")
    op.create_index("ix_relations_thread_id_source_id", "relations", ["thread_id", "source_id"])
    op.drop_index("ix_relations_source_id", "relations")
