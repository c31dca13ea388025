"""The states that a page can be in once its reader has done something."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

MENU = ".md-header .md-select > button[aria-expanded]"
DRAWER = ".md-header button[aria-controls=__navigation]"
PALETTE = ".md-header [data-md-component=palette] button:not([hidden])"
NARROW = 1220
"""CSS pixels; from here on the navigation stands beside the page and there is no drawer."""


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


STATES: dict[str, Callable[[Page], None]] = {
    "rest": rest,
    "menu open": menu,
    "drawer open": drawer,
    "unfolded": unfolded,
}


def is_possible(state: str, kind: str, width: int) -> bool:  # noqa: ARG001
    """Whether a page of the kind can be in the state at the width (CSS pixels)."""
    if state == "drawer open":
        return width < NARROW
    return True
