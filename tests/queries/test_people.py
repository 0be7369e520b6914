"""A profile tells what a person did, as far as its reader may read."""

import pytest

from forum.db import db
from forum.models import Relation
from forum.policy import Outsider
from forum.queries.people import person_page
from forum.services.citations import CitationDraft
from forum.services.relations import concede_rebuttal
from tests.factories import (
    a_group,
    a_participant,
    a_position,
    a_thread,
    act,
    an_evidence_item,
    kept_to,
)

pytestmark = pytest.mark.usefixtures("app")


def test_a_profile_tells_what_a_person_did_where_the_reader_may_read(visit):
    author, member = a_participant(), a_participant()
    own = a_position(author=author, citations=[CitationDraft(an_evidence_item().id)])
    first, second = a_position(target=own), a_position(target=own)
    a_position(target=first, author=author)
    relation = db.session.query(Relation).filter_by(source_id=second.id).one()
    act(concede_rebuttal, author, relation)
    secret = kept_to(a_group(author, member), a_thread("Axolotl?"))
    a_position(target=a_position(thread=secret, author=author), author=member)
    record = person_page(author.name, Outsider.VISITOR).record
    assert (record.positions, record.answered, record.conceded, record.open) == (2, 1, 1, 0)
    assert record.evidence == 1
    assert person_page(author.name, member).record.open == 1
    page = visit().get(f"/people/{author.name}").text
    assert "Changed their mind in the open" in page
    assert "a few" in page
    assert "Axolotl" not in page
