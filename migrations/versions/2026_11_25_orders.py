"""orders and visits."""

import sqlalchemy as sa
from alembic import op

revision = "8d20c6f4a9b3"
down_revision = "5d1f0c9e7a34"
branch_labels = None
depends_on = None

COUNTS = (
    "answered_challenges conceded_challenges sources_count stale_marks"
    " camp_supporters camp_rebutters"
).split()
PLACES = "place_shared place_unanswered place_strongest place_needs_work".split()


def upgrade() -> None:
    with op.batch_alter_table("positions") as batch_op:
        for name in COUNTS:
            batch_op.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(
            sa.Column("is_answer", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
        for name in PLACES:
            batch_op.add_column(sa.Column(name, sa.Float(53), server_default="0", nullable=False))
        batch_op.create_check_constraint(
            batch_op.f("ck_positions_counts_for_places_are_counts"),
            "stale_marks >= 0 AND answered_challenges >= 0 AND conceded_challenges >= 0"
            " AND sources_count >= 0 AND camp_supporters >= 0 AND camp_rebutters >= 0",
        )
        for name in PLACES:
            batch_op.create_index(f"ix_positions_{name}", ["thread_id", "is_answer", name, "id"])
    op.execute(
        "UPDATE positions SET stale_marks = (SELECT count(*) FROM marks"
        " WHERE marks.position_id = positions.id AND marks.version < positions.current_from)"
    )
    positions = sa.table("positions", sa.column("id"), sa.column("is_answer"))
    relations = sa.table("relations", sa.column("source_id"))
    op.execute(
        positions.update()
        .where(positions.c.id.in_(sa.select(relations.c.source_id)))
        .values(is_answer=sa.true())
    )
    with op.batch_alter_table("threads") as batch_op:
        batch_op.add_column(sa.Column("divided_by_id", sa.Integer(), nullable=True))
    op.create_table(
        "visits",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_visits_person_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], name=op.f("fk_visits_thread_id_threads")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visits")),
        sa.UniqueConstraint("person_id", "thread_id", name=op.f("uq_visits_person_id_thread_id")),
    )
    op.create_index(op.f("ix_visits_thread_id"), "visits", ["thread_id"])


def downgrade() -> None:
    op.drop_table("visits")
    with op.batch_alter_table("threads") as batch_op:
        batch_op.drop_column("divided_by_id")
    with op.batch_alter_table("positions") as batch_op:
        for name in PLACES:
            batch_op.drop_index(f"ix_positions_{name}")
        batch_op.drop_constraint(
            batch_op.f("ck_positions_counts_for_places_are_counts"), type_="check"
        )
        for name in (*PLACES, "is_answer", *COUNTS):
            batch_op.drop_column(name)
