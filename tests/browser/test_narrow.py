"""On the narrowest screen, or enlarged fourfold, one scrolls one way only (WCAG 1.4.10)."""

from __future__ import annotations

from itertools import cycle

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


def test_a_wide_part_is_found(open_page: Opener) -> None:
    """The test above looks."""
    with open_page("meetings/", width=NARROWEST) as page:
        page.evaluate("document.querySelector('h1').style.width = '400px'")
        assert '<h1 class="">' in page.evaluate(OVERHANGING)
