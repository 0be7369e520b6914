"""Questions with starter positions, in CSV (RFC 4180; also with semicolons or tabs).

Columns: ``question`` (required), ``position``, ``reasoning``, ``stance`` (supports or rebuts) and
``target`` (the claim of an earlier position of the same question), ``evidence`` (what a source
says, or the number of an item that is in the forum: E12), ``source_title``,
``source_publisher``, ``source_date``, ``source_url``. Rows with the same question belong together.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from forum.errors import UnreadableDocumentError
from forum.wording import N_

COLUMNS = (
    "question position reasoning stance target evidence "
    "source_title source_publisher source_date source_url"
).split()
MOST_ROWS = 2_000
MOST_BYTES = 1_000_000
STANCES = {
    "supports": "support",
    "support": "support",
    "rebuts": "rebuttal",
    "rebuttal": "rebuttal",
}


@dataclass(frozen=True, slots=True)
class SeedPosition:
    """A starter position; ``target`` is the claim that it answers, or empty."""

    line: int
    claim: str
    reasoning: str = ""
    stance: str = ""
    target: str = ""
    evidence: str = ""
    source_title: str = ""
    source_publisher: str = ""
    source_date: str = ""
    source_url: str = ""


@dataclass(frozen=True, slots=True)
class Seed:
    """A question with its starter positions; ``line`` is where it stands in the file."""

    line: int
    question: str
    positions: tuple[SeedPosition, ...] = ()


def read_seeds(text: str) -> list[Seed]:
    """Return the questions of a CSV file, in its order.

    Raises UnreadableDocumentError, with the line and what to do, when anything is not as it
    should be: a file is taken whole or not at all.
    """
    rows = list(_rows(text))
    if not rows:
        raise _refusal(1, N_("Line %(line)d: below the heads there is no row."))
    seeds: dict[str, list[SeedPosition]] = {}
    lines: dict[str, int] = {}
    for line, row in rows:
        question = " ".join(row["question"].split())
        if not question:
            raise _refusal(line, N_("Line %(line)d: the question is missing."))
        lines.setdefault(question, line)
        known = seeds.setdefault(question, [])
        if row["position"]:
            known.append(_position(line, row, known))
        elif any(value for name, value in row.items() if name != "question"):
            raise _refusal(line, N_("Line %(line)d: the position is missing."))
    return [Seed(lines[question], question, tuple(known)) for question, known in seeds.items()]


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row that holds anything, with its line and every column."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        heads = [head.strip().lower() for head in next(reader, [])]
        _check(heads)
        for number, cells in enumerate(reader):
            if number >= MOST_ROWS:
                raise _refusal(
                    reader.line_num, N_("Line %(line)d: there are too many rows; split the file.")
                )
            if any(cell.strip() for cell in cells):
                row = dict.fromkeys(COLUMNS, "") | {
                    head: cell.strip() for head, cell in zip(heads, cells, strict=False)
                }
                yield reader.line_num, row
    except csv.Error as error:
        raise _refusal(
            reader.line_num, N_("Line %(line)d: a quotation mark is open, or a cell is too long.")
        ) from error


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _check(heads: list[str]) -> None:
    if "question" not in heads or len(set(heads)) != len(heads):
        raise UnreadableDocumentError(
            N_("The first line names the columns: question, and any of %(columns)s."),
            field="file",
            columns=", ".join(COLUMNS[1:]),
        )
    if unknown := [head for head in heads if head not in COLUMNS]:
        raise UnreadableDocumentError(
            N_("There is no column “%(unknown)s”: the columns are %(columns)s."),
            field="file",
            unknown=unknown[0][:80],
            columns=", ".join(COLUMNS),
        )


def _position(line: int, row: dict[str, str], known: list[SeedPosition]) -> SeedPosition:
    stance = STANCES.get(row["stance"].lower(), "")
    if row["stance"] and not stance:
        raise _refusal(line, N_("Line %(line)d: the stance is supports or rebuts."))
    if bool(stance) != bool(row["target"]):
        raise _refusal(line, N_("Line %(line)d: a stance and a target go together."))
    if row["target"] and row["target"] not in {one.claim for one in known}:
        raise _refusal(
            line, N_("Line %(line)d: no earlier position of this question is the target.")
        )
    if row["position"] in {one.claim for one in known}:
        raise _refusal(line, N_("Line %(line)d: this position stands here already."))
    source = {name: row[name] for name in COLUMNS if name.startswith("source_")}
    if any(source.values()) and not row["evidence"]:
        raise _refusal(line, N_("Line %(line)d: say in “evidence” what the source says."))
    return SeedPosition(
        line=line,
        claim=row["position"],
        reasoning=row["reasoning"],
        stance=stance,
        target=row["target"],
        evidence=row["evidence"],
        **source,
    )


def _refusal(line: int, message: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(message, field="file", line=line)
