"""Confirming, dropping and taking up again what was found in an article."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from forum.models import Candidate
from forum.policy import Action, require
from forum.queries.evidence import evidence_by_id
from forum.queries.workbench import candidate_by_id, open_thread_by_id, question_by_id
from forum.services.candidates import (
    accept_evidence,
    accept_forecast,
    accept_question,
    drop_candidate,
    merge_evidence,
    merge_question,
    post_forecast,
    reconsider_candidate,
)
from forum.vocabulary import CandidateKind
from forum.web.fields import AgreeForm, said
from forum.web.organise.forms import EvidenceForm, ForecastForm, MergeForm, QuestionForm, StayForm
from forum.web.organise.page import import_page
from forum.web.organise.room import organise
from forum.web.pages import acted
from forum.web.session import actor, login_required, viewer


@organise.post("/candidates/<int:candidate_id>/acceptance")
@login_required
def accept(candidate_id: int) -> ResponseReturnValue:
    """Let a finding become a question or an evidence item."""
    candidate = _candidate(candidate_id)
    form, act = _acceptance(candidate)
    return _answer(candidate, form, is_stored=acted(form, act) is not None)


@organise.post("/candidates/<int:candidate_id>/position")
@login_required
def stay(candidate_id: int) -> ResponseReturnValue:
    """Let a forecast stay a position, in an open thread."""
    candidate, form = _candidate(candidate_id), StayForm()
    stored = acted(
        form,
        lambda: post_forecast(
            actor(), candidate, open_thread_by_id(form.thread.data or 0), claim=said(form.claim)
        ),
    )
    return _answer(candidate, form, is_stored=stored is not None)


@organise.post("/candidates/<int:candidate_id>/merging")
@login_required
def merge(candidate_id: int) -> ResponseReturnValue:
    """Let a finding be the same as what is there already."""
    candidate, form = _candidate(candidate_id), MergeForm()
    stored = acted(form, lambda: _merge(candidate, form.into.data or 0))
    return _answer(candidate, form, is_stored=stored is not None)


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


def _acceptance(candidate: Candidate) -> tuple[FlaskForm, Callable[[], object]]:
    """Return the form that a finding of this kind is accepted with, and the act."""
    if candidate.kind is CandidateKind.QUESTION:
        asked = QuestionForm()
        return asked, lambda: accept_question(actor(), candidate, text=said(asked.question))
    if candidate.kind is CandidateKind.FORECAST:
        foreseen = ForecastForm()
        return foreseen, lambda: accept_forecast(actor(), candidate, foreseen.draft())
    told = EvidenceForm()
    return told, lambda: accept_evidence(actor(), candidate, told.draft())


def _merge(candidate: Candidate, into: int) -> None:
    if candidate.kind in {CandidateKind.QUESTION, CandidateKind.FORECAST}:
        merge_question(actor(), candidate, question_by_id(into))
    else:
        merge_evidence(actor(), candidate, evidence_by_id(into, viewer()))


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
