"""The front page, whole or of one category or tag."""

from flask import Blueprint, render_template

from forum.queries.articles import home_page
from forum.queries.labels import label_named
from forum.vocabulary import LabelKind
from forum.web.session import viewer

home = Blueprint("home", __name__)


@home.get("/")
def show() -> str:
    """Show what is being debated."""
    return render_template("home/show.html", page=home_page(viewer=viewer()))


@home.get("/categories/<key>")
def category(key: str) -> str:
    """Show what is being debated in a category."""
    return _labelled(LabelKind.CATEGORY, key)


@home.get("/tags/<key>")
def tag(key: str) -> str:
    """Show what is being debated under a tag."""
    return _labelled(LabelKind.TAG, key)


def _labelled(kind: LabelKind, key: str) -> str:
    label = label_named(kind, key, viewer())
    return render_template("home/show.html", page=home_page(label, viewer()))
