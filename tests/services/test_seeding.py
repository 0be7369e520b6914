"""Threads with starter positions from a CSV file: all of it, or nothing."""

import io

import pytest

from forum.db import db
from forum.errors import BrokenRuleError, ForbiddenError, UnreadableDocumentError
from forum.exchange.seeds import Seed, SeedPosition, read_seeds
from forum.models import Evidence, Position, Question, Relation, Thread
from forum.queries.integrity import wrong_counts
from forum.services.seeding import seed_threads
from tests.factories import a_participant, act, an_organiser

FILE = """question,position,stance,target,evidence,source_title,source_publisher,source_date,source_url
Should the pier close?,It costs too much.,,,It cost 2 million in 2024.,Accounts,Harbour Office,2024,https://example.org/a
Should the pier close?,"It brings people, too.",rebuts,It costs too much.,,,,,
Who pays?,,,,,,,,
"""


def test_a_file_is_read_into_questions_with_their_positions():
    first, second = read_seeds(FILE)
    assert (first.line, first.question, len(first.positions)) == (2, "Should the pier close?", 2)
    assert first.positions[1] == SeedPosition(
        3, "It brings people, too.", stance="rebuttal", target="It costs too much."
    )
    assert second == Seed(4, "Who pays?")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_semicolons_and_tabs_separate_as_well(mark):
    text = "question,position\nWho pays?,All do.\n".replace(",", mark)
    assert read_seeds(text)[0].positions[0].claim == "All do."


def test_cells_that_a_spreadsheet_would_reckon_are_plain_text():
    text = 'question,position\nWho pays?,"=HYPERLINK(""http://evil"")"\n'
    assert read_seeds(text)[0].positions[0].claim == '=HYPERLINK("http://evil")'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "first line names the columns"),
        ("a,b\n1,2\n", "first line names the columns"),
        ("question,colour\nx,y\n", "no column “colour”"),
        ("question,question\nx,y\n", "first line names the columns"),
        ("question\n", "Line 1: below the heads"),
        ("question,position\n,It is.\n", "Line 2: the question is missing"),
        ("question,stance\nQ?,rebuts\n", "Line 2: the position is missing"),
        ("question,position,stance\nQ?,It is.,maybe\n", "Line 2: the stance"),
        ("question,position,stance\nQ?,It is.,supports\n", "go together"),
        ("question,position,stance,target\nQ?,It is.,rebuts,No.\n", "no earlier position"),
        ("question,position\nQ?,It is.\nQ?,It is.\n", "Line 3: this position"),
        ("question,position,source_title\nQ?,It is.,A book\n", "what the source says"),
        ('question\n"open\n', "quotation mark is open"),
        ("question\n" + "x" * 200_000 + "\n", "cell is too long"),
        ("question\n" + "Q?\n" * 2_001, "too many rows"),
        ("question," + ",".join(["x"] * 100_000) + "\n", "first line names the columns"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_line(text, words):
    with pytest.raises(UnreadableDocumentError, match=words):
        read_seeds(text)


def test_the_threads_of_a_file_are_opened_with_everything_in_it(app):
    act(seed_threads, an_organiser(), read_seeds(FILE), None)
    assert [one.text for one in db.session.query(Question).order_by(Question.id)] == [
        "Should the pier close?", "Who pays?",
    ]  # fmt: skip
    assert db.session.query(Position).count() == 2
    assert db.session.query(Relation).count() == 1
    assert db.session.query(Position).order_by(Position.id).first().citations_count == 1
    assert wrong_counts() == []


def test_a_file_with_one_claim_that_is_too_long_stores_nothing(app):
    text = FILE + f"Who pays?,{'x' * 300},,,,,,,\n"
    with pytest.raises(BrokenRuleError, match="Line 5: "):
        act(seed_threads, an_organiser(), read_seeds(text), None)
    assert db.session.query(Thread).count() == 0


def test_rows_share_evidence_and_what_was_here_before_is_asked_about(app):
    more = FILE + FILE.splitlines()[1].replace("It costs too much.", "It is dear.") + "\n"
    organiser, seeds = an_organiser(), read_seeds(more)
    act(seed_threads, organiser, seeds, None)
    assert db.session.query(Evidence).count() == 1
    number = db.session.query(Evidence).one().id
    with pytest.raises(BrokenRuleError, match=f"Line 2: This is here already.*E{number}"):
        act(seed_threads, organiser, seeds, None)
    act(
        seed_threads,
        organiser,
        read_seeds(
            more.replace("It cost 2 million in 2024.", f"E{number}").replace(
                ",Accounts,Harbour Office,2024,https://example.org/a", ",,,,"
            )
        ),
        None,
    )
    assert db.session.query(Evidence).count() == 1
    act(seed_threads, organiser, seeds, None, is_another=True)
    assert db.session.query(Evidence).count() == 2


def test_only_organisers_seed(app):
    with pytest.raises(ForbiddenError):
        act(seed_threads, a_participant(), read_seeds(FILE), None)


def test_an_organiser_looks_first_and_then_opens(visit):
    organiser = visit(an_organiser())
    given = {"file": (io.BytesIO(FILE.encode("utf-8-sig")), "a.csv")}
    page = organiser.send("/organise/import-csv", **given)
    assert page.status_code == 200
    assert "2 threads would be opened" in page.text
    assert db.session.query(Thread).count() == 0
    done = organiser.send("/organise/import-csv", text=FILE, agreed="yes")
    assert done.status_code == 303
    assert db.session.query(Thread).count() == 2


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(3000), b"a,b\n1,2\n", b""])
def test_a_file_that_is_none_is_refused_in_words(visit, content):
    given = {"file": (io.BytesIO(content), "a.csv")}
    assert visit(an_organiser()).send("/organise/import-csv", **given).status_code == 422


def test_a_file_that_is_too_large_is_refused_in_words(visit):
    answer = visit(an_organiser()).send("/organise/import-csv", text="x" * 1_000_002)
    assert answer.status_code == 422
    assert "larger than 1 MB" in answer.text
