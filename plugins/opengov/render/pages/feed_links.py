"""Calendar feeds on pages: which belongs to which record, and how to subscribe."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from opengov.model import Record
from opengov.render.calendar import Feed, feeds
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def feed_of(site: Site, record: Record) -> Feed | None:
    """The feed that is about a record; None where it would be empty."""
    return _by_record(site).get((record.kind, record.id))


def deadlines_of(site: Site, record: Record) -> Feed | None:
    """The feed of what is due for a plan, body or commitment; None where it would be empty."""
    return _by_record(site).get(("deadlines", f"{record.kind}/{record.id}"))


def main_feed(site: Site) -> Feed | None:
    """The feed of all meetings; None while no meeting has a date."""
    return next((feed for feed in feeds(site) if feed.kind == "all"), None)


def subscribe(writer: Writer, feed: Feed) -> Markup:
    """A link that opens a calendar program, and the address to copy."""
    address = writer.site.absolute(writer.language, feed.address)
    return writer.render(
        "subscribe.html", address=address, webcal=f"webcal://{address.partition('://')[2]}"
    )


def feed_title(writer: Writer, feed: Feed) -> Markup:
    if feed.about is not None:
        return writer.text(feed.about.heading)
    return escape(feed.title(writer.language))


@lru_cache(maxsize=1)
def _by_record(site: Site) -> Mapping[tuple[str, str], Feed]:
    return {(feed.kind, feed.id): feed for feed in feeds(site)}
