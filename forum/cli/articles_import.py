"""Bringing in an article from the command line."""

import json
from typing import Any

import click

from forum.cli.articles_extract import FORMATS, found_in
from forum.cli.opening import opened
from forum.db import db
from forum.models import Article, Candidate, Person
from forum.queries.people import person_by_name
from forum.queries.workbench import workbench
from forum.services.articles import ArticleDraft, bring_in, publish_article
from forum.services.candidates import accept_question
from forum.unit_of_work import unit_of_work
from forum.vocabulary import CandidateKind, QuestionKind


@click.command("import")
@click.argument("file", type=click.File("rb"))
@click.option("--as", "name", required=True, help="The organiser who brings it in.")
@click.option("--title", default="", help="Needed when the document has none.")
@click.option(
    "--format",
    "form",
    type=FORMATS,
    default="auto",
    show_default=True,
)
@click.option("--publish", is_flag=True, help="Open threads for the explicit questions.")
@click.option("--json", "as_json", is_flag=True, help="Print what was stored as JSON.")
def import_article(
    file: Any,
    name: str,
    title: str,
    form: str,
    *,
    publish: bool,
    as_json: bool,
) -> None:
    """Store the article in FILE ("-" reads standard input) with everything found in it."""
    found = found_in(file, form)
    with opened():
        organiser = person_by_name(name)
        draft = ArticleDraft(title=title, file=file.name)
        with unit_of_work():
            article_id = bring_in(organiser, draft, found).id
        if publish:
            with unit_of_work():
                _publish(organiser, article_id)
        answer = _answer(article_id, organiser)
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
        return
    click.echo(f"Article {article_id}: {answer['title']}")
    for kind, number in answer["candidates"].items():
        click.echo(f"  {number} {kind}")
    for thread in answer["threads"]:
        click.echo(f"  thread {thread['id']}: {thread['question']}")


def _publish(organiser: Person, article_id: int) -> None:
    article = db.session.get_one(Article, article_id)
    asked = db.session.query(Candidate).filter_by(
        article_id=article_id, kind=CandidateKind.QUESTION
    )
    for candidate in asked.order_by(Candidate.place):
        if candidate.details["kind"] == QuestionKind.EXPLICIT:
            accept_question(organiser, candidate, text=candidate.text)
    publish_article(organiser, article)


def _answer(article_id: int, organiser: Person) -> dict[str, Any]:
    page = workbench(article_id, organiser)
    kinds = [candidate.kind.value for candidate in page.candidates]
    return {
        "article": article_id,
        "title": page.article.title,
        "state": page.article.state.value,
        "candidates": {kind.value: kinds.count(kind.value) for kind in CandidateKind},
        "threads": [
            {"id": question.thread_id, "question": question.text}
            for question in page.questions
            if question.thread_id is not None
        ],
    }
