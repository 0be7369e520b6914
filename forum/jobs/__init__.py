"""Work that nobody should wait for: asked for by one process, done by it or by another."""

from forum.jobs.queue import close, later, register, run_all, start

__all__ = ["close", "later", "register", "run_all", "start"]
