"""Letters: whose links, in which form, by which way."""

import re

from tests.web.accounts.browser import ANA, Browser


def test_links_in_letters_carry_the_configured_name(make_forum):
    forum = make_forum(server_name="forum.example.org", secure=True)
    letters = forum.extensions["mailman"].outbox
    browser = Browser(forum)
    base = "https://forum.example.org"
    token = re.search(
        r'name="csrf_token"[^>]*value="([^"]+)"',
        browser.get("/account/register", base_url=base).text,
    )[1]
    sent = browser.client.post(
        "/account/register",
        data=ANA | {"csrf_token": token},
        base_url=base,
        headers={"X-Forwarded-Host": "evil.example", "Referer": base + "/account/register"},
    )
    assert sent.status_code == 302
    with forum.test_request_context(base_url="http://evil.example"):
        from forum.adapters.mail import absolute

        assert absolute("/x") == "https://forum.example.org/x"
    assert "https://forum.example.org/account/confirm/" in letters[0].body
    assert "evil" not in letters[0].message().as_string()


def test_letters_go_into_a_folder_as_readable_text(make_forum, tmp_path):
    forum = make_forum(mail="file", mail_directory=str(tmp_path / "mail"))
    Browser(forum).send("/account/register", **(ANA | {"name": "Jürgen Öl"}))
    (file,) = (tmp_path / "mail").iterdir()
    text = file.read_text("utf-8")
    assert "To: ana@example.org" in text
    assert "Hello Jürgen Öl," in text
    assert re.search(r"^http://localhost/account/confirm/\S+$", text, re.MULTILINE)


def test_a_mail_server_that_is_gone_stops_nobody(make_forum):
    forum = make_forum(mail="smtp", mail_server="127.0.0.1", mail_port=1)
    assert Browser(forum).send("/account/register", **ANA).status_code == 302
