"""The table: an act is allowed when any one row has all of its rules true."""

from collections.abc import Callable

from forum.errors import ForbiddenError
from forum.policy.actions import Action
from forum.policy.actors import Actor
from forum.policy.rules import (
    forecast_is_hidden,
    forecast_is_open,
    forecast_is_resolved,
    forecast_is_shown,
    has_marked,
    holds_office,
    is_administrator,
    is_author,
    is_hidden,
    is_its_writer,
    is_moderator,
    is_not_author,
    is_not_blocked,
    is_not_hidden,
    is_of_no_draft,
    is_operator,
    is_organiser,
    is_participant,
    is_person,
    is_published,
    is_reader,
    is_somebody_else,
    is_visible,
    is_visitor,
    marks_are_open,
    stands_in_sight,
    thread_is_locked_or_closed,
    thread_is_open,
    thread_is_open_or_closed,
    thread_is_open_or_locked,
)
from forum.wording import N_

Rule = Callable[[Actor, object], bool]

TABLE: dict[Action, list[list[Rule]]] = {
    Action.PERSON_JOIN: [[is_visitor], [is_operator], [is_administrator]],
    Action.PERSON_SET_ROLE: [[is_operator], [is_administrator]],
    Action.PERSON_FOLLOW: [[is_person, is_somebody_else, is_not_blocked]],
    Action.PERSON_MUTE: [[is_person, is_somebody_else]],
    Action.PERSON_BLOCK: [[is_person, is_somebody_else]],
    Action.FOLLOWING_KEEP: [[is_person]],
    Action.NOTIFICATIONS_READ: [[is_person]],
    Action.LETTERS_SET: [[is_person]],
    Action.LETTERS_SEND: [[is_operator]],
    Action.ARTICLE_BRING_IN: [[is_organiser]],
    Action.ARTICLE_READ: [[is_published], [is_organiser]],
    Action.ARTICLE_CURATE: [[is_organiser]],
    Action.ARTICLE_DISPUTE: [[is_person, is_published]],
    Action.PASSAGE_ANCHOR: [[is_moderator], [is_organiser]],
    Action.THREAD_READ: [[is_reader]],
    Action.THREAD_READ_ANY: [[holds_office]],
    Action.THREAD_SET_READERS: [[is_organiser]],
    Action.THREAD_OPEN: [[is_organiser], [is_operator]],
    Action.SCHEDULE_KEEP: [[is_operator]],
    Action.OPINIONS_GROUP: [[is_operator]],
    Action.THREAD_FILE: [[is_organiser]],
    Action.WORDING_OFFER: [[is_person, is_reader, thread_is_open]],
    Action.WORDING_DECIDE: [[is_organiser], [is_moderator]],
    Action.THREAD_SET: [[is_organiser], [is_moderator]],
    Action.THREAD_VISIT: [[is_person, is_reader]],
    Action.DRAFT_KEEP: [[is_person, is_reader]],
    Action.DRAFT_HOLD: [[is_its_writer]],
    Action.THREAD_FOLLOW: [[is_person, is_reader]],
    Action.THREAD_MUTE: [[is_person, is_reader]],
    Action.THREAD_LOCK: [[is_moderator, thread_is_open], [is_operator, thread_is_open]],
    Action.THREAD_REOPEN: [[is_moderator, thread_is_locked_or_closed]],
    Action.THREAD_CLOSE: [[is_moderator, thread_is_open_or_locked]],
    Action.POSITION_POST: [[is_person, is_reader, thread_is_open]],
    Action.POSITION_READ: [[is_reader, is_visible], [is_reader, is_author], [is_moderator]],
    Action.POSITION_REVISE: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_AFFIRM: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_RELATE: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_CONCEDE: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_ENQUIRE: [
        [is_person, is_reader, is_not_author, is_visible, thread_is_open, is_not_blocked]
    ],
    Action.POSITION_FOLLOW: [
        [is_person, is_reader, is_visible, is_not_blocked],
        [is_author, is_reader],
    ],
    Action.POSITION_WITHDRAW: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_MARK: [[is_person, is_reader, is_not_author, is_visible, thread_is_open]],
    Action.POSITION_SEE_MARKS: [
        [is_reader, marks_are_open],
        [is_reader, is_author],
        [is_reader, has_marked],
    ],
    Action.POSITION_CITE: [[is_author, is_reader, is_visible, thread_is_open]],
    Action.POSITION_FLAG: [[is_person, is_reader, is_not_author, is_visible]],
    Action.VERSION_JUDGE: [[is_moderator]],
    Action.POSITION_HIDE: [[is_moderator, is_not_hidden]],
    Action.POSITION_RESTORE: [[is_moderator, is_hidden]],
    Action.EVIDENCE_ADD: [[is_person]],
    Action.EVIDENCE_REMOVE: [[is_organiser]],
    Action.EVIDENCE_READ: [[is_of_no_draft, is_reader], [is_organiser]],
    Action.EVIDENCE_ASSESS: [[is_person, is_of_no_draft, is_reader]],
    Action.EVIDENCE_JUDGE: [[is_moderator]],
    Action.EVIDENCE_FLAG: [[is_person, is_of_no_draft, is_reader], [is_organiser]],
    Action.FORECAST_POSE: [[is_person, is_reader, stands_in_sight, thread_is_open]],
    Action.FORECAST_ESTIMATE: [
        [is_person, is_reader, forecast_is_shown, forecast_is_open, thread_is_open_or_closed]
    ],
    Action.FORECAST_RESOLVE: [[is_organiser, forecast_is_open], [is_moderator, forecast_is_open]],
    Action.FORECAST_REOPEN: [
        [is_organiser, forecast_is_resolved],
        [is_moderator, forecast_is_resolved],
    ],
    Action.FORECAST_HIDE: [[is_moderator, forecast_is_shown]],
    Action.FORECAST_RESTORE: [[is_moderator, forecast_is_hidden]],
    Action.FLAG_ANSWER: [[is_moderator]],
    Action.GAPS_READ: [[is_organiser], [is_moderator]],
    Action.QUEUE_READ: [[is_moderator]],
    Action.GROUP_CURATE: [[is_organiser]],
    Action.INVITATION_MAKE: [[is_organiser, is_participant], [is_administrator]],
    Action.INVITATION_REVOKE: [[is_organiser]],
    Action.INVITATION_ACCEPT: [[is_person]],
}


def allows(actor: Actor, action: Action, subject: object = None) -> bool:
    """Tell whether the actor may do this to the subject."""
    return any(all(rule(actor, subject) for rule in row) for row in TABLE[action])


def require(actor: Actor, action: Action, subject: object = None) -> None:
    """Refuse unless the actor may do this to the subject."""
    if not allows(actor, action, subject):
        raise ForbiddenError(N_("You may not do this, or not any more."))
