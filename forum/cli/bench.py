"""The project's own benchmark: ratios within one run, so that no machine is too slow."""

import json
import sys
from typing import Any

import click

from forum.cli import bench_reading, bench_reasoning, bench_writing
from forum.cli.bench_forum import SMALL

PARTS = {
    "reading": bench_reading.measured,
    "reasoning": bench_reasoning.measured,
    "writing": bench_writing.measured,
}
_SIZES = {"reading": 1_000, "reasoning": 1_000_000, "writing": 1_000}


@click.command()
@click.option(
    "--part", type=click.Choice(sorted(PARTS)), default="reasoning", show_default=True,
    help="What is measured: how debates are weighed, or the pages of a thread, or acts in it.",
)  # fmt: skip
@click.option(
    "--positions", type=click.IntRange(SMALL + 1),
    help="The size of the largest debate; otherwise one that does not take long.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def bench(part: str, positions: int | None, *, as_json: bool) -> None:
    """Measure how long things take as debates grow, and how much memory.

    Pages and acts are measured in a forum that is made for it and left no trace of: an SQLite file,
    or, where the settings name a PostgreSQL, a database beside that one.
    """
    told: dict[str, Any] = {part: PARTS[part](positions or _SIZES[part])}
    if as_json:
        json.dump(told, sys.stdout)
        click.echo()
    elif part == "reasoning":
        for name, value in told[part].items():
            click.echo(f"{name}: {value}")
    else:
        _table(told[part])


def _table(told: dict[str, dict[str, Any]]) -> None:
    """Print a line for each thing measured: milliseconds on both sizes, and how many times more."""
    small, large = next(iter(told.values()))["processor_ms"]
    click.echo(f"{'processor, then clock, in ms':32}" + f"{small:>9}{large:>9}  times" * 2)
    for name, one in told.items():
        columns = ""
        for kind in ("processor", "clock"):
            cost = one[f"{kind}_ms"]
            columns += f"{cost[small]:9.1f}{cost[large]:9.1f}{one[f'{kind}_ratio']:7.2f}"
        click.echo(f"{name:32}{columns}")
