"""No link of the example portal leads nowhere, and no page loads anything from anybody else."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urlsplit

from tests.site.reading import URL, BuiltSite, Link

SOURCES = "https://example.org/opengov-source/"
"""Where the portal's sources would be edited; no part of the site."""


def is_ours(link: Link) -> bool:
    return link.url.startswith(URL) and not link.url.startswith(SOURCES)


def test_every_link_leads_to_a_page_or_file(example: BuiltSite) -> None:
    lost = {
        f"{page.url}: {link.url}"
        for page in example.documents.values()
        for link in page.links
        if is_ours(link) and not example.file(link.url).is_file()
    }
    assert lost == set()


def test_every_link_to_a_part_of_a_page_finds_it(example: BuiltSite) -> None:
    lost = set()
    for page in example.documents.values():
        for link in page.links:
            target, part = urldefrag(link.url)
            found = example.documents.get(target) if part and is_ours(link) else None
            if found and unquote(part) not in found.ids:
                lost.add(f"{page.url}: {link.url}")
    assert lost == set()


def test_links_stay_below_the_portal(example: BuiltSite) -> None:
    outside = {
        f"{page.url}: {link.url}"
        for page in example.documents.values()
        for link in page.links
        if link.url.startswith("http")
        and urlsplit(link.url).netloc == urlsplit(URL).netloc
        and not link.url.startswith((URL, SOURCES))
    }
    assert outside == set()


def test_nothing_is_loaded_from_third_parties(example: BuiltSite) -> None:
    loaded = {
        link.url for page in example.documents.values() for link in page.links if link.is_fetched
    }
    assert {url for url in loaded if not url.startswith(URL)} == set()


def test_an_id_stands_once_in_a_page(example: BuiltSite) -> None:
    twice = {
        f"{page.url}#{anchor}"
        for page in example.documents.values()
        for anchor in set(page.ids)
        if page.ids.count(anchor) > 1
    }
    assert twice == set()
