"""Opinion groups of marks in a file, from the command line; needs no database and no forum."""

import json
import sys
from itertools import chain
from typing import Any, BinaryIO

import click
import numpy as np

from forum.errors import BrokenRuleError
from forum.exchange.ballots import Ballots, read_ballots
from forum.reasoning.landscape import MARKS, PEOPLE, STABLE
from forum.reasoning.opinions import Ballot, OpinionGroups, opinion_groups
from forum.reasoning.representative import Said, Tally, across_groups, consensus, representative
from forum.wording import N_

_MOST = 20_000_000  # marks that a matrix may have room for


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def groups(file: BinaryIO, *, as_json: bool) -> None:
    """Find groups of people who mark alike in FILE ("-" reads standard input).

    FILE is CSV with the columns participant, statement and vote (1, -1 or 0; the last one counts).
    """
    given = read_ballots(file.read())
    told = told_of(given)
    if as_json:
        json.dump(told, sys.stdout, ensure_ascii=False, allow_nan=False)
        click.echo()
    else:
        _tell(told)


def told_of(given: Ballots) -> dict[str, Any]:
    """Return what is told of these marks: groups, what sets each apart, what unites them."""
    ballot = _ballot(given)
    found = opinion_groups(ballot)
    tallies = [Tally.of(ballot, found.members(one)) for one in range(found.count)]
    united = across_groups(tallies) if tallies else np.zeros(0)
    return {
        "groups": [_group(given, ballot, found, one) for one in range(found.count)],
        "consensus": _said(given, consensus(Tally.of(ballot, np.arange(len(ballot.seen))))),
        "group_aware_consensus": [
            {"statement": given.statements[at], "probability": float(united[at])}
            for at in np.argsort(-united, kind="stable")
        ],
        "participants": len(given.participants),
        "statements": len(given.statements),
        "grouped": len(found.people),
        "stability": found.stability,
        "enough": found.enough,
        "note": _note(found),
    }


def _ballot(given: Ballots) -> Ballot:
    shape = len(given.participants), len(given.statements)
    if shape[0] * shape[1] > _MOST:
        raise BrokenRuleError(N_("The file has more people times statements than can be grouped."))
    votes, seen = np.zeros(shape, dtype=np.int8), np.zeros(shape, dtype=np.bool_)
    if given.marks:
        flat = np.fromiter(chain.from_iterable(given.marks), np.int32, 3 * len(given.marks))
        rows, columns, values = flat.reshape(-1, 3).T
        votes[rows, columns], seen[rows, columns] = values, True
    return Ballot(votes, seen)


def _group(given: Ballots, ballot: Ballot, found: OpinionGroups, number: int) -> dict[str, Any]:
    members = found.members(number)
    others = Tally.of(ballot, found.people[found.group != number])
    return {
        "id": number,
        "size": len(members),
        "members": [given.participants[row] for row in members],
        "representative": _said(given, representative(Tally.of(ballot, members), others)),
    }


def _said(given: Ballots, few: list[Said]) -> list[dict[str, Any]]:
    return [
        {
            "statement": given.statements[one.statement],
            "vote": one.vote,
            "probability": one.probability,
        }
        for one in few
    ]


def _note(found: OpinionGroups) -> str | None:
    """Return what has to be said about these groups before anybody relies on them."""
    if not found.enough:
        return f"Fewer than {PEOPLE} people have {MARKS} marks: these groups say nothing yet."
    if found.stability < STABLE:
        return "Other people like these would make other groups: do not rely on them."
    return None


def _tell(told: dict[str, Any]) -> None:
    click.echo(
        f"{told['participants']} people, {told['grouped']} of them grouped; "
        f"{told['statements']} statements; stability {told['stability']:.2f}"
    )
    if told["note"]:
        click.echo(told["note"])
    for group in told["groups"]:
        click.echo(f"Group {group['id']}: {group['size']} people")
        _tell_statements(group["representative"])
    click.echo("Whatever their group:")
    _tell_statements(told["consensus"])


def _tell_statements(few: list[dict[str, Any]]) -> None:
    for one in few:
        does = "agree" if one["vote"] > 0 else "disagree"
        click.echo(f"  {one['probability']:.0%} {does}: {one['statement']}")
