"""The lines of a forecast's chart, on a ground of 1000 by 100: time to the right, up is likely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.clock import now
from forum.queries.forecasts import ForecastPage

WIDTH, HEIGHT = 1000, 100
_Step = tuple[datetime, float | None]


@dataclass(frozen=True, slots=True)
class Curve:
    """SVG paths of what the crowd and the viewer thought from ``first`` to ``last``."""

    crowd: str
    own: str
    first: datetime
    last: datetime


def curve(page: ForecastPage) -> Curve | None:
    """Return the lines of a forecast, if there is something to draw of the crowd."""
    crowd: list[_Step] = [(one.at, one.probability) for one in page.course]
    if not any(probability is not None for _, probability in crowd):
        return None
    first, last = page.posed_at, page.closed_at or now()
    own: list[_Step] = [(one.at, one.probability) for one in page.own]
    own += [(page.own[-1].until, None)] if page.own and page.own[-1].until else []
    return Curve(_path(crowd, first, last), _path(own, first, last), first, last)


def _path(steps: Sequence[_Step], first: datetime, last: datetime) -> str:
    """Return a line in steps: each value holds until the next; nothing is drawn where none is."""
    return " ".join(_parts(steps, first, last))


def _parts(steps: Sequence[_Step], first: datetime, last: datetime) -> Iterator[str]:
    span = (last - first).total_seconds() or 1
    is_drawing = False
    for index, (at, probability) in enumerate(steps):
        x = round((at - first).total_seconds() / span * WIDTH)
        if probability is None:
            is_drawing = False
            continue
        y = round((1 - probability) * HEIGHT, 1)
        yield f"V{y}" if is_drawing else f"M{x} {y}"
        until = steps[index + 1][0] if index + 1 < len(steps) else last
        yield f"H{round((until - first).total_seconds() / span * WIDTH)}"
        is_drawing = True
