"""following, notifications, letters."""

import sqlalchemy as sa
from alembic import op

revision = "b47e19d5c602"
down_revision = "b3e94a71c0d8"
branch_labels = None
depends_on = None

KINDS = (
    "position_hidden rebuttal_answered position_rebutted position_supported rebuttal_conceded"
    " evidence_judged mark_stale answer_stale position_revised position_asked thread_closed"
    " person_posted thread_grew"
).split()
PACES = "at_once daily weekly never".split()


def _word(name, words):
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def _number(name, *, nullable=False):
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _moment(name, *, nullable=False):
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table, column, other):
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
    )


def _primary(table):
    return sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}"))


def _once(table, *columns):
    name = f"uq_{table}_{'_'.join(columns)}"
    return sa.UniqueConstraint(*columns, name=op.f(name))


def _check(table, name, words):
    return sa.CheckConstraint(words, name=op.f(f"ck_{table}_{name}"))


def _follows():
    op.create_table(
        "follows",
        _number("id"),
        _number("person_id"),
        *(_number(name, nullable=True) for name in ("thread_id", "position_id", "followed_id")),
        _moment("followed_at"),
        _check(
            "follows",
            "follows_one_thing",
            "(thread_id IS NOT NULL AND position_id IS NULL AND followed_id IS NULL)"
            " OR (thread_id IS NULL AND position_id IS NOT NULL AND followed_id IS NULL)"
            " OR (thread_id IS NULL AND position_id IS NULL AND followed_id IS NOT NULL)",
        ),
        _check("follows", "follows_somebody_else", "followed_id <> person_id"),
        _key("follows", "person_id", "people"),
        _key("follows", "thread_id", "threads"),
        _key("follows", "position_id", "positions"),
        _key("follows", "followed_id", "people"),
        _primary("follows"),
        *(
            _once("follows", name, "person_id")
            for name in ("thread_id", "position_id", "followed_id")
        ),
    )
    op.create_index(op.f("ix_follows_person_id"), "follows", ["person_id"])
    op.execute(
        "INSERT INTO follows (person_id, position_id, followed_at)"
        " SELECT author_id, id, posted_at FROM positions"
    )


def _mutes():
    op.create_table(
        "mutes",
        _number("id"),
        _number("person_id"),
        _number("thread_id", nullable=True),
        _number("muted_id", nullable=True),
        _moment("muted_at"),
        _check("mutes", "mutes_one_thing", "(thread_id IS NULL) <> (muted_id IS NULL)"),
        _check("mutes", "mutes_somebody_else", "muted_id <> person_id"),
        _key("mutes", "person_id", "people"),
        _key("mutes", "thread_id", "threads"),
        _key("mutes", "muted_id", "people"),
        _primary("mutes"),
        _once("mutes", "person_id", "thread_id"),
        _once("mutes", "person_id", "muted_id"),
    )
    op.create_table(
        "blocks",
        _number("id"),
        _number("person_id"),
        _number("blocked_id"),
        _moment("blocked_at"),
        _check("blocks", "blocks_somebody_else", "blocked_id <> person_id"),
        _key("blocks", "person_id", "people"),
        _key("blocks", "blocked_id", "people"),
        _primary("blocks"),
        _once("blocks", "person_id", "blocked_id"),
    )
    op.create_index(op.f("ix_blocks_blocked_id"), "blocks", ["blocked_id"])


def _letters():
    op.create_table(
        "mailings",
        _number("id"),
        _number("person_id"),
        sa.Column("pace", _word("pace", PACES), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        _number("quiet_from", nullable=True),
        _number("quiet_until", nullable=True),
        _moment("since"),
        _check(
            "mailings",
            "hours_of_a_day",
            "quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23",
        ),
        _check(
            "mailings",
            "quiet_hours_begin_and_end",
            "(quiet_from IS NULL) = (quiet_until IS NULL)",
        ),
        _key("mailings", "person_id", "people"),
        _primary("mailings"),
        _once("mailings", "person_id"),
    )
    op.create_table(
        "letters",
        _number("id"),
        _number("person_id"),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("pace", _word("pace", PACES), nullable=False),
        _moment("made_at"),
        _number("tries"),
        _moment("try_at", nullable=True),
        _moment("sent_at", nullable=True),
        _check("letters", "tries_are_a_count", "tries >= 0"),
        _key("letters", "person_id", "people"),
        _primary("letters"),
        _once("letters", "key"),
    )
    op.create_index(op.f("ix_letters_person_id"), "letters", ["person_id"])
    waits = sa.text("try_at IS NOT NULL")
    op.create_index(
        "ix_letters_try_at", "letters", ["try_at"], sqlite_where=waits, postgresql_where=waits
    )


def _notifications():
    op.create_table(
        "notifications",
        _number("id"),
        _number("person_id"),
        sa.Column("kind", _word("notificationkind", KINDS), nullable=False),
        sa.Column("cause", sa.String(length=80), nullable=False),
        _number("thread_id"),
        *(_number(name, nullable=True) for name in ("position_id", "evidence_id", "author_id")),
        _number("times"),
        _number("event_id"),
        _moment("at"),
        _moment("read_at", nullable=True),
        _number("letter_id", nullable=True),
        _check("notifications", "happened", "times >= 1"),
        _key("notifications", "person_id", "people"),
        _key("notifications", "thread_id", "threads"),
        _key("notifications", "position_id", "positions"),
        _key("notifications", "evidence_id", "evidence"),
        _key("notifications", "author_id", "people"),
        _key("notifications", "letter_id", "letters"),
        _primary("notifications"),
    )
    for column in ("event_id", "letter_id"):
        op.create_index(op.f(f"ix_notifications_{column}"), "notifications", [column])
    op.create_index("ix_notifications_person_id_at", "notifications", ["person_id", "at"])
    for name, columns, unique, where in (
        ("one_unread", ["person_id", "cause"], True, "read_at IS NULL"),
        ("unsent", ["person_id", "at"], False, "read_at IS NULL AND letter_id IS NULL"),
    ):
        op.create_index(
            f"ix_notifications_{name}",
            "notifications",
            columns,
            unique=unique,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )


def upgrade() -> None:
    _follows()
    _mutes()
    _letters()
    _notifications()


def downgrade() -> None:
    for table in ("notifications", "letters", "mailings", "blocks", "mutes", "follows"):
        op.drop_table(table)
