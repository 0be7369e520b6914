"""Reading an evidence item, and judging it."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from forum.errors import BrokenRuleError
from forum.models import Assessment, Evidence
from forum.policy import Action, require
from forum.queries.assessments import assessments_part
from forum.queries.evidence import evidence_by_id, evidence_page
from forum.services.assessments import assess_evidence, judge_evidence, take_back_assessment
from forum.vocabulary import Judgement, Standing
from forum.web.evidence.forms import AssessmentForm, EvidenceJudgementForm
from forum.web.fields import said
from forum.web.limits import limited_post
from forum.web.pages import acted, done, pressed
from forum.web.session import actor, login_required, viewer

evidence = Blueprint("evidence", __name__, url_prefix="/evidence")


@evidence.get("/<int:evidence_id>")
def show(evidence_id: int) -> str:
    """Show what a source says, what is made of it, and everybody who leans on it."""
    return _page(evidence_by_id(evidence_id, viewer()))


@evidence.post("/<int:evidence_id>/assessment")
@login_required
@limited_post
def assess(evidence_id: int) -> ResponseReturnValue:
    """Say whether an item is reliable, and why."""
    item, form = evidence_by_id(evidence_id, viewer()), AssessmentForm()
    if acted(form, lambda: _assess(item, form)) is None:
        return _page(item, assessing=form), 422
    done(_("Your assessment stands on this page."))
    return redirect(_address(evidence_id, "assessments"), 303)


@evidence.post("/<int:evidence_id>/assessment/withdrawal")
@login_required
@limited_post
def take_back(evidence_id: int) -> ResponseReturnValue:
    """Take one's assessment back."""
    item = evidence_by_id(evidence_id, viewer())
    return pressed(
        lambda: take_back_assessment(actor(), item),
        _("Your assessment is taken back."),
        _address(evidence_id, "assessments"),
    )


@evidence.post("/<int:evidence_id>/judgement")
@login_required
@limited_post
def judge(evidence_id: int) -> ResponseReturnValue:
    """Verify, dispute or retract an item, for everybody."""
    item, form = evidence_by_id(evidence_id, viewer()), EvidenceJudgementForm()
    require(actor(), Action.EVIDENCE_JUDGE, item)
    judged = acted(
        form,
        lambda: judge_evidence(
            actor(), item, Standing(form.standing.data), reason=said(form.reason)
        ),
    )
    if judged is None:
        return _page(item, judging=form), 422
    done(_("Every position that leans on it shows it now."))
    return redirect(_address(evidence_id), 303)


def _assess(item: Evidence, form: AssessmentForm) -> Assessment:
    try:
        judgement = Judgement(form.judgement.data)
        return assess_evidence(actor(), item, judgement, reason=said(form.why))
    except BrokenRuleError as refusal:
        refusal.field = "why" if refusal.field == "reason" else refusal.field
        raise


def _address(evidence_id: int, part: str | None = None) -> str:
    return url_for("evidence.show", evidence_id=evidence_id, _anchor=part)


def _page(
    item: Evidence,
    *,
    assessing: AssessmentForm | None = None,
    judging: EvidenceJudgementForm | None = None,
) -> str:
    part = assessments_part(item, viewer())
    own = {"judgement": part.own.judgement.value, "why": part.own.reason} if part.own else {}
    return render_template(
        "evidence/show.html",
        page=evidence_page(item.id, viewer()),
        part=part,
        assessing=assessing or AssessmentForm(formdata=None, **own),
        judging=judging or EvidenceJudgementForm(formdata=None, standing=item.standing.value),
    )
