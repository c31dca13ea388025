"""What a page asks of a reader's line and device: little, of nobody else, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest
from playwright.sync_api import Page, Request

from tests.browser.conftest import FIGURES, Opener
from tests.browser.views import WIDTHS
from tests.site.test_languages import LANGUAGES

MEETINGS = (
    "meetings/example-forum-9/",
    "meetings/example-forum-days/",
    "meetings/spolupracovna-1/",
)
MOST_OCTETS = 80_000
"""Of the first view of a meeting, its style, script and pictures included, compressed by gzip."""
MOST_REQUESTS = 8
MOST_SHIFT = 0.1
"""Cumulative layout shift up to which Core Web Vitals call a page good."""
SHIFTS = """
window.shifted = 0
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) window.shifted += entry.value
}).observe({ type: "layout-shift", buffered: true })
"""
COLOURS = "__palette"
"""The scheme that a reader has chosen: the one thing that is kept, and only in the browser."""
STORES = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(database => database.name),
  ...await caches.keys(),
  ...(await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope),
]"""


def kept_by(page: Page) -> set[str]:
    """Names of cookies, and of whatever else but COLOURS a page leaves in the reader's browser."""
    cookies = {str(cookie["name"]) for cookie in page.context.cookies()}
    return cookies | {name for name in page.evaluate(STORES) if not name.endswith(COLOURS)}


def watching(seen: list[Request], complaints: list[str]) -> Callable[[Page], None]:
    """Notes what a page asks for, and what a browser has to say against it."""

    def prepare(page: Page) -> None:
        page.on("request", lambda request: seen.append(request))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text))

    return prepare


def at_once(page: Page) -> None:
    """Down to the end, until nothing more is asked for."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")


def test_no_page_asks_anybody_else_nor_leaves_anything_behind(
    open_page: Opener, home: str, kinds_of_page: dict[str, list[str]]
) -> None:
    faults = []
    turns = cycle(LANGUAGES)
    for address in (address for specimens in kinds_of_page.values() for address in specimens):
        seen: list[Request] = []
        complaints: list[str] = []
        with open_page(address, next(turns), prepare=watching(seen, complaints)) as page:
            at_once(page)
            foreign = [request.url for request in seen if not request.url.startswith(home)]
            for fault in (*foreign, *kept_by(page), *complaints):
                faults.append(f"{address}: {fault}")
        FIGURES["network: pages"] += 1
        FIGURES["network: requests"] += len(seen)
    FIGURES["network: foreign requests, things kept, complaints"] += len(faults)
    assert not faults, "\n".join(faults)


def test_what_a_page_keeps_is_seen(open_page: Opener) -> None:
    """The tests above look."""
    with open_page("meetings/") as page:
        page.evaluate("document.cookie = 'one=1'; localStorage.two = 2; sessionStorage.three = 3")
        page.evaluate("new Promise(done => { indexedDB.open('four').onsuccess = done })")
        assert kept_by(page) == {"one", "two", "three", "four"}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("address", MEETINGS)
def test_the_first_view_of_a_meeting_is_light_and_stands_still(
    open_page: Opener, address: str, width: int
) -> None:
    seen: list[Request] = []
    with open_page(address, "uk", width, prepare=watching(seen, [])) as page:
        page.evaluate(SHIFTS)
        at_once(page)
        octets = sum(request.sizes()["responseBodySize"] for request in seen)
        figure = f"weight: most octets, requests of a meeting at {width} px"
        FIGURES[figure] = max(FIGURES[figure], octets)
        assert octets <= MOST_OCTETS, octets
        assert len(seen) <= MOST_REQUESTS, [request.url for request in seen]
        assert page.evaluate("shifted") < MOST_SHIFT


def test_a_shift_is_seen(open_page: Opener) -> None:
    """The test above looks."""
    with open_page(MEETINGS[0]) as page:
        page.evaluate(SHIFTS)
        page.evaluate(
            "document.body.prepend(Object.assign(document.createElement('div'),"
            "{ style: 'height: 500px' }))"
        )
        page.wait_for_function("shifted >= 0.1")
