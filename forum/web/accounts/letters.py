"""The letters of the account flows."""

from typing import Any

from flask import after_this_request, render_template
from flask.wrappers import Response
from flask_babel import get_locale
from flask_security import EmailValidateException, MailUtil

from forum.adapters import mail
from forum.adapters.accounts import checked_email
from forum.errors import BrokenRuleError
from forum.web.pages import told


class Letters(MailUtil):
    """Sends letters once what they tell is stored, and knows what a mail address is."""

    def send_mail(
        self,
        template: str,
        subject: str,
        recipient: Any,
        sender: Any,
        body: str | None,
        html: str | None,
        **context: Any,
    ) -> None:
        """Send a letter when the request has been answered, and not if it fails.

        Its text is written once, in ``letters/*.txt``; the other form is made from it.
        """
        del template, sender, html, context
        paragraphs = [part.strip() for part in (body or "").split("\n\n") if part.strip()]
        letter = mail.Letter(
            to=recipient,
            subject=str(subject),
            text="\n\n".join(paragraphs),
            html=render_template(
                "letters/letter.html",
                subject=subject,
                paragraphs=paragraphs,
                language=get_locale(),
            ),
        )

        @after_this_request
        def _send(response: Response) -> Response:
            mail.send(letter)
            return response

    def validate(self, email: str) -> str:
        """Return an address in its usual form."""
        try:
            return checked_email(email)
        except BrokenRuleError as refusal:
            raise EmailValidateException(told(refusal)) from None

    normalize = validate
