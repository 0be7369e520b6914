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

from forum.app import create_app
from forum.cli.db import bring_up_to_date
from forum.cli.generated import generate
from forum.config import Settings
from forum.db import db
from forum.models import Thread

SMALL: Final = 100  # positions of the debate that others are compared with
RUNS: Final = 15  # of each task on each size
Work = Callable[[], object]
Task = Callable[[], Work]  # makes it ready, which is not measured


@contextmanager
def debates(positions: int) -> Iterator[dict[int, int]]:
    """Open a forum of its own, and give its threads by the number of their positions.

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
        yield dict(zip((SMALL, positions), ids, strict=True))


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


def compared(tasks: Mapping[int, Mapping[str, Task]]) -> dict[str, dict[str, Any]]:
    """Return what each task costs on either size, and how many times as much on the large one.

    The sizes take turns, so that what else the machine does meets both. ``processor_ms`` is the
    median of this process; ``clock_ms`` is the quickest, and has the database server in it.
    """
    small, _large = tasks
    return {
        name: _compared({size: by_name[name] for size, by_name in tasks.items()})
        for name in tasks[small]
    }


def _compared(by_size: Mapping[int, Task]) -> dict[str, Any]:
    for task in by_size.values():
        task()()  # what is compiled and cached once is no part of the cost
    spent: dict[int, list[tuple[float, float]]] = {size: [] for size in by_size}
    for _ in range(RUNS):
        for size, task in by_size.items():
            spent[size].append(_milliseconds(task()))
    small, large = by_size
    told: dict[str, Any] = {}
    for name, number, best in (("processor", 0, statistics.median), ("clock", 1, min)):
        cost = {size: best(one[number] for one in found) for size, found in spent.items()}
        told |= {f"{name}_ms": cost, f"{name}_ratio": cost[large] / cost[small]}
    return told


def _milliseconds(work: Work) -> tuple[float, float]:
    began = time.process_time(), time.perf_counter()
    work()
    return (time.process_time() - began[0]) * 1000, (time.perf_counter() - began[1]) * 1000
