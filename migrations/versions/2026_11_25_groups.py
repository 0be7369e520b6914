"""groups.

Going down hides private threads and what was said in them: the release before would show them to
everybody. Evidence that stands in them alone can then be read by whoever guesses its number.
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "6d1f0c2b9e57"
down_revision = "5a1f0c83be17"
branch_labels = None
depends_on = None

SUBJECTS = ["group", "invitation"]
EVENTS = (
    "group_made member_added member_removed thread_made_private thread_made_public "
    "invitation_made invitation_revoked invitation_accepted"
).split()
WORDS = {
    "kind": ("ck_events_eventkind", EVENTS),
    "subject_kind": ("ck_events_subjectkind", SUBJECTS),
}


def _let_events_be(change):
    """Change the closed lists of words of events, whatever else is in them by now."""
    checks = sa.inspect(op.get_bind()).get_check_constraints("events")
    told = {check["name"]: re.findall(r"'([\w-]+)'", check["sqltext"]) for check in checks}
    with op.batch_alter_table("events") as batch_op:
        for column, (name, words) in WORDS.items():
            listed = ", ".join(f"'{word}'" for word in change(told[name], words))
            batch_op.drop_constraint(batch_op.f(name), type_="check")
            batch_op.create_check_constraint(batch_op.f(name), sa.text(f"{column} IN ({listed})"))


def upgrade() -> None:
    op.create_table(
        "groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("name_key", sa.String(length=320), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 80", name=op.f("ck_groups_name_has_length")),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["people.id"], name=op.f("fk_groups_made_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
        sa.UniqueConstraint("name_key", name=op.f("uq_groups_name_key")),
    )
    op.create_index(op.f("ix_groups_made_by_id"), "groups", ["made_by_id"], unique=False)
    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_memberships_group_id_groups")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_memberships_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
        sa.UniqueConstraint(
            "person_id", "group_id", name=op.f("uq_memberships_person_id_group_id")
        ),
    )
    op.create_index(op.f("ix_memberships_group_id"), "memberships", ["group_id"], unique=False)
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "participant",
                "moderator",
                "organiser",
                "administrator",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("sent_to", sa.String(length=254), nullable=True),
        sa.Column("most_uses", sa.Integer(), nullable=False),
        sa.Column("uses", sa.Integer(), nullable=False),
        sa.Column("made_by_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_by_id", sa.Integer(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "role <> 'administrator'", name=op.f("ck_invitations_no_administrators")
        ),
        sa.CheckConstraint(
            "uses BETWEEN 0 AND most_uses", name=op.f("ck_invitations_uses_have_a_limit")
        ),
        sa.CheckConstraint(
            "expires_at > made_at", name=op.f("ck_invitations_expires_after_it_was_made")
        ),
        sa.CheckConstraint(
            "(revoked_at IS NULL) = (revoked_by_id IS NULL)",
            name=op.f("ck_invitations_revoked_by_someone"),
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_invitations_group_id_groups")
        ),
        sa.ForeignKeyConstraint(
            ["made_by_id"], ["people.id"], name=op.f("fk_invitations_made_by_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["revoked_by_id"], ["people.id"], name=op.f("fk_invitations_revoked_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )
    for column in ("group_id", "made_by_id", "revoked_by_id"):
        op.create_index(op.f(f"ix_invitations_{column}"), "invitations", [column], unique=False)
    op.create_table(
        "acceptances",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["invitations.id"],
            name=op.f("fk_acceptances_invitation_id_invitations"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_acceptances_person_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acceptances")),
        sa.UniqueConstraint(
            "invitation_id", "person_id", name=op.f("uq_acceptances_invitation_id_person_id")
        ),
    )
    op.create_index(op.f("ix_acceptances_person_id"), "acceptances", ["person_id"], unique=False)
    with op.batch_alter_table("threads") as batch_op:
        batch_op.add_column(sa.Column("group_id", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_threads_group_id"), ["group_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_threads_group_id_groups"), "groups", ["group_id"], ["id"]
        )
    _let_events_be(lambda known, new: [*known, *new])
    # The log asks the thread of an act who may read of it.
    op.execute(
        "UPDATE events SET thread_id = (SELECT thread_id FROM positions WHERE id = subject_id)"
        " WHERE kind = 'flag_answered' AND subject_kind = 'position' AND thread_id IS NULL"
    )


def downgrade() -> None:
    _hide_what_is_private()
    events = sa.table("events", sa.column("kind"), sa.column("subject_kind"))
    op.execute(
        events.delete().where(events.c.kind.in_(EVENTS) | events.c.subject_kind.in_(SUBJECTS))
    )
    _let_events_be(lambda known, new: [word for word in known if word not in new])
    with op.batch_alter_table("threads") as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_threads_group_id_groups"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_threads_group_id"))
        batch_op.drop_column("group_id")
    for table in ("acceptances", "invitations", "memberships", "groups"):
        op.drop_table(table)


def _hide_what_is_private() -> None:
    op.execute(
        "UPDATE positions SET hidden_at = COALESCE(hidden_at, posted_at),"
        " hidden_by_id = COALESCE(hidden_by_id, author_id),"
        " hidden_reason = COALESCE(hidden_reason, 'The thread was private.'),"
        " supports_count = 0, rebuttals_count = 0"
        " WHERE thread_id IN (SELECT id FROM threads WHERE group_id IS NOT NULL)"
    )
    op.execute(
        "UPDATE threads SET state = 'draft', opened_at = NULL, opens_at = NULL, closes_at = NULL,"
        " positions_count = 0 WHERE group_id IS NOT NULL"
    )
