"""Former addresses of records: a page that leads to the new one, at once and without a script.

The head of the page says where it stands now (mkdocs_plugins/sharing.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from opengov.model import Record
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    """One page for each alias; search and the sitemap know only the new address."""
    for record in site.portal:
        if "#" not in record.address:
            for alias in record.aliases:
                yield _moved(site, record, f"{record.kind}/{alias}/")


def _moved(site: Site, record: Record, address: str) -> Page:
    def title(writer: Writer) -> Markup:
        return writer.text(record.heading)

    def write(writer: Writer) -> Markup:
        sentence = writer._("This page has a new address: {link}")
        return Markup("<p>%s</p>") % writer.say(sentence, link=writer.link(record))

    section = f"{record.kind}/"
    page = list_page(site, address, section, title, write, in_search=False, in_sitemap=False)
    return replace(page, moved_to=record.address)
