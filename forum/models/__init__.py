"""Every table, so that one import defines them all."""

from forum.models.account import Account
from forum.models.article import Anchor, Article, Edition, Passage
from forum.models.assessment import Assessment
from forum.models.candidate import Candidate
from forum.models.citation import Citation
from forum.models.draft import Draft
from forum.models.enquiry import Enquiry
from forum.models.entry import Entry
from forum.models.estimate import Estimate
from forum.models.event import Event
from forum.models.evidence import Evidence, Figure
from forum.models.fetch import Fetch
from forum.models.flag import Flag
from forum.models.follow import Follow
from forum.models.forecast import Forecast, Proof
from forum.models.group import Group, Membership
from forum.models.grouping import Grouping
from forum.models.invitation import Acceptance, Invitation
from forum.models.label import Label, Labelling
from forum.models.letter import Letter, Mailing
from forum.models.mark import Mark
from forum.models.mute import Block, Mute
from forum.models.notification import Notification
from forum.models.person import Person
from forum.models.position import Position, Version
from forum.models.question import Question
from forum.models.relation import Relation
from forum.models.source import Source
from forum.models.thread import Conclusion, Thread
from forum.models.visit import Visit
from forum.models.wording import Wording

__all__ = [
    "Acceptance",
    "Account",
    "Anchor",
    "Article",
    "Assessment",
    "Block",
    "Candidate",
    "Citation",
    "Conclusion",
    "Draft",
    "Edition",
    "Enquiry",
    "Entry",
    "Estimate",
    "Event",
    "Evidence",
    "Fetch",
    "Figure",
    "Flag",
    "Follow",
    "Forecast",
    "Group",
    "Grouping",
    "Invitation",
    "Label",
    "Labelling",
    "Letter",
    "Mailing",
    "Mark",
    "Membership",
    "Mute",
    "Notification",
    "Passage",
    "Person",
    "Position",
    "Proof",
    "Question",
    "Relation",
    "Source",
    "Thread",
    "Version",
    "Visit",
    "Wording",
]
