"""Reasons: a moderator's act has one, in words."""

from forum import characters
from forum.errors import BrokenRuleError
from forum.wording import N_


def given(words: str, *, field: str = "reason") -> str:
    """Return the words, cleaned; refuse when none are left."""
    words = characters.prose(words)
    if not words:
        raise BrokenRuleError(N_("Say why: everybody can read the reason in the log."), field=field)
    return words
