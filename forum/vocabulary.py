"""The closed word lists that every floor of the forum speaks."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in the forum; each is also everything that a participant is."""

    PARTICIPANT = "participant"
    MODERATOR = "moderator"
    ORGANISER = "organiser"
    ADMINISTRATOR = "administrator"


class ArticleState(StrEnum):
    """Whether readers see an article."""

    DRAFT = "draft"
    PUBLISHED = "published"


class DocumentFormat(StrEnum):
    """The form in which an article is brought in."""

    AUTO = "auto"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


class FetchState(StrEnum):
    """How far the fetching of an article from its address has come."""

    WAITING = "waiting"
    FETCHING = "fetching"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class AnchorState(StrEnum):
    """How a passage stands in an edition: where it was, elsewhere, or nowhere any more."""

    EXACT = "exact"
    MOVED = "moved"
    LOST = "lost"


class CandidateKind(StrEnum):
    """What the extraction found in an article, for an organiser to confirm."""

    QUESTION = "question"
    CITATION = "citation"
    QUOTATION = "quotation"
    FIGURE = "figure"
    FORECAST = "forecast"


class CandidateState(StrEnum):
    """What an organiser decided about a candidate."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    MERGED = "merged"
    DROPPED = "dropped"


class QuestionKind(StrEnum):
    """How an article asks a question, or how else it came to be asked.

    A forecast asks whether what the article foresees comes true; a dispute, whether what it says is
    right.
    """

    EXPLICIT = "explicit"
    IMPLIED = "implied"
    WRITTEN = "written"
    FORECAST = "forecast"
    DISPUTE = "dispute"


class WordingState(StrEnum):
    """What became of a wording that somebody offered for a question."""

    OFFERED = "offered"
    ADOPTED = "adopted"
    DECLINED = "declined"
    FORMER = "former"


class LabelKind(StrEnum):
    """What a label says of a thread."""

    CATEGORY = "category"
    TAG = "tag"


class ThreadState(StrEnum):
    """Where a thread stands in its life."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    OPEN = "open"
    LOCKED = "locked"
    CLOSED = "closed"
    ARCHIVED = "archived"


class Stance(StrEnum):
    """How a position bears on its target, or how a person marks a position."""

    SUPPORT = "support"
    REBUTTAL = "rebuttal"


class Bearing(StrEnum):
    """How an evidence item bears on a position that cites it."""

    SUPPORT = "support"
    REBUTTAL = "rebuttal"
    CONTEXT = "context"


class EvidenceKind(StrEnum):
    """What an evidence item is."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    DOCUMENT = "document"
    EVENT = "event"
    DATASET = "dataset"
    TESTIMONY = "testimony"


class Standing(StrEnum):
    """What is known of an evidence item's truth to its source."""

    AS_CITED = "as_cited"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


class SourceType(StrEnum):
    """The CSL type of a source (Citation Style Language 1.0.2, appendix III)."""

    REPORT = "report"
    ARTICLE_NEWSPAPER = "article-newspaper"
    ARTICLE_JOURNAL = "article-journal"
    WEBPAGE = "webpage"
    DATASET = "dataset"
    PRESS_RELEASE = "press-release"
    LEGISLATION = "legislation"
    INTERVIEW = "interview"
    BOOK = "book"
    DOCUMENT = "document"


class FlagReason(StrEnum):
    """Why a participant asks moderators to look."""

    OFF_TOPIC = "off_topic"
    UNCIVIL = "uncivil"
    SPAM = "spam"
    DUPLICATE = "duplicate"
    MISQUOTES_SOURCE = "misquotes_source"
    PRIVACY = "privacy"
    OTHER = "other"


class FlagOutcome(StrEnum):
    """What a moderator found about a flag."""

    UPHELD = "upheld"
    DISMISSED = "dismissed"


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
    FLAG = "flag"


class EntryKind(StrEnum):
    """What search finds, in the order in which pages offer it."""

    POSITION = "position"
    QUESTION = "question"
    EVIDENCE = "evidence"
    ARTICLE = "article"
    PERSON = "person"


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
    WORDING_OFFERED = "wording_offered"
    WORDING_ADOPTED = "wording_adopted"
    WORDING_DECLINED = "wording_declined"
    THREAD_LOCKED = "thread_locked"
    THREAD_REOPENED = "thread_reopened"
    THREAD_CLOSED = "thread_closed"
    POSITION_POSTED = "position_posted"
    POSITION_REVISED = "position_revised"
    POSITION_WITHDRAWN = "position_withdrawn"
    POSITION_HIDDEN = "position_hidden"
    POSITION_RESTORED = "position_restored"
    EVIDENCE_ADDED = "evidence_added"
    EVIDENCE_REMOVED = "evidence_removed"
    EVIDENCE_CITED = "evidence_cited"
    POSITION_MARKED = "position_marked"
    MARK_TAKEN_BACK = "mark_taken_back"
    FLAG_RAISED = "flag_raised"
    FLAG_ANSWERED = "flag_answered"


# A moderator's acts: each needs a reason, and stands in the public log.
MODERATION = frozenset(
    {
        EventKind.THREAD_LOCKED,
        EventKind.THREAD_REOPENED,
        EventKind.THREAD_CLOSED,
        EventKind.POSITION_HIDDEN,
        EventKind.POSITION_RESTORED,
        EventKind.FLAG_ANSWERED,
        EventKind.PASSAGE_ANCHORED,
        EventKind.PASSAGE_GIVEN_UP,
        EventKind.WORDING_ADOPTED,
        EventKind.WORDING_DECLINED,
    }
)
