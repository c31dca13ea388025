"""Light or dark, as the reader's device is until the reader chooses."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.states import PALETTE

OTHER = {"light": "dark", "dark": "light"}
MEETING = "example-forum-9/"


def expect_colours(page: Page, scheme: str) -> None:
    name = {"light": "default", "dark": "slate"}[scheme]
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


@pytest.mark.parametrize("scheme", OTHER)
def test_a_page_follows_the_device(open_page: Opener, scheme: str) -> None:
    """Also where the device changes, at dusk, on a page that is open and on every later visit."""
    with open_page("meetings/", color_scheme=scheme) as page:
        expect_colours(page, scheme)
        page.emulate_media(color_scheme=OTHER[scheme])
        expect_colours(page, OTHER[scheme])
        page.goto(f"{page.url}{MEETING}")
        expect_colours(page, OTHER[scheme])


@pytest.mark.parametrize("scheme", OTHER)
def test_a_choice_lasts_until_it_is_taken_back(open_page: Opener, scheme: str) -> None:
    with open_page("meetings/", color_scheme=scheme) as page:
        for chosen in ("dark", "light"):
            page.locator(PALETTE).click()
            expect_colours(page, chosen)
            page.emulate_media(color_scheme=OTHER[scheme])
            page.reload()
            expect_colours(page, chosen)
            page.emulate_media(color_scheme=scheme)
        page.locator(PALETTE).click()
        expect_colours(page, scheme)
        page.emulate_media(color_scheme=OTHER[scheme])
        expect_colours(page, OTHER[scheme])


def test_each_press_tells_what_the_next_one_does(open_page: Opener) -> None:
    with open_page("meetings/", "el") as page:
        names = []
        for _ in range(3):
            button = page.locator(PALETTE)
            names.append(button.get_attribute("aria-label"))
            button.press("Enter")
            expect(page.locator(PALETTE)).to_be_focused()
        assert names == [
            "Αλλαγή σε σκούρο φόντο",
            "Αλλαγή σε ανοιχτό φόντο",
            "Αλλαγή στη ρύθμιση της συσκευής",
        ]
