"""The closed word lists that every floor of the forum speaks."""

from enum import StrEnum

from forum.vocabulary.events import MODERATION as MODERATION
from forum.vocabulary.events import EventKind as EventKind
from forum.vocabulary.events import SubjectKind as SubjectKind


class Role(StrEnum):
    """What a person is in the forum; each is also everything that a participant is."""

    PARTICIPANT = "participant"
    MODERATOR = "moderator"
    ORGANISER = "organiser"
    ADMINISTRATOR = "administrator"

    def exceeds(self, other: "Role") -> bool:
        """Tell whether this is more than another; moderating and organising are side by side."""
        rank = {Role.PARTICIPANT: 0, Role.ADMINISTRATOR: 2}
        return rank.get(self, 1) > rank.get(other, 1)


class InvitationState(StrEnum):
    """Whether an invitation can be accepted, and if not, why."""

    OPEN = "open"
    USED_UP = "used_up"
    EXPIRED = "expired"
    REVOKED = "revoked"


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


class RebuttalKind(StrEnum):
    """Which part of its target a rebuttal is about.

    The fact: what is said is not so. The link: it may be so, but it does not follow, or the source
    does not show it. The conclusion: something else speaks against it.
    """

    FACT = "fact"
    LINK = "link"
    CONCLUSION = "conclusion"


class Label(StrEnum):
    """How a position fares against its rebuttals: the grounded labelling (Caminada 2006)."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class SemanticsKind(StrEnum):
    """How strength is worked out in a thread: the names of forum.reasoning.semantics."""

    QUADRATIC_ENERGY = "quadratic-energy"
    DF_QUAD = "df-quad"
    SQUARED_DF_QUAD = "squared-df-quad"
    EULER_BASED = "euler-based"
    EULER_BASED_TOP = "euler-based-top"
    MLP_BASED = "mlp-based"
    H_CATEGORISER = "h-categoriser"
    SOCIAL_PRODUCT = "social-product"


class EnquiryKind(StrEnum):
    """What a reader asks of a position without taking a side."""

    SOURCE = "source"
    CLARIFICATION = "clarification"


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


DOUBTED = frozenset({Standing.DISPUTED, Standing.RETRACTED})


class Judgement(StrEnum):
    """What a participant thinks of an evidence item."""

    RELIABLE = "reliable"
    DOUBTFUL = "doubtful"


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


class ForecastState(StrEnum):
    """Whether a forecast has been resolved, and how: a yes, a no, or that it cannot be told."""

    OPEN = "open"
    YES = "yes"
    NO = "no"
    ANNULLED = "annulled"


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


class EntryKind(StrEnum):
    """What search finds, in the order in which pages offer it."""

    POSITION = "position"
    QUESTION = "question"
    EVIDENCE = "evidence"
    ARTICLE = "article"
    PERSON = "person"


class NotificationKind(StrEnum):
    """What a person is told of, at the level of the argument; the graver first."""

    POSITION_HIDDEN = "position_hidden"
    REBUTTAL_ANSWERED = "rebuttal_answered"
    POSITION_REBUTTED = "position_rebutted"
    POSITION_SUPPORTED = "position_supported"
    REBUTTAL_CONCEDED = "rebuttal_conceded"
    EVIDENCE_JUDGED = "evidence_judged"
    MARK_STALE = "mark_stale"
    ANSWER_STALE = "answer_stale"
    POSITION_REVISED = "position_revised"
    POSITION_ASKED = "position_asked"
    THREAD_CLOSED = "thread_closed"
    FORECAST_RESOLVED = "forecast_resolved"
    PERSON_POSTED = "person_posted"
    THREAD_GREW = "thread_grew"


class Pace(StrEnum):
    """How often a person gets letters about what they are told."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"
