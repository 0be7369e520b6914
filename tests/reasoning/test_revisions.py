"""Only a slip of the pen may be mended without asking those who marked again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.reasoning.revisions import Change, revision

TEXT = (
    "The government recieved 35 % more aid in 2024 than before, and most of it did not reach the"
    " villages along the border that had been promised help by the ministry."
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("recieved", "received"),
        ("government", "goverment"),
        ("villages", "vilages"),
        ("ministry.", "Ministry!"),
        ("before, and", "before – and"),
        ("the border", "border"),
        ("35 %", "35%"),
        ("along", "along along"),
        ("border", "bordor"),
        ("had been", "had  been"),
    ],
)
def test_a_slip_can_be_mended(old, new):
    found = revision(TEXT, TEXT.replace(old, new))
    assert found.change is Change.TYPO, found
    assert found.is_typo
    assert revision(TEXT.replace(old, new), TEXT).is_typo


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        ("35", "53", Change.NUMBER),
        ("35 %", "35", Change.NUMBER),
        ("35", "3.5", Change.NUMBER),
        ("35", "-35", Change.NUMBER),
        ("2024", "2023", Change.NUMBER),
        ("did not reach", "did reach", Change.NEGATION),
        ("did not reach", "never did reach", Change.NEGATION),
        ("before,", "before?", Change.QUESTION),
        ("most", "much", Change.WORD),
        ("most of it", "some of it", Change.WORD),
        ("promised", "refused", Change.WORD),
        ("had been promised", "had almost been promised", Change.WORD),
        ("aid", "aids", Change.WORD),
        ("more aid", "more military aid", Change.WORD),
    ],
)
def test_what_changes_the_meaning_is_material(old, new, change):
    assert revision(TEXT, TEXT.replace(old, new)).change is change
    assert revision(TEXT.replace(old, new), TEXT).change is change


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The plan is safe.", "The plan is not safe."),
        ("They can do it.", "They can't do it."),
        ("They could do it.", "They couldn’t do it."),
        ("The report supports this.", "The report opposes this."),
        ("Prices will increase.", "Prices will decrease."),
        ("It is legal to fish there.", "It is illegal to fish there."),
        ("This is a moral question.", "This is amoral question."),
        ("He is able to go.", "He is unable to go."),
        ("It would prevent this.", "It would present this."),
        ("All agree.", "None agree."),
        ("They die young.", "They young."),
        ("Three of them agree.", "Four of them agree."),
        ("Le plan est sûr.", "Le plan n'est pas sûr."),
        ("Il est possible de partir.", "Il est impossible de partir."),
        ("Le rapport soutient cette thèse.", "Le rapport réfute cette thèse."),
        ("Avec aide, cela marche.", "Sans aide, cela marche."),
        ("Cinq villages ont été touchés.", "Six villages ont été touchés."),
        ("El plan es seguro.", "El plan no es seguro."),
        ("El informe apoya esta idea.", "El informe rechaza esta idea."),
        ("Siempre hubo ayuda.", "Nunca hubo ayuda."),
        ("Hay ocho casos.", "Hay once casos."),
        ("Der Plan ist sicher.", "Der Plan ist nicht sicher."),
        ("Es gibt eine Lösung.", "Es gibt keine Lösung."),
        ("Das ist möglich und gut.", "Das ist unmöglich und gut."),
        ("Der Bericht unterstützt die These.", "Der Bericht widerlegt die These."),
        ("Zwei Orte sind betroffen.", "Drei Orte sind betroffen."),
        ("这个计划是安全的", "这个计划不是安全的"),
        ("План безопасен", "План не безопасен"),
        ("الخطة آمنة", "الخطة غير آمنة"),
        ("See https://example.org/first for it.", "See https://example.org/fist for it."),
    ],
)  # fmt: skip
def test_opposites_are_never_slips_in_any_language(old, new):
    assert not revision(old, new).is_typo
    assert not revision(new, old).is_typo


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Every body may vote", "Everybody may vote"),
        ("They can not go", "They cannot go"),
        ("Le debat est ouvert", "Le débat est ouvert"),
        ("Der Berihct ist da", "Der Bericht ist da"),
        ("El infrome es claro", "El informe es claro"),
    ],
)
def test_slips_are_slips_in_several_languages(old, new):
    assert revision(old, new).is_typo


def test_many_slips_at_once_have_to_be_read_again():
    slips = [("received", "recieved"), ("government", "goverment"), ("villages", "vilages")]
    text = "The government received aid for villages"
    for right, wrong in slips:
        text = text.replace(right, wrong)
    found = revision("The government received aid for villages", text)
    assert found.change is Change.MUCH
    assert found.share == 0.5


def test_the_gravest_change_is_told_with_its_words():
    found = revision("Aid rose by 35 % in most places", "Aid rose by 53 % in few places")
    assert (found.change, found.before, found.after) == (Change.NUMBER, "35", "53")


texts = st.lists(
    st.sampled_from("aid not 35 % 3.5 rose never fell the villages kein pas ¿?".split())
).map(" ".join)


@settings(max_examples=80)
@given(texts, texts)
def test_a_revision_and_its_undoing_weigh_the_same(old, new):
    assert revision(old, new).change is revision(new, old).change
    assert 0 <= revision(old, new).share <= 1


@settings(max_examples=80)
@given(
    texts, st.integers(0, 20), st.sampled_from(["not", "35", "kein", "pas", "nunca", "%", "seven"])
)
def test_a_negation_or_number_more_is_never_a_slip(text, at, word):
    words = text.split()
    assert not revision(text, " ".join([*words[:at], word, *words[at:]])).is_typo


@settings(max_examples=80)
@given(st.text(max_size=40))
def test_no_change_is_no_change(text):
    assert revision(text, text).is_typo
    assert revision(text, "  " + text.replace(" ", "  ")).share == 0
