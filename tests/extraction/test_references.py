"""Lists of works, footnotes and identifiers, in the styles that people write them in."""

import pytest

from forum.extraction import extract, read_document

STYLES = {
    "APA": (
        "Silva, A., & Costa, B. (2021). Rising seas in small harbours. Journal of Coasts, 12(3), "
        "45–67. https://doi.org/10.1234/jc.2021.45",
        (("Silva, A.", "Costa, B."), "Rising seas in small harbours", "Journal of Coasts", "2021"),
    ),
    "APA, an institution": (
        "World Bank. (2020). Coastal finance review. https://worldbank.example/review",
        ((), "Coastal finance review", "World Bank", "2020"),
    ),
    "APA, a book": (
        "Lee, K., Park, J., & Kim, S. (2019). *Tides and towns*. Harbour Press.",
        (("Lee, K.", "Park, J.", "Kim, S."), "Tides and towns", "Harbour Press", "2019"),
    ),
    "Chicago note": (
        "Ann B. Lee, “The Price of Sand,” *Coastal Review* 2, no. 3 (1997): 201–215. "
        "doi:10.1002/cr.38.",
        (("Ann B. Lee",), "The Price of Sand", "Coastal Review", "1997"),
    ),
    "Chicago note, a place and a press": (
        "Marine Law Commission, “Meaning of Harbour,” in *Open Coasts* (Perth, AU: Marine Law "
        "Commission, March 30, 2014), accessed September 8, 2021, https://mlc.example/x.",
        ((), "Meaning of Harbour", "Marine Law Commission", "2014-03-30"),
    ),
    "a newspaper": (
        "Erin Blake, “Where Do the Boats Go?” Harbour Times, August 16, 2019, "
        "https://times.example/boats.",
        (("Erin Blake",), "Where Do the Boats Go?", "Harbour Times", "2019-08-16"),
    ),
    "Chicago note, an office and a press": (
        "UN Department of Harbours, Ferry Division, *Boats and Towns* (Perth, AU: United Nations, 2017).",
        (
            ("UN Department of Harbours, Ferry Division",),
            "Boats and Towns",
            "United Nations",
            "2017",
        ),
    ),
    "a part of a site": (
        "“Lund,” Harbours of the North 2021: A Survey, Ferry House, last modified March 2, 2021, https://fh.example/lund.",
        ((), "Lund", "Ferry House", "2021-03-02"),
    ),
    "IEEE": (
        'J. Smith and A. Doe, "Deep learning for tides," in Proc. Conf. Oceans, 2018, pp. 1-8.',
        (("J. Smith", "A. Doe"), "Deep learning for tides", "Proc. Conf. Oceans", "2018"),
    ),
    "Harvard": (
        "OECD (2019), Economic Outlook, OECD Publishing, Paris.",
        ((), "Economic Outlook", "OECD", "2019"),
    ),
    "a place before the press": (
        "Keynes, J. M. (1936). The General Theory. London: Macmillan.",
        (("Keynes, J. M.",), "The General Theory", "Macmillan", "1936"),
    ),
    "German": (
        "Müller, Jan: Die Stadt am Meer. Berlin: Springer, 2017.",
        (("Müller, Jan",), "Die Stadt am Meer", None, "2017"),
    ),
}


def found(text, form="markdown"):
    return extract(read_document(text, form)).citations


@pytest.mark.parametrize(("entry", "fields"), STYLES.values(), ids=STYLES)
def test_an_entry_is_read_in_its_style(entry, fields):
    (work,) = found(f"# Tides\n\nThe sea rises.\n\n## References\n\n- {entry}\n")
    authors, title, publisher, date = fields
    assert (work.authors, work.title, work.date) == (authors, title, date)
    assert publisher is None or work.publisher == publisher


@pytest.mark.parametrize(
    "heading",
    ["References", "Works Cited", "Bibliographie", "Referencias", "Quellen", "Bronnen", "المراجع", "Πηγές", "参考文献"],
)  # fmt: skip
def test_a_list_of_works_is_known_by_its_heading_in_every_language(heading):
    text = f"# Tides\n\nThe sea rises.\n\n## {heading}\n\nLee, K. (2019). Tides and towns. Harbour Press.\n"
    assert [work.title for work in found(text)] == ["Tides and towns"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It rose[^1]. So it is.\n\n[^1]: Lee, K. (2019). Tides. Harbour Press.\n", "markdown"),
        ("It rose [1]. So it is.\n\nReferences\n\n[1] Lee, K. (2019). Tides. Harbour Press.\n", "text"),
        ("<p>It rose<sup><a href='#fn1'>1</a></sup>. So it is.</p><section class='footnotes'><ol>"
         "<li id='fn1'>Lee, K. (2019). Tides. Harbour Press. <a href='#r1'>↩</a></li></ol></section>", "html"),
    ],
)  # fmt: skip
def test_a_footnote_belongs_to_the_sentence_that_carries_its_mark(text, form):
    (work,) = found(text, form)
    assert (work.date, work.publisher) == ("2019", "Harbour Press")
    assert work.sentence.startswith("It rose")


def test_a_work_named_by_author_and_year_takes_its_fields_from_the_list():
    text = (
        "Sea level rose (Silva & Costa, 2021). Lee et al. (2019) found less.\n\n## References\n\n"
        "- Silva, A., & Costa, B. (2021). Rising seas. Journal of Coasts.\n"
        "- Lee, K., Park, J., & Kim, S. (2019). Tides and towns. Harbour Press.\n"
    )
    works = found(text)
    assert [(work.text, work.title) for work in works[:2]] == [
        ("(Silva & Costa, 2021)", "Rising seas"),
        ("Lee et al. (2019)", "Tides and towns"),
    ]


def test_a_remark_in_a_footnote_is_no_work():
    text = "It rose[^1].\n\n[^1]: Nobody knows why; see also the next chapter.\n"
    assert found(text) == []


@pytest.mark.parametrize(
    ("words", "doi", "url"),
    [
        ("See doi:10.1000/xyz123.", "10.1000/xyz123", None),
        ("See https://doi.org/10.1000/(a)b.", "10.1000/(a)b", None),
        ("As arXiv:2101.00001 shows.", None, "https://arxiv.org/abs/2101.00001"),
        ("See https://example.org/2020/05/flood-report.", None, "https://example.org/2020/05/flood-report"),
    ],
)  # fmt: skip
def test_a_work_is_cited_by_an_identifier_alone(words, doi, url):
    (work,) = found(words, "text")
    assert (work.doi, work.url) == (doi, url)


def test_a_textbook_module_gives_its_questions_and_the_works_of_its_notes():
    module = """<document xmlns="http://cnx.rice.edu/cnxml"><title>Sand</title><metadata/><content>
    <para>Sand is scarce.<note class="reference">Ann Lee, “Sand,” <emphasis>Coasts</emphasis> 2
    (1997): 4.</note> It is dug at night. Why? Nobody asks.</para>
    <section class="critical-thinking"><exercise><problem><para>Who owns sand? And who should?</para>
    </problem><solution><para>Is that so?</para></solution></exercise></section>
    </content></document>"""
    extraction = extract(read_document(module))
    assert [question.text for question in extraction.questions] == [
        "Who owns sand? And who should?"
    ]
    (work,) = extraction.citations
    assert (work.authors, work.title, work.date) == (("Ann Lee",), "Sand", "1997")
    assert work.sentence == "Sand is scarce. [1]"
