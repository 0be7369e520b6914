"""The guarded client: what may be asked for, how often it may turn, how much may come."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import requests
from AntiSSRF import AntiSSRFError, AntiSSRFPolicy, PolicyConfigOptions
from protego import Protego
from urllib3.exceptions import HTTPError

from forum.adapters.fetching.refusals import BUDGET_BYTES, BUDGET_SECONDS
from forum.vocabulary import DocumentFormat

AGENT = "Rejoinder"
_HEADERS = {
    "User-Agent": f"{AGENT}/0.1 (a person asked for this page, to discuss it)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/markdown,text/plain;q=0.9",
    "Accept-Encoding": "gzip, deflate",
}
_MOST_TURNS = 5
_PIECE = 65_536  # bytes
_ROBOTS_BYTES = 500_000  # what has to be read of robots.txt (RFC 9309, 2.5)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_FORMS = {
    "text/html": DocumentFormat.HTML,
    "application/xhtml+xml": DocumentFormat.HTML,
    "text/markdown": DocumentFormat.MARKDOWN,
    "text/plain": DocumentFormat.AUTO,
    "application/pdf": DocumentFormat.PDF,
    _WORD: DocumentFormat.DOCX,
    "application/octet-stream": DocumentFormat.AUTO,
    "": DocumentFormat.AUTO,
}


class CannotFetchError(Exception):
    """Why a page is not fetched, by the name of its refusal."""

    def __init__(self, why: str, **values: object) -> None:
        super().__init__(why)
        self.why, self.values = why, values


@dataclass(frozen=True, slots=True)
class Got:
    """A page as it came."""

    content: bytes
    form: DocumentFormat
    url: str


class Client:
    """One visit: its budget of time and bytes is for everything that is fetched on the way."""

    def __init__(self, told: Callable[[int], None], *, loopback: bool) -> None:
        self._told = told
        self._until = time.monotonic() + BUDGET_SECONDS
        self._session = _guarded(loopback=loopback)
        self._robots: dict[str, Protego | None] = {}

    def get(self, url: str) -> Got:
        """Return the page at an address, following it where it turns."""
        for _turn in range(_MOST_TURNS + 1):
            _check(url)
            if not self._is_welcome(url):
                raise CannotFetchError("robots")
            with self._asked(url) as answer:
                if answer.is_redirect or answer.is_permanent_redirect:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                if not answer.ok:
                    raise CannotFetchError("status", status=answer.status_code)
                kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                if kind not in _FORMS:
                    raise CannotFetchError("kind", kind=kind[:80])
                return Got(b"".join(self._pieces(answer, BUDGET_BYTES)), _FORMS[kind], url)
        raise CannotFetchError("turns")

    def _asked(self, url: str) -> requests.Response:
        left = self._until - time.monotonic()
        if left <= 0:
            raise CannotFetchError("slow")
        try:
            return self._session.get(
                url, headers=_HEADERS, timeout=left, stream=True, allow_redirects=False
            )
        except AntiSSRFError as error:
            raise CannotFetchError("private") from error
        except requests.exceptions.SSLError as error:
            raise CannotFetchError("certificate") from error
        except requests.exceptions.Timeout as error:
            raise CannotFetchError("slow") from error
        except requests.exceptions.ConnectionError as error:
            raise CannotFetchError("unreachable") from error
        except OSError as error:  # the name could not be resolved, or only to nonsense
            raise CannotFetchError("unknown") from error
        except (requests.exceptions.RequestException, ValueError) as error:
            raise CannotFetchError("address") from error

    def _pieces(self, answer: requests.Response, most: int) -> Iterator[bytes]:
        """Yield the body as it comes, unpacked; stop where the budget ends."""
        got = 0
        while True:
            if time.monotonic() > self._until:
                raise CannotFetchError("slow")
            try:
                piece = answer.raw.read1(_PIECE, decode_content=True)
            except (HTTPError, OSError) as error:
                raise CannotFetchError("unreachable") from error
            if not piece:
                return
            got += len(piece)
            if got > most:
                raise CannotFetchError("large")
            self._told(got)
            yield piece

    def _is_welcome(self, url: str) -> bool:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules(f"{site}/robots.txt")
        rules = self._robots[site]
        return rules is None or rules.can_fetch(url, AGENT)

    def _rules(self, url: str) -> Protego | None:
        """Return what a site asks of programs; nothing where it has no such file (RFC 9309, 2.3).

        A site that cannot say what it asks (an error of its own) is not read.
        """
        with self._asked(url) as answer:
            if answer.status_code >= 500:
                return Protego.parse("User-agent: *\nDisallow: /")
            if not answer.ok or answer.is_redirect:
                return None
            try:
                rules = b"".join(self._pieces(answer, _ROBOTS_BYTES))
            except CannotFetchError as error:
                if error.why != "large":
                    raise
                return None
            return Protego.parse(rules.decode("utf-8", "replace"))


def _guarded(*, loopback: bool) -> requests.Session:
    policy = AntiSSRFPolicy(PolicyConfigOptions.EXTERNAL_ONLY_LATEST)
    policy.allow_plain_text_http = True
    if loopback:
        policy.add_allowed_addresses(["127.0.0.1/32", "::1/128"])
    session: requests.Session = policy.get_antissrf_session()
    session.trust_env = False  # a proxy of the environment would go around the guard
    return session


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole or parts.username is not None or parts.password is not None:
        raise CannotFetchError("address")
