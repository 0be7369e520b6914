"""The forum command."""

import os
import sys

import click

from forum import __version__
from forum.cli.lazy import LazyGroup
from forum.config import SettingError
from forum.errors import Refusal

COMMANDS = {
    "articles": "forum.cli.articles:articles",
    "bench": "forum.cli.bench:bench",
    "db": "forum.cli.db:db_commands",
    "demo": "forum.cli.serve:demo",
    "groups": "forum.cli.groups:groups",
    "letters": "forum.cli.letters:letters",
    "people": "forum.cli.people:people",
    "reason": "forum.cli.reason:reason",
    "sample": "forum.cli.sample:sample",
    "search": "forum.cli.search:search",
    "serve": "forum.cli.serve:serve",
    "threads": "forum.cli.threads:threads",
    "work": "forum.cli.work:work",
}


@click.group(
    cls=LazyGroup, commands_at=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, prog_name="forum")
def group() -> None:
    """Turn articles into debates that can be settled."""


def main() -> None:
    """Run the command line; a refusal is one line on stderr and exit status 1.

    Each process computes on one core: several threads of one would wait for the others' cores.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        group(prog_name="forum")
    except (Refusal, SettingError) as refusal:
        click.echo(f"forum: {refusal}", err=True)
        sys.exit(1)
