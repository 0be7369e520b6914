"""How often: a limit for each act that could be repeated to guess, to flood or to annoy."""

import re
import time
from collections.abc import Callable
from datetime import timedelta
from hashlib import blake2b
from http import HTTPStatus
from ipaddress import IPv4Address, IPv6Network, ip_address

from flask import Flask, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask.wrappers import Response
from flask_babel import format_timedelta
from flask_babel import gettext as _
from flask_limiter import Limiter, RateLimitExceeded
from flask_limiter.util import get_remote_address

from forum.characters import line
from forum.config import Settings
from forum.models import Person
from forum.web.pages import written
from forum.web.session import viewer

_HOME = 64  # bits of an IPv6 address that one subscriber has
_SAVES = 30  # a draft is kept so often for each time that a position may be posted
_NETWORKS = 5  # an address may be tried as often as from so many networks, from everywhere


def network() -> str:
    """Return where a request comes from: its address, or its home network for IPv6."""
    given = get_remote_address()
    try:
        address = ip_address(given)
    except ValueError:  # a proxy that is trusted wrote something else
        return given
    if isinstance(address, IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or IPv6Network((address, _HOME), strict=False))


def _person() -> str:
    person = viewer()
    return f"person {person.id}" if isinstance(person, Person) else network()


def _address() -> str:
    """Return the mail address that is tried, unreadable to whoever reads the store of limits."""
    secret = str(current_app.secret_key).encode()[:64]
    typed = line(request.form.get("email", "")).casefold().encode()
    return blake2b(typed, key=secret, digest_size=16).hexdigest()


def _failed(response: Response) -> bool:
    return response.status_code != HTTPStatus.FOUND


def _set(name: str, times: int = 1) -> Callable[[], str]:
    """Return a reader of a setting, so many times as large; an empty setting is no limit."""

    def read() -> str:
        given = str(getattr(current_app.config["FORUM"], name))
        return re.sub(r"(?<![^;,|])\s*(\d+)", lambda found: str(int(found[1]) * times), given)

    return read


def _missed(response: Response) -> bool:
    return response.status_code == HTTPStatus.NOT_FOUND


_POST = ["POST"]
limiter = Limiter(network, in_memory_fallback_enabled=True, swallow_errors=True)


# Contributions of one person have one budget; this goes under the line with the route.
limited_post = limiter.shared_limit(
    _set("post_limit"), scope="posts", key_func=_person, methods=_POST
)


# Drafts are kept while one types, second by second; this goes under the line with the route.
limited_draft = limiter.shared_limit(
    _set("post_limit", _SAVES), scope="drafts", key_func=_person, methods=_POST
)


# Links that were guessed wrong, from one network; this goes under the line with the route.
limited_guess = limiter.shared_limit(_set("login_limit"), scope="guesses", deduct_when=_missed)


@limiter.shared_limit(_set("login_limit"), scope="login", methods=_POST, deduct_when=_failed)
@limiter.shared_limit(
    _set("login_limit", _NETWORKS),
    scope="address",
    key_func=_address,
    methods=_POST,
    deduct_when=_failed,
)
def _signing_in() -> None:
    """Count what failed: from one network, and for one address from everywhere."""


@limiter.shared_limit(_set("login_limit"), scope="password", key_func=_person, methods=_POST)
def _changing() -> None:
    """Count a try to change a password."""


@limiter.shared_limit(_set("register_limit"), scope="letters", methods=_POST)
def _asking_for_a_letter() -> None:
    """Count a new account or a letter asked for."""


_GUARDS: dict[str | None, Callable[[], None]] = {
    "security.login": _signing_in,
    "security.change_password": _changing,
    "security.register": _asking_for_a_letter,
    "security.forgot_password": _asking_for_a_letter,
    "security.send_confirmation": _asking_for_a_letter,
}


def register(app: Flask, settings: Settings) -> None:
    """Count the tries; in one process, or in Valkey for several."""
    app.config["RATELIMIT_STORAGE_URI"] = settings.redis_url or "memory://"
    limiter.init_app(app)
    app.register_error_handler(RateLimitExceeded, _refused)

    @app.before_request
    def count() -> None:
        if guard := _GUARDS.get(request.endpoint):
            guard()


def _refused(_error: RateLimitExceeded) -> ResponseReturnValue:
    """Say when to try again."""
    limit = limiter.current_limit
    seconds = max(1, int(limit.reset_at - time.time()) + 1) if limit else 60
    page = render_template(
        "errors/error.html",
        status=429,
        title=_("Too many at once"),
        message=_("Nothing was stored. Try again %(then)s.", then=_in(seconds)),
        what_to_do=_("Go back: what you typed is still in the form."),
        written=written(),
    )
    return page, 429, {"Retry-After": str(seconds)}


def _in(seconds: int) -> str:
    return str(format_timedelta(timedelta(seconds=seconds), add_direction=True, threshold=1))
