"""A debate to look at: the bundled one, or a made-up one of any size."""

import click

from forum.adapters.accounts import add_account
from forum.cli.generated import generate
from forum.cli.opening import opened
from forum.cli.playing import Player, has_people
from forum.errors import BrokenRuleError
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Role
from forum.wording import N_

PASSWORD = "rejoinder-sample"  # noqa: S105  (of the sample accounts, on a laptop only)


def load_sample() -> list[str]:
    """Play the bundled debate into an empty forum, once; return the accounts, a line each."""
    if not has_people():
        player = Player()
        player.play()
        for name in _signing_in():
            with unit_of_work():
                add_account(player.person(name), _address(name), PASSWORD)
    return [f"{role:14} {_address(name):28} {PASSWORD}" for name, role in _signing_in().items()]


def _signing_in() -> dict[str, str]:
    """Return the first person of each role, and a second participant, with their roles."""
    people = Player().script["people"]
    first = {one["role"]: one["name"] for one in reversed(people)}
    participants = [one["name"] for one in people if one["role"] == Role.PARTICIPANT]
    return {name: role for role, name in first.items()} | {participants[1]: "participant"}


def _address(name: str) -> str:
    return f"{name.split(maxsplit=1)[0].lower()}@example.org"


@click.command()
@click.option("--positions", type=click.IntRange(1, 1_000_000), help="Make up so many positions.")
@click.option("--people", type=click.IntRange(2, 100_000), default=50, show_default=True)
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same debate.")
def sample(positions: int | None, people: int, seed: int) -> None:
    """Fill the forum with the bundled debate, or with a made-up one of any size."""
    with opened():
        if positions is None:
            if has_people():
                raise BrokenRuleError(
                    N_("The bundled debate goes into an empty forum; this one has people in it.")
                )
            lines = load_sample()
        else:
            lines = [generate(positions=positions, people=people, seed=seed)]
    for line in lines:
        click.echo(line)
