"""Reading the marks of people on statements from a CSV file."""

import csv
import io
from dataclasses import dataclass

from forum.errors import UnreadableDocumentError
from forum.wording import N_

_COLUMNS = {  # as in our contract, and as Polis exports them
    "participant": ("participant", "voter-id"),
    "statement": ("statement", "comment-id"),
    "vote": ("vote",),
}
_VOTES = {"1": 1, "-1": -1, "0": 0}


@dataclass(frozen=True, slots=True)
class Ballots:
    """Who marked what how, each pair once: (row, column, vote); people and statements by name."""

    participants: tuple[str, ...]
    statements: tuple[str, ...]
    marks: tuple[tuple[int, int, int], ...]


def read_ballots(content: bytes) -> Ballots:
    """Return the marks of a CSV file with the columns participant, statement and vote.

    A vote is 1 (agree), -1 (disagree) or 0 (neither). The last row on a pair wins; by its time
    where there is a column ``timestamp``. Names of columns as Polis exports them are known, too.
    Raises UnreadableDocumentError, which says what is wrong in which line.
    """
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _bad(N_("The file is not CSV in UTF-8.")) from error
    names = [name.strip().lower() for name in rows[0]] if rows else []
    who, what, how = (_column(names, name) for name in _COLUMNS)
    when = names.index("timestamp") if "timestamp" in names else None
    people: dict[str, int] = {}
    statements: dict[str, int] = {}
    last: dict[tuple[int, int], tuple[int, int]] = {}
    for line, row in enumerate(rows[1:], 2):
        if not row:
            continue
        if len(row) != len(names) or row[how].strip() not in _VOTES:
            raise _bad(
                N_("Line %(line)s is not a participant, a statement and a vote (1, -1 or 0)."), line
            )
        pair = (
            people.setdefault(row[who].strip(), len(people)),
            statements.setdefault(row[what].strip(), len(statements)),
        )
        at = _moment(row[when], line) if when is not None else line
        if pair not in last or at >= last[pair][0]:
            last[pair] = at, _VOTES[row[how].strip()]
    marks = tuple((person, statement, vote) for (person, statement), (_, vote) in last.items())
    return Ballots(tuple(people), tuple(statements), marks)


def _column(names: list[str], name: str) -> int:
    for known in _COLUMNS[name]:
        if known in names:
            return names.index(known)
    raise UnreadableDocumentError(N_("The file has no column %(name)s."), name=name)


def _moment(text: str, line: int) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise _bad(N_("Line %(line)s has no time."), line) from error


def _bad(message: str, line: int | None = None) -> UnreadableDocumentError:
    return UnreadableDocumentError(message, line=line)
