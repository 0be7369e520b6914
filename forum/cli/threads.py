"""Commands about threads."""

import json
from typing import BinaryIO

import click

from forum.cli.opening import opened
from forum.exchange.seeds import MOST_BYTES, read_seeds
from forum.extraction import decoded
from forum.queries.people import person_by_name
from forum.services.seeding import seed_threads
from forum.unit_of_work import unit_of_work


@click.group()
def threads() -> None:
    """Open threads."""


@threads.command()
@click.argument("file", type=click.File("rb"))
@click.option("--as", "name", required=True, help="The organiser who opens them.")
@click.option("--dry-run", is_flag=True, help="Say what would be opened, and store nothing.")
@click.option(
    "--new-evidence", is_flag=True, help="Add its evidence even if something like it is here."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was opened as JSON.")
def seed(file: BinaryIO, name: str, *, dry_run: bool, new_evidence: bool, as_json: bool) -> None:
    """Open threads with starter positions from a CSV FILE ("-" reads standard input)."""
    seeds = read_seeds(decoded(file.read(MOST_BYTES + 1)))
    ids: list[int | None] = [None] * len(seeds)
    if not dry_run:
        with opened():
            organiser = person_by_name(name)
            with unit_of_work():
                opened_threads = seed_threads(organiser, seeds, None, is_another=new_evidence)
                ids = [thread.id for thread in opened_threads]
    told = [
        {"thread": id_, "question": one.question, "positions": len(one.positions)}
        for id_, one in zip(ids, seeds, strict=True)
    ]
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False))
        return
    for row in told:
        where = f"thread {row['thread']}" if row["thread"] else "would open"
        click.echo(f"{where}: {row['question']} ({row['positions']} positions)")
