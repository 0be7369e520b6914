"""Who and what a text speaks of: names, by how often they stand in it."""

import re
from collections import Counter
from collections.abc import Sequence

from forum.extraction.document import HEADING, Document
from forum.extraction.findings import FoundActor
from forum.extraction.naming import NAME
from forum.extraction.sentences import Sentence

_NAME = re.compile(NAME)
_MOST = 30
_NOT_NAMES = frozenset(
    "The This That These Those There However While When Where What Why How If In On At For From But "
    "And Or As It Its We You They He She I Our Your Their My January February March April May June "
    "July August September October November December Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday Several Many Some Such Most Recent Short Long Over Simultaneously Furthermore "
    "Trade Figures According Let Can Within Following Prior Key Le La Les Un Une Des Der Die Das".split()
)


def find_actors(document: Document, sentences: Sequence[Sentence]) -> list[FoundActor]:
    """Return the names that stand at least twice, or have several words, the commonest first."""
    del document
    counts: Counter[str] = Counter()
    for one in sentences:
        if one.block.kind == HEADING:
            continue
        for found in _NAME.finditer(one.text):
            name = _trimmed(found[0])
            opens = found.start() == 0 and " " not in name
            if name and not opens:
                counts[name] += 1
    told = [(name, number) for name, number in counts.items() if number > 1 or " " in name]
    told.sort(key=lambda one: (-one[1], one[0]))
    return [FoundActor(name, number) for name, number in told[:_MOST]]


def _trimmed(name: str) -> str:
    words = name.split(" ")
    while words and (words[0] in _NOT_NAMES or words[0][0].islower()):
        words.pop(0)
    joined = " ".join(words)
    return joined.removesuffix("’s").removesuffix("'s").rstrip(".")
