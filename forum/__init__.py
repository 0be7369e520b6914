"""Rejoinder: a structured argument and discussion forum."""

__version__ = "0.1.0"
