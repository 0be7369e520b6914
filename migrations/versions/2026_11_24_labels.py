"""labels."""

import sqlalchemy as sa
from alembic import op

revision = "097fc98a6d82"
down_revision = "0550ff4780eb"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "labels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "category",
                "tag",
                name="labelkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("key", sa.String(length=240), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 60", name=op.f("ck_labels_name_has_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labels")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_labels_kind_key")),
    )
    op.create_table(
        "wordings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=500), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "offered",
                "adopted",
                "declined",
                "former",
                name="wordingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("offered_by_id", sa.Integer(), nullable=False),
        sa.Column("offered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(state = 'offered') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)",
            name=op.f("ck_wordings_decided_by_someone"),
        ),
        sa.CheckConstraint(
            "length(text) BETWEEN 1 AND 500", name=op.f("ck_wordings_text_has_length")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["people.id"], name=op.f("fk_wordings_decided_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["offered_by_id"], ["people.id"], name=op.f("fk_wordings_offered_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_wordings_question_id_questions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wordings")),
    )
    with op.batch_alter_table("wordings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_wordings_decided_by_id"), ["decided_by_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_wordings_offered_by_id"), ["offered_by_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_wordings_question_id"), ["question_id"], unique=False)

    op.create_table(
        "labellings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=False),
        sa.Column("label_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["label_id"], ["labels.id"], name=op.f("fk_labellings_label_id_labels")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], name=op.f("fk_labellings_thread_id_threads")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labellings")),
        sa.UniqueConstraint("thread_id", "label_id", name=op.f("uq_labellings_thread_id_label_id")),
    )
    with op.batch_alter_table("labellings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_labellings_label_id"), ["label_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("labellings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_labellings_label_id"))

    op.drop_table("labellings")
    with op.batch_alter_table("wordings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_wordings_question_id"))
        batch_op.drop_index(batch_op.f("ix_wordings_offered_by_id"))
        batch_op.drop_index(batch_op.f("ix_wordings_decided_by_id"))

    op.drop_table("wordings")
    op.drop_table("labels")
