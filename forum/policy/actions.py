"""The acts and the reads that need leave."""

from enum import StrEnum


class Action(StrEnum):
    """Noun, colon, verb."""

    PERSON_JOIN = "person:join"
    PERSON_SET_ROLE = "person:set_role"
    ARTICLE_BRING_IN = "article:bring_in"
    ARTICLE_READ = "article:read"
    ARTICLE_CURATE = "article:curate"
    PASSAGE_ANCHOR = "passage:anchor"
    THREAD_OPEN = "thread:open"
    SCHEDULE_KEEP = "schedule:keep"
    THREAD_LOCK = "thread:lock"
    THREAD_REOPEN = "thread:reopen"
    THREAD_CLOSE = "thread:close"
    POSITION_POST = "position:post"
    POSITION_READ = "position:read"
    POSITION_REVISE = "position:revise"
    POSITION_WITHDRAW = "position:withdraw"
    POSITION_MARK = "position:mark"
    POSITION_CITE = "position:cite"
    POSITION_FLAG = "position:flag"
    POSITION_HIDE = "position:hide"
    POSITION_RESTORE = "position:restore"
    EVIDENCE_ADD = "evidence:add"
    EVIDENCE_REMOVE = "evidence:remove"
    EVIDENCE_READ = "evidence:read"
    EVIDENCE_FLAG = "evidence:flag"
    FLAG_ANSWER = "flag:answer"
    QUEUE_READ = "queue:read"
