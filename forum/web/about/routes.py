"""What the forum is, and how to argue here."""

from flask import Blueprint, render_template

about = Blueprint("about", __name__)


@about.get("/about")
def show() -> str:
    """Explain the forum."""
    return render_template("about/show.html")
