"""The example portal in Debian's Chromium.

What has to be there is installed by `make test-browser`, or said by name: a test that lacks its
program fails, it is never skipped. `make test` leaves this folder alone (`norecursedirs`).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import launched
from tests.browser.kinds import kinds
from tests.browser.serving import served
from tests.browser.states import STATES
from tests.browser.views import View, every, pairwise
from tests.site.conftest import example
from tests.site.reading import URL, BuiltSite
from tests.site.test_languages import LANGUAGES

__all__ = ["example"]

IN_FULL = bool(os.environ.get("OPENGOV_BROWSER_FULL"))

FIGURES: Counter[str] = Counter()
"""What was looked at in this run, printed at its end."""

Opener = Callable[..., AbstractContextManager[Page]]
Viewer = Callable[[View], AbstractContextManager[Page]]


@pytest.fixture(scope="session")
def home(example: BuiltSite) -> Iterator[str]:
    """The URL of the home page; the site is served as it was built."""
    with served(example.folder) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launched(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kinds_of_page(example: BuiltSite) -> dict[str, list[str]]:
    """Kind -> specimens, of the default language; every language has the same pages."""
    pages = {page.url.removeprefix(URL): page.html for page in example.documents.values()}
    abroad = tuple(f"{language}/" for language in LANGUAGES)
    return kinds({url: html for url, html in pages.items() if not url.startswith(abroad)})


@pytest.fixture(scope="session")
def views(kinds_of_page: dict[str, list[str]]) -> list[View]:
    """Those that this run looks at."""
    chosen = every if IN_FULL else pairwise
    return list(chosen(kinds_of_page, LANGUAGES))


@pytest.fixture(scope="session")
def open_page(chromium: Browser, home: str) -> Opener:
    """`with open_page(address, language, width=360, ...) as page`: what a new reader sees.

    `prepare` may listen to the page before it is there; further options are those of a context.
    """

    @contextmanager
    def opened(
        address: str,
        language: str = "en",
        width: int = 1280,
        prepare: Callable[[Page], object] = lambda page: None,
        **options: object,
    ) -> Iterator[Page]:
        context = chromium.new_context(
            viewport={"width": width, "height": 740},
            locale=language,
            reduced_motion="reduce",
            **options,
        )
        context.set_default_timeout(5000)
        try:
            page = context.new_page()
            prepare(page)
            page.goto(url_of(home, language, address))
            yield page
        finally:
            context.close()

    return opened


@pytest.fixture(scope="session")
def open_view(open_page: Opener) -> Viewer:
    @contextmanager
    def opened(view: View) -> Iterator[Page]:
        with open_page(view.address, view.language, view.width, color_scheme=view.scheme) as page:
            STATES[view.state](page)
            yield page

    return opened


def url_of(home: str, language: str, address: str) -> str:
    return f"{home}{address}" if language == "en" else f"{home}{language}/{address}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for figure, count in sorted(FIGURES.items()):
        terminalreporter.write_line(f"{figure}: {count}")
