"""Whether the forum runs, and whether it can serve."""

from flask import Blueprint

from forum.queries.health import database_answers

health = Blueprint("health", __name__)


@health.get("/healthz")
def alive() -> tuple[str, int]:
    """Say that the process runs."""
    return "ok\n", 200


@health.get("/readyz")
def ready() -> tuple[str, int]:
    """Say whether the database answers in its newest shape."""
    return ("ready\n", 200) if database_answers() else ("the database does not answer\n", 503)
