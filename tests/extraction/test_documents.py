"""The same article from every program; and documents that mean harm, or are no documents."""

import time
import zipfile

import pytest

from forum.adapters.documents import extract_safely
from forum.errors import UnreadableDocumentError
from forum.extraction import extract, form_of, read_document
from forum.vocabulary import DocumentFormat
from tests import documents
from tests.growth import growth


def read_safely(content, form=DocumentFormat.AUTO):
    return extract_safely(content, form).document


def refusal(content, form=DocumentFormat.AUTO, **more):
    began = time.monotonic()
    with pytest.raises(UnreadableDocumentError) as refused:
        extract_safely(content, form, **more)
    assert time.monotonic() - began < 20
    return str(refused.value)


@pytest.mark.parametrize("form", documents.FORMATS)
def test_one_article_asks_the_same_in_every_format(form):
    found = extract_safely(documents.FORMATS[form]())
    document = read_document(documents.FORMATS[form]())  # what the child does, done here
    assert found == extract(document)
    assert [question.text for question in found.questions] == documents.QUESTIONS
    assert all(question.in_call for question in found.questions)
    assert document.title == documents.TITLE
    assert [(one.publisher, one.authors) for one in found.citations] == [
        ("Marrow Bay Transport Office", ()),
        (None, ("Irene Falk",)),
    ]
    assert [quotation.speaker for quotation in found.quotations] == ["Irene Falk"]
    assert "Courier" not in document.text


def test_the_blocks_of_every_format_are_the_same():
    texts = {
        form: [
            (block.kind, document.words(block))
            for document in [read_document(make())]
            for block in document.blocks
            if document.words(block) != documents.TITLE
        ]
        for form, make in documents.FORMATS.items()
    }
    assert len({str(blocks) for blocks in texts.values()}) == 1, texts


def test_a_page_and_a_word_file_tell_author_date_and_language():
    page = read_safely(documents.as_html())
    assert (page.authors, str(page.date), page.language) == (("Ida P. Roth",), "2026-04-02", "en")
    assert read_safely(documents.as_docx()).authors == ("Ida P. Roth",)


def test_a_long_pdf_loses_its_running_heads_and_keeps_paragraphs_across_pages():
    document = read_document(documents.as_pdf(times=12))
    assert "Courier" not in document.text
    starts = [document.words(block)[:20] for block in document.blocks]
    assert len([one for one in starts if one.startswith("The city of Marrow")]) == 12
    assert len(set(starts)) == len(documents.HEADED)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_any_unicode_encoding_is_read(encoding):
    document = read_safely("Où va-t-on ? L'été dernier, déjà.".encode(encoding))
    assert document.text == "Où va-t-on ? L'été dernier, déjà."


def test_windows_characters_are_read_in_text_and_on_pages_that_call_them_latin():
    words = "“Straße” – 5 €"
    assert read_safely(words.encode("cp1252")).text == words
    page = f"<html><meta charset=iso-8859-1><body><p>{words}</p></body></html>"
    assert read_safely(page.encode("cp1252")).text.strip() == words


def test_a_greek_page_in_its_old_encoding_is_read():
    page = '<html><meta charset="iso-8859-7"><body><p>Ποιος πληρώνει;</p></body></html>'
    assert read_safely(page.encode("iso-8859-7")).text.strip() == "Ποιος πληρώνει;"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_what_the_bytes_show_outweighs_a_wrong_name(form):
    content = documents.FORMATS[form]()
    said = DocumentFormat.AUTO if form == "html" else DocumentFormat.TEXT
    assert documents.QUESTIONS[0] in read_safely(content, said).text


def test_a_format_that_is_not_there_is_named():
    assert "not a PDF" in refusal(documents.as_text(), DocumentFormat.PDF)
    assert "not a Word" in refusal(documents.as_text(), DocumentFormat.DOCX)


@pytest.mark.parametrize(
    ("make", "word"),
    [
        pytest.param(documents.bomb, "unpack", id="zip bomb"),
        pytest.param(documents.lying_bomb, "damaged", id="zip bomb that lies about its size"),
        pytest.param(documents.with_entities, "damaged", id="external and laughing entities"),
        pytest.param(lambda: documents.archive(**{"word/document.xml": b"<w>"}), "damaged", id="cut"),
        pytest.param(lambda: documents.as_docx()[:5000], "damaged", id="half a file"),
        pytest.param(lambda: b"PK\x03\x04" + b"\x00" * 500, "damaged", id="only a zip's first bytes"),
        pytest.param(lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "password", id="encrypted Word"),
        pytest.param(lambda: b"{\\rtf1 Hello}", "Rich text", id="rtf"),
        pytest.param(lambda: documents.as_pdf()[:900], "damaged", id="half a PDF"),
        pytest.param(lambda: b"%PDF-1.7\n" + b"\x00\xff" * 5000, "damaged", id="a PDF of noise"),
        pytest.param(lambda: documents.pdf_of_pages(500), "500 pages", id="500 pages"),
        pytest.param(lambda: documents.pdf_of_pages(1, encrypt="secret"), "password", id="encrypted PDF"),
        pytest.param(lambda: documents.pdf_of_pages(3, words=""), "pictures", id="a PDF of pictures"),
        pytest.param(lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "no text", id="a picture"),
        pytest.param(lambda: b"\x7fELF" + bytes(4000), "no text", id="a program"),
        pytest.param(lambda: b"", "no text", id="nothing"),
        pytest.param(lambda: b" \n\xef\xbb\xbf \n", "no text", id="blanks"),
        pytest.param(lambda: b"<html><script>x()</script></html>", "no text", id="a page of script"),
    ],
)  # fmt: skip
def test_a_document_that_cannot_be_read_ends_in_a_clear_sentence(make, word):
    said = refusal(make())
    assert word in said
    assert said.endswith(".")


def test_an_archive_of_another_kind_is_told_apart(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("readme.txt", "Hello")
    assert "no Word document" in refusal((tmp_path / "a.zip").read_bytes())


def test_an_archive_of_a_hundred_thousand_entries_is_refused():
    entries = {f"word/{number}.xml": b"" for number in range(3000)}
    assert "unpack" in refusal(documents.archive(**entries))


def test_macros_are_left_alone_and_the_text_is_read():
    content = documents.archive(**{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell"})
    assert extract_safely(content).questions[0].text == documents.QUESTIONS[0]


def test_entities_bring_no_file_of_the_server():
    assert "root:" not in refusal(documents.with_entities())


def test_a_document_that_takes_too_long_is_given_up(monkeypatch):
    assert "time or memory" in refusal(documents.dense(), patience=1.5)


def test_scripts_on_a_page_are_not_text():
    page = documents.as_html().replace(
        b"<article>",
        b"<article><script>evil()</script><p onclick=evil()>Safe <svg><text>x</text></svg></p>",
    )
    assert "evil" not in read_safely(page).text


def test_deeply_nested_pages_are_read_or_refused():
    page = b"<html><body>" + b"<div>" * 50_000 + b"<p>Deep down, who asks?</p></body></html>"
    assert "Deep down" in read_safely(page).text


def test_characters_that_turn_the_reading_direction_are_not_kept():
    text = read_safely("The sum is \u202e000,1\u202c euros\u2066, they\u2069 say.".encode()).text
    assert text == "The sum is 000,1 euros, they say."


def test_comments_before_a_text_do_not_hold_up_telling_its_form():
    def telling(size):
        text = "<!-- a -->\n" * size + "- b\n" * size + "[" * size
        assert form_of(text) == "text"
        return lambda: form_of(text)

    assert growth(telling, 2_000, 20_000) < 25
