"""The import page: the article, and one form for each finding."""

from flask import current_app, render_template
from flask_wtf import FlaskForm

from forum.queries.articles import ArticleHead
from forum.queries.workbench import CandidateRow, workbench
from forum.vocabulary import CandidateKind, EvidenceKind
from forum.web.organise.forms import (
    AddedEvidenceForm,
    EvidenceForm,
    ForecastForm,
    PublishForm,
    QuestionForm,
)
from forum.web.session import viewer


def import_page(
    article_id: int,
    *,
    deciding: tuple[int, FlaskForm] | None = None,
    asking: QuestionForm | None = None,
    adding: AddedEvidenceForm | None = None,
    publishing: PublishForm | None = None,
) -> str:
    """Return the page; a form that was refused comes back as it was typed."""
    page = workbench(article_id, viewer())
    forms = {row.id: _form(row) for row in page.candidates}
    if deciding is not None:
        forms |= _refused(page.candidates, *deciding)
    return render_template(
        "organise/show.html",
        page=page,
        forms=forms,
        deciding=deciding[0] if deciding else None,
        question_form=asking or QuestionForm(formdata=None),
        publish_form=publishing or PublishForm(formdata=None),
        time_zone=current_app.config["FORUM"].time_zone,
        evidence_form=adding or _from_article(page.article),
    )


def _from_article(article: ArticleHead) -> AddedEvidenceForm:
    """Return the form for evidence in the article's words, whose source is first of all itself."""
    return AddedEvidenceForm(
        formdata=None,
        kind=EvidenceKind.DOCUMENT.value,
        source_title=article.title,
        source_issued=article.written_on,
        source_url=article.url,
    )


def _refused(
    candidates: list[CandidateRow], candidate_id: int, form: FlaskForm
) -> dict[int, FlaskForm]:
    """Return the form of a finding with what is wrong, whichever of its forms was sent."""
    row = next((one for one in candidates if one.id == candidate_id), None)
    if row is None or {field.name for field in _form(row)} <= {field.name for field in form}:
        return {candidate_id: form}
    own = _form(row)
    for error in [*form.form_errors, *(one for all_ in form.errors.values() for one in all_)]:
        own.form_errors.append(error)
    return {candidate_id: own}


def _form(row: CandidateRow) -> FlaskForm:
    if row.kind is CandidateKind.QUESTION:
        return QuestionForm(formdata=None, question=row.text)
    if row.kind is CandidateKind.FORECAST:
        return ForecastForm.of(row.text, row.details)
    return EvidenceForm.of(row.details)
