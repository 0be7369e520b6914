"""Doing what nobody should wait for, in a process of its own."""

import signal
import threading

import click

from forum import jobs
from forum.cli.opening import opened


@click.command()
@click.option("--once", is_flag=True, help="Do what waits now, then stop.")
def work(*, once: bool) -> None:
    """Fetch pages and do other work of the queue (with FORUM_JOBS=apart on the servers)."""
    with opened() as app:
        if once:
            jobs.run_all(app)
            return
        stopped = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_given: stopped.set())
        workers = jobs.start(app)
        click.echo("Working. Press Ctrl-C to stop.")
        stopped.wait()
        workers.stop(graceful=True)
