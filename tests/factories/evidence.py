from forum.services.evidence import EvidenceDraft, add_evidence
from forum.services.sources import SourceDraft
from tests.factories.acting import act
from tests.factories.people import a_participant


def an_evidence_draft(says="Trade grew by 35 per cent.", title="Trade report", **given):
    return EvidenceDraft(says=says, source=SourceDraft(title=title), **given)


def an_evidence_item(says="Trade grew by 35 per cent.", person=None, **given):
    draft = an_evidence_draft(says, **given)
    return act(add_evidence, person or a_participant(), draft, is_another=True)
