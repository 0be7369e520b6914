"""The world outside the forum."""

from flask import Flask

from forum.adapters import mail
from forum.config import Settings


def register(app: Flask, settings: Settings) -> None:
    """Connect the forum to the world outside."""
    mail.register(app, settings)
