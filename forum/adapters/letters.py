"""A letter in its two forms, as text and designed; and the link that ends letters."""

from collections.abc import Mapping

from flask import current_app, render_template
from flask_babel import get_locale
from itsdangerous import BadSignature, URLSafeSerializer

from forum.adapters.mail import Letter


def letter(
    to: str,
    subject: str,
    text: str,
    headers: Mapping[str, str] | None = None,
    *,
    form: str = "letters/letter.html",
    **given: object,
) -> Letter:
    """Return a letter; its other form, ``form``, is made of what is given and of its paragraphs."""
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    return Letter(
        to=to,
        subject=subject,
        text="\n\n".join(paragraphs),
        html=render_template(
            form,
            **given,
            subject=subject,
            paragraphs=paragraphs,
            language=get_locale(),
        ),
        headers=headers or {},
    )


def unsubscribing_token(person_id: int) -> str:
    """Return what stands in a link that ends a person's letters without signing in."""
    return str(_signer().dumps(person_id))


def unsubscribing_person(token: str) -> int | None:
    """Return whose letters a token ends; nothing where the forum did not sign it."""
    try:
        person_id = _signer().loads(token)
    except BadSignature:
        return None
    return person_id if isinstance(person_id, int) else None


def _signer() -> URLSafeSerializer:
    """Return what signs; without an end, for a letter may be read after years."""
    return URLSafeSerializer(str(current_app.secret_key), salt="letters")
