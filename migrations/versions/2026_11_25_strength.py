"""strength of positions, and how a thread works it out."""

import sqlalchemy as sa
from alembic import op

revision = "e61b94d2a07c"
down_revision = "e7d4092b6a1f"
branch_labels = None
depends_on = None

STRENGTHS = "strength strength_low strength_high".split()
SEMANTICS = (
    "quadratic-energy df-quad squared-df-quad euler-based euler-based-top mlp-based h-categoriser"
    " social-product"
).split()


def upgrade() -> None:
    with op.batch_alter_table("positions") as batch_op:
        for name in STRENGTHS:
            batch_op.add_column(sa.Column(name, sa.Float(53), nullable=True))
        batch_op.create_check_constraint(
            batch_op.f("ck_positions_strength_is_a_share"),
            "strength BETWEEN 0 AND 1 AND (strength_low IS NULL) = (strength_high IS NULL)"
            " AND (strength_low IS NULL OR strength BETWEEN strength_low AND strength_high)",
        )
    words = sa.Enum(
        *SEMANTICS, name="semanticskind", native_enum=False, create_constraint=True, length=40
    )
    with op.batch_alter_table("threads") as batch_op:
        batch_op.add_column(
            sa.Column("semantics", words, server_default="quadratic-energy", nullable=False)
        )
        batch_op.add_column(
            sa.Column("counts_marks", sa.Boolean(), server_default=sa.true(), nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("threads") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_threads_semanticskind"), type_="check")
        for name in ("counts_marks", "semantics"):
            batch_op.drop_column(name)
    with op.batch_alter_table("positions") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_positions_strength_is_a_share"), type_="check")
        for name in reversed(STRENGTHS):
            batch_op.drop_column(name)
