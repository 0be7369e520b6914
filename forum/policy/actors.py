"""Who can ask: a person, or somebody without an account."""

from enum import StrEnum

from forum.models import Person


class Outsider(StrEnum):
    """Somebody who acts without being a person of the forum."""

    VISITOR = "visitor"  # a reader who is not signed in
    OPERATOR = "operator"  # whoever holds the command line


Actor = Person | Outsider
