"""search.

The table of entries is filled by ``forum db upgrade`` afterwards, through the code that keeps it.
"""

import sqlalchemy as sa
from alembic import op

revision = "5d1f0c9e7a34"
down_revision = "6d1f0c2b9e57"
branch_labels = None
depends_on = None

# Both indexes read the words from the table itself ("external content"); triggers keep them.
# Batch mode would write the table anew and lose the triggers: drop it and make it again instead.
ON_SQLITE = (
    """
CREATE VIRTUAL TABLE search_words USING fts5 (
  title_words, body_words, content='entries', content_rowid='id', prefix='2 3',
  tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
)
    """,
    """
CREATE VIRTUAL TABLE search_parts USING fts5 (
  title_words, body_words, content='entries', content_rowid='id', tokenize='trigram'
)
    """,
    """
CREATE TRIGGER search_added AFTER INSERT ON entries BEGIN
  INSERT INTO search_words (rowid, title_words, body_words)
    VALUES (new.id, new.title_words, new.body_words);
  INSERT INTO search_parts (rowid, title_words, body_words)
    VALUES (new.id, new.title_words, new.body_words);
END
    """,
    """
CREATE TRIGGER search_removed AFTER DELETE ON entries BEGIN
  INSERT INTO search_words (search_words, rowid, title_words, body_words)
    VALUES ('delete', old.id, old.title_words, old.body_words);
  INSERT INTO search_parts (search_parts, rowid, title_words, body_words)
    VALUES ('delete', old.id, old.title_words, old.body_words);
END
    """,
    """
CREATE TRIGGER search_changed AFTER UPDATE ON entries BEGIN
  INSERT INTO search_words (search_words, rowid, title_words, body_words)
    VALUES ('delete', old.id, old.title_words, old.body_words);
  INSERT INTO search_words (rowid, title_words, body_words)
    VALUES (new.id, new.title_words, new.body_words);
  INSERT INTO search_parts (search_parts, rowid, title_words, body_words)
    VALUES ('delete', old.id, old.title_words, old.body_words);
  INSERT INTO search_parts (rowid, title_words, body_words)
    VALUES (new.id, new.title_words, new.body_words);
END
    """,
)

ON_POSTGRESQL = (
    """
ALTER TABLE entries ADD COLUMN search_vector tsvector NOT NULL GENERATED ALWAYS AS (
  setweight(to_tsvector('simple', title_words), 'A')
  || setweight(to_tsvector('simple', body_words), 'D')
) STORED
    """,
    """
CREATE INDEX search_vector ON entries USING gin (search_vector)
    """,
)

# An extension that a forum's user may not be allowed to make; without it parts of words are
# looked for by reading all of them.
TRIGRAMS = (
    """
CREATE EXTENSION IF NOT EXISTS pg_trgm
    """,
    """
CREATE INDEX search_title_parts ON entries USING gin (title_words gin_trgm_ops)
    """,
    """
CREATE INDEX search_body_parts ON entries USING gin (body_words gin_trgm_ops)
    """,
)


def upgrade() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "position",
                "question",
                "evidence",
                "article",
                "person",
                name="entrykind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("thread_id", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("title_words", sa.Text(), nullable=False),
        sa.Column("body_words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_entries_article_id_articles")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["people.id"], name=op.f("fk_entries_author_id_people")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["threads.id"], name=op.f("fk_entries_thread_id_threads")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("kind", "subject_id", name=op.f("uq_entries_kind_subject_id")),
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entries_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_author_id"), ["author_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_thread_id"), ["thread_id"], unique=False)
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in ON_SQLITE if on_sqlite else ON_POSTGRESQL:
        op.execute(statement)
    if not on_sqlite:
        index_parts(op.get_bind())


def index_parts(connection: sa.Connection) -> None:
    try:
        with connection.begin_nested():
            for statement in TRIGRAMS:
                connection.exec_driver_sql(statement)
    except sa.exc.DBAPIError:
        print("pg_trgm may not be made here: parts of words are found without an index.")  # noqa: T201


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE search_words")
        op.execute("DROP TABLE search_parts")
    op.drop_table("entries")
