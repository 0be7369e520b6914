"""Serving the forum: in production, and as a sample in one command."""

from collections.abc import Callable
from typing import Any

import click
from gunicorn.app.base import BaseApplication

from forum.app import create_app, serving_app
from forum.cli.db import bring_up_to_date
from forum.cli.sample import load_sample
from forum.config import Settings
from forum.errors import ForbiddenError
from forum.wording import N_

THREADS = 8  # per process; pages are short, and a writer waits without holding the others


class _Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our settings, and none of its own files."""

    def __init__(self, factory: Callable[[], Any], options: dict[str, Any]) -> None:
        self._factory, self._options = factory, options
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self._factory()


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64))
def serve(host: str, port: int, workers: int) -> None:
    """Serve the forum; the database must have the newest shape (forum db upgrade)."""
    _serve(Settings.from_environment(), host, port, workers)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
def demo(host: str, port: int) -> None:
    """Make the database, fill it with the sample debate once, and serve it."""
    if host not in {"127.0.0.1", "::1", "localhost"}:
        raise ForbiddenError(
            N_("Everybody knows the password of the sample: serve it on this machine only.")
        )
    settings = Settings.from_environment()
    app = create_app(settings)
    with app.app_context():
        bring_up_to_date()
        accounts = load_sample()
    click.echo(f"\n  {settings.name} is at http://{host}:{port}\n")
    for line in accounts:
        click.echo(f"  {line}")
    click.echo("\n  Press Ctrl-C to stop; what was written is kept.\n")
    _serve(settings, host, port, workers=1)


def _serve(settings: Settings, host: str, port: int, workers: int) -> None:
    options = {
        "bind": f"{host}:{port}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "control_socket_disable": True,
        "graceful_timeout": 20,
    }
    _Server(lambda: serving_app(settings), options).run()
