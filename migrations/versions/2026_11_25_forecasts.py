"""forecasts in threads, estimates, resolutions."""

import re
from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision = "e17b40c9a2d5"
down_revision = "e61b94d2a07c"
branch_labels = None
depends_on = None

EVENTS = (
    "forecast_posed estimate_given estimate_withdrawn forecast_resolved forecast_reopened"
    " forecast_hidden forecast_restored"
).split()
ACTS = EVENTS[3:]
STATES = "open yes no annulled".split()
CHECKS = {
    "states_something": "length(statement) BETWEEN 1 AND 500",
    "stands_somewhere": "question_id IS NOT NULL OR thread_id IS NOT NULL",
    "resolved_by_someone": (
        "(state = 'open') = (resolved_at IS NULL)"
        " AND (state = 'open') = (resolved_by_id IS NULL)"
        " AND (state = 'open') = (resolution IS NULL)"
    ),
    "hidden_by_someone": (
        "(hidden_at IS NULL) = (hidden_by_id IS NULL)"
        " AND (hidden_at IS NULL) = (hidden_reason IS NULL)"
    ),
}
PEOPLE = ("posed_by_id", "resolved_by_id", "hidden_by_id")
_forecasts = sa.table("forecasts", *map(sa.column, ("id", "question_id", "thread_id")))


def _moment(name, *, nullable=False):
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _number(name, *, nullable=False):
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _key(table, column, other):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
    )


def _listed(table, check):
    """The words that a check lists now."""
    found = {
        one["name"]: one["sqltext"]
        for one in sa.inspect(op.get_bind()).get_check_constraints(table)
    }
    return set(re.findall(r"'([\w-]+)'", found[check]))


@contextmanager
def _words(table, checks):
    """Change a table, and what words its checks list."""
    with op.batch_alter_table(table) as batch_op:
        for name, (rule, words) in checks.items():
            listed = ", ".join(f"'{word}'" for word in sorted(words))
            batch_op.drop_constraint(batch_op.f(name), type_="check")
            batch_op.create_check_constraint(batch_op.f(name), rule.format(listed))
        yield batch_op


def _events(change):
    """Let the log know more kinds of events, acts and subjects, or fewer."""
    checks = {
        "ck_events_eventkind": ("kind IN ({})", EVENTS),
        "ck_events_subjectkind": ("subject_kind IN ({})", ["forecast"]),
        "ck_events_moderation_gives_a_reason": (
            "kind NOT IN ({}) OR (reason IS NOT NULL AND length(reason) > 0)",
            ACTS,
        ),
    }
    told = {
        name: (rule, change(_listed("events", name), words))
        for name, (rule, words) in checks.items()
    }
    with _words("events", told):
        pass


def _notified(change):
    """Return the check of what people are told, with a kind more or less."""
    name = "ck_notifications_notificationkind"
    return {name: ("kind IN ({})", change(_listed("notifications", name), ["forecast_resolved"]))}


def _tables():
    op.create_table(
        "estimates",
        _number("id"),
        _number("forecast_id"),
        _number("person_id"),
        sa.Column("probability", sa.Float(53), nullable=False),
        _moment("given_at"),
        _moment("ended_at", nullable=True),
        sa.CheckConstraint(
            "probability BETWEEN 0.001 AND 0.999", name=op.f("ck_estimates_is_never_sure")
        ),
        sa.CheckConstraint(
            "ended_at >= given_at", name=op.f("ck_estimates_ends_after_it_was_given")
        ),
        _key("estimates", "forecast_id", "forecasts"),
        _key("estimates", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimates")),
    )
    op.create_index(op.f("ix_estimates_person_id"), "estimates", ["person_id"])
    op.create_index("ix_estimates_forecast_id_given_at", "estimates", ["forecast_id", "given_at"])
    stands = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_estimates_one_stands",
        "estimates",
        ["forecast_id", "person_id"],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )
    op.create_table(
        "proofs",
        _number("forecast_id"),
        _number("evidence_id"),
        _key("proofs", "forecast_id", "forecasts"),
        _key("proofs", "evidence_id", "evidence"),
        sa.PrimaryKeyConstraint("forecast_id", "evidence_id", name=op.f("pk_proofs")),
    )
    op.create_index(op.f("ix_proofs_evidence_id"), "proofs", ["evidence_id"])


def _widen():
    """Let forecasts have words of their own, and stand where their question's thread is."""
    state = sa.Enum(
        *STATES, name="forecaststate", native_enum=False, create_constraint=True, length=40
    )
    with op.batch_alter_table("forecasts") as batch_op:
        batch_op.alter_column("question_id", existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("statement", sa.String(500), nullable=True))
        for name in ("thread_id", "position_id", *PEOPLE):
            batch_op.add_column(_number(name, nullable=True))
        for name in ("posed_at", "resolved_at", "hidden_at"):
            batch_op.add_column(_moment(name, nullable=True))
        for name in ("resolution", "hidden_reason"):
            batch_op.add_column(sa.Column(name, sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("state", state, server_default="open", nullable=False))
    asked = "(SELECT {} FROM questions WHERE questions.id = forecasts.question_id)"
    op.execute(
        f"UPDATE forecasts SET statement = {asked.format('text')},"  # noqa: S608
        f" posed_by_id = {asked.format('asked_by_id')}, posed_at = {asked.format('asked_at')},"
        " thread_id ="
        " (SELECT id FROM threads WHERE threads.question_id = forecasts.question_id)"
    )
    with op.batch_alter_table("forecasts") as batch_op:
        batch_op.alter_column("statement", existing_type=sa.String(500), nullable=False)
        batch_op.alter_column("posed_by_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("posed_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        for name, check in CHECKS.items():
            batch_op.create_check_constraint(batch_op.f(f"ck_forecasts_{name}"), check)
        for name, other in (("thread_id", "threads"), *((name, "people") for name in PEOPLE)):
            key = batch_op.f(f"fk_forecasts_{name}_{other}")
            batch_op.create_foreign_key(key, other, [name], ["id"])
        batch_op.create_foreign_key(
            "position", "positions", ["thread_id", "position_id"], ["thread_id", "id"]
        )
        for name in PEOPLE:
            batch_op.create_index(batch_op.f(f"ix_forecasts_{name}"), [name])
        batch_op.create_index("ix_forecasts_thread_id_position_id", ["thread_id", "position_id"])


def upgrade() -> None:
    _widen()
    _tables()
    _events(lambda words, new: words | set(new))
    with _words("notifications", _notified(lambda words, new: words | set(new))) as batch_op:
        batch_op.add_column(_number("forecast_id", nullable=True))
        key = batch_op.f("fk_notifications_forecast_id_forecasts")
        batch_op.create_foreign_key(key, "forecasts", ["forecast_id"], ["id"])


def downgrade() -> None:
    told = sa.table("notifications", sa.column("kind"))
    op.execute(told.delete().where(told.c.kind == "forecast_resolved"))
    with _words("notifications", _notified(lambda words, new: words - set(new))) as batch_op:
        key = batch_op.f("fk_notifications_forecast_id_forecasts")
        batch_op.drop_constraint(key, type_="foreignkey")
        batch_op.drop_column("forecast_id")
    events = sa.table("events", sa.column("kind"), sa.column("subject_kind"))
    op.execute(
        events.delete().where(events.c.kind.in_(EVENTS) | (events.c.subject_kind == "forecast"))
    )
    _events(lambda words, new: words - set(new))
    op.drop_table("proofs")
    op.drop_table("estimates")
    op.execute(_forecasts.delete().where(_forecasts.c.question_id.is_(None)))
    with op.batch_alter_table("forecasts") as batch_op:
        for name in (*CHECKS, "forecaststate"):
            batch_op.drop_constraint(batch_op.f(f"ck_forecasts_{name}"), type_="check")
        batch_op.drop_constraint("position", type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_forecasts_thread_id_threads"), type_="foreignkey")
        batch_op.drop_index("ix_forecasts_thread_id_position_id")
        for name in PEOPLE:
            key = batch_op.f(f"fk_forecasts_{name}_people")
            batch_op.drop_constraint(key, type_="foreignkey")
            batch_op.drop_index(batch_op.f(f"ix_forecasts_{name}"))
        for name in (
            "statement thread_id position_id posed_by_id posed_at state resolution resolved_at"
            " resolved_by_id hidden_at hidden_by_id hidden_reason"
        ).split():
            batch_op.drop_column(name)
        batch_op.alter_column("question_id", existing_type=sa.Integer(), nullable=False)
