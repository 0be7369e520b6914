"""The pictures of the documentation: ``python -m tests.screenshots``."""

import re
import tempfile
from pathlib import Path

from tests.browser import DESKTOP, PHONE, chromium
from tests.journeys.conftest import served

FOLDER = Path(__file__).parents[1] / "docs" / "screenshots"
QUESTION = "Should 30 km/h become the default"
LARGE = "What follows from plan 1"
CLAIM = "Thirty should be the default everywhere"


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as forum:
        address, password = re.search(r"organiser\s+(\S+)\s+(\S+)", forum.run("sample")).groups()
        forum.run("sample", "--positions", "1000")
        with chromium() as browser:
            for screen in (DESKTOP, PHONE):
                for scheme in ("light", "dark"):
                    context = browser.new_context(viewport=screen, color_scheme=scheme)
                    take(context.new_page(), forum.base, address, password, screen, scheme)
                    if scheme == "light":
                        take_large(context.new_page(), forum.base, screen)
                    context.close()


def take_large(page, base, screen):
    """Take pictures of a thread of a thousand positions."""
    page.goto(base)
    page.get_by_role("link", name=LARGE).click()
    for name, link in (("large-outline", "Outline"), ("large-map", "Map")):
        page.get_by_role("link", name=link, exact=True).click()
        page.locator(".count").wait_for()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=FOLDER / f"{name}-{screen['width']}.png")


def take(page, base, address, password, screen, scheme):
    """Walk to each page and take its picture; in the dark, of the thread only."""

    def shoot(name):
        if scheme == "light" or name == "thread":
            name += "-dark" if scheme == "dark" else ""
            page.screenshot(path=FOLDER / f"{name}-{screen['width']}.png")

    page.goto(base)
    shoot("home")
    page.goto(f"{base}/search?q=speed+crashes")
    shoot("search")
    page.goto(f"{base}/articles/1")
    page.locator("a.sentence").first.click()
    page.locator(".here").wait_for()
    shoot("article")
    page.goto(f"{base}/account/login")
    page.fill("[name=email]", address)
    page.fill("[name=password]", password)
    page.get_by_role("button", name="Sign in").click()
    page.goto(base)
    page.get_by_role("link", name=QUESTION).click()
    page.goto(page.url + "?order=unanswered")
    shoot("thread")
    page.get_by_role("link", name=CLAIM).click()
    shoot("position")
    page.goto(f"{base}/organise/articles/1")
    page.locator("#citations").scroll_into_view_if_needed()
    shoot("import")


if __name__ == "__main__":
    main()
