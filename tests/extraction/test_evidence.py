"""Citations, quotations, figures and forecasts."""

import pytest

from forum.extraction import extract, read_document


def found(text, form="text"):
    return extract(read_document(text, form))


CITATIONS = {
    "a work in brackets": (
        "It grew (Harbour Office, “Annual Count,” March 2024).",
        ("Harbour Office", "Annual Count", "2024-03"),
    ),
    "author and year": ("It grew (Silva & Costa, 2021).", (None, None, "2021")),
    "according to data": (
        "It grew in 2023, according to Harbour Office data.",
        ("Harbour Office", None, "2023"),
    ),
    "according to a report": (
        "According to a report by the Institute for Tides, it grew in 2022.",
        ("Institute for Tides", None, "2022"),
    ),
    "somebody's report": (
        "The World Tide Organization's 2023 report on storms says so.",
        ("World Tide Organization", None, "2023"),
    ),
    "a study in a journal": (
        "A 2022 study published in Coastal Nature found the reverse.",
        ("Coastal Nature", None, "2022"),
    ),
    "French": (
        "Selon un rapport de l'Office des Ports publié en mars 2023, le trafic baisse dans les ports.",
        ("Office des Ports", None, "2023-03"),
    ),
    "Spanish": (
        "Según un informe del Instituto de Pesca de 2022, la pesca creció en los puertos.",
        ("Instituto de Pesca", None, "2022"),
    ),
    "German": (
        "Eine Studie des Hafeninstituts zeigt 2021 das Gegenteil, und die Stadt ist nicht einverstanden.",
        ("Hafeninstituts", None, "2021"),
    ),
    "a press release": (
        "As the Ministry of Ports press release (dated 3 May 2025) says, it grew.",
        ("Ministry of Ports", None, "2025-05-03"),
    ),
}


@pytest.mark.parametrize(("text", "fields"), CITATIONS.values(), ids=CITATIONS)
def test_a_work_is_cited_in_many_ways(text, fields):
    (work,) = found(text).citations
    assert (work.publisher, work.title, work.date) == fields


def test_a_source_named_and_cited_in_brackets_is_one_citation_under_its_long_name():
    text = (
        "Figures released by the Institute for Coastal Tides (ICT) show a rise. "
        "(ICT, “Tide Tables,” 2025). More follows."
    )
    (work,) = found(text).citations
    assert work.publisher == "Institute for Coastal Tides (ICT)"
    assert work.title == "Tide Tables"


def test_links_to_documents_are_citations_and_home_pages_are_not():
    text = "See [the count of 2024](https://example.org/count-2024.pdf) by [Them](https://example.org/)."
    (work,) = found(text, "markdown").citations
    assert (work.url, work.publisher) == ("https://example.org/count-2024.pdf", "Them")


def test_a_statement_in_quotation_marks_has_its_speaker():
    text = "“The harbour cannot take one more ship,” said Ana Silva, who runs the yard."
    (said,) = found(text).quotations
    assert said.text == "The harbour cannot take one more ship,"
    assert said.speaker == "Ana Silva"


@pytest.mark.parametrize(
    "text",
    [
        "They call it “progress” here.",
        "He wrote “The Sea and the Town” in a year.",
        'A 6" pipe and a 4" pipe.',
    ],
)
def test_terms_titles_and_inches_are_no_quotations(text):
    assert found(text).quotations == []


FIGURES = {
    "$6.2 billion in 2024": (6.2e9, "USD", "2024", None),
    "€4.2 million": (4.2e6, "EUR", None, None),
    "a 35% increase compared to 2023": (35.0, "%", None, 35.0),
    "fell by 12%": (12.0, "%", None, -12.0),
    "1.5 million euros": (1.5e6, "EUR", None, None),
    "12,500 euros": (12500.0, "EUR", None, None),
    "38% of households": (38.0, "%", None, None),
}


@pytest.mark.parametrize(("words", "fields"), FIGURES.items(), ids=FIGURES)
def test_a_figure_is_read_as_a_number(words, fields):
    (figure,) = found(f"The report speaks of it: {words}, it says.").figures
    assert (figure.value, figure.unit, figure.period, figure.change) == fields


@pytest.mark.parametrize(
    "text", ["The law of 1991 has 12 parts.", "In 5–10 years, perhaps.", "Section 3.2 says so."]
)
def test_years_and_numbers_of_sections_are_no_figures(text):
    assert found(text).figures == []


def test_the_value_before_a_change_is_reckoned():
    text = "Trade reached $6.2 billion in 2024. This represents a 35% increase compared to 2023."
    _value, change = found(text).figures
    assert change.implied_before == pytest.approx(4.5926e9, rel=1e-4)
    assert change.lacks_base is False
    (alone,) = found("There was a 150% increase in exports between 2020 and 2024.").figures
    assert (alone.lacks_base, alone.baseline, alone.period) == (True, "2020", "2020/2024")


def test_a_forecast_says_until_when_and_how_surely():
    text = "---\ntitle: T\ndate: 2026-01-15\n---\nPrices will likely fall by 2030. They rose in May 2020."
    (forecast,) = found(text, "markdown").forecasts
    assert (forecast.hedge, forecast.due_to) == ("likely", "2030-12-31")


def test_horizons_are_counted_from_the_date_of_the_article():
    text = "---\ndate: 2026-01-15\n---\nWithin the next 6 months the port could close."
    (forecast,) = found(text, "markdown").forecasts
    assert (forecast.due_from, forecast.due_to) == ("2026-01-15", "2026-07-17")
