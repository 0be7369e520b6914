"""What every answer tells the browser to refuse, and what it may keep."""

from flask import Flask, request
from flask.wrappers import Response

from forum.config import Settings
from forum.web.session import has_session

_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "manifest-src 'self'",
    ]
)
_FEATURES = ("camera", "geolocation", "microphone", "payment", "usb", "browsing-topics")
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
}
_HSTS = f"max-age={2 * 365 * 24 * 3600}; includeSubDomains"


def register(app: Flask, settings: Settings) -> None:
    """Put the headers on every answer."""
    headers = dict(_HEADERS)
    if settings.secure:
        headers["Strict-Transport-Security"] = _HSTS

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.update(headers)
        return _kept_private(response)


def _kept_private(response: Response) -> Response:
    """Keep pages made for one person out of every cache; versioned files are for everybody."""
    if response.cache_control.immutable:
        return response
    response.vary.add("Cookie")
    if has_session() or request.path.startswith("/account/"):
        response.headers["Cache-Control"] = "private, no-store"
    return response
