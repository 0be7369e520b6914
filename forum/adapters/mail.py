"""Letters: one function sends them, whatever carries them."""

import atexit
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import formataddr
from pathlib import Path
from smtplib import SMTPException

from flask import Flask, current_app, has_request_context, request
from flask_mailman import EmailMultiAlternatives, Mail
from flask_mailman.backends.base import BaseEmailBackend

from forum.clock import now
from forum.config import Settings

_PATIENCE = 10  # seconds to wait for the SMTP server
_LINE = "-" * 66


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one person; ``headers`` are those that not every letter has."""

    to: str
    subject: str
    text: str
    html: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class UndeliveredError(Exception):
    """A letter was not taken; it may be tried again."""


class Printer(BaseEmailBackend):
    """Prints letters, so that an operator on a laptop can read and follow them."""

    def send_messages(self, letters: Sequence[EmailMultiAlternatives]) -> int:
        """Print each letter."""
        for letter in letters:
            sys.stdout.write(f"{_LINE}\n{_readable(letter)}\n{_LINE}\n")
        sys.stdout.flush()
        return len(letters)


class Folder(BaseEmailBackend):
    """Puts each letter into a file of its own, as text."""

    def send_messages(self, letters: Sequence[EmailMultiAlternatives]) -> int:
        """Write each letter."""
        folder = Path(self.mailman.file_path)
        folder.mkdir(parents=True, exist_ok=True)
        for letter in letters:
            to = re.sub(r"[^\w.@-]+", "-", letter.to[0])[:80]
            file = folder / f"{now():%Y-%m-%dT%H%M%S.%f}-{to}.txt"
            file.write_text(_readable(letter) + "\n", "utf-8")
        return len(letters)


_CARRIERS: dict[str, object] = {
    "console": Printer,
    "file": Folder,
    "smtp": "smtp",
    "none": "dummy",
}
_POSTMAN = ThreadPoolExecutor(max_workers=2, thread_name_prefix="letters")
atexit.register(_POSTMAN.shutdown, cancel_futures=True)


def register(app: Flask, settings: Settings) -> None:
    """Choose what carries the letters."""
    app.config.update(
        MAIL_BACKEND=_CARRIERS[settings.mail],
        MAIL_FILE_PATH=settings.mail_directory,
        MAIL_SERVER=settings.mail_server,
        MAIL_PORT=settings.mail_port,
        MAIL_USERNAME=settings.mail_username or None,
        MAIL_PASSWORD=settings.mail_password or None,
        MAIL_USE_TLS=settings.mail_tls,
        MAIL_TIMEOUT=_PATIENCE,
        MAIL_DEFAULT_SENDER=formataddr((settings.name, settings.mail_from)),
    )
    Mail(app)


def send(letter: Letter) -> None:
    """Send a letter after what it tells is stored; nobody waits for the SMTP server."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    settings: Settings = app.config["FORUM"]
    run: Callable[..., object] = _POSTMAN.submit if settings.mail == "smtp" else _now
    run(_deliver, app, letter)


def absolute(path: str) -> str:
    """Return a link to a path: on the configured name, never on one that a request made up."""
    settings: Settings = current_app.config["FORUM"]
    host = settings.server_name or (request.host if has_request_context() else "localhost:8000")
    plain = not settings.secure and not (has_request_context() and request.is_secure)
    return f"{'http' if plain else 'https'}://{host}{path}"


def _now(work: Callable[..., None], *given: object) -> None:
    work(*given)


def _deliver(app: Flask, letter: Letter) -> None:
    """Hand a letter over; one that cannot go is told to the operator, without its text."""
    with app.app_context():
        try:
            hand_over(letter)
        except UndeliveredError as error:
            app.logger.error("A letter could not be sent: %s", error)


def hand_over(letter: Letter) -> None:
    """Send a letter now, and wait until it is taken; refuse where it is not."""
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[letter.to],
        headers={"Auto-Submitted": "auto-generated", **letter.headers},
    )
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    try:
        message.send()
    except (OSError, SMTPException) as error:
        raise UndeliveredError(type(error).__name__) from error


def _readable(letter: EmailMultiAlternatives) -> str:
    return "\n".join(
        [
            f"From: {letter.from_email}",
            f"To: {', '.join(letter.to)}",
            f"Subject: {letter.subject}",
            f"Date: {now():%Y-%m-%d %H:%M} UTC",
            "",
            letter.body.strip(),
        ]
    )
