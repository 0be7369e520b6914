"""rules."""

import re
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision = "5a1f0c83be17"
down_revision = "097fc98a6d82"
branch_labels = None
depends_on = None

EVENTS = (
    "thread_set version_judged position_related relation_affirmed reasons_joined reasons_parted "
    "rebuttal_conceded concession_taken_back restatement_confirmed enquiry_raised enquiry_settled "
    "citation_affirmed evidence_assessed assessment_taken_back evidence_judged"
).split()
ACTS = ["version_judged", "evidence_judged"]


def _word(name, *words):
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


@contextmanager
def _checked(table, checks):
    """Change a table and some of its checks; one that is None goes."""
    known = {one["name"] for one in sa.inspect(op.get_bind()).get_check_constraints(table)}
    with op.batch_alter_table(table) as batch_op:
        for name in checks.keys() & known:
            batch_op.drop_constraint(batch_op.f(name), type_="check")
        yield batch_op
        for name, check in checks.items():
            if check is not None:
                batch_op.create_check_constraint(batch_op.f(name), check)


def _listed(check, change):
    """The words that a check of the events lists now, with others added or taken away."""
    found = {
        one["name"]: one["sqltext"]
        for one in sa.inspect(op.get_bind()).get_check_constraints("events")
    }
    words = sorted(change(set(re.findall(r"'([\w-]+)'", found[check]))))
    return ", ".join(f"'{word}'" for word in words)


def _events(change):
    """Let the log know more kinds of events and acts, or fewer."""
    kinds = _listed("ck_events_eventkind", lambda words: change(words, EVENTS))
    acts = _listed("ck_events_moderation_gives_a_reason", lambda words: change(words, ACTS))
    checks = {
        "ck_events_eventkind": f"kind IN ({kinds})",
        "ck_events_moderation_gives_a_reason": (
            f"kind NOT IN ({acts}) OR (reason IS NOT NULL AND length(reason) > 0)"
        ),
    }
    with _checked("events", checks):
        pass


def upgrade() -> None:
    op.create_table(
        "assessments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("judgement", _word("judgement", "reliable", "doubtful"), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("assessed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "length(reason) BETWEEN 1 AND 500", name=op.f("ck_assessments_gives_a_reason")
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_assessments_evidence_id_evidence")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_assessments_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessments")),
        sa.UniqueConstraint(
            "evidence_id", "person_id", name=op.f("uq_assessments_evidence_id_person_id")
        ),
    )
    op.create_index(op.f("ix_assessments_person_id"), "assessments", ["person_id"])
    op.create_table(
        "enquiries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position_id", sa.Integer(), nullable=False),
        sa.Column("kind", _word("enquirykind", "source", "clarification"), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)",
            name=op.f("ck_enquiries_settled_by_someone"),
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"], ["people.id"], name=op.f("fk_enquiries_asked_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["position_id"], ["positions.id"], name=op.f("fk_enquiries_position_id_positions")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["people.id"], name=op.f("fk_enquiries_settled_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiries")),
    )
    for column in ("asked_by_id", "position_id", "settled_by_id"):
        op.create_index(op.f(f"ix_enquiries_{column}"), "enquiries", [column])
    waiting = sa.text("settled_at IS NULL")
    op.create_index(
        "ix_enquiries_once",
        "enquiries",
        ["position_id", "asked_by_id", "kind"],
        unique=True,
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
    assessed = "citations_count >= 0 AND reliable_count >= 0 AND doubtful_count >= 0"
    with _checked("evidence", {"ck_evidence_counts_are_counts": assessed}) as batch_op:
        for name in ("reliable_count", "doubtful_count"):
            batch_op.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    counted = (
        "support_marks >= 0 AND rebuttal_marks >= 0 AND supports_count >= 0"
        " AND rebuttals_count >= 0 AND citations_count >= 0 AND open_challenges >= 0"
    )
    checks = {
        "ck_positions_counts_are_counts": counted,
        "ck_positions_is_current_from_a_version": "current_from BETWEEN 1 AND version",
    }
    with _checked("positions", checks) as batch_op:
        batch_op.add_column(
            sa.Column("current_from", sa.Integer(), server_default="1", nullable=False)
        )
        batch_op.add_column(
            sa.Column(
                "label",
                _word("label", "in", "out", "undecided"),
                server_default="in",
                nullable=False,
            )
        )
        batch_op.add_column(
            sa.Column("open_challenges", sa.Integer(), server_default="0", nullable=False)
        )
    op.execute("UPDATE positions SET current_from = version")
    checks = {
        "ck_relations_only_rebuttals_have_a_kind": "kind IS NULL OR stance = 'rebuttal'",
        "ck_relations_rebuts_the_part_of_its_target": (
            "kind IS NULL OR (kind = 'link') = (target_position_id IS NULL)"
        ),
        "ck_relations_only_rebuttals_are_conceded": "conceded_at IS NULL OR stance = 'rebuttal'",
        "ck_relations_confirms_a_restatement": (
            "restated_fairly_at IS NULL OR restatement IS NOT NULL"
        ),
    }
    with _checked("relations", checks) as batch_op:
        batch_op.add_column(
            sa.Column("kind", _word("rebuttalkind", "fact", "link", "conclusion"), nullable=True)
        )
        batch_op.add_column(sa.Column("joint_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("restatement", sa.String(length=280), nullable=True))
        for name in ("restated_fairly_at", "conceded_at"):
            batch_op.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index("ix_relations_joint_id", ["joint_id"])
        batch_op.create_foreign_key(
            "joint", "relations", ["thread_id", "joint_id"], ["thread_id", "id"]
        )
    op.execute(
        "UPDATE relations SET kind ="
        " CASE WHEN target_position_id IS NULL THEN 'link' ELSE 'conclusion' END"
        " WHERE stance = 'rebuttal'"
    )
    with op.batch_alter_table("threads") as batch_op:
        batch_op.add_column(
            sa.Column("asks_restatement", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    first = {"ck_versions_the_first_is_no_typo": "number > 1 OR NOT is_typo"}
    with _checked("versions", first) as batch_op:
        batch_op.add_column(
            sa.Column("is_typo", sa.Boolean(), server_default=sa.false(), nullable=False)
        )
    _events(lambda words, new: words | set(new))


def downgrade() -> None:
    events = sa.table("events", sa.column("kind"))
    op.execute(events.delete().where(events.c.kind.in_(EVENTS)))
    _events(lambda words, new: words - set(new))
    with _checked("versions", {"ck_versions_the_first_is_no_typo": None}) as batch_op:
        batch_op.drop_column("is_typo")
    with op.batch_alter_table("threads") as batch_op:
        batch_op.drop_column("asks_restatement")
    names = "only_rebuttals_have_a_kind rebuts_the_part_of_its_target only_rebuttals_are_conceded"
    names = [*names.split(), "confirms_a_restatement", "rebuttalkind"]
    with _checked("relations", {f"ck_relations_{name}": None for name in names}) as batch_op:
        batch_op.drop_constraint("joint", type_="foreignkey")
        batch_op.drop_index("ix_relations_joint_id")
        for name in "kind joint_id restatement restated_fairly_at conceded_at".split():
            batch_op.drop_column(name)
    counted = (
        "support_marks >= 0 AND rebuttal_marks >= 0 AND supports_count >= 0"
        " AND rebuttals_count >= 0 AND citations_count >= 0"
    )
    checks = {
        "ck_positions_counts_are_counts": counted,
        "ck_positions_is_current_from_a_version": None,
        "ck_positions_label": None,
    }
    with _checked("positions", checks) as batch_op:
        for name in ("open_challenges", "label", "current_from"):
            batch_op.drop_column(name)
    with _checked(
        "evidence", {"ck_evidence_counts_are_counts": "citations_count >= 0"}
    ) as batch_op:
        for name in ("doubtful_count", "reliable_count"):
            batch_op.drop_column(name)
    op.drop_table("enquiries")
    op.drop_table("assessments")
