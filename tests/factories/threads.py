from forum.db import db
from forum.models import Question
from forum.services.threads import open_thread
from forum.vocabulary import QuestionKind
from tests.factories.acting import act
from tests.factories.people import an_organiser


def a_question(text="Should the harbour close to cars?", organiser=None, **given):
    organiser = organiser or an_organiser()
    question = Question(
        **{"text": text, "kind": QuestionKind.WRITTEN, "asked_by_id": organiser.id} | given
    )
    db.session.add(question)
    db.session.commit()
    return question


def a_thread(text="Should the harbour close to cars?", organiser=None):
    organiser = organiser or an_organiser()
    return act(open_thread, organiser, a_question(text, organiser))
