"""Reading an evidence item."""

from flask import Blueprint, render_template

from forum.queries.evidence import evidence_page
from forum.web.session import viewer

evidence = Blueprint("evidence", __name__, url_prefix="/evidence")


@evidence.get("/<int:evidence_id>")
def show(evidence_id: int) -> str:
    """Show what a source says, and everybody who leans on it."""
    return render_template("evidence/show.html", page=evidence_page(evidence_id, viewer()))
