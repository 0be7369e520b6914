"""writing: all texts of a draft, the works that sources name, and groups that are renamed.

The keys of works are told by ``forum db upgrade`` afterwards, through the code that keeps them.
"""

import re

import sqlalchemy as sa
from alembic import op

revision = "e7d4092b6a1f"
down_revision = "e2b7d41c9a50"
branch_labels = None
depends_on = None

EVENTS = ["group_renamed"]
KEYS = ("doi_key", "address_key")

_drafts = sa.table(
    "drafts",
    sa.column("id", sa.Integer()),
    sa.column("other", sa.JSON(none_as_null=True)),
    sa.column("others", sa.JSON()),
)


def _let_events_be(change):
    """Change the closed list of kinds of events, whatever else is in it by now."""
    name = "ck_events_eventkind"
    checks = sa.inspect(op.get_bind()).get_check_constraints("events")
    told = next(check["sqltext"] for check in checks if check["name"] == name)
    listed = ", ".join(f"'{word}'" for word in change(re.findall(r"'([\w-]+)'", told)))
    with op.batch_alter_table("events") as batch_op:
        batch_op.drop_constraint(batch_op.f(name), type_="check")
        batch_op.create_check_constraint(batch_op.f(name), sa.text(f"kind IN ({listed})"))


def upgrade() -> None:
    op.add_column("drafts", sa.Column("others", sa.JSON(), nullable=False, server_default="[]"))
    kept = op.get_bind().execute(sa.select(_drafts.c.id, _drafts.c.other)).all()
    for id_, other in kept:
        if other is not None:
            op.execute(
                _drafts.update()
                .where(_drafts.c.id == id_)
                .values(others=[{"by": "", "fields": other}])
            )
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.drop_column("other")
        batch_op.alter_column("others", server_default=None)
    for name in KEYS:
        op.add_column("sources", sa.Column(name, sa.String(length=64), nullable=True))
        op.create_index(op.f(f"ix_sources_{name}"), "sources", [name], unique=False)
    _let_events_be(lambda known: [*known, *EVENTS])


def downgrade() -> None:
    """Go back; of several texts beside a draft the newest stays."""
    events = sa.table("events", sa.column("kind"))
    op.execute(events.delete().where(events.c.kind.in_(EVENTS)))
    _let_events_be(lambda known: [word for word in known if word not in EVENTS])
    for name in KEYS:
        op.drop_index(op.f(f"ix_sources_{name}"), "sources")
        op.drop_column("sources", name)
    op.add_column("drafts", sa.Column("other", sa.JSON(none_as_null=True), nullable=True))
    kept = op.get_bind().execute(sa.select(_drafts.c.id, _drafts.c.others)).all()
    for id_, others in kept:
        if others:
            newest = others[-1]["fields"]
            op.execute(_drafts.update().where(_drafts.c.id == id_).values(other=newest))
    with op.batch_alter_table("drafts") as batch_op:
        batch_op.drop_column("others")
