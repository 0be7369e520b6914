"""The room of articles."""

from flask import Blueprint

articles = Blueprint("articles", __name__, url_prefix="/articles")
