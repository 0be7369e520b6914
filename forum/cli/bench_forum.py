"""A forum for measuring: two made-up debates, a small and a large one, and what each costs."""

import secrets
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from flask import Flask

from forum.app import create_app
from forum.cli.db import bring_up_to_date
from forum.cli.generated import generate
from forum.config import Settings
from forum.db import db
from forum.models import Thread

SMALL: Final = 100  # positions of the debate that others are compared with
Work = Callable[[], object]


@contextmanager
def debates(positions: int) -> Iterator[tuple[Flask, dict[int, int]]]:
    """Give a forum of its own, and its threads by the number of their positions.

    It is an SQLite file, or, where the settings name a PostgreSQL, a database beside that one;
    nothing is left of it.
    """
    settings = Settings.from_environment()
    with ExitStack() as stack:
        if settings.database_url.startswith("postgresql"):
            url = stack.enter_context(_database_beside(settings.database_url))
        else:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            url = f"sqlite:///{Path(folder) / 'forum.db'}"
        app = create_app(replace(settings, database_url=url, mail="none"))
        stack.enter_context(app.app_context())
        stack.callback(db.engine.dispose)
        stack.callback(db.session.remove)
        bring_up_to_date()
        for seed, size in enumerate((SMALL, positions), 1):
            generate(positions=size, people=50, seed=seed)
        if db.engine.dialect.name == "postgresql":
            _analyse()
        ids = db.session.scalars(sa.select(Thread.id).order_by(Thread.id)).all()
        yield app, dict(zip((SMALL, positions), ids, strict=True))


@contextmanager
def _database_beside(url: str) -> Iterator[str]:
    name = f"forum_bench_{secrets.token_hex(4)}"
    server = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        try:
            yield sa.make_url(url).set(database=name).render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name}")


def _analyse() -> None:
    """Let PostgreSQL know its tables, as it would by itself after a while."""
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM ANALYZE")


def compared(works: Mapping[str, Mapping[int, Work]], runs: int) -> dict[str, dict[str, Any]]:
    """Return what each work costs on either size, and how many times as much on the large one.

    The sizes take turns, so that what else the machine does meets both. ``processor_ms`` is the
    median of this process, ``clock_ms`` the quickest, which has the database server in it.
    """
    return {name: _compared(by_size, runs) for name, by_size in works.items()}


def _compared(by_size: Mapping[int, Work], runs: int) -> dict[str, Any]:
    for work in by_size.values():
        work()  # what is compiled and cached once is no part of the cost
    spent: dict[int, list[tuple[float, float]]] = {size: [] for size in by_size}
    for _ in range(runs):
        for size, work in by_size.items():
            spent[size].append(_milliseconds(work))
    small, large = by_size
    processor = {size: statistics.median(one for one, _ in found) for size, found in spent.items()}
    clock = {size: min(one for _, one in found) for size, found in spent.items()}
    return {
        "processor_ms": processor,
        "processor_ratio": processor[large] / processor[small],
        "clock_ms": clock,
        "clock_ratio": clock[large] / clock[small],
    }


def _milliseconds(work: Work) -> tuple[float, float]:
    began = time.process_time(), time.perf_counter()
    work()
    return (time.process_time() - began[0]) * 1000, (time.perf_counter() - began[1]) * 1000
