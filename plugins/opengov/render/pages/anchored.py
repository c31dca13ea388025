"""Records without a page of their own: they have a place on one that they share."""

from __future__ import annotations

from collections.abc import Iterator

from opengov.model import Document, Portal, Record, Term
from opengov.render.exports.search.index import Entry
from opengov.render.exports.search.plain import plain_words
from opengov.render.pages.facets import facets
from opengov.render.pages.frame import search_text_of
from opengov.render.site import Site


def anchored(portal: Portal) -> Iterator[Record]:
    """Terms of the glossary and documents of the repository."""
    yield from portal.of(Term).values()
    yield from portal.of(Document).values()


def entries(site: Site, language: str) -> Iterator[Entry]:
    """Those of them that can be found in a language, as a page of a record can."""
    for record in anchored(site.portal):
        title, text = record.heading.read(language), plain_words(search_text_of(record)(language))
        if text or title.language == language:
            yield Entry(record.address, title.text, title.language, text, facets(site, record))
