"""The vocabulary as readers see it, ready for translation."""

from enum import Enum

from flask_babel import lazy_gettext as _

from forum.vocabulary import (
    AnchorState,
    ArticleState,
    Bearing,
    CandidateKind,
    CandidateState,
    EventKind,
    EvidenceKind,
    FetchState,
    FlagOutcome,
    FlagReason,
    QuestionKind,
    Role,
    SourceType,
    Stance,
    Standing,
    SubjectKind,
    ThreadState,
)

# By type and then by word: words of two lists may be spelt alike.
WORDS: dict[type[Enum], dict[Enum, str]] = {
    Role: {
        Role.PARTICIPANT: _("Participant"),
        Role.MODERATOR: _("Moderator"),
        Role.ORGANISER: _("Organiser"),
        Role.ADMINISTRATOR: _("Administrator"),
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
        SubjectKind.FLAG: _("Flag"),
    },
    EventKind: {
        EventKind.PERSON_JOINED: _("Person joined"),
        EventKind.PERSON_ROLE_CHANGED: _("Role changed"),
        EventKind.FETCH_ASKED: _("Fetching asked for"),
        EventKind.FETCH_CANCELLED: _("Fetching cancelled"),
        EventKind.ARTICLE_BROUGHT_IN: _("Article brought in"),
        EventKind.ARTICLE_PUBLISHED: _("Article published"),
        EventKind.ARTICLE_CORRECTED: _("Article corrected"),
        EventKind.PASSAGE_ANCHORED: _("Passage found again"),
        EventKind.PASSAGE_GIVEN_UP: _("Passage given up"),
        EventKind.CANDIDATE_DECIDED: _("Finding decided"),
        EventKind.QUESTION_ASKED: _("Question asked"),
        EventKind.THREAD_OPENED: _("Thread opened"),
        EventKind.THREAD_LOCKED: _("Thread locked"),
        EventKind.THREAD_REOPENED: _("Thread reopened"),
        EventKind.THREAD_CLOSED: _("Thread closed"),
        EventKind.POSITION_POSTED: _("Position posted"),
        EventKind.POSITION_REVISED: _("Position revised"),
        EventKind.POSITION_WITHDRAWN: _("Position withdrawn"),
        EventKind.POSITION_HIDDEN: _("Position hidden"),
        EventKind.POSITION_RESTORED: _("Position restored"),
        EventKind.EVIDENCE_ADDED: _("Evidence added"),
        EventKind.EVIDENCE_CITED: _("Evidence cited"),
        EventKind.POSITION_MARKED: _("Position marked"),
        EventKind.MARK_TAKEN_BACK: _("Mark taken back"),
        EventKind.FLAG_RAISED: _("Flag raised"),
        EventKind.FLAG_ANSWERED: _("Flag answered"),
    },
}


def word(term: Enum) -> str:
    """Return a word of the vocabulary in the reader's language."""
    return str(WORDS[type(term)][term])
