"""User text to safe HTML: two walls, and a second opinion on each."""

import json
from html.parser import HTMLParser
from pathlib import Path

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.markup import render

TAGS = {
    "a", "blockquote", "br", "code", "em", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s",
    "strong", "ul",
}  # fmt: skip
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "![x](https://example.org/x.png)",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;<img src=1 onerror=alert(1)>'>",
    "<a href='https://example.org' style='position:fixed' onclick='alert(1)'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    '[x](https://example.org "onmouseover=alert(1)")',
    "`<script>`",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!--<script>-->",
    "\u0000<script>\u0000",
]


class Reader(HTMLParser):
    """Notes every tag and attribute that a browser would see."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes = set(), set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.add((tag, name))
            if name == "href":
                assert (
                    value.split(":")[0].lower() in {"http", "https", "mailto"} or ":" not in value
                )


def check(text):
    html = render(text)
    for opinion in (html, nh3.clean(html, tags=TAGS, attributes={"a": {"href"}, "ol": {"start"}})):
        seen = Reader(opinion)
        assert seen.tags <= TAGS, (text, html)
        assert seen.attributes <= {("a", "href"), ("a", "rel"), ("ol", "start")}, (text, html)
    return html


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text):
    check(text)


@given(
    st.text(
        alphabet=st.sampled_from("<>&\"'=/()[]!#*_`~- \n:;javscriptonhrefdt\u202e\u0000"),
        max_size=300,
    )
)
def test_no_text_gets_past_both_walls(text):
    check(text)


@given(st.text(max_size=300))
def test_any_text_can_be_rendered(text):
    check(text)


def test_the_hostile_corpus_is_only_text():
    corpus = Path(__file__).parents[2] / "shared/data/hostile/xss.jsonl"
    if not corpus.exists():
        pytest.skip("the hostile corpus is not beside this project")
    lines = corpus.read_text("utf-8").splitlines()
    for line in lines[:: max(1, len(lines) // 1500)]:
        item = json.loads(line)
        text = (
            item if isinstance(item, str) else next(v for v in item.values() if isinstance(v, str))
        )
        check(text[:3000])


def test_markdown_reads_as_its_authors_expect():
    assert render("*a* **b** `c`") == "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"
    assert render("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
    assert "<blockquote>" in render("> said")
    assert render("# Big") == "<h4>Big</h4>\n"
    assert render("a < b & c") == "<p>a &lt; b &amp; c</p>\n"


def test_links_say_that_nobody_vouches_for_them():
    html = render("See https://example.org/a and [here](https://example.org/b).")
    assert html.count('rel="nofollow ugc noopener"') == 2


def test_deep_nesting_ends():
    assert len(render(">" * 5_000 + " deep")) < 200_000
    assert render("[" * 3_000)
    assert render("*" * 10_000)
