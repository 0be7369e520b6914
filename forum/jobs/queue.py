"""The queue: kept beside the database, in Valkey when there is one, or in PostgreSQL."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from flask import Flask, current_app
from huey import Huey, PostgresHuey, RedisHuey, SqliteHuey, crontab
from huey.consumer import Consumer
from huey.serializer import SignedSerializer

from forum.config import Settings
from forum.jobs.fetches import end_silent_fetches, fetch_article
from forum.jobs.letters import send_letters_due
from forum.jobs.opinions import group_opinions
from forum.jobs.schedule import keep_threads_on_time

Work = Callable[[int], None]

WORK: tuple[Work, ...] = (fetch_article,)
CHORES: tuple[Callable[[], None], ...] = (  # each minute
    keep_threads_on_time,
    end_silent_fetches,
    send_letters_due,
    group_opinions,
)
_WORKERS = 2
_LONGEST_PAUSE = 1.0  # seconds between two looks into an empty queue


class _Jobs:
    """The queue of one forum, made when it is first needed: a command may never need it."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self._app, self._settings = app, settings

    @cached_property
    def queue(self) -> Huey:
        """Return what keeps the work, in the order in which it was asked for."""
        return _queue(self._app, self._settings)

    @cached_property
    def tasks(self) -> dict[str, Callable[[int], Any]]:
        """Return how each kind of work is put into the queue, and known again on the way out."""
        for chore in CHORES:
            self.queue.periodic_task(crontab(), name=chore.__name__)(_at_home(self._app, chore))
        return {
            work.__name__: self.queue.task(name=work.__name__)(_within(self._app, work))
            for work in WORK
        }


class _Workers(Consumer):  # type: ignore[misc]
    """Workers within a process that has its own ideas of what a signal means."""

    def _set_signal_handlers(self) -> None:
        """Leave the signals to the server."""


def register(app: Flask, settings: Settings) -> None:
    """Connect the forum to its queue."""
    app.extensions["jobs"] = _Jobs(app, settings)


def later(work: Work, subject_id: int) -> None:
    """Have work done about a row that is stored already."""
    jobs: _Jobs = current_app.extensions["jobs"]
    jobs.tasks[work.__name__](subject_id)


def start(app: Flask) -> Consumer:
    """Begin to do what is in the queue, in threads of this process."""
    jobs: _Jobs = app.extensions["jobs"]
    assert jobs.tasks  # so that the queue knows them before it is read
    workers = _Workers(jobs.queue, workers=_WORKERS, max_delay=_LONGEST_PAUSE, periodic=True)
    workers.start()
    return workers


def run_all(app: Flask) -> None:
    """Do what is in the queue now, one after the other, and return."""
    jobs: _Jobs = app.extensions["jobs"]
    while jobs.tasks and (task := jobs.queue.dequeue()) is not None:
        jobs.queue.execute(task)


def close(app: Flask) -> None:
    """Let go of what keeps the work; it opens again when it is needed."""
    jobs: _Jobs = app.extensions["jobs"]
    if "queue" in vars(jobs):
        jobs.queue.storage.close()


def _within(app: Flask, work: Work) -> Work:
    def run(subject_id: int) -> None:
        with app.app_context():
            work(subject_id)

    return run


def _at_home(app: Flask, chore: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        with app.app_context():
            chore()

    return run


def _queue(app: Flask, settings: Settings) -> Huey:
    """Return the queue; what is in it is signed, since unpacking a stranger's would run it."""
    shared = {
        "results": False,
        "serializer": SignedSerializer(str(app.config["SECRET_KEY"])),
    }
    if settings.redis_url:
        return RedisHuey("forum", url=settings.redis_url, **shared)
    if (file := settings.database_file()) is not None:
        return SqliteHuey("forum", filename=str(file.with_name("jobs.db")), **shared)
    return PostgresHuey(
        "forum", dsn=settings.database_url.replace("+psycopg", "", 1), blocking=False, **shared
    )
