"""The refusals that the domain can give; the web shows a page, the command line a line."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818  (a refusal is not always an error of the program)
    """Something that was asked for cannot be done; says why, and what to do instead.

    ``message`` is English and marked for translation with ``wording.N_``; ``values`` fill its
    ``%(name)s`` places after translation. ``field`` names the form field the message belongs to.
    """

    def __init__(self, message: str, *, field: str | None = None, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        """Return the message in English, filled in."""
        return self.message % self.values if self.values else self.message


class ForbiddenError(Refusal):
    """The actor has no leave to do this."""


class BrokenRuleError(Refusal):
    """A rule of the forum does not allow this now."""


class MissingError(Refusal):
    """There is no such thing, or not for this reader."""


class UnreadableDocumentError(Refusal):
    """A document could not be read."""
