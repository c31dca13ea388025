"""Calendar feeds on pages: which belongs to which record, and how to subscribe."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from opengov.model import Record
from opengov.render.calendar import Feed, feeds
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

_OF_LISTS = {"series": "series", "body": "bodies", "year": "archive"}
"""Ways in which meetings are narrowed down, and the kinds of feed that are, too."""


def feed_of(site: Site, record: Record) -> Feed | None:
    """The feed that is about a record; None where it would be empty."""
    return _by_record(site).get((record.kind, record.id))


def deadlines_of(site: Site, record: Record) -> Feed | None:
    """The feed of what is due for a plan, body or commitment; None where it would be empty."""
    return _by_record(site).get(("deadlines", f"{record.kind}/{record.id}"))


def main_feed(site: Site) -> Feed | None:
    """The feed of all meetings; None while no meeting has a date."""
    return next((feed for feed in feeds(site) if feed.kind == "all"), None)


def feed_of_list(site: Site, way: str, value: str) -> Feed | None:
    """The feed of the meetings that a narrowed list holds; None where there is none of them."""
    return _by_record(site).get((_OF_LISTS.get(way, ""), value))


def subscribe(writer: Writer, feed: Feed) -> Markup:
    """A link that opens a calendar program, and the address to copy."""
    return writer.render("subscribe.html", feed=feed, label="", how=False)


def feed_title(writer: Writer, feed: Feed) -> Markup:
    if feed.about is not None:
        return writer.text(feed.about.heading)
    return escape(feed.title(writer.language))


@lru_cache(maxsize=1)
def _by_record(site: Site) -> Mapping[tuple[str, str], Feed]:
    return {(feed.kind, feed.id): feed for feed in feeds(site)}
