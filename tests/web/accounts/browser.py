"""Somebody with a browser, who fills in forms and follows the links of letters."""

import re

ANA = {"name": "Ana Costa", "email": "ana@example.org", "password": "seven quiet herons"}
SIGN_IN = {"email": ANA["email"], "password": ANA["password"]}
NEW = "eleven loud bitterns"


class Browser:
    """A client that fills in the form of a page, with its token, and sends it."""

    def __init__(self, forum):
        self.client = forum.test_client()

    def get(self, path, **given):
        return self.client.get(path, **given)

    def token(self, path):
        return re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.get(path).text)[1]

    def send(self, path, *, to=None, headers=None, **fields):
        fields["csrf_token"] = self.token(path)
        return self.client.post(to or path, data=fields, headers=headers)

    def sign_in(self, **changed):
        return self.send("/account/login", **(SIGN_IN | changed))

    def sign_out(self):
        return self.send("/account/change", to="/account/logout")

    def is_signed_in(self):
        return self.get("/account/change").status_code == 200


def link(letter):
    """The path of the only link of a letter."""
    (found,) = re.findall(r"https?://[^/\s]+(/\S+)", letter.body)
    return found
