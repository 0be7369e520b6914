"""Commands that shape and check the database."""

import click
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext

from forum.cli.opening import opened
from forum.db import db
from forum.paths import MIGRATIONS
from forum.queries.integrity import wrong_counts
from forum.queries.search.soundness import wrong_entries
from forum.services.indexing import rebuild
from forum.services.sources import tell_works
from forum.services.weighing import weigh_everything
from forum.unit_of_work import unit_of_work


def alembic_config() -> Config:
    """Return the Alembic settings, wherever the forum is installed."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(year)d_%%(month).2d_%%(day).2d_%%(slug)s")
    return config


def bring_up_to_date() -> None:
    """Bring the database of this application context to the newest shape.

    What is stored because it follows from other things is told anew, as the newest rules have it.
    """
    before = _revision()
    command.upgrade(alembic_config(), "head")
    if before not in {None, _revision()}:
        with unit_of_work():
            tell_works()
            weigh_everything()
            rebuild()


def _revision() -> str | None:
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


@click.group("db")
def db_commands() -> None:
    """Shape and check the database."""


@db_commands.command()
def upgrade() -> None:
    """Bring the database to the newest shape."""
    with opened():
        bring_up_to_date()
    click.echo("The database has the newest shape.")


@db_commands.command()
@click.argument("revision", default="-1")
def downgrade(revision: str) -> None:
    """Take the database one step back, or to a REVISION ("base": empty)."""
    with opened():
        command.downgrade(alembic_config(), revision)


@db_commands.command()
def check() -> None:
    """Fail if tables differ from the models, counters from what they count, search from words."""
    with opened():
        command.check(alembic_config())
        wrong = wrong_counts() + wrong_entries()
    for line in wrong:
        click.echo(line, err=True)
    if wrong:
        raise SystemExit(1)
    click.echo("Tables, counters and search are right.")


@db_commands.command()
@click.argument("message")
def revision(message: str) -> None:
    """Write a new migration from what changed in the models."""
    with opened():
        command.revision(alembic_config(), message, autogenerate=True)
