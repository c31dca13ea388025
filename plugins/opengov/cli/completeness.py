"""Whether a built site has everything that its portal promises."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from opengov.render.calendar import feeds
from opengov.render.site import Site

_LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def missing(site: Site, folder: Path) -> tuple[str, ...]:
    """Files that should stand below `folder` and don't, or that are empty, in order."""
    expected = sorted(set(_expected(site, folder)))
    return tuple(address for address in expected if not _stands(f"{folder}/{address}"))


def _stands(file: str) -> bool:
    try:
        return os.stat(file).st_size > 0  # noqa: PTH116 - thousands of files: no Path for each
    except FileNotFoundError:
        return False


def _expected(site: Site, folder: Path) -> Iterator[str]:
    every_feed = feeds(site)
    for language in site.languages:
        root = site.root(language)
        yield f"{root}index.html"
        yield f"{root}404.html"
        yield from (f"{root}{feed.address}" for feed in every_feed)
    yield "sitemap.xml"
    yield from _pages_of_sitemap(site, folder / "sitemap.xml")


def _pages_of_sitemap(site: Site, sitemap: Path) -> Iterator[str]:
    if not sitemap.is_file():
        return
    for location in ElementTree.parse(sitemap).iter(_LOCATION):
        address = unquote(str(location.text)).removeprefix(site.url)
        yield address if address.endswith(".html") else f"{address}index.html"
