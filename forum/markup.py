"""User text to safe HTML. The only module that may call text safe.

Two walls: the Markdown parser passes no HTML through, and bleach keeps only a short list of tags.
The result is stored with ``RENDERER``; raise it when the output changes, so that stored HTML can
be told from what would be rendered now.
"""

from datetime import datetime
from html.parser import HTMLParser
from typing import Any

import bleach
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup

SafeHtml = Markup  # the type of HTML that is safe to put into a page
RENDERER = 1

_REL = "nofollow ugc noopener"
_TAGS = frozenset(
    {"a", "blockquote", "br", "code", "em", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s"}
    | {"strong", "ul"}
)
_ATTRIBUTES = {"a": ["href", "rel"], "ol": ["start"]}
_PROTOCOLS = frozenset({"http", "https", "mailto"})
_CLEANER = bleach.Cleaner(tags=_TAGS, attributes=_ATTRIBUTES, protocols=_PROTOCOLS, strip=True)


def render(text: str) -> str:
    """Return Markdown as safe HTML: paragraphs, lists, quotes, code, links; no images."""
    return str(_CLEANER.clean(_markdown().render(text)))


def safe(html: str) -> Markup:
    """Call HTML safe that ``render`` made and the database kept."""
    return Markup(html)


def plain(html: str) -> str:
    """Return the text of HTML that ``render`` made: no HTML any more, to be escaped like any."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.told).strip()


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def handle_data(self, data: str) -> None:
        self.told.append(data)


def _markdown() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": True, "maxNesting": 20})
    parser.enable(["linkify", "strikethrough"]).disable(["image", "html_block", "html_inline"])
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    return parser


def _link_open(
    renderer: RendererHTML, tokens: list[Token], index: int, options: Any, _env: Any
) -> str:
    tokens[index].attrSet("rel", _REL)
    return renderer.renderToken(tokens, index, options, _env)


def _heading(
    renderer: RendererHTML, tokens: list[Token], index: int, options: Any, _env: Any
) -> str:
    level = min(int(tokens[index].tag[1]) + 3, 6)  # a page's own headings end at the third level
    tokens[index].tag = f"h{level}"
    return renderer.renderToken(tokens, index, options, _env)


def moment(at: datetime, words: str) -> Markup:
    """Return a moment as a time element, for readers in words and for programs in ISO 8601."""
    return Markup('<time datetime="{}">{}</time>').format(at.isoformat(timespec="seconds"), words)
