"""Reading about a person."""

from flask import Blueprint, render_template

from forum.queries.people import person_page
from forum.web.session import viewer

people = Blueprint("people", __name__, url_prefix="/people")


@people.get("/<name>")
def show(name: str) -> str:
    """Show a person and what they wrote."""
    return render_template("people/show.html", page=person_page(name, viewer()))
