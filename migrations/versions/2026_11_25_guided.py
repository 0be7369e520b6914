"""threads that hide marks."""

import sqlalchemy as sa
from alembic import op

revision = "d5b7219c0e83"
down_revision = "e17b40c9a2d5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("threads") as batch_op:
        batch_op.add_column(
            sa.Column("hides_marks", sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("threads") as batch_op:
        batch_op.drop_column("hides_marks")
