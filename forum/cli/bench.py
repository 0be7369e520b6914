"""The project's own benchmark: ratios within one run, so that no machine is too slow."""

import json
import sys
from typing import Any

import click

from forum.cli import bench_reasoning

PARTS = {"reasoning": bench_reasoning.measured}


@click.command()
@click.option(
    "--part", type=click.Choice(sorted(PARTS)), default="reasoning", show_default=True,
    help="What is measured.",
)  # fmt: skip
@click.option(
    "--positions", type=click.IntRange(1000), default=1_000_000, show_default=True,
    help="The size of the largest debate.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def bench(part: str, positions: int, *, as_json: bool) -> None:
    """Measure how long things take as debates grow, and how much memory; needs no forum."""
    told: dict[str, Any] = {part: PARTS[part](positions)}
    if as_json:
        json.dump(told, sys.stdout)
        click.echo()
    else:
        for name, value in told[part].items():
            click.echo(f"{name}: {value}")
