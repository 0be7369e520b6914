"""links: whether a citation's link to its evidence stands; news are paged by event."""

import sqlalchemy as sa
from alembic import op

revision = "e2b7d41c9a50"
down_revision = "d5b19c27ae40"
branch_labels = None
depends_on = None


def upgrade() -> None:
    stands = sa.Enum(
        "in", "out", "undecided", name="label", native_enum=False, create_constraint=True, length=40
    )
    with op.batch_alter_table("citations") as batch_op:
        batch_op.add_column(sa.Column("label", stands, server_default="in", nullable=False))
    op.drop_index("ix_notifications_person_id_at", "notifications")
    op.create_index(
        "ix_notifications_person_id_event_id", "notifications", ["person_id", "event_id"]
    )


def downgrade() -> None:
    op.drop_index("ix_notifications_person_id_event_id", "notifications")
    op.create_index("ix_notifications_person_id_at", "notifications", ["person_id", "at"])
    with op.batch_alter_table("citations") as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_citations_label"), type_="check")
        batch_op.drop_column("label")
