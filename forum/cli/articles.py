"""Commands about articles."""

import click

from forum.cli.lazy import LazyGroup


@click.group(
    cls=LazyGroup,
    commands_at={
        "extract": "forum.cli.articles_extract:extract",
        "import": "forum.cli.articles_import:import_article",
    },
)
def articles() -> None:
    """Look into articles, and bring them in."""
