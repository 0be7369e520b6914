"""Commands about people: who is in the forum, and as what."""

import sys

import click
from sqlalchemy import select

from forum.adapters import passwords
from forum.adapters.accounts import add_account
from forum.cli.opening import opened
from forum.db import db
from forum.models import Account, Person
from forum.policy import Outsider
from forum.queries.people import person_by_name
from forum.services.people import join, set_role
from forum.unit_of_work import unit_of_work
from forum.vocabulary import Role

_ROLE = click.Choice([role.value for role in Role])


@click.group()
def people() -> None:
    """Let people in, and say what they may do."""


@people.command()
@click.argument("name")
@click.argument("email")
@click.option("--role", type=_ROLE, default=Role.PARTICIPANT.value, show_default=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
def add(name: str, email: str, role: str, *, password_stdin: bool) -> None:
    """Let a person in under NAME; they sign in with EMAIL, and need no letter for it."""
    password = _password(from_stdin=password_stdin)
    passwords.check_length(password)
    with opened(), unit_of_work():
        person = join(Outsider.OPERATOR, name, role=Role(role))
        account = add_account(person, email, password)
        said = f"{person.name} is in the forum as {role}, and signs in with {account.email}."
    click.echo(said)


@people.command("role")
@click.argument("name")
@click.argument("role", type=_ROLE)
def change_role(name: str, role: str) -> None:
    """Give the person NAME another ROLE."""
    with opened(), unit_of_work():
        person = person_by_name(name)
        set_role(Outsider.OPERATOR, person, Role(role))
        said = f"{person.name} is {role} now."
    click.echo(said)


@people.command("list")
def list_people() -> None:
    """List everybody: role, name, and the mail address of those with an account."""
    query = (
        select(Person.role, Person.name, Account.email)
        .outerjoin(Account, Account.person_id == Person.id)
        .order_by(Person.id)
    )
    with opened():
        for role, name, email in db.session.execute(query):
            click.echo(f"{role.value:13}  {name:40}  {email or ''}".rstrip())


def _password(*, from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise click.UsageError("There is no terminal to ask at: use --password-stdin.")
    answer: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return answer
