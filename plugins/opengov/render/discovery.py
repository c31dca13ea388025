"""The calendars that belong to a page, for programs that look into its head.

`<link rel="alternate">`: https://html.spec.whatwg.org/multipage/links.html#rel-alternate
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from opengov.render.calendar import Feed, event_address, feeds, meeting_entries
from opengov.render.site import Site

ALTERNATE = 'rel="alternate "'
"""With a space, which HTML ignores: the script of Material 9.8 asks for a sitemap beside every
`link[rel=alternate]`, whatever it leads to.
"""
_TYPE = f'{ALTERNATE} type="text/calendar"'
_ONE_EVENT = Markup(f'<link {_TYPE} href="event.ics">')
_WHOLE = ("", "meetings/", "calendar/")
"""Pages about all meetings."""
_FILTERS = {"series": "by-series", "bodies": "by-body", "archive": "by-year"}


def calendar_links(site: Site, language: str, address: str) -> Markup:
    """HTML; "" where no calendar belongs to the page at an address below the language's root."""
    return _links(site, language).get(address, Markup())


@lru_cache(maxsize=32)
def _links(site: Site, language: str) -> Mapping[str, Markup]:
    found: dict[str, list[Markup]] = defaultdict(list)
    for meeting_id in meeting_entries(site):
        found[event_address(meeting_id).removesuffix("event.ics")].append(_ONE_EVENT)
    for feed in feeds(site):
        href = escape(site.absolute(language, feed.address))
        title = escape(feed.title(language))
        spoken = _language_of_title(feed, language)
        foreign = "" if spoken == language else f' lang="{escape(spoken)}"'
        for address in _pages(feed):
            found[address].append(Markup(f'<link {_TYPE}{foreign} title="{title}" href="{href}">'))
    return {address: Markup("\n").join(links) for address, links in found.items()}


def _language_of_title(feed: Feed, language: str) -> str:
    """That of the page, too, where the title only holds a foreign name."""
    if feed.about is None or feed.kind == "deadlines":
        return language
    return feed.about.heading.read(language).language


def _pages(feed: Feed) -> tuple[str, ...]:
    """The addresses of the pages that a feed belongs to."""
    if feed.kind == "all":
        return _WHOLE
    if feed.kind == "deadlines":
        return (feed.page,) if feed.about else ("commitments/",)
    filtered = f"meetings/{_FILTERS[feed.kind]}/{feed.id}/"
    return (feed.page, filtered) if feed.about else (filtered, f"calendar/{feed.id}/")
