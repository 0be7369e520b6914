"""One act, one transaction."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError

from forum.db import db, writing
from forum.errors import BrokenRuleError
from forum.services.events import happened
from forum.services.notifications import notify
from forum.wording import N_

logger = logging.getLogger(__name__)


@contextmanager
def unit_of_work() -> Iterator[None]:
    """Commit what the block did, or nothing of it.

    What was read before is let go first: the block sees the rows as they are once it may write.
    Who follows what happened is told of it in the same transaction.
    What the database itself refuses is a refusal like any other: two acts met.
    """
    with writing():
        db.session.rollback()
        happened()  # whatever was recorded and not stored
        try:
            yield
            notify(happened())
            db.session.commit()
        except IntegrityError as error:
            db.session.rollback()
            logger.warning("the database refused an act: %s", error.orig)
            raise BrokenRuleError(
                N_("Somebody changed this at the same moment. Look again, then retry.")
            ) from error
        except BaseException:
            db.session.rollback()
            raise
