"""A letter in its two forms: the text is written once, in ``letters/*.txt``."""

from flask import render_template
from flask_babel import get_locale

from forum.adapters.mail import Letter


def letter(to: str, subject: str, text: str) -> Letter:
    """Return a letter; its other form is made from the paragraphs of its text."""
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    return Letter(
        to=to,
        subject=subject,
        text="\n\n".join(paragraphs),
        html=render_template(
            "letters/letter.html",
            subject=subject,
            paragraphs=paragraphs,
            language=get_locale(),
        ),
    )
