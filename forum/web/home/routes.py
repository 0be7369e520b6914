"""The front page."""

from flask import Blueprint, render_template

from forum.queries.articles import home_page

home = Blueprint("home", __name__)


@home.get("/")
def show() -> str:
    """Show what is being debated."""
    return render_template("home/show.html", page=home_page())
