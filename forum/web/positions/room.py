"""The room of positions."""

from flask import Blueprint

positions = Blueprint("positions", __name__)
