from datetime import timedelta

from forum.clock import now
from forum.services.forecasts import ForecastDraft, pose_forecast
from tests.factories.acting import act
from tests.factories.people import a_participant
from tests.factories.threads import a_thread


def a_forecast(statement="Will the ferry run in June?", *, person=None, thread=None, position=None):
    """A forecast that is due in a month."""
    draft = ForecastDraft(
        question=statement,
        criterion="The register counts a crossing.",
        due_on=now().date() + timedelta(days=30),
    )
    return act(pose_forecast, person or a_participant(), position or thread or a_thread(), draft)
