"""The organiser's desk over HTTP."""

import html
import io
import re

import pytest

from forum.db import db
from forum.models import Anchor, Article, Candidate, Evidence, Question, Thread
from forum.services.candidates import accept_question
from forum.vocabulary import AnchorState, CandidateKind
from tests.factories import a_participant, act, an_article, an_organiser
from tests.factories.articles import TEXT


def candidates(kind):
    return db.session.query(Candidate).filter_by(kind=kind).order_by(Candidate.place).all()


def test_an_article_is_pasted_confirmed_and_published(visit):
    organiser = visit(an_organiser())
    brought = organiser.send("/organise/articles", text=TEXT, format="auto")
    assert brought.status_code == 303
    page = organiser.get(brought.location).text
    assert "0 questions confirmed" in page
    assert 'class="stretch stretch--question"' in page
    assert visit().get("/articles/").text.count("The ferry and the bridge") == 0

    first, second = candidates(CandidateKind.QUESTION)
    organiser.send(f"/organise/candidates/{first.id}/acceptance", question="What to build first?")
    organiser.send(f"/organise/candidates/{second.id}/drop")
    figure = candidates(CandidateKind.FIGURE)[0]
    form = organiser.get(brought.location).text
    card = re.search(rf'id="candidate-{figure.id}".*?</article>', form, re.S)[0]
    fields = dict(re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', card))
    fields |= dict(re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\s*([^<]*)</textarea>', card))
    answer = organiser.send(
        f"/organise/candidates/{figure.id}/acceptance", **fields | {"kind": "figure"}
    )
    assert answer.location.endswith(f"#candidate-{figure.id}")
    article = db.session.query(Article).one()
    organiser.send(f"/organise/articles/{article.id}/publication")
    read = visit().get(f"/articles/{article.id}").text
    assert "What to build first?" in read
    assert 'class="sentence sentence--figure"' in read
    assert db.session.query(Thread).count() == db.session.query(Evidence).count() == 1


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("a.md", b"# Ferries\n\nText.\n\n## Questions\n\n- What now?", "Ferries"),
        ("a.html", b"<h1>Ferries</h1><p>Text.</p><h2>Questions</h2><p>What now?</p>", "Ferries"),
        ("a.txt", "Text.\n\nQuestions\n\nWhat now?".encode("utf-16"), "Typed"),
    ],
)
def test_a_file_is_read(visit, name, content, title):
    organiser = visit(an_organiser())
    given = {"file": (io.BytesIO(content), name), "format": "auto"}
    answer = organiser.send(
        "/organise/articles", title="" if title == "Ferries" else title, **given
    )
    assert answer.status_code == 303
    assert db.session.query(Article).one().title == title
    assert [one.text for one in candidates(CandidateKind.QUESTION)] == ["What now?"]


def test_a_file_without_a_title_takes_its_name(visit):
    file = (io.BytesIO(b"One sentence, and no heading."), "night-buses_2026.txt")
    visit(an_organiser()).send("/organise/articles", file=file, format="auto")
    assert db.session.query(Article).one().title == "Night buses 2026"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"text": ""}, "address, choose a file, or paste the text."),
        ({"text": "   "}, "There is no text"),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "whole address"),
        ({"url": "http://["}, "whole address"),
        ({"text": "Only a sentence."}, "Give the article a title"),
        ({"text": TEXT, "written_on": "yesterday"}, "Not a valid date"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field(visit, given, message):
    answer = visit(an_organiser()).send("/organise/articles", **{"format": "auto"} | given)
    assert answer.status_code == 422
    assert message in answer.text
    assert db.session.query(Article).count() == 0


def test_a_binary_file_is_refused_in_words(visit):
    given = {"file": (io.BytesIO(b"PK\x03\x04\x00\x00"), "a.docx"), "format": "auto"}
    answer = visit(an_organiser()).send("/organise/articles", **given)
    assert answer.status_code == 422
    assert "This Word file is damaged" in answer.text


def test_questions_and_evidence_can_be_added(visit):
    person = an_organiser()
    article, organiser = an_article(person), visit(person)
    organiser.send(f"/organise/articles/{article.id}/questions", question="Who pays?")
    assert db.session.query(Question).one().text == "Who pays?"
    lost = organiser.send(
        f"/organise/articles/{article.id}/evidence",
        passage="not in the article",
        says="It is so.",
        kind="document",
        source_title="A study",
    )
    assert lost.status_code == 422
    assert "do not stand in the article" in lost.text
    organiser.send(
        f"/organise/articles/{article.id}/evidence",
        passage="A bridge would cost",
        says="It is so.",
        kind="document",
        source_title="A study",
    )
    assert db.session.query(Evidence).one().passage.exact == "A bridge would cost"


def test_a_decision_is_taken_back(visit):
    person = an_organiser()
    article, organiser = an_article(person), visit(person)
    question = candidates(CandidateKind.QUESTION)[0]
    organiser.send(f"/organise/candidates/{question.id}/drop")
    organiser.send(f"/organise/candidates/{question.id}/reconsideration")
    again = organiser.send(f"/organise/candidates/{question.id}/reconsideration")
    assert again.status_code == 303
    twice = organiser.send(f"/organise/candidates/{question.id}/acceptance", question="")
    assert twice.status_code == 422
    assert "Write the question." in twice.text
    assert f"/organise/articles/{article.id}" in organiser.get("/organise/").text


def test_a_draft_is_for_organisers_only(visit):
    article = an_article()
    for reader in (None, a_participant()):
        assert visit(reader).get(f"/articles/{article.id}").status_code == 404
    assert visit(a_participant()).get(f"/organise/articles/{article.id}").status_code == 404
    assert visit(an_organiser()).get(f"/articles/{article.id}").status_code == 200


def test_evidence_in_the_articles_words_names_it_as_its_source_and_is_taken_back(visit):
    person = an_organiser()
    article, organiser = an_article(person), visit(person)
    page = f"/organise/articles/{article.id}"
    panel = organiser.get(page).text.partition('id="add-evidence"')[2]
    assert f'name="source_title" type="text" value="{article.title}"' in panel
    given = {"says": "A history.", "kind": "document", "source_title": article.title}
    words = article.title
    passage = next(one for one in TEXT.split("\n\n") if len(one) > 60 and words not in one)
    organiser.send(f"{page}/evidence", passage=passage, **given)
    item = db.session.query(Evidence).one()
    removal = f"{page}/evidence/{item.id}/removal"
    assert removal in organiser.get(page).text
    assert visit(a_participant()).send(removal).status_code == 404
    organiser.send(removal)
    assert db.session.query(Evidence).count() == 0


def test_a_number_that_was_found_is_shown_with_the_digits_it_has(visit):
    person = an_organiser()
    article = an_article(person)
    assert 'value="40000000"' in visit(person).get(f"/organise/articles/{article.id}").text


def test_a_correction_starts_from_the_text_as_it_stands_and_keeps_its_passages(visit):
    organiser = an_organiser()
    article = an_article(organiser)
    act(accept_question, organiser, candidates(CandidateKind.QUESTION)[0], text="What first?")
    address, browser = f"/organise/articles/{article.id}/editions", visit(organiser)
    assert "Start from its text as it stands" in browser.get(f"{address}/new").text
    page = browser.get(f"{address}/new?start=text").text
    text = html.unescape(
        re.search(r'<textarea[^>]*name="text"[^>]*>\s*(.*?)</textarea>', page, re.S)[1]
    )
    answer = browser.send(address, text=text.replace("debates its", "weighs its"), format="auto")
    assert answer.status_code == 303
    anchors = db.session.query(Anchor).filter(Anchor.edition.has(number=2)).all()
    assert {one.state for one in anchors} == {AnchorState.EXACT}
