"""Without JavaScript every page, feed, file and language is reached by links that are in sight."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import FIGURES, IN_FULL, Opener, url_of
from tests.browser.views import WIDTHS
from tests.site.reading import URL, BuiltSite
from tests.site.test_languages import LANGUAGES

PHONE = 360
LINKS_IN_SIGHT = """[...document.links]
  .filter(link => link.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && link.getClientRects().length)
  .map(link => link.href)"""
HIDDEN_IN_SIGHT = """[...document.querySelectorAll("[hidden]")]
  .filter(part => part.checkVisibility()).map(part => part.outerHTML)"""
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"
FILES = re.compile(r"\.(ics|atom|json|csv|ttl|jsonld|zip|pdf)$")
"""What is there for a reader, and no part of the pages' own works."""
OF_ONE_MEETING = re.compile(r"/meetings/[^/]+/event\.ics$")
"""Offered while the meeting is ahead; afterwards the calendar of its year holds it."""
NEEDS_A_SCRIPT = "search"
"""It says so, and leads to the lists and the index."""


def links_in_sight(page: Page) -> set[str]:
    """Of a page, after what opens by itself (a fold, a menu below the pointer) was opened."""
    page.evaluate(UNFOLD)
    found = set(page.evaluate(LINKS_IN_SIGHT))
    page.locator(".md-header .md-select").hover()
    return {urldefrag(url).url for url in found | set(page.evaluate(LINKS_IN_SIGHT))}


def crawl(page: Page, start: str, language: str, home: str) -> set[str]:
    """Every URL that links lead to, from page to page of one language."""
    reached, left = {start}, [start]
    while left:
        page.goto(left.pop())
        new = links_in_sight(page) - reached
        reached |= new
        left += [url for url in new if url.endswith("/") and speaks(url, home) == language]
    return reached


def speaks(url: str, home: str) -> str | None:
    """The language of a page of ours."""
    first = url.removeprefix(home).split("/")[0]
    return (first if first in LANGUAGES else "en") if url.startswith(home) else None


@pytest.mark.parametrize("language", LANGUAGES if IN_FULL else ["en"])
def test_every_page_feed_and_file_is_reached(
    open_page: Opener, example: BuiltSite, home: str, language: str
) -> None:
    with open_page("", language, PHONE, java_script_enabled=False) as page:
        reached = crawl(page, url_of(home, language, ""), language, home)
    files = {home + path.relative_to(example.folder).as_posix() for path in files_of(example)}
    pages = {home + page.url.removeprefix(URL) for page in example.pages}
    wanted = {url for url in files | pages if speaks(url, home) == language}
    FIGURES["without JavaScript: pages and files reached"] += len(wanted & reached)
    missed = {
        url
        for url in wanted - reached
        if f"/{NEEDS_A_SCRIPT}/" not in url and not OF_ONE_MEETING.search(url)
    }
    assert not missed, "\n".join(sorted(missed))
    assert {url_of(home, other, "") for other in LANGUAGES} <= reached


def files_of(example: BuiltSite) -> list[Path]:
    return [path for path in example.folder.rglob("*") if FILES.search(path.name)]


def test_search_leads_somewhere_without_a_script(open_page: Opener) -> None:
    """To lists and an index by letter, which serve instead."""
    with open_page("search/", java_script_enabled=False) as page:
        assert {url.rpartition("/opengov/")[2] for url in links_in_sight(page)} >= {"a-z/"}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_needs_a_script_to_be_read(
    open_page: Opener, kinds_of_page: dict[str, list[str]], width: int
) -> None:
    """With scripts off there are no fewer words than with them, and no button without a use."""
    lost = []
    turns = cycle(LANGUAGES)
    for address in (pages[0] for kind, pages in kinds_of_page.items() if kind != NEEDS_A_SCRIPT):
        language = next(turns)
        with open_page(address, language, width) as page:
            page.evaluate(UNFOLD)
            scripted = words(page)
        with open_page(address, language, width, java_script_enabled=False) as page:
            page.evaluate(UNFOLD)
            useless = page.evaluate(HIDDEN_IN_SIGHT)
            assert not useless, f"{language}/{address}: {useless}"
            if missing := scripted - words(page):
                lost.append(f"{language}/{address}: {sorted(missing)[:10]}")
    assert not lost, "\n".join(lost)


def words(page: Page) -> set[str]:
    """Of its text; what a button does that a script shows is no part of that."""
    page.evaluate("document.querySelectorAll('main button').forEach(button => button.remove())")
    return set(page.locator("main").inner_text().split())
