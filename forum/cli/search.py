"""Keeping search in order."""

import click

from forum.cli.opening import opened
from forum.services.indexing import rebuild
from forum.unit_of_work import unit_of_work


@click.group()
def search() -> None:
    """Keep search in order."""


@search.command("rebuild")
def rebuild_command() -> None:
    """Tell search anew what there is, from the beginning; ``forum db check`` says if it must be."""
    with opened(), unit_of_work():
        count = rebuild()
    click.echo(f"Search knows {count} articles, questions, positions, evidence items and people.")
