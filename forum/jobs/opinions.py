"""Working out who thinks what in threads where enough has happened."""

import logging

from forum.db import db
from forum.errors import BrokenRuleError
from forum.policy import Outsider
from forum.queries.ballots import ballot_of, threads_to_group
from forum.services.opinions import keep_grouping
from forum.unit_of_work import unit_of_work

logger = logging.getLogger(__name__)


def group_opinions() -> None:
    """Group the people of each thread that waits for it; no transaction is open meanwhile."""
    for thread_id in threads_to_group():
        try:
            _group(thread_id)
        except BrokenRuleError:
            logger.info("another process has grouped thread %d", thread_id)


def _group(thread_id: int) -> None:
    from forum.reasoning.survey import of_marks, survey  # noqa: PLC0415  (brings NumPy)

    given = ballot_of(thread_id)
    db.session.rollback()
    landscape = survey(of_marks(given.marks, [one.position for one in given.positions]))
    with unit_of_work():
        keep_grouping(Outsider.OPERATOR, thread_id, given.revision, given.positions, landscape)
