"""What happens in the bundled debate when all of it is posted: answers, judgements, revisions."""

from collections.abc import Callable
from typing import Any, Protocol

from forum.db import db
from forum.models import Citation, Evidence, Person, Position, Relation
from forum.services.assessments import assess_evidence, judge_evidence
from forum.services.citations import affirm_citation
from forum.services.enquiries import enquire
from forum.services.positions import Revision, revise_position
from forum.services.relations import (
    RelationDraft,
    Target,
    concede_rebuttal,
    confirm_restatement,
    relate_position,
)
from forum.vocabulary import EnquiryKind, Judgement, RebuttalKind, Stance, Standing


class Cast(Protocol):
    """Those who play the debate, and by key what it became in the database."""

    evidence: dict[str, int]
    threads: dict[str, int]

    def person(self, name: str) -> Person:
        """Return a person of the debate."""

    def position(self, key: str) -> Position:
        """Return a position of the debate."""

    def relation(self, key: str) -> Relation:
        """Return the first relation of a position."""

    def target(self, name: str) -> Target:
        """Return what a name of the script stands for."""


Act = Callable[[Cast, dict[str, Any]], None]


def _concede(cast: Cast, one: dict[str, Any]) -> None:
    rebuttal = cast.relation(one["rebuttal"])
    concede_rebuttal(db.session.get_one(Position, rebuttal.toward_id).author, rebuttal)


def _confirm(cast: Cast, one: dict[str, Any]) -> None:
    rebuttal = cast.relation(one["rebuttal"])
    confirm_restatement(db.session.get_one(Position, rebuttal.toward_id).author, rebuttal)


def _relate(cast: Cast, one: dict[str, Any]) -> None:
    source = cast.position(one["position"])
    kind = RebuttalKind(one["kind"]) if "kind" in one else None
    draft = RelationDraft(cast.target(one["target"]), Stance(one["stance"]), kind)
    relate_position(source.author, source, draft)


def _enquire(cast: Cast, one: dict[str, Any]) -> None:
    kind = EnquiryKind(one["kind"])
    enquire(cast.person(one["by"]), cast.position(one["position"]), kind, one["words"])


def _assess(cast: Cast, one: dict[str, Any]) -> None:
    item = db.session.get_one(Evidence, cast.evidence[one["evidence"]])
    judgement = Judgement(one["judgement"])
    assess_evidence(cast.person(one["by"]), item, judgement, reason=one["reason"])


def _judge(cast: Cast, one: dict[str, Any]) -> None:
    item = db.session.get_one(Evidence, cast.evidence[one["evidence"]])
    standing = Standing(one["standing"])
    judge_evidence(cast.person(one["by"]), item, standing, reason=one["reason"])


def _revise(cast: Cast, one: dict[str, Any]) -> None:
    position = cast.position(one["position"])
    revise_position(position.author, position, Revision(one["claim"], one["reasoning"]))


def _affirm(cast: Cast, one: dict[str, Any]) -> None:
    citation = cast.target(one["citation"])
    assert isinstance(citation, Citation), one["citation"]
    affirm_citation(cast.person(one["by"]), citation)


ACTS: dict[str, Act] = {
    "concessions": _concede,
    "fair": _confirm,
    "relations": _relate,
    "enquiries": _enquire,
    "assessments": _assess,
    "judgements": _judge,
    "revisions": _revise,
    "affirmations": _affirm,
}
