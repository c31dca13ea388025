"""What the search finds: the portal's own script, in Chromium.

Recall is measured on the lists of tests/render/exports/search/queries; how the page behaves
otherwise is in test_search.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from opengov.render.exports.search.index import Entry, search_files
from opengov.render.exports.search.stems import folded, stemmer, words_of
from tests.browser.conftest import FIGURES, Opener
from tests.browser.serving import served
from tests.render.exports.search.asking import LANGUAGES, RECALL, asked, held_out, many

SCRIPT = Path(__file__).parents[2] / "plugins/opengov/theme/search/matching.js"
FIND = """async ([folder, queries, most]) => {
  const { Index } = await import("/opengov/matching.js")
  const index = await Index.open(async name => (await fetch(`/opengov/${folder}${name}`)).text())
  const found = {}
  for (const query of queries) {
    const { pages, hasAll } = await index.find(query)
    const shown = pages.slice(0, most).map(async page => (await index.page(page))[0])
    found[query] = hasAll ? await Promise.all(shown) : []
  }
  return found
}"""
STEM = """async ([folder, texts]) => {
  const { Language, wordsOf } = await import("/opengov/matching.js")
  const language = new Language(await (await fetch(`/opengov/${folder}index.json`)).json())
  return texts.map(text => wordsOf(text).map(word => {
    const folded = language.folded(word)
    return [word, folded, language.stem(folded)]
  }))
}"""
ODD = (
    "Об’єкт ґанок ЇЖАК",
    "ΟΔΟΣ Ώρα ΐδιος",
    "Straße Łódź ÆON ﬁn",
    "½ 2022 x2y İstanbul",
    "ŕĺôěščť",
)
MANY = 5000
LIMIT = 300_000
"""Octets that a query downloads at most with so many records of a language, not compressed."""


def write(folder: Path, entries: Iterable[Entry], language: str) -> None:
    folder.mkdir(parents=True)
    for name, content in search_files(entries, language).items():
        (folder / name).write_bytes(content)


@pytest.fixture(scope="module")
def data(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page beside the script, the data of the lists ("sk/"), and of a large portal ("many/")."""
    folder = tmp_path_factory.mktemp("searched")
    (folder / "matching.js").write_bytes(SCRIPT.read_bytes())
    (folder / "index.html").write_text("<!doctype html><title>Search</title>", "utf-8")
    for language in LANGUAGES:
        write(folder / language, asked(language).entries, language)
    write(folder / "many", many(MANY), "sk")
    with served(folder) as url:
        page = chromium.new_page()
        page.goto(url)
        yield page
        page.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_inflected_and_undiacritic_queries_find_their_page(data: Page, language: str) -> None:
    queries = asked(language).queries
    found = data.evaluate(FIND, [f"{language}/", list(queries), 20])
    missed = [query for query, address in queries.items() if address not in found[query]]
    FIGURES[f"search: found of {len(queries)} queries in {language}"] = len(queries) - len(missed)
    assert len(missed) <= (1 - RECALL) * len(queries), missed
    first = sum(found[query][:1] == [address] for query, address in queries.items())
    assert first >= 0.9 * len(queries), "and as a rule at the top"


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_and_build_take_words_apart_in_the_same_way(data: Page, language: str) -> None:
    asks, stem = asked(language), stemmer(language)
    words = [" ".join(pair) for pairs in held_out(language).values() for pair in pairs]
    pages = (f"{entry.title} {entry.text}" for entry in asks.entries)
    texts = [*ODD, *words, *asks.queries, *pages]
    expected = [
        [[word, folded(word), stem(folded(word))] for word in words_of(text)] for text in texts
    ]
    assert data.evaluate(STEM, [f"{language}/", texts]) == expected


def test_a_query_in_five_thousand_records_stays_light(data: Page) -> None:
    answers: list[Response] = []
    query = "rozpočtami verejných stretnutí"
    data.on("response", lambda answer: answers.append(answer))
    found = data.evaluate(FIND, ["many/", [query], 10])
    octets = sum(len(answer.body()) for answer in answers)
    assert len(found[query]) == 10
    FIGURES["search: octets of a query in 5,000 records"] = octets
    assert 10_000 < octets < LIMIT


def ask(page: Page, query: str) -> None:
    page.locator("main [role=status]").evaluate("status => { status.textContent = '…' }")
    page.fill("main input[name=q]", query)
    page.keyboard.press("Enter")
    expect(page.locator("main [role=status]")).not_to_have_text("…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_portal_is_found_in_its_own_language(open_page: Opener, language: str) -> None:
    queries, missed = asked(language).of_portal, []
    root = "/opengov/" if language == "en" else f"/opengov/{language}/"
    with open_page("search/", language) as page:
        for query, address in queries.items():
            ask(page, query)
            links = page.locator("main .og-results a").evaluate_all("all => all.map(a => a.href)")
            if not any(link.endswith(f"{root}{address}") for link in links):
                missed.append(query)
            assert all(root in link for link in links)
    assert len(missed) <= len(queries) // 10, missed


def test_the_word_that_was_found_is_marked(open_page: Opener) -> None:
    with open_page("search/?q=libraries") as page:
        title = page.locator("main .og-results a", has_text="When should the library be open?")
        assert title.locator("mark").inner_text() == "library"


def test_filters_act_at_once_and_stand_in_the_address(open_page: Opener) -> None:
    with open_page("search/?q=budget") as page:
        status = page.locator("main [role=status]")
        expect(status).to_contain_text("results")
        everything = status.inner_text()
        page.select_option("main select[name=kind]", "commitments")
        expect(status).not_to_have_text(everything)
        assert page.url.endswith("?q=budget&kind=commitments")
        choices = page.locator("main select[name=status] option:not([hidden])").all_inner_texts()
        assert "On time (1)" in [choice.strip() for choice in choices]
        page.select_option("main select[name=kind]", "")
        expect(status).to_have_text(everything)


def test_nothing_found_is_said(open_page: Opener) -> None:
    with open_page("search/?q=xylophone") as page:
        expect(page.locator("main [role=status]")).to_contain_text("Nothing was found")
        assert page.locator("main .og-results li").count() == 0


def test_pages_with_some_of_the_words_are_told_from_those_with_all(open_page: Opener) -> None:
    with open_page("search/?q=budget+xylophone") as page:
        expect(page.locator("main [role=status]")).to_contain_text("No page has all")
        assert page.locator("main .og-results li").count() > 0


def test_the_search_is_taken_along_into_another_language(open_page: Opener) -> None:
    with open_page("search/?q=rozpocet", "sk") as page:
        expect(page.locator("main [role=status]")).not_to_have_text("")
        link = page.locator("main .og-languages a[hreflang=fi]")
        assert str(link.get_attribute("href")).endswith("/fi/search/?q=rozpocet")


def test_going_back_shows_the_search_before(open_page: Opener) -> None:
    with open_page("search/?q=library") as page:
        status = page.locator("main [role=status]")
        expect(status).to_contain_text("results")
        before = status.inner_text()
        ask(page, "bridges")
        page.go_back()
        expect(status).to_have_text(before)
        assert page.input_value("main input[name=q]") == "library"


def test_without_scripts_the_page_says_so_and_leads_on(open_page: Opener) -> None:
    with open_page("search/", java_script_enabled=False) as page:
        assert page.locator(".og-unscripted").is_visible()
        assert not page.locator("main fieldset").is_visible()
        page.click("main a[href$='a-z/']")
        assert page.locator("main .og-index a").count() > 50
