"""workbench."""

from contextlib import contextmanager

import sqlalchemy as sa
from alembic import op

revision = "0550ff4780eb"
down_revision = "5bde8a72fea2"
branch_labels = None
depends_on = None

CANDIDATES = "question citation quotation figure".split()
DECISIONS = "offered accepted dropped".split()
ASKED = "explicit implied written".split()
SUBJECTS = "person article question thread position relation evidence citation flag".split()
NEW_SUBJECTS = ["fetch", "passage"]
EVENTS = (
    "person_joined person_role_changed article_brought_in article_published candidate_decided "
    "question_asked thread_opened thread_locked thread_reopened thread_closed position_posted "
    "position_revised position_withdrawn position_hidden position_restored evidence_added "
    "evidence_cited position_marked mark_taken_back flag_raised flag_answered"
).split()
NEW_EVENTS = (
    "fetch_asked fetch_cancelled article_corrected passage_anchored passage_given_up "
    "question_removed evidence_removed thread_scheduled thread_filed "
    "wording_offered wording_adopted wording_declined"
).split()
ACTS = (
    "thread_locked thread_reopened thread_closed position_hidden position_restored flag_answered"
).split()
NEW_ACTS = ["passage_anchored", "passage_given_up", "wording_adopted", "wording_declined"]


def _listed(words):
    return ", ".join(f"'{word}'" for word in words)


def _among(column, words):
    return f"{column} IN ({_listed(words)})"


def _events(kinds, subjects, acts):
    return {
        "ck_events_eventkind": _among("kind", kinds),
        "ck_events_subjectkind": _among("subject_kind", subjects),
        "ck_events_moderation_gives_a_reason": (
            f"kind NOT IN ({_listed(sorted(acts))}) OR (reason IS NOT NULL AND length(reason) > 0)"
        ),
    }


@contextmanager
def _checked(table, changed):
    """Change a table and some of its checks; one that is None goes."""
    known = {one["name"] for one in sa.inspect(op.get_bind()).get_check_constraints(table)}
    with op.batch_alter_table(table) as batch_op:
        for name in changed.keys() & known:
            batch_op.drop_constraint(batch_op.f(name), type_="check")
        yield batch_op
        for name, sql in changed.items():
            if sql is not None:
                batch_op.create_check_constraint(batch_op.f(name), sa.text(sql))


def upgrade() -> None:
    op.create_table(
        "fetches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("authors", sa.String(length=300), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "waiting",
                "fetching",
                "reading",
                "done",
                "failed",
                "cancelled",
                name="fetchstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("refusal", sa.String(length=500), nullable=True),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("asked_by_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(state = 'done') = (article_id IS NOT NULL)",
            name=op.f("ck_fetches_done_with_an_article"),
        ),
        sa.CheckConstraint(
            "(state = 'failed') = (refusal IS NOT NULL)",
            name=op.f("ck_fetches_failed_for_a_reason"),
        ),
        sa.CheckConstraint("size >= 0", name=op.f("ck_fetches_size_is_a_size")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_fetches_article_id_articles")
        ),
        sa.ForeignKeyConstraint(
            ["corrects_id"], ["articles.id"], name=op.f("fk_fetches_corrects_id_articles")
        ),
        sa.ForeignKeyConstraint(
            ["asked_by_id"], ["people.id"], name=op.f("fk_fetches_asked_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fetches")),
    )
    with op.batch_alter_table("fetches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fetches_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_fetches_asked_by_id"), ["asked_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_fetches_corrects_id"), ["corrects_id"], unique=False)

    op.create_table(
        "anchors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.Integer(), nullable=False),
        sa.Column("passage_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "exact",
                "moved",
                "lost",
                name="anchorstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            '"start" >= 0 AND "end" > "start"', name=op.f("ck_anchors_is_a_stretch")
        ),
        sa.CheckConstraint(
            "(settled_at IS NULL) = (settled_by_id IS NULL)",
            name=op.f("ck_anchors_settled_by_someone"),
        ),
        sa.CheckConstraint(
            '(state = \'lost\') = ("start" IS NULL) AND ("start" IS NULL) = ("end" IS NULL)',
            name=op.f("ck_anchors_lost_is_nowhere"),
        ),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_anchors_edition_id_editions")
        ),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passages.id"], name=op.f("fk_anchors_passage_id_passages")
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["people.id"], name=op.f("fk_anchors_settled_by_id_people")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchors")),
        sa.UniqueConstraint(
            "edition_id", "passage_id", name=op.f("uq_anchors_edition_id_passage_id")
        ),
    )
    with op.batch_alter_table("anchors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_anchors_passage_id"), ["passage_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_anchors_settled_by_id"), ["settled_by_id"], unique=False
        )
        batch_op.create_index(
            "ix_anchors_waiting",
            ["id"],
            unique=False,
            sqlite_where=sa.text("state = 'lost' AND settled_at IS NULL"),
            postgresql_where=sa.text("state = 'lost' AND settled_at IS NULL"),
        )

    op.create_table(
        "forecasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("criterion", sa.String(length=500), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=500), nullable=False),
        sa.CheckConstraint(
            "length(criterion) BETWEEN 1 AND 500", name=op.f("ck_forecasts_has_a_criterion")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_forecasts_question_id_questions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forecasts")),
        sa.UniqueConstraint("question_id", name=op.f("uq_forecasts_question_id")),
    )
    with op.batch_alter_table("forecasts", schema=None) as batch_op:
        batch_op.create_index("ix_forecasts_due_on", ["due_on"], unique=False)

    with _checked(
        "candidates",
        {
            "ck_candidates_candidatekind": _among("kind", [*CANDIDATES, "forecast"]),
            "ck_candidates_candidatestate": _among("state", [*DECISIONS, "merged"]),
            "ck_candidates_becomes_a_question": (
                "question_id IS NULL OR kind IN ('question', 'forecast')"
            ),
            "ck_candidates_becomes_a_position": "position_id IS NULL OR kind = 'forecast'",
        },
    ) as batch_op:
        batch_op.add_column(sa.Column("position_id", sa.Integer(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_candidates_position_id"), ["position_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_candidates_position_id_positions"), "positions", ["position_id"], ["id"]
        )

    with _checked(
        "questions", {"ck_questions_questionkind": _among("kind", [*ASKED, "forecast", "dispute"])}
    ):
        pass

    with _checked(
        "threads",
        {
            "ck_threads_scheduled_for_a_time": "state <> 'scheduled' OR opens_at IS NOT NULL",
            "ck_threads_closes_after_it_opens": "closes_at > opens_at",
        },
    ) as batch_op:
        batch_op.add_column(sa.Column("opens_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("place", sa.Integer(), nullable=True))
        batch_op.create_index("ix_threads_opens_at", ["opens_at"], unique=False)
        batch_op.create_index("ix_threads_closes_at", ["closes_at"], unique=False)

    with _checked("events", _events(EVENTS + NEW_EVENTS, SUBJECTS + NEW_SUBJECTS, ACTS + NEW_ACTS)):
        pass

    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("note", sa.String(length=300), server_default="", nullable=False)
        )

    op.execute(
        'INSERT INTO anchors (edition_id, passage_id, state, "start", "end") '
        'SELECT edition_id, id, \'exact\', "start", "end" FROM passages'
    )


def downgrade() -> None:
    events = sa.table("events", sa.column("kind"), sa.column("subject_kind"))
    op.execute(
        events.delete().where(
            events.c.kind.in_(NEW_EVENTS) | events.c.subject_kind.in_(NEW_SUBJECTS)
        )
    )
    op.execute("DELETE FROM candidates WHERE kind = 'forecast'")
    op.execute("UPDATE candidates SET state = 'accepted' WHERE state = 'merged'")
    op.execute("UPDATE questions SET kind = 'written' WHERE kind IN ('forecast', 'dispute')")
    with _checked("events", _events(EVENTS, SUBJECTS, ACTS)):
        pass
    op.execute("UPDATE threads SET state = 'draft' WHERE state = 'scheduled'")
    with _checked(
        "threads",
        {"ck_threads_scheduled_for_a_time": None, "ck_threads_closes_after_it_opens": None},
    ) as batch_op:
        batch_op.drop_index("ix_threads_opens_at")
        batch_op.drop_index("ix_threads_closes_at")
        batch_op.drop_column("opens_at")
        batch_op.drop_column("closes_at")
        batch_op.drop_column("place")
    with _checked("questions", {"ck_questions_questionkind": _among("kind", ASKED)}):
        pass
    with op.batch_alter_table("editions", schema=None) as batch_op:
        batch_op.drop_column("note")

    with _checked(
        "candidates",
        {
            "ck_candidates_candidatekind": _among("kind", CANDIDATES),
            "ck_candidates_candidatestate": _among("state", DECISIONS),
            "ck_candidates_becomes_a_question": "question_id IS NULL OR kind = 'question'",
            "ck_candidates_becomes_a_position": None,
        },
    ) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_candidates_position_id_positions"), type_="foreignkey"
        )
        batch_op.drop_index(batch_op.f("ix_candidates_position_id"))
        batch_op.drop_column("position_id")

    with op.batch_alter_table("forecasts", schema=None) as batch_op:
        batch_op.drop_index("ix_forecasts_due_on")

    op.drop_table("forecasts")
    with op.batch_alter_table("anchors", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_anchors_waiting",
            sqlite_where=sa.text("state = 'lost' AND settled_at IS NULL"),
            postgresql_where=sa.text("state = 'lost' AND settled_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_anchors_settled_by_id"))
        batch_op.drop_index(batch_op.f("ix_anchors_passage_id"))

    op.drop_table("anchors")
    with op.batch_alter_table("fetches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fetches_corrects_id"))
        batch_op.drop_index(batch_op.f("ix_fetches_asked_by_id"))
        batch_op.drop_index(batch_op.f("ix_fetches_article_id"))

    op.drop_table("fetches")
