"""The glossary: every term on one page."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from opengov.model import Term
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.order import by_name
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    if site.portal.of(Term):
        address = "glossary/"
        yield list_page(site, address, address, lambda writer: writer._("Glossary"), _list)


def _list(writer: Writer) -> Markup:
    writer.noted = None  # every word of it is explained right here
    terms = by_name(writer, writer.site.portal.of(Term).values())
    entries = writer.render("glossary.html", terms=terms)
    if not writer.fallbacks:
        return entries
    return Markup('<p class="og-note og-fallback">%s</p>\n%s') % (writer.untranslated(), entries)
