"""`sitemap.xml`: every page of every language, and which pages translate each other.

Format: https://www.sitemaps.org/protocol.html, with alternates as in
https://developers.google.com/search/docs/specialty/international/localized-versions
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from markupsafe import escape

from opengov.render.site import Site


@dataclass(frozen=True, slots=True)
class Listed:
    """A page and the languages in which it stands at its address."""

    address: str  # below the root of a language
    translations: Set[str]  # languages that it can really be read in
    updated: dt.date | None = None
    languages: Set[str] | None = None  # None: all of the portal's


def alternates(site: Site, address: str, translations: Set[str]) -> Iterator[tuple[str, str]]:
    """Language and URL of each real translation, then "x-default": the main one of them.

    Nothing for a portal in one language.
    """
    real = [language for language in site.languages if language in translations]
    if len(site.languages) == 1 or not real:
        return
    for language in real:
        yield language, site.absolute(language, address)
    yield "x-default", site.absolute(real[0], address)


def sitemap(site: Site, pages: Iterable[Listed]) -> bytes:
    """Page by page in the order of their addresses, in each language."""
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    ]
    for page in sorted(pages, key=lambda page: page.address):
        translations = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(url)}"/>\n'
            for language, url in alternates(site, page.address, page.translations)
        )
        updated = f"<lastmod>{page.updated.isoformat()}</lastmod>\n" if page.updated else ""
        for language in site.languages:
            if page.languages is not None and language not in page.languages:
                continue
            location = escape(site.absolute(language, page.address))
            real = translations if language in page.translations else ""
            parts.append(f"<url>\n<loc>{location}</loc>\n{updated}{real}</url>\n")
    parts.append("</urlset>\n")
    return "".join(parts).encode()
