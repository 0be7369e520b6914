"""Marking words for translators, on floors that know no request."""


def N_(message: str) -> str:  # noqa: N802  (gettext's own name for it)
    """Return the message as it is; Babel collects it, the web floor translates it."""
    return message
