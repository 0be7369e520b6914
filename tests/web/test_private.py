"""A private thread is not there for those outside of its group: not a word, at no address."""

import re

import pytest

from forum.db import db
from forum.models import (
    Citation,
    Evidence,
    Flag,
    Group,
    Invitation,
    Label,
    Position,
    Relation,
    Wording,
)
from forum.queries.evidence import evidence_page
from forum.services.articles import publish_article
from forum.services.candidates import accept_question
from forum.services.citations import CitationDraft, cite
from forum.services.disputes import cite_sentence
from forum.services.drafts import Typed, keep_draft
from forum.services.editions import correct_article
from forum.services.enquiries import enquire
from forum.services.estimates import give_estimate
from forum.services.flags import answer_flag, raise_flag
from forum.services.invitations import InvitationDraft, invite_by_link
from forum.services.labels import Filing, file_thread
from forum.services.marks import mark_position
from forum.services.moderation import hide_position
from forum.services.positions import withdraw_position
from forum.services.resolutions import resolve_forecast
from forum.services.threads import lock_thread, open_thread, reopen_thread
from forum.services.wordings import adopt_wording, offer_wording
from forum.vocabulary import (
    Bearing,
    CandidateKind,
    EnquiryKind,
    FlagOutcome,
    FlagReason,
    ForecastState,
    Stance,
)
from tests.factories import (
    a_forecast,
    a_group,
    a_moderator,
    a_participant,
    a_position,
    a_question,
    a_thread,
    act,
    an_administrator,
    an_article,
    an_evidence_draft,
    an_extraction,
    kept_to,
)
from tests.factories.articles import TEXT
from tests.web.test_organise import candidates

WORDS = (
    "Axolotl", "Binturong", "Capybara", "Dugong", "Echidna", "Fossa", "Gharial", "Hoatzin", "Iguanodon",
    "Jerboa", "Kakapo", "Loris", "Mudskipper", "Numbat", "Okapi", "Pangolin", "Quokka", "Rhea", "Saiga",
)  # fmt: skip
NONE = 999_999  # the number of nothing
HERE = {"number": 2, "candidate_id": NONE, "fetch_id": NONE, "token": "none"}  # not of a thread


LOST = "Can a ferry serve the islands in winter? "  # in a correction of the article
MARKED = r'class="sentence [^"]*sentence--{}'


@pytest.fixture
def secret(app):
    """A thread with everything that a thread can have, kept to a group that its author left."""
    keeper, moderator = an_administrator("Keeper"), a_moderator("Warden")
    member, author = a_participant("Insider"), a_participant("Gone")
    article = an_article(keeper)
    candidate = candidates(CandidateKind.QUESTION)[0]
    act(accept_question, keeper, candidate, text="Axolotl?")
    (thread,) = act(publish_article, keeper, article)
    group = a_group(member, organiser=keeper, name="Numbat")
    first = a_position("Binturong.", reasoning="Capybara.", thread=thread, author=author)
    answer = a_position("Dugong.", target=first, author=member)
    drafts = [
        an_evidence_draft("Echidna.", title="Fossa"),
        an_evidence_draft("Echidna too.", title="Fossa"),
    ]
    for draft in drafts:
        act(cite, author, first, CitationDraft(draft, note="Gharial.", is_another=True))
    own = db.session.query(Evidence).order_by(Evidence.id).first()
    sentence = act(cite_sentence, member, article, 200)
    for position, side in ((first, Bearing.SUPPORT), (answer, Bearing.REBUTTAL)):
        act(cite, position.author, position, CitationDraft(sentence.id, stance=side))
    act(mark_position, member, first, Stance.SUPPORT)
    enquiry = act(enquire, member, first, EnquiryKind.SOURCE, "Fossa?")
    for subject in (first, own):
        flag = act(raise_flag, member, subject, FlagReason.OTHER, words="Hoatzin.")
        act(answer_flag, moderator, flag, FlagOutcome.UPHELD, reason="Iguanodon.")
    for text in ("Jerboa?", "Quokka?"):
        wording = act(offer_wording, member, thread, text, why="Kakapo.")
        act(adopt_wording, keeper, thread, wording, reason="Loris.")
    hidden = a_position("Mudskipper.", thread=thread, author=member)
    act(hide_position, moderator, hidden, reason="Okapi.")
    act(withdraw_position, member, a_position("Okapi.", thread=thread, author=member))
    forecast = a_forecast("Rhea?", person=member, position=first)
    act(give_estimate, member, forecast, 0.7)
    given = {"evidence": [own.id], "reason": "Saiga."}
    act(resolve_forecast, keeper, forecast, ForecastState.YES, **given)
    act(file_thread, keeper, thread, Filing("Pangolin", ("Pangolins",)))
    act(lock_thread, moderator, thread, reason="Loris.")
    act(reopen_thread, moderator, thread, reason="Loris.")
    later = act(open_thread, keeper, a_question("Quokka later?", keeper), None, group)
    a_position("Quokka.", thread=later, author=member)
    act(invite_by_link, keeper, InvitationDraft(group=group))
    draft = act(
        keep_draft, author, thread, f"thread-{thread.id}", Typed({"claim": ["Loris."]}, "desk")
    )
    kept_to(group, thread, organiser=keeper)
    second = candidates(CandidateKind.QUESTION)[1]
    act(accept_question, keeper, second, text="Quokka, again?")
    (lost,) = act(publish_article, keeper, article, None, group)
    a_position("Echidna.", thread=lost, author=member)
    act(correct_article, keeper, article, an_extraction(TEXT.replace(LOST, "")), note="")
    kept = {
        "thread_id": thread.id,
        "position_id": first.id,
        "evidence_id": own.id,
        "relation_id": db.session.query(Relation).first().id,
        "citation_id": db.session.query(Citation).first().id,
        "draft_id": draft.id,
        "forecast_id": forecast.id,
        "enquiry_id": enquiry.id,
        "wording_id": db.session.query(Wording).first().id,
        "question_id": thread.question_id,
        "flag_id": db.session.query(Flag).first().id,
        "group_id": group.id,
        "invitation_id": db.session.query(Invitation).first().id,
        "key": db.session.query(Label).first().key,
    }
    named = HERE | {"article_id": article.id, "name": member.name, "person_id": member.id}
    return {"kept": kept, "here": named, "member": member, "author": author, "keeper": keeper}


def addresses(app, method, kept, here):
    """Every address of the forum, with the numbers of what is private in it."""
    urls = app.url_map.bind("localhost")
    known = {"anchor_id": 1} | here | kept
    for rule in app.url_map.iter_rules():
        if method in rule.methods and rule.endpoint.split(".")[0] not in {
            "security",
            "assets",
            "static",
        }:
            yield urls.build(rule.endpoint, {name: known[name] for name in rule.arguments})


def asked(kept):
    """What else an address may be asked for: the numbers of what is private."""
    return {
        "thread": kept["thread_id"],
        "position": kept["position_id"],
        "evidence": kept["evidence_id"],
        "at": 200,
        "q": "b",
        "target": f"position-{kept['position_id']}",
        "after": NONE,
    }


def nothing(kept):
    return {name: NONE if isinstance(value, int) else "none" for name, value in kept.items()}


def heard(answer):
    """What an answer says, but for the numbers and tokens in it, and messages of the page before."""
    words = f"{answer.status_code} {answer.headers.get('Location')} {answer.text}"
    words = re.sub(r"<time.*?</time>", "", words, flags=re.S)  # "a minute ago", meanwhile
    words = re.sub(r'<p class="notice notice--(?:refused|done)".*?</p>', "", words, flags=re.S)
    return re.sub(r'value="[^"]*"|\d+|\s', "", without_itself(words))


def without_itself(words):
    """What a page says, but for its own address: signing in leads back to it."""
    return re.sub(r"/account/(login|register)\?next=[^\"\s]*", "", words)


@pytest.fixture
def outsiders(secret, visit):
    """A visitor, a stranger who wrote elsewhere, and the author who left the group."""
    stranger = a_participant("Stranger")
    a_position("I wrote elsewhere.", author=stranger, thread=a_thread("Elsewhere?"))
    return [visit(), visit(stranger), visit(secret["author"])]


def test_no_address_says_a_word_of_it_to_those_outside(app, secret, outsiders):
    for browser in outsiders:
        for address in addresses(app, "GET", secret["kept"], secret["here"]):
            answer = browser.get(address, query_string=asked(secret["kept"]))
            told = without_itself(f"{answer.text} {answer.headers}")
            assert [word for word in WORDS if word.casefold() in told.casefold()] == [], address


def test_what_is_private_answers_as_what_is_not_there(app, secret, outsiders):
    kept, gone, here = secret["kept"], nothing(secret["kept"]), secret["here"]
    sent = {"stance": "support", "claim": "I say so.", "submission": "f" * 9}
    for browser in (outsiders[0], outsiders[2]):
        sent["csrf_token"] = browser.token()
        for method, given in (("GET", {}), ("POST", {"data": sent})):
            for address, elsewhere in zip(
                addresses(app, method, kept, here), addresses(app, method, gone, here), strict=True
            ):
                if given and address.endswith("/disputes"):
                    continue  # it opens a thread of its own
                told, missed = (
                    heard(browser.open(one, method=method, query_string=asked(what), **given))
                    for one, what in ((address, kept), (elsewhere, gone))
                )
                assert told == missed, (method, address)


def test_members_and_those_in_office_read_all_of_it(app, secret, visit):
    seen = {}
    for person in (secret["member"], secret["keeper"]):
        browser, seen[person.name] = visit(person), ""
        for address in addresses(app, "GET", secret["kept"], secret["here"]):
            answer = browser.get(address)
            seen[person.name] += answer.text
            assert answer.status_code != 500, address
    for name, words in (
        ("Insider", set(WORDS) - {"Hoatzin"}),
        ("Keeper", set(WORDS) - {"Hoatzin"}),
    ):
        assert {word for word in words if word in seen[name]} == words


def test_a_private_debate_leaves_no_mark_on_the_article(secret, visit):
    address = f"/articles/{secret['here']['article_id']}"
    inside, outside = visit(secret["member"]).get(address).text, visit().get(address).text
    assert re.findall(MARKED.format("contested"), inside)
    assert not re.findall(MARKED.format("contested"), outside)
    inside, outside = (
        len(re.findall(MARKED.format("discussed"), one)) for one in (inside, outside)
    )
    assert inside == outside + 1, "the question; the sentence as evidence is for everybody"


def test_acting_from_outside_is_refused(secret, outsiders):
    kept = secret["kept"]
    before = db.session.query(Position).count()
    for browser in outsiders[1:]:
        for address, fields in (
            (f"/threads/{kept['thread_id']}/positions", {"claim": "So.", "submission": "s" * 9}),
            (f"/positions/{kept['position_id']}/mark", {"stance": "support"}),
            (f"/positions/{kept['position_id']}/mark/withdrawal", {}),
            (f"/positions/{kept['position_id']}/citations", {"says": "S", "source_title": "T"}),
            (f"/positions/{kept['position_id']}/versions", {"claim": "Other."}),
            (f"/threads/{kept['thread_id']}/forecasts/new", {"question": "So?"}),
            (f"/forecasts/{kept['forecast_id']}/estimate", {"percent": "50"}),
            (f"/threads/{kept['thread_id']}/wordings/new", {"text": "Other?", "why": "So."}),
            ("/flags", {"position": kept["position_id"], "reason": "spam"}),
            ("/flags", {"evidence": kept["evidence_id"], "reason": "spam"}),
        ):
            assert browser.send(address, **fields).status_code == 404, address
    mine = db.session.query(Position).order_by(Position.id.desc()).first()
    fields = {"evidence": kept["evidence_id"], "evidence_stance": "support"}
    assert outsiders[1].send(f"/positions/{mine.id}/citations", **fields).status_code == 422
    assert db.session.query(Position).count() == before


def test_evidence_shows_only_those_who_lean_on_it_in_reach(secret):
    sentence = db.session.query(Evidence).filter(Evidence.article_id.is_not(None)).one()
    assert len(evidence_page(sentence.id, secret["member"]).leaning) == 2
    assert evidence_page(sentence.id, secret["author"]).leaning == []


def test_pages_cost_the_same_with_many_private_threads(secret, visit, count_queries):
    group_id, browser = secret["kept"]["group_id"], visit(secret["member"])
    places = [
        "/",
        "/articles/",
        f"/articles/{secret['here']['article_id']}",
        "/moderation/log",
        "/people/Insider",
    ]
    places += [
        f"/threads/{secret['kept']['thread_id']}",
        f"/positions/{secret['kept']['position_id']}",
    ]

    def costs():
        for place in places:
            with count_queries() as seen:
                assert browser.get(place).status_code == 200
            yield len(seen)

    before = list(costs())
    for number in range(5):
        thread = kept_to(db.session.get(Group, group_id), a_thread(f"Kept {number}?"))
        a_position(thread=thread, author=secret["member"])
    assert list(costs()) == before
