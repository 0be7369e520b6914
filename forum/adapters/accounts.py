"""Accounts as Flask-Security stores and finds them."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import email_validator
from flask_security import RoleMixin, UserDatastore, hash_password
from flask_security.datastore import SQLAlchemyDatastore
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from forum.adapters.passwords import usual_form
from forum.clock import now
from forum.db import db
from forum.errors import BrokenRuleError
from forum.models import Account, Person
from forum.policy import Outsider
from forum.services.people import join
from forum.wording import N_

_holding: ContextVar[bool] = ContextVar("holding", default=False)


@contextmanager
def held_accounts() -> Iterator[None]:
    """Hold each account that this block finds until its transaction ends.

    A letter of recovery then works once, even if it is followed twice at the same moment.
    """
    token = _holding.set(True)
    try:
        yield
    finally:
        _holding.reset(token)


class Accounts(SQLAlchemyDatastore, UserDatastore):
    """The accounts; without roles, because the policy decides what a person may do."""

    def __init__(self) -> None:
        SQLAlchemyDatastore.__init__(self, db)  # type: ignore[no-untyped-call]
        UserDatastore.__init__(self, Account, RoleMixin)

    def find_user(self, **given: Any) -> Account | None:  # type: ignore[override]
        """Return the account with this address or this session mark."""
        given.pop("case_insensitive", None)  # addresses are kept in small letters
        ((name, value),) = given.items()
        query = select(Account).where(
            getattr(Account, name) == (value.lower() if name == "email" else value)
        )
        return db.session.scalar(query.with_for_update(of=Account) if _holding.get() else query)

    def find_role(self, role: str) -> None:
        """Find no role."""

    def create_user(self, **given: Any) -> Account:
        """Let a visitor in, as a person with an account; the password comes hashed."""
        try:
            person = join(Outsider.VISITOR, given["name"])
            return _stored(Account(person=person, email=given["email"], password=given["password"]))
        except IntegrityError:  # somebody else was let in at the same moment
            raise BrokenRuleError(
                N_("This name or mail address was taken just now. Send the form again.")
            ) from None


def add_account(person: Person, email: str, password: str) -> Account:
    """Give a person an account that needs no letter: the operator answers for the address."""
    email = checked_email(email)
    if db.session.scalar(select(Account.id).where(Account.email == email)):
        raise BrokenRuleError(N_("Another account has this mail address."), field="email")
    return _stored(
        Account(
            person=person,
            email=email,
            password=hash_password(usual_form(password)),
            confirmed_at=now(),
        )
    )


def _stored(account: Account) -> Account:
    account.email = account.email.lower()
    account.active = True
    account.fs_uniquifier = uuid.uuid4().hex
    db.session.add(account)
    db.session.flush()  # what is taken shows here
    return account


def end_sessions(account: Account) -> None:
    """End every session of an account, and every letter that could change its password."""
    account.fs_uniquifier = uuid.uuid4().hex


def checked_email(text: str) -> str:
    """Return a mail address in its usual form, or refuse it."""
    try:
        found = email_validator.validate_email(text.strip(), check_deliverability=False)
    except email_validator.EmailNotValidError:
        raise BrokenRuleError(
            N_("This is not a complete mail address, such as ana@example.org."), field="email"
        ) from None
    return str(found.normalized).lower()
