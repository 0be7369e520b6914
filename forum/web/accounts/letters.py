"""The letters of the account flows."""

from typing import Any

from flask import after_this_request
from flask.wrappers import Response
from flask_security import EmailValidateException, MailUtil

from forum.adapters import mail
from forum.adapters.accounts import checked_email
from forum.adapters.letters import letter
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
        """Send a letter when the request has been answered, and not if it fails."""
        del template, sender, html, context
        written = letter(recipient, str(subject), body or "")

        @after_this_request
        def _send(response: Response) -> Response:
            mail.send(written)
            return response

    def validate(self, email: str) -> str:
        """Return an address in its usual form."""
        try:
            return checked_email(email)
        except BrokenRuleError as refusal:
            raise EmailValidateException(told(refusal)) from None

    normalize = validate
