"""The words of the log: what happened, and to what."""

from enum import StrEnum


class SubjectKind(StrEnum):
    """The nouns that an event can be about."""

    PERSON = "person"
    FETCH = "fetch"
    ARTICLE = "article"
    PASSAGE = "passage"
    QUESTION = "question"
    THREAD = "thread"
    POSITION = "position"
    RELATION = "relation"
    EVIDENCE = "evidence"
    CITATION = "citation"
    FORECAST = "forecast"
    FLAG = "flag"
    GROUP = "group"
    INVITATION = "invitation"


class EventKind(StrEnum):
    """Things that happened, in the past tense."""

    PERSON_JOINED = "person_joined"
    PERSON_ROLE_CHANGED = "person_role_changed"
    FETCH_ASKED = "fetch_asked"
    FETCH_CANCELLED = "fetch_cancelled"
    ARTICLE_BROUGHT_IN = "article_brought_in"
    ARTICLE_PUBLISHED = "article_published"
    ARTICLE_CORRECTED = "article_corrected"
    PASSAGE_ANCHORED = "passage_anchored"
    PASSAGE_GIVEN_UP = "passage_given_up"
    CANDIDATE_DECIDED = "candidate_decided"
    QUESTION_ASKED = "question_asked"
    QUESTION_REMOVED = "question_removed"
    THREAD_SCHEDULED = "thread_scheduled"
    THREAD_OPENED = "thread_opened"
    THREAD_FILED = "thread_filed"
    THREAD_SET = "thread_set"
    WORDING_OFFERED = "wording_offered"
    WORDING_ADOPTED = "wording_adopted"
    WORDING_DECLINED = "wording_declined"
    THREAD_LOCKED = "thread_locked"
    THREAD_REOPENED = "thread_reopened"
    THREAD_CLOSED = "thread_closed"
    POSITION_POSTED = "position_posted"
    POSITION_REVISED = "position_revised"
    VERSION_JUDGED = "version_judged"
    POSITION_WITHDRAWN = "position_withdrawn"
    POSITION_HIDDEN = "position_hidden"
    POSITION_RESTORED = "position_restored"
    POSITION_RELATED = "position_related"
    RELATION_AFFIRMED = "relation_affirmed"
    REASONS_JOINED = "reasons_joined"
    REASONS_PARTED = "reasons_parted"
    REBUTTAL_CONCEDED = "rebuttal_conceded"
    CONCESSION_TAKEN_BACK = "concession_taken_back"
    RESTATEMENT_CONFIRMED = "restatement_confirmed"
    ENQUIRY_RAISED = "enquiry_raised"
    ENQUIRY_SETTLED = "enquiry_settled"
    EVIDENCE_ADDED = "evidence_added"
    EVIDENCE_REMOVED = "evidence_removed"
    EVIDENCE_CITED = "evidence_cited"
    CITATION_AFFIRMED = "citation_affirmed"
    EVIDENCE_ASSESSED = "evidence_assessed"
    ASSESSMENT_TAKEN_BACK = "assessment_taken_back"
    EVIDENCE_JUDGED = "evidence_judged"
    POSITION_MARKED = "position_marked"
    MARK_TAKEN_BACK = "mark_taken_back"
    FORECAST_POSED = "forecast_posed"
    ESTIMATE_GIVEN = "estimate_given"
    ESTIMATE_WITHDRAWN = "estimate_withdrawn"
    FORECAST_RESOLVED = "forecast_resolved"
    FORECAST_REOPENED = "forecast_reopened"
    FORECAST_HIDDEN = "forecast_hidden"
    FORECAST_RESTORED = "forecast_restored"
    FLAG_RAISED = "flag_raised"
    FLAG_ANSWERED = "flag_answered"
    GROUP_MADE = "group_made"
    GROUP_RENAMED = "group_renamed"
    MEMBER_ADDED = "member_added"
    MEMBER_REMOVED = "member_removed"
    THREAD_MADE_PRIVATE = "thread_made_private"
    THREAD_MADE_PUBLIC = "thread_made_public"
    INVITATION_MADE = "invitation_made"
    INVITATION_REVOKED = "invitation_revoked"
    INVITATION_ACCEPTED = "invitation_accepted"


# A moderator's acts: each needs a reason, and stands in the public log.
MODERATION = frozenset(
    {
        EventKind.THREAD_LOCKED,
        EventKind.THREAD_REOPENED,
        EventKind.THREAD_CLOSED,
        EventKind.POSITION_HIDDEN,
        EventKind.POSITION_RESTORED,
        EventKind.VERSION_JUDGED,
        EventKind.EVIDENCE_JUDGED,
        EventKind.FORECAST_RESOLVED,
        EventKind.FORECAST_REOPENED,
        EventKind.FORECAST_HIDDEN,
        EventKind.FORECAST_RESTORED,
        EventKind.FLAG_ANSWERED,
        EventKind.PASSAGE_ANCHORED,
        EventKind.PASSAGE_GIVEN_UP,
        EventKind.WORDING_ADOPTED,
        EventKind.WORDING_DECLINED,
    }
)
