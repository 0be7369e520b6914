"""Numbers in addresses: only those that a row can have."""

from flask import Flask
from werkzeug.routing import IntegerConverter

LARGEST_ID = 2**31 - 1  # an INTEGER key of PostgreSQL


class Id(IntegerConverter):
    """The key of a row; anything larger is no address."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs | {"max": LARGEST_ID})  # type: ignore[arg-type]


def register(app: Flask) -> None:
    """Let ``<int:…>`` in addresses mean the key of a row."""
    app.url_map.converters["int"] = Id
