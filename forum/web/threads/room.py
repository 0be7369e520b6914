"""The room of threads."""

from flask import Blueprint

threads = Blueprint("threads", __name__, url_prefix="/threads")
