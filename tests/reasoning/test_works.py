"""Two records of one work are told by what they share."""

import pytest

from forum.reasoning.works import keys_of


@pytest.mark.parametrize(
    "url",
    [
        "http://www.Example.org/report/",
        "https://example.org/report#page=3",
        "https://example.org:443/report?utm_source=mail&fbclid=x",
    ],
)
def test_one_page_has_many_addresses(url):
    assert keys_of(None, url) == keys_of(None, "https://example.org/report") != set()


@pytest.mark.parametrize(
    "url", ["https://example.org/report?id=2", "https://example.org:8080/report"]
)
def test_what_leads_elsewhere_is_another_page(url):
    assert not keys_of(None, url) & keys_of(None, "https://example.org/report?id=1")


def test_a_doi_is_one_however_it_is_written():
    ways = ["10.1234/ABC.5", "doi:10.1234/abc.5", "https://doi.org/10.1234/abc.5"]
    assert keys_of(ways[0], None) & keys_of(ways[1], None) & keys_of(None, ways[2])


@pytest.mark.parametrize("url", ["", "nothing", "https://[x", "mailto:a@b"])
def test_what_is_no_address_names_no_work(url):
    assert keys_of(None, url) == set()
