"""How far the fetching of an article has come."""

from forum.db import db
from forum.errors import MissingError
from forum.models import Fetch
from forum.wording import N_


def fetch_by_id(fetch_id: int) -> Fetch:
    """Return a fetching, or refuse."""
    fetch = db.session.get(Fetch, fetch_id)
    if fetch is None:
        raise MissingError(N_("There is no such fetching."))
    return fetch
