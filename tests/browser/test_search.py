"""Search answers in the reader's language, for a keyboard and a screen reader, and lightly."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import FIGURES, Opener, url_of
from tests.browser.states import WORDS, search_used
from tests.site.test_languages import LANGUAGES

MOST_OCTETS = 300_000
"""Of the data of one search."""
RESULTS = ".og-results li > a"


def results(page: Page) -> list[str]:
    expect(page.locator(RESULTS).first).to_be_visible()
    return list(page.locator(RESULTS).evaluate_all("links => links.map(link => link.href)"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_of_any_page_leads_to_results_in_its_language(
    open_page: Opener, home: str, language: str
) -> None:
    with open_page("about/", language) as page:
        field = page.locator(".md-header input[name=q]")
        field.fill(WORDS[language])
        field.press("Enter")
        found = results(page)
        root = url_of(home, language, "")
        others = tuple(
            url_of(home, other, "") for other in LANGUAGES if other not in (language, "en")
        )
        assert page.url.startswith(f"{root}search/?q=")
        assert all(url.startswith(root) and not url.startswith(others) for url in found)


def test_data_come_with_the_first_search_and_not_before(open_page: Opener) -> None:
    seen: list[Request] = []
    with open_page(
        "search/", "fi", prepare=lambda page: page.on("request", lambda one: seen.append(one))
    ) as page:
        page.wait_for_load_state("networkidle")
        before = len(seen)
        assert not any("json" in request.url for request in seen)
        search_used(page)
        page.wait_for_load_state("networkidle")
        octets = sum(request.sizes()["responseBodySize"] for request in seen[before:])
    FIGURES["search: octets of a first search"] = octets
    assert 0 < octets <= MOST_OCTETS


def test_results_are_announced_and_next_after_the_filters(open_page: Opener) -> None:
    with open_page("search/") as page:
        announcement = page.locator("main [role=status]")
        expect(announcement).to_be_empty()
        search_used(page)
        expect(announcement).to_contain_text(str(int(announcement.inner_text().split()[0])))
        page.locator("main select").locator("visible=true").last.focus()
        page.keyboard.press("Tab")
        assert page.locator(RESULTS).first.evaluate("it => it === document.activeElement")


def test_a_search_with_its_filter_can_be_linked_to(open_page: Opener) -> None:
    with open_page("search/?q=forum&kind=meetings") as page:
        expect(page.locator("#search-q")).to_have_value("forum")
        expect(page.locator("#search-kind")).to_have_value("meetings")
        assert all("/meetings/" in url for url in results(page))
