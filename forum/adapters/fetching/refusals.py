"""Why a page could not be fetched, in words that say what to do."""

from forum.errors import UnreadableDocumentError
from forum.wording import N_

_REFUSALS = {
    "address": N_("Write the whole address of the page, beginning with https:// or http://."),
    "private": N_(
        "This address leads to this machine or into a private network: it is not fetched. "
        "Paste the article instead."
    ),
    "unknown": N_("There is no site of this name. Check the address for a slip."),
    "unreachable": N_("The site does not answer. Try later, or paste the article."),
    "certificate": N_(
        "The site's certificate is not right, so nobody knows who answers. Paste the article."
    ),
    "robots": N_(
        "The site asks programs not to read this page (robots.txt). "
        "Open it yourself, and paste the article."
    ),
    "status": N_("The site answers “%(status)d”: the page is not there, or not for everybody."),
    "turns": N_("The address leads on from one page to the next without end."),
    "slow": N_("The page took longer than %(seconds)d seconds. Try later, or paste the article."),
    "large": N_("The page is larger than %(megabytes)d MB. Paste the part that matters."),
    "kind": N_("This address leads to %(kind)s, not to an article."),
}
BUDGET_SECONDS = 10
BUDGET_BYTES = 5_000_000
_NUMBERS = {"seconds": BUDGET_SECONDS, "megabytes": BUDGET_BYTES // 1_000_000}


def refusal_of(why: str, **values: object) -> UnreadableDocumentError:
    """Return the refusal of this name."""
    message = _REFUSALS[why]
    named = {name: value for name, value in (_NUMBERS | values).items() if f"%({name})" in message}
    return UnreadableDocumentError(message, field="url", **named)
