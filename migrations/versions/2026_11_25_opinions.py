"""opinion groups of threads."""

import sqlalchemy as sa
from alembic import op

revision = "c3a80e5f7d16"
down_revision = "b47e19d5c602"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "groupings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("positions", sa.JSON(), nullable=False),
        sa.Column("landscape", sa.JSON(), nullable=False),
        sa.Column("worked_out_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], name=op.f("fk_groupings_thread_id_threads")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groupings")),
        sa.UniqueConstraint("thread_id", name=op.f("uq_groupings_thread_id")),
    )


def downgrade() -> None:
    op.drop_table("groupings")
