"""A thread of texts that are hard to set: deep, long, unbroken, right to left, with odd marks."""

from itertools import cycle

from forum.vocabulary import Stance
from tests.factories.positions import a_position
from tests.factories.threads import a_thread

DEEP = 50  # levels
UNBROKEN = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt"  # 60 characters
HEBREW = "הרציפים שייכים לכולם, וגם hakikar מס׳ 7."
ARABIC = "المرفأ ملك للجميع في عام ٢٠٢٦."
COMBINED = "Z̸̡͉a͔͗l̴g̵o̶ holds, says 👩‍👩‍👧‍👦 with a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and é in two."
LONG = " ".join(["harbour"] * 3_999 + ["end."])  # 4,000 words


def an_odd_thread():
    """Return a thread 50 levels deep, and its last position."""
    thread = a_thread(f"Should {UNBROKEN} go, or האם?")
    claims = cycle([HEBREW, f"It is {UNBROKEN}.", COMBINED, ARABIC, "It is so. ולא כך."])
    stances = cycle(Stance)
    first = a_position(HEBREW, thread=thread, reasoning=LONG)
    deep = first
    for _ in range(DEEP - 1):
        deep = a_position(next(claims), author=first.author, target=deep, stance=next(stances))
    return thread, deep
