"""Writing letters when they are due, and sending them: at most once each."""

import logging
from collections import Counter
from urllib.parse import urlsplit

from flask import current_app, render_template, url_for
from jinja2 import TemplateError

from forum.adapters import mail
from forum.adapters.letters import letter, unsubscribing_token
from forum.db import db
from forum.errors import BrokenRuleError
from forum.policy import Outsider
from forum.queries.letters import LetterPage, letter_page, people_due, waiting_letters
from forum.services.letters import (
    close_letter,
    prepare_letter,
    put_back_letter,
    take_letter,
)
from forum.unit_of_work import unit_of_work

logger = logging.getLogger(__name__)

SENT, PUT_BACK, NEEDLESS = "sent", "put back", "needless"


def send_letters_due() -> None:
    """Write the letters whose time has come, and send all that wait."""
    prepare_letters()
    send_letters()


def prepare_letters() -> None:
    """Put the letters whose time has come into the outbox; another process may have done so."""
    for person_id in people_due():
        try:
            with unit_of_work():
                prepare_letter(Outsider.OPERATOR, person_id)
        except BrokenRuleError:
            continue


def send_letters() -> Counter[str]:
    """Send the letters that wait; return how many were sent, put back, and needless."""
    return Counter(done for one in waiting_letters() if (done := _send(one)) is not None)


def _send(letter_id: int) -> str | None:
    """Send a letter; one that a process took and never came back with is not sent again."""
    with unit_of_work():
        if not take_letter(Outsider.OPERATOR, letter_id):
            return None
    try:
        written = _written(letter_id)
        if written is not None:
            mail.hand_over(written)
    except (mail.UndeliveredError, TemplateError) as error:
        logger.warning("letter %d was not sent: %s", letter_id, error)
        with unit_of_work():
            put_back_letter(Outsider.OPERATOR, letter_id)
        return PUT_BACK
    with unit_of_work():
        close_letter(Outsider.OPERATOR, letter_id, is_sent=written is not None)
    return SENT if written is not None else NEEDLESS


def _written(letter_id: int) -> mail.Letter | None:
    """Return a letter as its person may read it at this moment."""
    try:
        page = letter_page(letter_id)
        return _letter(page) if page is not None else None
    finally:
        db.session.rollback()


def _letter(page: LetterPage) -> mail.Letter:
    # Templates ask who looks and make addresses: here nobody looks, at an address of the forum.
    with current_app.test_request_context(base_url=mail.absolute("/")):
        given = {
            "page": page,
            "digest": page.digest,
            "absolute": mail.absolute,
            "unsubscribing": mail.absolute(
                url_for("letters.ask", token=unsubscribing_token(page.person_id))
            ),
        }
        return letter(
            page.email,
            render_template("letters/digest-subject.txt", **given).strip(),
            render_template("letters/digest.txt", **given),
            {
                "Message-ID": f"<{page.mark}@{urlsplit(mail.absolute('/')).hostname}>",
                "List-Unsubscribe": f"<{given['unsubscribing']}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
            form="letters/digest.html",
            **given,
        )
