"""A reader with a keyboard alone gets everywhere, and always sees where.

WCAG 2.1.1, 2.1.2, 2.1.4, 2.4.1, 2.4.3, 2.4.7, 2.4.11.
"""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import FIGURES, IN_FULL, Opener
from tests.browser.states import DRAWER, MENU
from tests.browser.views import WIDTHS
from tests.site.test_languages import LANGUAGES

WATCH = (Path(__file__).parent / "focus.js").read_text(encoding="utf-8")
STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"
NARROW, WIDE = WIDTHS
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789,./?;-+="


def walk(page: Page) -> list[str]:
    """What is wrong on a walk with Tab from the top of a page to its end."""
    page.add_style_tag(content=STILL)
    page.evaluate(WATCH)
    page.evaluate("focusWatch.start()")
    while True:
        page.keyboard.press("Tab")
        if page.evaluate("focusWatch.note()"):
            break
    FIGURES["keyboard: controls reached"] += page.evaluate("focusWatch.count()")
    faults: list[str] = page.evaluate(
        "[...focusWatch.faults, ...focusWatch.missed().map(name => `never reached: ${name}`)]"
    )
    return faults


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_reaches_every_control_in_sight(
    open_page: Opener, kinds_of_page: dict[str, list[str]], width: int
) -> None:
    found = []
    turns = cycle(LANGUAGES)
    for specimens in kinds_of_page.values():
        others = cycle(specimens)
        for language in LANGUAGES if IN_FULL else [next(turns)]:
            address = next(others)
            with open_page(address, language, width) as page:
                found += [f"{language}/{address}: {fault}" for fault in walk(page)]
            FIGURES["keyboard: walks"] += 1
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("opener", "width"), [(MENU, NARROW), (MENU, WIDE), (DRAWER, NARROW)])
def test_what_a_button_opens_is_next_in_order_and_esc_closes_it(
    open_page: Opener, opener: str, width: int
) -> None:
    with open_page("meetings/example-forum-9/", width=width) as page:
        page.add_style_tag(content=STILL)
        button = page.locator(opener)
        button.focus()
        page.keyboard.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        opened = page.locator(f"#{button.get_attribute('aria-controls')}")
        expect(opened).to_be_in_viewport()
        page.keyboard.press("Tab")
        assert opened.evaluate("part => part.contains(document.activeElement)")
        page.keyboard.press("Escape")
        expect(button).to_have_attribute("aria-expanded", "false")
        expect(button).to_be_focused()
        expect(opened).not_to_be_in_viewport()


def test_nothing_behind_the_open_drawer_takes_the_focus(open_page: Opener) -> None:
    """WCAG 2.4.11."""
    with open_page("meetings/example-forum-9/", width=NARROW) as page:
        page.locator(DRAWER).click()
        page.wait_for_timeout(300)
        assert not (found := walk(page)), "\n".join(found)


def test_no_single_key_does_anything(open_page: Opener) -> None:
    """WCAG 2.1.4: who dictates words must not set off commands."""
    with open_page("meetings/example-forum-9/") as page:
        page.evaluate("scrollTo(0, 200)")
        before = page.url, page.evaluate("document.body.innerText"), page.evaluate("scrollY")
        for letter in LETTERS:
            page.keyboard.press(letter)
            page.keyboard.press(letter.upper())
        page.wait_for_timeout(300)
        after = page.url, page.evaluate("document.body.innerText"), page.evaluate("scrollY")
        assert after == before
        assert page.evaluate("document.activeElement === document.body")


def test_the_first_stop_leads_past_the_navigation(open_page: Opener) -> None:
    """WCAG 2.4.1."""
    with open_page("meetings/example-forum-9/") as page:
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        expect(skip).to_be_in_viewport()
        skip.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("Boolean(document.activeElement.closest('main, footer'))")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<a href=/>seen</a>", None),
        ("<a href=/ style='outline: none'>lost</a>", "focus is not seen"),
        ("<a href=/ style='position: fixed; left: -999px'>away</a>", "focused off screen"),
        (
            "<a href=/>under</a><div style='position:fixed; inset:0'>over</div>",
            "focused off screen",
        ),
        ("<button hidden>gone</button><a href=/>seen</a>", None),
        ("<button tabindex=-1>mouse only</button>", None),
        ("<a href=/ onfocus='this.nextSibling.inert = true'>first</a><a href=/>second</a>", None),
        ("<input type=radio name=a checked><input type=radio name=a>", None),
    ],
)
def test_the_walk_sees_what_a_reader_would(chromium: Browser, body: str, fault: str | None) -> None:
    page = chromium.new_page()
    page.set_content(f"<main>{body}</main>")
    found = walk(page)
    page.close()
    assert [line.startswith(fault or "") for line in found] == [True] * bool(fault)
