"""Opening and locking threads at the times that organisers set."""

from forum.policy import Outsider
from forum.services.threads import keep_schedule
from forum.unit_of_work import unit_of_work


def keep_threads_on_time() -> None:
    """Open and lock what is due; a second process that does the same finds nothing to do."""
    with unit_of_work():
        keep_schedule(Outsider.OPERATOR)
