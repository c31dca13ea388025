"""The states that a page can be in once its reader has done something."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

MENU = ".md-header .md-select > button[aria-expanded]"
DRAWER = ".md-header button[aria-controls=__navigation]"
PALETTE = ".md-header [data-md-component=palette] button:not([hidden])"
NARROW = 1220
"""CSS pixels; from here on the navigation stands beside the page and there is no drawer."""

WORDS = {
    "en": "forum",
    "sk": "fórum",
    "sl": "forum",
    "fi": "foorumi",
    "uk": "форум",
    "el": "φόρουμ",
}
"""Something that every language has results for."""


def rest(_page: Page) -> None:
    """As the page came."""


def menu(page: Page) -> None:
    """The choice of language is open."""
    button = page.locator(MENU)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")


def drawer(page: Page) -> None:
    """The navigation lies over the page."""
    button = page.locator(DRAWER)
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.wait_for_timeout(300)  # it slides in


def unfolded(page: Page) -> None:
    """Whatever can be unfolded is."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


def search_used(page: Page) -> None:
    """Results stand below the question."""
    page.locator("#search-q").fill(WORDS[str(page.locator("html").get_attribute("lang"))])
    page.keyboard.press("Enter")
    expect(page.locator(".og-results li").first).to_be_visible()


def filter_set(page: Page) -> None:
    """Results are of one kind only."""
    search_used(page)
    page.locator("#search-kind").select_option("meetings")
    expect(page).to_have_url(re.compile("kind=meetings"))
    expect(page.locator(".og-results li").first).to_be_visible()


STATES: dict[str, Callable[[Page], None]] = {
    "rest": rest,
    "menu open": menu,
    "drawer open": drawer,
    "unfolded": unfolded,
    "search used": search_used,
    "filter set": filter_set,
}


def is_possible(state: str, kind: str, width: int) -> bool:
    """Whether a page of the kind can be in the state at the width (CSS pixels)."""
    if state == "drawer open":
        return width < NARROW
    return kind == "search" or state not in ("search used", "filter set")
