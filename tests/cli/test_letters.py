"""``forum letters send --due``, as an operator's clock runs it, against a mail server of the tests."""

import re
import socketserver
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from email import message_from_bytes, policy
from threading import Thread

import pytest

from forum import cli
from forum.adapters.accounts import add_account
from forum.cli import opening
from forum.queries.manners import Manner
from forum.services.letters import set_letters
from forum.vocabulary import Pace
from tests.factories import a_participant, a_position, act


class _Taking(socketserver.StreamRequestHandler):
    """As much of SMTP as it takes to be handed a letter (RFC 5321)."""

    def handle(self):
        self.wfile.write(b"220 here\r\n")
        for line in self.rfile:
            verb = line.split()[0].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                taken = b"".join(iter(self.rfile.readline, b".\r\n"))
                self.server.taken.append(message_from_bytes(taken, policy=policy.default))
            self.wfile.write(b"221 bye\r\n" if verb == b"QUIT" else b"250 yes\r\n")


@contextmanager
def a_mail_server():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Taking) as server:
        server.taken = []
        Thread(target=server.serve_forever, args=(0.01,)).start()
        try:
            yield server
        finally:
            server.shutdown()


def a_challenged_reader(**manner):
    person = a_participant()
    act(add_account, person, f"reader-{person.id}@example.org", "a long enough password")
    act(set_letters, person, Manner(Pace.AT_ONCE, **manner))
    a_position("It is dear.", target=a_position("The ferry pays.", author=person))
    return person


def test_letters_that_are_due_reach_a_mail_server_once_and_wait_in_quiet_hours(
    make_app, visit, monkeypatch, capsys
):
    def sends():
        with pytest.raises(SystemExit):
            cli.main()
        return capsys.readouterr().out

    hour = datetime.now(UTC).hour
    quiet = {"quiet_from": hour, "quiet_until": (hour + 2) % 24}
    awake, asleep = a_challenged_reader(), a_challenged_reader(**quiet)
    monkeypatch.setattr(sys, "argv", ["forum", "letters", "send", "--due"])
    with a_mail_server() as server:
        port = server.server_address[1]
        app = make_app(mail="smtp", mail_server="127.0.0.1", mail_port=port)
        monkeypatch.setattr(opening, "create_app", lambda: app)
        assert sends() == "1 sent, 0 put back, 0 not needed any more.\n"
        (letter,) = server.taken
        act(set_letters, asleep, Manner(Pace.AT_ONCE))
        sends()
    addresses = [f"reader-{person.id}@example.org" for person in (awake, asleep)]
    assert [one["To"] for one in server.taken] == addresses
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = letter["List-Unsubscribe"].strip()[1:-1]
    for form in ("plain", "html"):
        told = letter.get_body((form,)).get_content()
        assert "The ferry pays." in told
        assert "1 challenge is unanswered." in told
        assert link in told
    assert re.search(r"prefers-color-scheme: dark", told)
    path = "/" + link.split("/", 3)[3]
    assert visit().post(path, data={"List-Unsubscribe": "One-Click"}).status_code == 200
