"""Reading articles."""

from flask import Blueprint, render_template

from forum.queries.articles import article_list, article_page
from forum.queries.editions import edition_page
from forum.vocabulary import ArticleState
from forum.web.session import viewer

articles = Blueprint("articles", __name__, url_prefix="/articles")


@articles.get("/")
def index() -> str:
    """List the articles that readers see."""
    return render_template("articles/index.html", articles=article_list(ArticleState.PUBLISHED))


@articles.get("/<int:article_id>")
def show(article_id: int) -> str:
    """Show an article with its threads and evidence."""
    return render_template("articles/show.html", page=article_page(article_id, viewer()))


@articles.get("/<int:article_id>/editions/<int:number>")
def show_edition(article_id: int, number: int) -> str:
    """Show what an edition of an article changed."""
    return render_template("articles/edition.html", page=edition_page(article_id, number, viewer()))
