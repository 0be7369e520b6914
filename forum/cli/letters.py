"""Commands about letters."""

import click

from forum.cli.opening import opened
from forum.jobs.letters import NEEDLESS, PUT_BACK, SENT, prepare_letters, send_letters


@click.group()
def letters() -> None:
    """Write and send the letters about what people follow."""


@letters.command()
@click.option("--due", is_flag=True, help="First write those whose time has come.")
def send(*, due: bool) -> None:
    """Send the letters that wait in the outbox."""
    with opened():
        if due:
            prepare_letters()
        done = send_letters()
    click.echo(
        f"{done[SENT]} sent, {done[PUT_BACK]} put back, {done[NEEDLESS]} not needed any more."
    )
