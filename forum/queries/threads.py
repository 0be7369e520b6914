"""The thread page: a question, and its positions as rows to compare."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import joinedload

from forum import markup
from forum.db import db
from forum.errors import MissingError
from forum.markup import SafeHtml
from forum.models import Anchor, Conclusion, Forecast, Group, Person, Question, Thread
from forum.policy import Action, Actor, Outsider, allows
from forum.queries.comparisons import Chosen, compared, dividing_claim, key_of
from forum.queries.foreseen import ForecastRow, due_on_positions, forecast_row
from forum.queries.groups import GroupRow, MemberRow, members_of
from forum.queries.labels import LabelRow, labels_of
from forum.queries.news import Since, news_of, read_before
from forum.queries.places import with_places
from forum.queries.placing import Why, why
from forum.queries.readers import forecast_in_sight, readable
from forum.queries.rows import PositionRow, position_rows
from forum.queries.wordings import WordingRow, wordings_of
from forum.reasoning.ranking import Order, without_marks
from forum.vocabulary import AnchorState, ArticleState, QuestionKind, ThreadState
from forum.wording import N_

PAGE = 50  # positions on one page of a thread
EVERYTHING = Chosen()


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """What every page of a thread shows at its top; ``may`` holds what the viewer may do."""

    id: int
    question: str
    kind: QuestionKind
    state: ThreadState
    opened_at: datetime | None
    revision: int
    divide: int | None  # the position that divides people most
    divide_claim: str | None
    positions_count: int
    article_id: int | None
    article_title: str | None
    passage: str | None
    prefix: str
    suffix: str
    passage_state: AnchorState | None  # in the edition that readers see
    closes_at: datetime | None
    forecast: ForecastRow | None  # of its question
    group: GroupRow | None  # the only ones who read it, but for those in office
    asks_restatement: bool
    hides_marks: bool  # now: how others marked what one has not marked oneself
    may: frozenset[Action]


@dataclass(frozen=True, slots=True)
class ConclusionRow:
    """How a thread was closed."""

    summary: SafeHtml
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A thread, with positions to compare; ``after`` leads to the next page.

    ``why`` says by id what put each where it is; ``newest_event`` is the last that it tells.
    """

    thread: ThreadHead
    members: list[MemberRow]  # of the group, where the thread is private
    conclusion: ConclusionRow | None
    wordings: list[WordingRow]
    labels: list[LabelRow]
    positions: list[PositionRow]
    since: Since | None
    newest_event: int
    is_followed: bool
    is_muted: bool
    why: dict[int, Why]
    due: dict[int, ForecastRow]  # by position, the forecast on it that is due first
    order: Order
    chosen: Chosen
    after: str | None


def thread_by_id(thread_id: int, viewer: Actor) -> Thread:
    """Return a thread that is or was open and that this viewer may read, or refuse."""
    thread = db.session.get(Thread, thread_id)
    if thread is None or thread.opened_at is None or not allows(viewer, Action.THREAD_READ, thread):
        raise MissingError(N_("There is no such thread."))
    return thread


def thread_head(thread_id: int, viewer: Actor) -> ThreadHead:
    """Return the head of a thread's pages: one query."""
    found = db.session.execute(
        with_places(
            select(Thread, Anchor.state, Forecast, Group, dividing_claim())
            .join(Question, Question.id == Thread.question_id)
            .outerjoin(Group, Group.id == Thread.group_id)
            .outerjoin(Forecast, and_(Forecast.question_id == Question.id, forecast_in_sight())),
            Question.passage_id,
            Question.article_id,
        )
        .where(Thread.id == thread_id, Thread.opened_at.is_not(None), readable(viewer))
        .options(
            joinedload(Thread.question, innerjoin=True).options(
                joinedload(Question.article), joinedload(Question.passage)
            )
        )
    ).first()
    if found is None:
        raise MissingError(N_("There is no such thread."))
    thread, passage_state, forecast, group, claim = found
    hides = thread.hides_marks and thread.state is ThreadState.OPEN
    question, article, passage = thread.question, thread.question.article, thread.question.passage
    shown = article if article and article.state is ArticleState.PUBLISHED else None
    return ThreadHead(
        id=thread.id,
        question=question.text,
        kind=question.kind,
        state=thread.state,
        opened_at=thread.opened_at,
        revision=thread.revision,
        divide=None if hides else thread.divided_by_id,
        divide_claim=None if hides else claim,
        positions_count=thread.positions_count,
        article_id=shown.id if shown else None,
        article_title=shown.title if shown else None,
        passage=passage.exact if passage and shown else None,
        prefix=_whole_words(passage.prefix, from_start=False) if passage and shown else "",
        suffix=_whole_words(passage.suffix, from_start=True) if passage and shown else "",
        passage_state=passage_state if passage and shown else None,
        closes_at=thread.closes_at,
        forecast=forecast_row(forecast) if forecast else None,
        group=GroupRow(group.id, group.name) if group else None,
        asks_restatement=thread.asks_restatement,
        hides_marks=hides,
        may=frozenset(
            action
            for action in (
                Action.POSITION_POST,
                Action.FORECAST_POSE,
                Action.THREAD_FOLLOW,
                Action.THREAD_MUTE,
                Action.WORDING_OFFER,
                Action.WORDING_DECIDE,
                Action.THREAD_FILE,
                Action.THREAD_SET_READERS,
                Action.THREAD_SET,
                Action.THREAD_LOCK,
                Action.THREAD_REOPEN,
                Action.THREAD_CLOSE,
            )
            if allows(viewer, action, thread)
        ),
    )


def thread_page(
    thread_id: int,
    viewer: Actor = Outsider.VISITOR,
    *,
    order: Order = Order.SHARED,
    chosen: Chosen = EVERYTHING,
    after: str | None = None,
    since: int | None = None,
    page: int = PAGE,
) -> ThreadPage:
    """Return a page of a thread; ``after`` is the key that the page before gave.

    ``since`` is the last event that a page showed to a reader who keeps no visits. Where marks are
    hidden, it comes in an order in which they have no part.
    """
    before = read_before(thread_id, viewer, since)  # first: what happens later is told later
    head = thread_head(thread_id, viewer)
    order = without_marks(order) if head.hides_marks else order
    found = db.session.execute(compared(thread_id, order, after, chosen, page + 1)).all()
    here = [row[0] for row in found[:page]]
    return ThreadPage(
        thread=head,
        members=members_of(head.group.id) if head.group else [],
        conclusion=conclusion_of(thread_id) if head.state is ThreadState.CLOSED else None,
        wordings=wordings_of(thread_id),
        labels=labels_of([thread_id]).get(thread_id, []),
        positions=position_rows(found[:page], viewer),
        since=news_of(thread_id, before.seen, viewer, [one.id for one in here]),
        newest_event=before.newest,
        is_followed=before.is_followed,
        is_muted=before.is_muted,
        why={one.id: why(one, order, head.divide) for one in here},
        due=due_on_positions([one.id for one in here]),
        order=order,
        chosen=chosen,
        after=key_of(here[-1], order) if len(found) > page else None,
    )


def _whole_words(context: str, *, from_start: bool) -> str:
    """Return the words of a passage's context that are whole, and of its own paragraph."""
    if from_start:
        line, _, more = context.partition("\n")
        return line if more or not line else line.rpartition(" ")[0]
    _, _, line = context.rpartition("\n")
    return line if "\n" in context or not line else line.partition(" ")[2]


def conclusion_of(thread_id: int) -> ConclusionRow | None:
    """Return how a thread was closed, if it is."""
    found = db.session.execute(
        select(Conclusion, Person.name)
        .join(Person, Person.id == Conclusion.concluded_by_id)
        .where(Conclusion.thread_id == thread_id, Conclusion.ended_at.is_(None))
    ).first()
    if found is None:
        return None
    conclusion, by = found
    return ConclusionRow(markup.safe(conclusion.summary_html), by, conclusion.concluded_at)
