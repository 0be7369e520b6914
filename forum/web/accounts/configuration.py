"""How Flask-Security is set up."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask

from forum.adapters import passwords
from forum.config import Settings
from forum.web.accounts.wording import MESSAGES, SUBJECTS

_STAY = timedelta(days=30)


def configure(app: Flask, settings: Settings) -> None:
    """Set sessions, and what Flask-Security does and says."""
    app.config.update(_sessions(settings))
    given = {**_FLOWS, **_TEMPLATES, **{f"MSG_{key}": text for key, text in MESSAGES.items()}}
    given |= {f"EMAIL_SUBJECT_{key}": text for key, text in SUBJECTS.items()}
    # Our words are in our own catalogue, where Flask-Security's words are not needed.
    given |= {"I18N_DOMAIN": "messages", "I18N_DIRNAME": _catalogues(app)}
    app.config.update({f"SECURITY_{key}": value for key, value in given.items()})


def _sessions(settings: Settings) -> dict[str, Any]:
    """Keep the session cookie from scripts, from other sites, and from other hosts."""
    return {
        "SESSION_COOKIE_NAME": "__Host-forum" if settings.secure else "forum",
        "SESSION_COOKIE_PATH": "/",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.secure,
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": _STAY,
    }


def _catalogues(app: Flask) -> list[str]:
    given = app.config.get("BABEL_TRANSLATION_DIRECTORIES", "translations")
    return [str(Path(app.root_path) / directory) for directory in str(given).split(";")]


_FLOWS: dict[str, Any] = {
    "URL_PREFIX": "/account",
    "RESET_URL": "/recover",
    "STATIC_FOLDER": None,
    "CLI_USERS_NAME": None,
    "CLI_ROLES_NAME": None,
    "REGISTERABLE": True,
    "CONFIRMABLE": True,
    "RECOVERABLE": True,
    "CHANGEABLE": True,
    "AUTO_LOGIN_AFTER_CONFIRM": False,  # a letter may be read by somebody else
    "AUTO_LOGIN_AFTER_RESET": False,
    "CONFIRM_EMAIL_WITHIN": timedelta(days=2),
    "RESET_PASSWORD_WITHIN": timedelta(hours=1),
    "FRESHNESS": timedelta(minutes=-1),  # changing a password asks for the old one instead
    "RETURN_GENERIC_RESPONSES": True,
    "API_ENABLED_METHODS": ["session"],
    "PASSWORD_HASH": "argon2",
    "PASSWORD_SCHEMES": ["argon2"],
    "PASSWORD_SINGLE_HASH": {"argon2"},  # salted by itself; a second secret could only be lost
    "HASHING_SCHEMES": ["hex_sha256"],  # of what letters are signed over; not of passwords
    "PASSWORD_LENGTH_MIN": passwords.SHORTEST,
    "PASSWORD_CONFIRM_REQUIRED": False,
    "EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "POST_LOGIN_VIEW": "/",
    "POST_LOGOUT_VIEW": "/",
    "POST_REGISTER_VIEW": "security.login",
    "POST_CHANGE_VIEW": "/",
}
_TEMPLATES: dict[str, Any] = {
    "EMAIL_HTML": False,  # made from the text: see letters.py
    "REGISTER_EMAIL_TEMPLATE": "letters/welcome",
    "REGISTER_EMAIL_EXISTING_TEMPLATE": "letters/welcome_again",
    "EMAIL_TEMPLATE_CONFIRM": "letters/confirmation",
    "EMAIL_TEMPLATE_PASSWORD_RESET": "letters/recovery",
    "EMAIL_TEMPLATE_PASSWORD_RESET_NOTICE": "letters/password_replaced",
    "EMAIL_TEMPLATE_PASSWORD_CHANGE_NOTICE": "letters/password_changed",
}
