"""Passwords that anybody would try first: short, repeated, in a row, a common word with digits."""

import re
import unicodedata

from forum.errors import BrokenRuleError
from forum.wording import N_

SHORTEST = 10
LONGEST = 128
_FEWEST_SIGNS = 5  # different ones
_ROWS = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")
_ROW = 6  # neighbours in a row that make a guess
_NAME = 3  # letters of a name that can be looked for in a password
_LOOKALIKES = str.maketrans("@013457$!", "aoieastsi")
_EDGES = re.compile(r"^[^a-zà-ÿ]+|[^a-zà-ÿ]+$")
_NO_LETTERS = re.compile(r"[^a-zà-ÿ]")
# The words that leaked passwords are made of; digits and signs around them do not help.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        abc access account admin administrator asdf azerty baseball basketball batman changeme
        charlie chocolate computer contraseña default demo donald dragon football forum freedom
        guest hallo hello helloworld hunter iloveyou internet jesus jordan killer letmein liverpool
        login love lovely loveyou master michael monkey motdepasse ninja nopassword opensesame pass
        passw passwd passwort password passwordpassword pokemon princess qazwsx qwer qwert qwerty
        qwertyqwerty rejoinder root samsung secret shadow soccer starwars summer sunshine superman
        sysadmin test tester testtest trustno user username wachtwoord welcome whatever winter
        zxcvbnm
        """,
    )
)


def usual_form(password: str) -> str:
    """Return a password as every keyboard would have typed it."""
    return unicodedata.normalize("NFKC", password)


def check_length(password: str) -> None:
    """Refuse a password that is too short or too long."""
    if len(password) < SHORTEST:
        raise BrokenRuleError(
            N_("Choose a password of at least %(shortest)s characters; a few words are fine."),
            field="password",
            shortest=SHORTEST,
        )
    if len(password) > LONGEST:
        raise BrokenRuleError(
            N_("Choose a password of at most %(longest)s characters."),
            field="password",
            longest=LONGEST,
        )


def check(password: str, *about: str) -> None:
    """Refuse a password that is too short, or that anybody who knows these words would try."""
    check_length(password)
    if _is_guessed(password.casefold(), about):
        raise BrokenRuleError(
            N_("Anybody would try this password early. Take words that do not belong together."),
            field="password",
        )


def _is_guessed(password: str, about: tuple[str, ...]) -> bool:
    if len(set(password)) < _FEWEST_SIGNS or re.fullmatch(r"(.{1,5}?)\1+.{0,4}", password):
        return True
    rest = _without_rows(password)
    for word in sorted(about, key=len, reverse=True):
        rest = rest.replace(word.casefold(), "") if len(word) >= _NAME else rest
    core = _EDGES.sub("", rest)
    words = {_NO_LETTERS.sub("", core), _NO_LETTERS.sub("", core.translate(_LOOKALIKES))}
    return not words.isdisjoint(_COMMON) or (len(core) < _NAME and len(rest) < SHORTEST)


def _without_rows(password: str) -> str:
    """Return the password without neighbours on the keyboard or in the alphabet."""
    for row in (*_ROWS, *(row[::-1] for row in _ROWS)):
        for length in range(len(row), _ROW - 1, -1):
            for start in range(len(row) - length + 1):
                password = password.replace(row[start : start + length], "")
    return password
