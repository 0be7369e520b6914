"""Reading documents, and what has to hold for any text at all."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.errors import UnreadableDocumentError
from forum.extraction import extract, read_document


def kinds(text, form):
    document = read_document(text, form)
    return [(block.kind, document.words(block)) for block in document.blocks]


def test_plain_text_has_headings_paragraphs_and_items():
    text = (
        "Costs of the plan\n"
        + "It costs a lot of money and takes many years to build. " * 3
        + "\n\n- One\n2) Two\n"
    )
    assert [kind for kind, _words in kinds(text, "text")] == [
        "heading",
        "paragraph",
        "item",
        "item",
    ]


def test_wrapped_lines_are_one_paragraph():
    text = "A line that is cut to a width of about\nsixty letters goes on in the next one\nuntil a blank line.\n\nAnother\nparagraph, here.\n"
    assert len(kinds(text, "text")) == 2


def test_html_is_read_without_what_stands_around_it():
    html = (
        "<html lang=fr><head><title>T</title><style>p{}</style></head><body><nav>Menu</nav>"
        "<h1>Le pont</h1><p>Du <b>texte</b> &amp; plus.</p><script>x()</script><ul><li>Un</li></ul></body>"
    )
    assert kinds(html, "html") == [
        ("heading", "Le pont"), ("paragraph", "Du texte & plus."), ("item", "Un"),
    ]  # fmt: skip
    document = read_document(html, "html")
    assert (document.title, document.language) == ("Le pont", "fr")


def test_front_matter_tells_title_authors_and_date():
    text = "---\ntitle: 'The pier'\nauthor:\n  - Ana\n  - Bo\ndate: 2024-05-06 10:00\n---\nText.\n"
    document = read_document(text, "markdown")
    assert (document.title, document.authors, str(document.date)) == (
        "The pier",
        ("Ana", "Bo"),
        "2024-05-06",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_bytes_are_read_in_the_encodings_that_people_save(encoding):
    document = read_document("Où va l’été ? C’est la question.".encode(encoding), "text")
    assert "Où va l’été" in document.text


@pytest.mark.parametrize("content", [b"", b"   \n", b"PK\x03\x04\x00\x00\x00", "", "\u200b"])
def test_what_has_no_text_is_refused_in_words(content):
    with pytest.raises(UnreadableDocumentError):
        read_document(content)


def test_offsets_count_code_points():
    text = "🦀 says: exports grew.\n\nQuestions\n\nWhy 🦀? Because."
    found = extract(read_document(text, "text"))
    for one in (*found.questions, *found.other_questions):
        assert found.document.text[one.start : one.end] == one.text


def hold(found):
    text = found.document.text
    for group in (
        found.questions,
        found.other_questions,
        found.citations,
        found.quotations,
        found.figures,
        found.forecasts,
    ):
        for one in group:
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.text
    starts = [one.start for one in found.questions]
    assert starts == sorted(starts)
    edges = [edge for block in found.document.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    json.dumps(found.as_dict())


PIECES = st.sampled_from(
    ["What now? ", "“It is so,” said Ana Silva. ", "(Office, “Count,” 2024) ", "\n\n", "## Questions\n", "- ", "35% ",
     "€4 million in 2024 ", "according to Harbour data ", "<p>", "</div>", "[a](https://example.org/b-c-d) ", "will by 2030. ",
     "\u202e", "؟ ", "？", "(", "\"", "> ", "`", "&amp;", "—", "\t", "A. ", "e.g. "]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(["text", "markdown", "html", "auto"]),
)
def test_any_text_is_read_or_refused_and_every_finding_has_its_place(text, form):
    try:
        found = extract(read_document(text, form))
    except UnreadableDocumentError:
        return
    hold(found)


ENDLESS = [
    "(",
    "[",
    '"',
    "“",
    "?",
    " ",
    "a",
    "A ",
    "1,000 ",
    "- x\n",
    "<div>",
    "[a](b) ",
    ">",
    "— A, ",
    "according to ",
    "A (B) ",
    "A (2019) ",
    "A and B said ",
    "the report by A, ",
    "; A 2019",
    "[^1]: A 2019; B 2020\n",
    "# Questions\n",
    "Question 1: a?\n\n",
    "> [!question] a\n\n",
    "::: discussion\n",
    "[a](b)\n\n",
    "根据",
    "وفقا ل",
    "A",
    "O'",
    "1% ",
    "? ",
    "according to The ",
    "“We never knew what it would cost,” Ann Lee said. ",
    "The market grew 5 percent (Smith 2020). ",
    "[a report on 9 buses](https://e.org/2020/a). ",
]


@pytest.mark.parametrize("piece", ENDLESS)
def test_time_grows_about_linearly_with_hostile_text(piece):
    def cost(size):
        text = piece * (size // len(piece))
        begin = time.process_time()
        for form in ("text", "markdown"):
            extract(read_document("x " + text, form))
        return time.process_time() - begin

    small, large = cost(5_000), cost(20_000)
    assert large < 12 * small + 0.12


def test_an_ordinary_article_of_100_kilobytes_is_quick():
    import forum.sample

    article = Path(forum.sample.__file__).with_name("article.md").read_text("utf-8")
    body = article.partition("\n---\n")[2]
    begin = time.process_time()
    extract(read_document(body * (100_000 // len(body) + 1), "markdown"))
    assert time.process_time() - begin < 5  # seconds, on a machine that does other things too


def test_the_real_articles_are_read_as_a_careful_reader_would(shared):
    forum = Path(sys.executable).with_name("forum")
    score = [
        sys.executable,
        shared / "articles/score.py",
        "--json",
        "--",
        forum,
        "articles",
        "extract",
    ]
    told = json.loads(subprocess.run(score, capture_output=True, text=True, check=True).stdout)
    assert told["failed"] == 0
    assert told["f1"] >= 0.95
    assert told["without_call_left_alone"] == told["without_call"]
    assert told["citations_found"] >= 0.85
    assert told["citations_right"] >= 0.75


def test_the_cambodia_article_is_exactly_right(shared):
    gold = json.loads((shared / "articles/cambodia.json").read_text("utf-8"))
    text = (shared / "articles/cambodia.txt").read_text("utf-8")
    found = extract(read_document(text, "text"))
    explicit = [(one.text, one.start, one.end) for one in found.questions if one.kind == "explicit"]
    assert explicit == [(one["text"], *one["offsets"]) for one in gold["questions"]]
    implied = [one.text for one in found.questions if one.kind == "implied"]
    assert implied == [gold["implicit_question_optional"]["text"]]
    places = sorted(tuple(one["raw"]["offsets"]) for one in gold["citations"])
    assert sorted((one.start, one.end) for one in found.citations) == places
    statements = [one["quoted_statement"] for one in gold["citations"] if one["quoted_statement"]]
    assert [one.text for one in found.quotations] == [one["text"] for one in statements]
    figures = [(one.text, one.value) for one in found.figures]
    assert figures == [(one["text"], one["value"]) for one in gold["statistics"]]


def test_a_part_of_a_page_keeps_its_headings():
    part = "<p>The boat is late, and the town has argued over it for years.</p><h4>Questions for discussion</h4><ul><li>Who pays?</li></ul>"
    document = read_document(part, "html")
    assert [section.heading for section in document.sections if section.heading] == [
        "Questions for discussion"
    ]
