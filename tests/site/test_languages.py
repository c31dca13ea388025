"""The example portal's pages know their language and each other."""

from __future__ import annotations

from babel import Locale

from tests.site.reading import URL, BuiltSite, Document

LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")


def language_of(page: Document) -> str:
    first = page.url.removeprefix(URL).split("/")[0]
    return first if first in LANGUAGES else "en"


def test_a_page_is_in_the_language_of_its_address(example: BuiltSite) -> None:
    for page in example.documents.values():
        assert f'<html lang="{language_of(page)}" class="no-js">' in page.html, page.url


def test_every_language_has_the_same_pages(example: BuiltSite) -> None:
    addresses: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for page in example.documents.values():
        language = language_of(page)
        prefix = URL if language == "en" else f"{URL}{language}/"
        addresses[language].add(page.url.removeprefix(prefix))
    for language in LANGUAGES:
        assert addresses[language] == addresses["en"], language


def test_a_page_is_found_at_its_canonical_address(example: BuiltSite) -> None:
    for page in example.pages:
        assert page.canonical == page.url


def test_translations_name_each_other(example: BuiltSite) -> None:
    for page in example.pages:
        if not page.alternates:
            continue
        assert page.alternates[language_of(page)] == page.url
        assert page.alternates["x-default"] in page.alternates.values()
        for url in page.alternates.values():
            assert example.documents[url].alternates == page.alternates, (page.url, url)


def test_only_a_page_that_can_be_read_in_a_language_is_a_translation(example: BuiltSite) -> None:
    finnish_only = f"{URL}fi/meetings/kuntademokratiaverkosto-2021-05-18/"
    assert set(example.documents[finnish_only].alternates) == {"en", "fi", "x-default"}
    assert example.documents[finnish_only.replace("/fi/", "/sk/")].alternates == {}
    everywhere = {*LANGUAGES, "x-default"}
    for address in ("", "meetings/", "bodies/example-town/", "about/"):
        assert set(example.documents[URL + address].alternates) == everywhere


def test_the_switcher_leads_to_the_same_page(example: BuiltSite) -> None:
    for page in example.pages:
        assert page.switcher[language_of(page)] == page.url
        assert tuple(page.switcher) == LANGUAGES
        for url in page.switcher.values():
            assert example.documents[url].switcher == page.switcher


def test_an_error_page_leads_to_the_first_page_of_each_language(example: BuiltSite) -> None:
    for language in LANGUAGES:
        root = "" if language == "en" else f"{language}/"
        page = example.documents[f"{URL}{root}404.html"]
        assert page.switcher == {
            other: URL + ("" if other == "en" else f"{other}/") for other in LANGUAGES
        }


def test_every_language_that_is_named_is_one(example: BuiltSite) -> None:
    for language in set().union(*(page.languages for page in example.documents.values())):
        assert Locale.parse(language, sep="-")
