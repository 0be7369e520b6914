"""The import page: the article, and one form for each finding."""

from flask import render_template
from flask_wtf import FlaskForm

from forum.queries.workbench import CandidateRow, workbench
from forum.vocabulary import CandidateKind
from forum.web.organise.forms import AddedEvidenceForm, EvidenceForm, QuestionForm
from forum.web.session import viewer


def import_page(
    article_id: int,
    *,
    deciding: tuple[int, FlaskForm] | None = None,
    asking: QuestionForm | None = None,
    adding: AddedEvidenceForm | None = None,
) -> str:
    """Return the page; a form that was refused comes back as it was typed."""
    page = workbench(article_id, viewer())
    forms = {row.id: _form(row) for row in page.candidates}
    if deciding is not None:
        forms |= dict([deciding])
    return render_template(
        "organise/show.html",
        page=page,
        forms=forms,
        deciding=deciding[0] if deciding else None,
        question_form=asking or QuestionForm(formdata=None),
        evidence_form=adding or AddedEvidenceForm(formdata=None),
    )


def _form(row: CandidateRow) -> FlaskForm:
    if row.kind is CandidateKind.QUESTION:
        return QuestionForm(formdata=None, question=row.text)
    return EvidenceForm.of(row.details)
