"""Confirming, dropping and taking up again what was found in an article."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from forum.models import Candidate
from forum.policy import Action, require
from forum.queries.workbench import candidate_by_id
from forum.services.candidates import (
    accept_evidence,
    accept_question,
    drop_candidate,
    reconsider_candidate,
)
from forum.vocabulary import CandidateKind
from forum.web.fields import AgreeForm, said
from forum.web.organise.forms import EvidenceForm, QuestionForm
from forum.web.organise.page import import_page
from forum.web.organise.room import organise
from forum.web.pages import acted
from forum.web.session import actor, login_required


@organise.post("/candidates/<int:candidate_id>/acceptance")
@login_required
def accept(candidate_id: int) -> ResponseReturnValue:
    """Let a finding become a question or an evidence item."""
    candidate = _candidate(candidate_id)
    if candidate.kind is CandidateKind.QUESTION:
        asked = QuestionForm()
        stored = acted(
            asked, lambda: accept_question(actor(), candidate, text=said(asked.question))
        )
        return _answer(candidate, asked, is_stored=stored is not None)
    told = EvidenceForm()
    added = acted(told, lambda: accept_evidence(actor(), candidate, told.draft()))
    return _answer(candidate, told, is_stored=added is not None)


@organise.post("/candidates/<int:candidate_id>/drop")
@login_required
def drop(candidate_id: int) -> ResponseReturnValue:
    """Set a finding aside."""
    candidate, form = _candidate(candidate_id), AgreeForm()
    stored = acted(form, lambda: drop_candidate(actor(), candidate))
    return _answer(candidate, form, is_stored=stored is not None)


@organise.post("/candidates/<int:candidate_id>/reconsideration")
@login_required
def reconsider(candidate_id: int) -> ResponseReturnValue:
    """Undo a decision about a finding."""
    candidate, form = _candidate(candidate_id), AgreeForm()
    stored = acted(form, lambda: reconsider_candidate(actor(), candidate))
    return _answer(candidate, form, is_stored=stored is not None)


def _candidate(candidate_id: int) -> Candidate:
    candidate = candidate_by_id(candidate_id)
    require(actor(), Action.ARTICLE_CURATE, candidate)
    return candidate


def _answer(candidate: Candidate, form: FlaskForm, *, is_stored: bool) -> ResponseReturnValue:
    """Go back to the finding, or show its form with what is wrong."""
    if not is_stored:
        return import_page(candidate.article_id, deciding=(candidate.id, form)), 422
    here = f"candidate-{candidate.id}"
    return redirect(url_for("organise.show", article_id=candidate.article_id, _anchor=here), 303)
