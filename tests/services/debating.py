"""A debate that goes on by chance, for tests of what is stored and of what was."""

import random

from forum.db import db
from forum.errors import Refusal
from forum.models import Citation, Evidence, Position, Relation
from forum.services.assessments import judge_evidence
from forum.services.citations import CitationDraft, affirm_citation
from forum.services.marks import mark_position, take_back_mark
from forum.services.moderation import hide_position, restore_position
from forum.services.positions import Revision, revise_position, withdraw_position
from forum.services.relations import (
    RelationDraft,
    affirm_relation,
    concede_rebuttal,
    join_reasons,
    part_reasons,
    relate_position,
)
from forum.vocabulary import Stance, Standing
from tests.factories import a_moderator, a_participant, a_position, a_thread, act, an_evidence_item


class Debate:
    """A thread in which people do what comes to their mind."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.thread, self.moderator = a_thread(), a_moderator()
        self.people = [a_participant() for _ in range(3)]
        self.crowd = [a_participant() for _ in range(6)]
        self.evidence = [an_evidence_item(f"It was counted in {year}.").id for year in (2024, 2025)]

    def goes_on(self):
        try:
            self.chance.choice(
                [self.answer] * 6
                + [self.relate, self.relate, self.join, self.part, self.concede]
                + [self.mark] * 9
                + [self.revise, self.affirm, self.affirm, self.cite, self.withdraw, self.hide]
                + [self.judge]
            )()
        except Refusal:
            db.session.rollback()

    def one(self, noun):
        found = db.session.query(noun).order_by(noun.id).all()
        return self.chance.choice(found) if found else None

    def target(self):
        return self.one(self.chance.choice([Position, Position, Relation, Citation]))

    def answer(self):
        cited = [CitationDraft(self.chance.choice(self.evidence))] * self.chance.randrange(2)
        a_position(
            thread=self.thread,
            author=self.chance.choice(self.people),
            target=self.target(),
            stance=self.chance.choice([*Stance, Stance.REBUTTAL]),
            citations=cited,
        )

    def mark(self):
        person, position = self.chance.choice(self.crowd), self.one(Position)
        if self.chance.random() < 0.2:
            act(take_back_mark, person, position)
        else:
            act(mark_position, person, position, self.chance.choice(list(Stance)))

    def relate(self):
        position = self.one(Position)
        draft = RelationDraft(self.target(), self.chance.choice(list(Stance)))
        act(relate_position, position.author, position, draft)

    def join(self):
        relation = self.one(Relation)
        author = db.session.get(Position, relation.source_id).author
        act(join_reasons, author, relation, self.one(Relation))

    def part(self):
        relation = self.one(Relation)
        act(part_reasons, db.session.get(Position, relation.source_id).author, relation)

    def concede(self):
        relation = self.one(Relation)
        act(concede_rebuttal, db.session.get(Position, relation.toward_id).author, relation)

    def revise(self):
        position = self.one(Position)
        claim = f"It is otherwise, for reason {self.chance.random()}."
        act(revise_position, position.author, position, Revision(claim, ""))

    def affirm(self):
        relation = self.one(Relation)
        act(affirm_relation, db.session.get(Position, relation.source_id).author, relation)

    def cite(self):
        if citation := self.one(Citation):
            author = db.session.get(Position, citation.position_id).author
            act(affirm_citation, author, citation)

    def withdraw(self):
        position = self.one(Position)
        act(withdraw_position, position.author, position)

    def judge(self):
        item, standing = self.one(Evidence), self.chance.choice(list(Standing))
        act(judge_evidence, self.moderator, item, standing, reason="For a reason.")

    def hide(self):
        position = self.one(Position)
        done = restore_position if position.hidden_at else hide_position
        act(done, self.moderator, position, reason="For a reason.")
