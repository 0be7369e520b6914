"""The vocabulary as readers see it, ready for translation."""

from enum import Enum

from flask_babel import lazy_gettext as _

from forum.vocabulary import (
    AnchorState,
    ArticleState,
    Bearing,
    CandidateKind,
    CandidateState,
    EnquiryKind,
    EntryKind,
    EventKind,
    EvidenceKind,
    FetchState,
    FlagOutcome,
    FlagReason,
    ForecastState,
    InvitationState,
    Judgement,
    Label,
    LabelKind,
    NotificationKind,
    Pace,
    QuestionKind,
    RebuttalKind,
    Role,
    SemanticsKind,
    SourceType,
    Stance,
    Standing,
    SubjectKind,
    ThreadState,
    WordingState,
)
from forum.web.event_words import EVENTS

# By type and then by word: words of two lists may be spelt alike.
WORDS: dict[type[Enum], dict[Enum, str]] = {
    Role: {
        Role.PARTICIPANT: _("Participant"),
        Role.MODERATOR: _("Moderator"),
        Role.ORGANISER: _("Organiser"),
        Role.ADMINISTRATOR: _("Administrator"),
    },
    InvitationState: {
        InvitationState.OPEN: _("Open"),
        InvitationState.USED_UP: _("Used up"),
        InvitationState.EXPIRED: _("Expired"),
        InvitationState.REVOKED: _("Revoked"),
    },
    ArticleState: {
        ArticleState.DRAFT: _("Draft"),
        ArticleState.PUBLISHED: _("Published"),
    },
    CandidateKind: {
        CandidateKind.QUESTION: _("Question"),
        CandidateKind.CITATION: _("Citation"),
        CandidateKind.QUOTATION: _("Quotation"),
        CandidateKind.FIGURE: _("Figure"),
        CandidateKind.FORECAST: _("Forecast"),
    },
    CandidateState: {
        CandidateState.OFFERED: _("Undecided"),
        CandidateState.ACCEPTED: _("Accepted"),
        CandidateState.MERGED: _("Merged"),
        CandidateState.DROPPED: _("Dropped"),
    },
    QuestionKind: {
        QuestionKind.EXPLICIT: _("Asked by the article"),
        QuestionKind.IMPLIED: _("Implied by the article"),
        QuestionKind.WRITTEN: _("Written by an organiser"),
        QuestionKind.FORECAST: _("A forecast: a day will tell"),
        QuestionKind.DISPUTE: _("A sentence of the article, disputed"),
    },
    FetchState: {
        FetchState.WAITING: _("Waiting"),
        FetchState.FETCHING: _("Fetching the page"),
        FetchState.READING: _("Reading it"),
        FetchState.DONE: _("Done"),
        FetchState.FAILED: _("Not fetched"),
        FetchState.CANCELLED: _("Cancelled"),
    },
    AnchorState: {
        AnchorState.EXACT: _("Unchanged"),
        AnchorState.MOVED: _("Moved"),
        AnchorState.LOST: _("Not in the text any more"),
    },
    WordingState: {
        WordingState.OFFERED: _("Offered"),
        WordingState.ADOPTED: _("Adopted"),
        WordingState.DECLINED: _("Declined"),
        WordingState.FORMER: _("Former wording"),
    },
    LabelKind: {
        LabelKind.CATEGORY: _("Category"),
        LabelKind.TAG: _("Tag"),
    },
    ThreadState: {
        ThreadState.DRAFT: _("Draft"),
        ThreadState.SCHEDULED: _("Scheduled"),
        ThreadState.OPEN: _("Open"),
        ThreadState.LOCKED: _("Locked"),
        ThreadState.CLOSED: _("Closed"),
        ThreadState.ARCHIVED: _("Archived"),
    },
    Stance: {
        Stance.SUPPORT: _("Support"),
        Stance.REBUTTAL: _("Rebuttal"),
    },
    RebuttalKind: {
        RebuttalKind.FACT: _("The fact"),
        RebuttalKind.LINK: _("The link"),
        RebuttalKind.CONCLUSION: _("The conclusion"),
    },
    Label: {
        Label.IN: _("Stands"),
        Label.OUT: _("Does not stand"),
        Label.UNDECIDED: _("Undecided"),
    },
    SemanticsKind: {
        SemanticsKind.QUADRATIC_ENERGY: _("Every reason counts, and many count more than few"),
        SemanticsKind.DF_QUAD: _("The first reasons count most; twenty hardly more than ten"),
        SemanticsKind.SQUARED_DF_QUAD: _(
            "The first reasons count most, and all of them move it half way at most"
        ),
        SemanticsKind.EULER_BASED: _("Every reason counts, and none brings it down to nothing"),
        SemanticsKind.EULER_BASED_TOP: _(
            "Only the strongest support and the strongest rebuttal count"
        ),
        SemanticsKind.MLP_BASED: _("Every reason counts, as odds that are multiplied"),
        SemanticsKind.H_CATEGORISER: _("Only rebuttals count: each of them, and supports never"),
        SemanticsKind.SOCIAL_PRODUCT: _(
            "Only rebuttals count: each takes its share of what is left"
        ),
    },
    EnquiryKind: {
        EnquiryKind.SOURCE: _("Asks for a source"),
        EnquiryKind.CLARIFICATION: _("Asks what is meant"),
    },
    Judgement: {
        Judgement.RELIABLE: _("Reliable"),
        Judgement.DOUBTFUL: _("Doubtful"),
    },
    Bearing: {
        Bearing.SUPPORT: _("Supports"),
        Bearing.REBUTTAL: _("Rebuts"),
        Bearing.CONTEXT: _("Gives context"),
    },
    EvidenceKind: {
        EvidenceKind.FIGURE: _("Figure"),
        EvidenceKind.QUOTATION: _("Quotation"),
        EvidenceKind.DOCUMENT: _("Document"),
        EvidenceKind.EVENT: _("Event"),
        EvidenceKind.DATASET: _("Dataset"),
        EvidenceKind.TESTIMONY: _("Testimony"),
    },
    Standing: {
        Standing.AS_CITED: _("As cited, unverified"),
        Standing.VERIFIED: _("Verified"),
        Standing.DISPUTED: _("Disputed"),
        Standing.RETRACTED: _("Retracted"),
    },
    SourceType: {
        SourceType.REPORT: _("Report"),
        SourceType.ARTICLE_NEWSPAPER: _("Newspaper article"),
        SourceType.ARTICLE_JOURNAL: _("Journal article"),
        SourceType.WEBPAGE: _("Web page"),
        SourceType.DATASET: _("Dataset"),
        SourceType.PRESS_RELEASE: _("Press release"),
        SourceType.LEGISLATION: _("Legislation"),
        SourceType.INTERVIEW: _("Interview"),
        SourceType.BOOK: _("Book"),
        SourceType.DOCUMENT: _("Document"),
    },
    ForecastState: {
        ForecastState.OPEN: _("Open"),
        ForecastState.YES: _("Came true"),
        ForecastState.NO: _("Did not come true"),
        ForecastState.ANNULLED: _("Annulled"),
    },
    FlagReason: {
        FlagReason.OFF_TOPIC: _("Off topic"),
        FlagReason.UNCIVIL: _("Uncivil"),
        FlagReason.SPAM: _("Spam"),
        FlagReason.DUPLICATE: _("Already said elsewhere"),
        FlagReason.MISQUOTES_SOURCE: _("Misquotes its source"),
        FlagReason.PRIVACY: _("Exposes somebody's private matters"),
        FlagReason.OTHER: _("Something else"),
    },
    FlagOutcome: {
        FlagOutcome.UPHELD: _("Upheld"),
        FlagOutcome.DISMISSED: _("Dismissed"),
    },
    SubjectKind: {
        SubjectKind.PERSON: _("Person"),
        SubjectKind.FETCH: _("Fetching"),
        SubjectKind.ARTICLE: _("Article"),
        SubjectKind.PASSAGE: _("Passage"),
        SubjectKind.QUESTION: _("Question"),
        SubjectKind.THREAD: _("Thread"),
        SubjectKind.POSITION: _("Position"),
        SubjectKind.RELATION: _("Relation"),
        SubjectKind.EVIDENCE: _("Evidence"),
        SubjectKind.CITATION: _("Citation"),
        SubjectKind.FORECAST: _("Forecast"),
        SubjectKind.FLAG: _("Flag"),
        SubjectKind.GROUP: _("Group"),
        SubjectKind.INVITATION: _("Invitation"),
    },
    NotificationKind: {
        NotificationKind.POSITION_HIDDEN: _("Hidden by a moderator"),
        NotificationKind.REBUTTAL_ANSWERED: _("Rebuttal answered"),
        NotificationKind.POSITION_REBUTTED: _("Open rebuttal"),
        NotificationKind.POSITION_SUPPORTED: _("New support"),
        NotificationKind.REBUTTAL_CONCEDED: _("Rebuttal conceded"),
        NotificationKind.EVIDENCE_JUDGED: _("Evidence judged"),
        NotificationKind.MARK_STALE: _("Still right?"),
        NotificationKind.ANSWER_STALE: _("Still right?"),
        NotificationKind.POSITION_REVISED: _("New version"),
        NotificationKind.POSITION_ASKED: _("Asked"),
        NotificationKind.THREAD_CLOSED: _("Closed"),
        NotificationKind.FORECAST_RESOLVED: _("Forecast resolved"),
        NotificationKind.PERSON_POSTED: _("New position"),
        NotificationKind.THREAD_GREW: _("New position"),
    },
    Pace: {
        Pace.AT_ONCE: _("At once"),
        Pace.DAILY: _("A digest each day"),
        Pace.WEEKLY: _("A digest each week"),
        Pace.NEVER: _("Never"),
    },
    EntryKind: {
        EntryKind.POSITION: _("Position"),
        EntryKind.QUESTION: _("Question"),
        EntryKind.EVIDENCE: _("Evidence"),
        EntryKind.ARTICLE: _("Article"),
        EntryKind.PERSON: _("Person"),
    },
    EventKind: EVENTS,
}


def word(term: Enum) -> str:
    """Return a word of the vocabulary in the reader's language."""
    return str(WORDS[type(term)][term])
