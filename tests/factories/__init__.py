from tests.factories.acting import act
from tests.factories.articles import an_article, an_extraction
from tests.factories.camps import two_camps
from tests.factories.evidence import an_evidence_draft, an_evidence_item
from tests.factories.forecasts import a_forecast
from tests.factories.groups import a_group, kept_to
from tests.factories.people import a_moderator, a_participant, an_administrator, an_organiser
from tests.factories.positions import a_position
from tests.factories.threads import a_question, a_thread

__all__ = [
    "a_forecast",
    "a_group",
    "a_moderator",
    "a_participant",
    "a_position",
    "a_question",
    "a_thread",
    "act",
    "an_administrator",
    "an_article",
    "an_evidence_draft",
    "an_evidence_item",
    "an_extraction",
    "an_organiser",
    "kept_to",
    "two_camps",
]
