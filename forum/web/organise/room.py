"""The organiser's room, and the one door to an article within it."""

from flask import Blueprint

from forum.models import Article
from forum.policy import Action, require
from forum.queries.articles import article_by_id
from forum.web.session import actor, viewer

organise = Blueprint("organise", __name__, url_prefix="/organise")


def curated(article_id: int) -> Article:
    """Return an article that the person who asks may curate."""
    article = article_by_id(article_id, viewer())
    require(actor(), Action.ARTICLE_CURATE, article)
    return article
