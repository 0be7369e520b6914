"""The child that fetches: the address comes in, progress and then the page go out, line by line."""

import base64
import json
import sys

from forum.adapters.fetching.client import CannotFetchError, Client


def main() -> None:
    """Fetch the address on standard input."""
    url = sys.stdin.read().strip()
    try:
        got = Client(lambda size: _say(bytes=size), loopback="loopback" in sys.argv).get(url)
    except CannotFetchError as error:
        _say(refusal=error.why, values=error.values)
        return
    _say(
        bytes=len(got.content),
        url=got.url,
        form=got.form.value,
        content=base64.b64encode(got.content).decode("ascii"),
    )


def _say(**words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
