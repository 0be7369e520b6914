"""The boxes of Markdown's dialects: callouts, fenced divisions, quotations with a class.

``> [!question] Title`` (Obsidian, GitHub), ``::: discussion`` (Pandoc, Quarto, the Carpentries) and
``{: .discussion}`` below a quotation (kramdown) all become sections that have a class.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_FENCE = re.compile(r"^ {0,3}:{3,}[ \t]*(?:\{?[.#]?([A-Za-z][\w-]*)\b([^\n]*))?$", re.MULTILINE)
_CLASS = re.compile(r"^((?:> ?)*)\{:[ \t]*\.([\w-]{1,40})[^}\n]{0,80}\}[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"\{: \.([\w-]{1,40})\}")
_CALLOUT = re.compile(r"\[!([\w-]{1,40})\][+-]?[ \t]*([^\n]*)\n?")
_TITLE = re.compile(r"^[ \t]*[^\s{}][^{}\n]*$")


def with_divisions(text: str) -> str:
    """Return Markdown whose fences are HTML, and whose classes stand in lines of their own."""
    return _CLASS.sub(r"\1\n\1{: .\2}\n", _FENCE.sub(_division, text))


def _division(fence: re.Match[str]) -> str:
    if fence[1] is None:
        return "\n</div>\n"
    title = f"\n**{fence[2].strip()}**\n" if _TITLE.match(fence[2]) else ""
    return f'\n<div class="{fence[1]}">\n{title}'


def draw_boxes(parser: MarkdownIt) -> MarkdownIt:
    """Teach a parser that quotations with a name are boxes."""
    parser.core.ruler.after("block", "boxes", _draw)
    return parser


def _draw(state: StateCore) -> None:
    tokens: list[Token] = []
    opened: list[Token] = []
    last: tuple[Token, Token] | None = None  # the quotation that ended just before
    skipped = 0
    for index, token in enumerate(state.tokens):
        if skipped:
            skipped -= 1
            continue
        name = _named(state.tokens, index) if last else None
        if last and name:
            _become_box(last, name)
            skipped = 2  # the paragraph that held the class
            continue
        last = None
        if token.type == "blockquote_open":
            opened.append(token)
        elif token.type == "blockquote_close":
            last = (opened.pop(), token)
        tokens.append(token)
    state.tokens = tokens
    _draw_callouts(state)


def _named(tokens: Sequence[Token], index: int) -> str | None:
    if tokens[index].type != "paragraph_open":
        return None
    named = _NAMED.fullmatch(tokens[index + 1].content.strip())
    return named[1] if named else None


def _become_box(quotation: tuple[Token, Token], name: str) -> None:
    for token in quotation:
        token.tag = "section"
    quotation[0].attrSet("class", name)


def _draw_callouts(state: StateCore) -> None:
    """Make boxes of quotations that begin with a heading, or with a type in brackets."""
    tokens: list[Token] = []
    opened: list[tuple[Token, str | None]] = []
    for index, token in enumerate(state.tokens):
        tokens.append(token)
        if token.type == "blockquote_open":
            first = state.tokens[index + 1]
            callout = (
                _CALLOUT.match(state.tokens[index + 2].content)
                if first.type == "paragraph_open"
                else None
            )
            name = f"callout {callout[1].lower()}" if callout else None
            opened.append((token, name or ("boxed" if first.type == "heading_open" else None)))
            if callout:
                state.tokens[index + 2].content = state.tokens[index + 2].content[callout.end() :]
                tokens += _heading(callout[2].strip())
        elif token.type == "blockquote_close":
            start, name = opened.pop()
            if name and not start.attrs:
                _become_box((start, token), name)
    state.tokens = tokens


def _heading(title: str) -> list[Token]:
    """Return a heading of the lowest rank, or nothing where a callout has no title."""
    if not title:
        return []
    words = Token("inline", "", 0, content=title, children=[])
    return [Token("heading_open", "h6", 1), words, Token("heading_close", "h6", -1)]
