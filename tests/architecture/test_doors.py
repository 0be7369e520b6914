"""Every route that changes something needs a token and a person."""

import pytest

from tests.factories import a_participant

# Those who are not signed in yet have to get in.
OPEN = {
    "security.login",
    "security.register",
    "security.forgot_password",
    "security.reset_password",
    "security.send_confirmation",
    "security.confirm_email",
    "security.logout",
}
SIGNED = {"letters.unsubscribe"}  # a link that the forum signed says whose letters end


def changing_routes(app):
    urls = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods - {"GET", "HEAD", "OPTIONS"}):
            yield rule.endpoint, method, urls.build(rule.endpoint, dict.fromkeys(rule.arguments, 1))


def test_there_are_doors_to_try(app):
    assert len(list(changing_routes(app))) > 25


def test_every_changing_route_needs_a_token(app, visit):
    browser = visit(a_participant())
    for endpoint, method, url in changing_routes(app):
        refusal = 404 if endpoint in SIGNED else 400
        assert browser.open(url, method=method).status_code == refusal, url


def test_every_changing_route_needs_a_person(app, visit):
    visitor = visit()
    token = visitor.token()
    for endpoint, method, url in changing_routes(app):
        if endpoint not in OPEN | SIGNED:
            answer = visitor.open(url, method=method, data={"csrf_token": token})
            assert answer.status_code == 303, url
            assert answer.location.startswith("/account/login"), url


@pytest.mark.parametrize("address", ["/organise/", "/organise/articles/new", "/moderation/queue"])
def test_rooms_of_organisers_and_moderators_are_theirs(visit, address):
    assert visit(a_participant()).get(address).status_code == 403


def test_reading_changes_nothing(app, count_queries, visit):
    browser = visit(a_participant())
    urls = app.url_map.bind("localhost")
    with count_queries() as statements:
        for rule in app.url_map.iter_rules():
            if "GET" in rule.methods and "security" not in rule.endpoint:
                values = dict.fromkeys(rule.arguments, 1)
                browser.get(urls.build(rule.endpoint, values))
    assert statements
    for statement in statements:
        assert statement.split()[0] in {"SELECT", "BEGIN", "WITH", "ROLLBACK"}, statement
