"""Playing the bundled debate through the forum's own acts."""

import tomllib
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from typing import Any

from sqlalchemy import select

from forum.cli.arguing import ACTS
from forum.cli.foretelling import foretell
from forum.db import db
from forum.extraction import extract, read_document
from forum.models import Article, Candidate, Citation, Person, Position, Question, Relation, Thread
from forum.policy import Outsider
from forum.queries.articles import edition_of
from forum.services.articles import ArticleDraft, bring_in, publish_article
from forum.services.candidates import accept_question
from forum.services.citations import CitationDraft
from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.flags import answer_flag, raise_flag
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.offers import draft_of
from forum.services.passages import passage_of
from forum.services.people import join
from forum.services.positions import (
    PositionDraft,
    Revision,
    post_position,
    revise_position,
    withdraw_position,
)
from forum.services.questions import ask_question
from forum.services.relations import RelationDraft, Target
from forum.services.threads import close_thread, set_thread
from forum.unit_of_work import unit_of_work
from forum.vocabulary import (
    Bearing,
    CandidateKind,
    CandidateState,
    DocumentFormat,
    FlagOutcome,
    FlagReason,
    QuestionKind,
    RebuttalKind,
    Role,
    Stance,
)


def has_people() -> bool:
    """Tell whether somebody has joined this forum."""
    return db.session.scalar(select(Person.id).limit(1)) is not None


class Player:
    """The bundled debate, and by key what it became in the database."""

    def __init__(self) -> None:
        folder = files("forum.sample")
        self.script: dict[str, Any] = tomllib.loads(
            folder.joinpath("debate.toml").read_text("utf-8")
        )
        self.text = folder.joinpath("article.md").read_text("utf-8")
        self.article = 0
        self.people: dict[str, int] = {}
        self.threads: dict[str, int] = {}
        self.evidence: dict[str, int] = {}
        self.positions: dict[str, int] = {}

    def play(self) -> None:
        """Let everybody join, bring in the article, and debate it."""
        steps: list[tuple[Callable[[Any], object], list[Any]]] = [
            (self._join, self.script["people"]),
            (self._seed, [self.script["threads"]]),
            (self._add, self.script["evidence"]),
            (self._post, self.script["positions"]),
            *((partial(act, self), self.script[name]) for name, act in ACTS.items()),
            (partial(foretell, self), self.script["forecasts"]),
            (self._flag, self.script["flags"]),
            (self._conclude, [one for one in self.script["threads"] if "conclusion" in one]),
        ]
        for step, told in steps:
            for one in told:
                with unit_of_work():
                    step(one)

    def person(self, name: str) -> Person:
        """Return a person of the debate."""
        return db.session.get_one(Person, self.people[name])

    def _join(self, one: dict[str, Any]) -> None:
        person = join(
            Outsider.OPERATOR, one["name"], role=Role(one["role"]), about=one.get("about", "")
        )
        self.people[one["name"]] = person.id

    def _seed(self, threads: list[dict[str, Any]]) -> None:
        """Bring in the article, confirm its questions, and open their threads."""
        organiser = self.person(
            next(one["name"] for one in self.script["people"] if one["role"] == Role.ORGANISER)
        )
        article = bring_in(
            organiser, ArticleDraft(), extract(read_document(self.text, DocumentFormat.MARKDOWN))
        )
        asked = {self._confirm(organiser, article, one).id: one["key"] for one in threads}
        restated = [one["key"] for one in threads if one.get("asks_restatement")]
        for thread in publish_article(organiser, article):
            key = asked[thread.question_id]
            self.threads[key] = thread.id
            set_thread(organiser, thread, asks_restatement=key in restated, hides_marks=False)
        self.article = article.id

    def _confirm(self, organiser: Person, article: Article, one: dict[str, Any]) -> Question:
        """Accept the question that was found, or ask one that was not."""
        found = db.session.scalars(
            select(Candidate)
            .where(
                Candidate.article_id == article.id,
                Candidate.kind == CandidateKind.QUESTION,
                Candidate.state == CandidateState.OFFERED,
            )
            .order_by(Candidate.place)
        )
        for candidate in found:
            implied = candidate.details["kind"] == one["kind"] == QuestionKind.IMPLIED
            if candidate.text == one["question"] or implied:
                return accept_question(organiser, candidate, text=one["question"])
        return ask_question(organiser, article, one["question"])

    def _add(self, one: dict[str, Any]) -> None:
        edition = edition_of(db.session.get_one(Article, self.article))
        passage = passage_of(edition, one["passage"]) if "passage" in one else None
        person = self.person(one["added_by"])
        item = add_evidence(person, _evidence(one), passage=passage, is_another=True)
        self.evidence[one["key"]] = item.id

    def _post(self, one: dict[str, Any]) -> None:
        """Post a position, then let happen to it what the script says."""
        author = self.person(one["author"])
        thread = db.session.get_one(Thread, self.threads[one["thread"]])
        position = post_position(author, thread, self._draft(one))
        self.positions[one["key"]] = position.id
        for revision in one.get("revisions", []):
            revise_position(author, position, Revision(**revision))
        for stance in Stance:
            for name in one.get(f"{stance}_marks", []):
                mark_position(self.person(name), position, stance)
        if "withdrawal" in one:
            withdraw_position(author, position)
        if (hiding := one.get("hiding")) is not None:
            hide_position(self.person(hiding["by"]), position, reason=hiding["reason"])

    def _draft(self, one: dict[str, Any]) -> PositionDraft:
        return PositionDraft(
            claim=one["claim"],
            reasoning=one.get("reasoning", ""),
            submission=f"sample-{one['key']}",
            answers=self._answers(one) if "target" in one else None,
            citations=[
                CitationDraft(
                    evidence=self.evidence[cited["evidence"]],
                    stance=Bearing(cited["stance"]),
                    locator=cited.get("locator", ""),
                    note=cited.get("note", ""),
                )
                for cited in one.get("cites", [])
            ],
        )

    def _answers(self, one: dict[str, Any]) -> RelationDraft:
        together = one.get("together_with")
        return RelationDraft(
            self.target(one["target"]),
            Stance(one["stance"]),
            RebuttalKind(one["kind"]) if "kind" in one else None,
            one.get("restatement", ""),
            self.relation(together) if together else None,
        )

    def relation(self, key: str) -> Relation:
        """Return the first relation of a position."""
        held = select(Relation).where(Relation.source_id == self.positions[key])
        return db.session.scalars(held.order_by(Relation.id).limit(1)).one()

    def target(self, name: str) -> Target:
        """Return what a name stands for: a position, the link of one, or one of its citations."""
        noun, _, key = name.rpartition(":")
        if not noun:
            return self.position(key)
        if noun == "relation":
            return self.relation(key)
        position, evidence = self.positions[noun.partition(":")[2]], self.evidence[key]
        leaning = (Citation.position_id == position) & (Citation.evidence_id == evidence)
        return db.session.scalars(select(Citation).where(leaning)).one()

    def position(self, key: str) -> Position:
        """Return a position of the debate."""
        return db.session.get_one(Position, self.positions[key])

    def _flag(self, one: dict[str, Any]) -> None:
        flag = raise_flag(
            self.person(one["by"]),
            self.position(one["position"]),
            FlagReason(one["reason"]),
            words=one.get("words", ""),
        )
        if (answer := one.get("answer")) is not None:
            outcome = FlagOutcome(answer["outcome"])
            answer_flag(self.person(answer["by"]), flag, outcome, reason=answer["reason"])

    def _conclude(self, one: dict[str, Any]) -> None:
        end = one["conclusion"]
        thread = db.session.get_one(Thread, self.threads[one["key"]])
        close_thread(self.person(end["by"]), thread, summary=end["summary"], reason=end["reason"])


def _evidence(one: dict[str, Any]) -> EvidenceDraft:
    source = {"authors": [], "type": "document"} | one["source"]
    return draft_of(
        {
            "says": one["says"],
            "kind": one["kind"],
            "speaker": one.get("speaker", ""),
            "source": source,
            "figure": one.get("figure"),
        }
    )
