"""The application factory: the one place where everything is wired."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from forum import adapters, jobs, web
from forum.config import Settings
from forum.db import db, prepare_file
from forum.paths import TEMPLATES


def create_app(settings: Settings | None = None) -> Flask:
    """Build the forum."""
    settings = (settings or Settings.from_environment()).checked()
    app = Flask("forum", template_folder=str(TEMPLATES), static_folder=None)
    app.config.update(
        FORUM=settings,
        SECRET_KEY=settings.signing_key(),
        SQLALCHEMY_DATABASE_URI=_database(settings),
        MAX_CONTENT_LENGTH=settings.upload_limit + 100_000,
        MAX_FORM_MEMORY_SIZE=settings.upload_limit + 100_000,
        TRUSTED_HOSTS=[host.strip() for host in settings.trusted_hosts.split(",") if host.strip()]
        or None,
    )
    db.init_app(app)
    with app.app_context():
        prepare_file()
    adapters.register(app, settings)
    jobs.register(app, settings)
    web.register(app, settings)
    if settings.proxies:
        hops = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    return app


def serving_app(settings: Settings | None = None) -> Flask:
    """Build the forum for a process that serves it, and does what nobody should wait for."""
    app = create_app(settings)
    if app.config["FORUM"].jobs == "here":
        jobs.start(app)
    return app


def _database(settings: Settings) -> str:
    file = settings.database_file()
    if file is None:
        return settings.database_url
    file.parent.mkdir(parents=True, exist_ok=True)
    return f"sqlite:///{file}"
