"""What comes out of a printer, whatever a reader's screen looks like."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Request

from tests.browser.conftest import Opener

AHEAD = "meetings/example-forum-9/"
KINDS = (
    AHEAD,
    "meetings/example-forum-4/",
    "commitments/example-open-data/",
    "plans/example-plan-2021-2023/",
    "consultations/example-consultation-2022/",
    "calendar/2022/07/",
    "calendar/notice/",
)
NAVIGATION = (
    ".md-header, .md-sidebar, .md-footer, .md-path, .md-top, .og-feed, .og-neighbours, .og-steps"
)
SHOWN = """selector => [...document.querySelectorAll(selector)]
  .filter(one => one.checkVisibility()).map(one => one.className)"""
PALE = """selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()
  && Math.max(...getComputedStyle(one).color.match(/[.0-9]+/g).slice(0, 3)) > 128)
  .map(one => `${one.innerText} is ${getComputedStyle(one).color}`)"""
"""Text that is nearer to white than to black."""
LINKS = """() => [...document.querySelectorAll('article a[href^="http"]')].map(one =>
  [one.getAttribute("href"), one.innerText + getComputedStyle(one, "::after").content])"""
A4 = (595, 842)  # points
_PAGE = re.compile(rb"/Type\s*/Page\b")
_BOX = re.compile(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]")


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each, in points."""
    boxes = [(round(float(width)), round(float(height))) for width, height in _BOX.findall(pdf)]
    assert len(boxes) == len(_PAGE.findall(pdf))
    return boxes


def test_the_code_of_a_meeting_is_fetched_for_paper_only(open_page: Opener) -> None:
    asked: list[str] = []

    def listen(request: Request) -> None:
        asked.append(request.url)

    with open_page(AHEAD, prepare=lambda page: page.on("request", listen)) as page:
        page.wait_for_load_state("networkidle")
        assert not [url for url in asked if url.endswith("qr.svg")]
        page.pdf()
        assert [url for url in asked if url.endswith(f"/{AHEAD}qr.svg")]
        assert page.evaluate("document.querySelector('.og-qr img').naturalWidth") > 0


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("address", KINDS)
def test_paper_is_black_on_white_without_navigation_and_tells_the_address(
    open_page: Opener, address: str, language: str
) -> None:
    with open_page(address, language, color_scheme="dark") as page:
        page.emulate_media(media="print")
        assert page.evaluate(SHOWN, NAVIGATION) == []
        assert page.evaluate(PALE, "article :is(h1, p, a, dd)") == []
        foot = page.locator(".og-paper").inner_text()
        assert foot.startswith("example.org/opengov/")
        assert address in foot
        assert "2022" in foot


def test_a_link_says_where_it_leads_once(open_page: Opener) -> None:
    with open_page("bodies/example-town/") as page:
        page.emulate_media(media="print")
        links = page.evaluate(LINKS)
        assert links
        for address, said in links:
            assert said.count(address) == 1, said


def test_a_month_is_one_sheet_lying_and_a_year_one_standing(open_page: Opener) -> None:
    for language in ("en", "el"):
        with open_page("calendar/2022/06/", language) as page:
            assert sheets(page.pdf(prefer_css_page_size=True)) == [A4[::-1]]
        with open_page("calendar/2022/", language) as page:
            assert sheets(page.pdf(prefer_css_page_size=True)) == [A4]


def test_what_hangs_on_a_notice_board_takes_two_sheets_at_most(open_page: Opener) -> None:
    for address in (AHEAD, "calendar/notice/", "calendar/notice/example-forum/"):
        with open_page(address, "el") as page:
            assert sheets(page.pdf(prefer_css_page_size=True)) in ([A4], [A4, A4])
