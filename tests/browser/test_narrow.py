"""On the narrowest screen, or enlarged fourfold, one scrolls one way only (WCAG 1.4.10)."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.browser.conftest import FIGURES, Opener
from tests.site.test_languages import LANGUAGES

NARROWEST = 320  # CSS pixels: 1280 at 400 %

OVERHANGING = """
(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll("body *")]
    .filter(part => part.getBoundingClientRect().right > width + 1)
    .map(part => `<${part.localName} class="${part.getAttribute("class") || ""}">`)
})()
"""

LENGTHEN = """
(() => {
  const known = "script, style, select, svg, time, pre, table, button, label, legend, "
    + ".md-button, .og-chip, .og-example" // words of ours and figures: no longer than they are
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode
    if (data.trim() && !parentElement.closest(known)) texts.currentNode.data = "Township".repeat(12)
  }
})()
"""
"""Whatever an editor writes is one word of 96 letters."""


def test_no_page_is_wider_than_the_narrowest_screen(
    open_page: Opener, kinds_of_page: dict[str, list[str]]
) -> None:
    found = []
    turns = cycle(LANGUAGES)
    for address in (address for specimens in kinds_of_page.values() for address in specimens):
        with open_page(address, language := next(turns), NARROWEST) as page:
            if overhanging := page.evaluate(OVERHANGING):
                found.append(f"{language}/{address}: {overhanging[:5]}")
        FIGURES["reflow: pages at 320 px"] += 1
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [NARROWEST, 730])
def test_no_page_becomes_wider_by_a_long_word(
    open_page: Opener, kinds_of_page: dict[str, list[str]], width: int
) -> None:
    found = []
    for address in (specimens[0] for specimens in kinds_of_page.values()):
        with open_page(address, width=width) as page:
            page.evaluate(LENGTHEN)
            if overhanging := page.evaluate(OVERHANGING):
                found.append(f"{address}: {overhanging[:5]}")
    assert not found, "\n".join(found)


def test_a_wide_part_is_found(open_page: Opener) -> None:
    """The test above looks."""
    with open_page("meetings/", width=NARROWEST) as page:
        page.evaluate("document.querySelector('h1').style.width = '400px'")
        assert '<h1 class="">' in page.evaluate(OVERHANGING)


def test_the_letters_of_the_index_stand_in_a_row(open_page: Opener) -> None:
    with open_page("a-z/", width=360) as page:
        first, second, *_others = page.locator(".og-letters a").all()
        one, other = first.bounding_box(), second.bounding_box()
        assert one
        assert other
        assert one["y"] == other["y"]
