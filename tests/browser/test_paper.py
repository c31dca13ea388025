"""What a page puts on paper: what it says, where it stands, and nothing to click."""

from __future__ import annotations

from itertools import cycle

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.site.reading import URL
from tests.site.test_languages import LANGUAGES

LEADS_ON = ".md-header, .md-tabs, .md-sidebar, .md-footer__inner, .md-top, .md-path, .md-skip"
CONTROLS = "button, input, select, form"
IN_SIGHT = """parts => parts
  .filter(part => part.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && part.getClientRects().length)
  .map(part => `<${part.localName} class="${part.getAttribute("class") || ""}">`)"""
DARK = """(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g)
  return Number(red) + Number(green) + Number(blue) < 600
})()"""


def printed(page: Page) -> Page:
    page.emulate_media(media="print")
    return page


def test_no_kind_of_page_prints_what_only_leads_on(
    open_page: Opener, kinds_of_page: dict[str, list[str]]
) -> None:
    found = []
    turns = cycle(LANGUAGES)
    for address in (specimens[0] for specimens in kinds_of_page.values()):
        with open_page(address, next(turns)) as page:
            parts = printed(page).locator(f":is({LEADS_ON}), :is({CONTROLS})")
            found += [f"{address}: {part}" for part in parts.evaluate_all(IN_SIGHT)]
    assert not found, "\n".join(found)


def test_a_meeting_has_its_code_and_its_address_on_paper_only(open_page: Opener) -> None:
    with open_page("meetings/example-forum-9/") as page:
        code, paper = page.locator(".og-qr img"), page.locator(".og-paper")
        expect(code).to_be_hidden()
        expect(paper).to_be_hidden()
        printed(page)
        expect(code).to_be_visible()
        assert code.evaluate("image => image.decode().then(() => image.naturalWidth)")
        expect(paper).to_contain_text(f"{URL.removeprefix('https://')}meetings/example-forum-9")


def test_a_commitment_has_its_address_but_no_code(open_page: Opener) -> None:
    with open_page("commitments/example-open-data/") as page:
        expect(printed(page).locator(".og-paper")).to_be_visible()
        expect(page.locator(".og-qr")).to_have_count(0)


def test_paper_is_white_whatever_the_screen(open_page: Opener) -> None:
    with open_page("meetings/example-forum-9/", color_scheme="dark") as page:
        assert page.evaluate(DARK)
        assert not printed(page).evaluate(DARK)
