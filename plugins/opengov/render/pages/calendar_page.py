"""How to subscribe to the calendars, and which there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.render.calendar import Feed, feeds
from opengov.render.page import Page
from opengov.render.pages.feed_links import feed_title, main_feed, subscribe
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    if main_feed(site):
        yield list_page(site, "calendar/", "calendar/", lambda w: w._("Calendar"), _write)


def _write(writer: Writer) -> Markup:
    main = main_feed(writer.site)
    return writer.render(
        "calendar.html",
        main=subscribe(writer, main) if main else "",
        groups=[
            (
                anchor,
                heading,
                [(feed_title(writer, feed), subscribe(writer, feed)) for feed in found],
            )
            for anchor, heading, found in _groups(writer)
        ],
    )


def _groups(writer: Writer) -> Sequence[tuple[str, str, Sequence[Feed]]]:
    """Anchor, heading and feeds, sorted by title; archives by year, the newest first."""
    _ = writer._
    by_kind: dict[str, list[Feed]] = {}
    for feed in feeds(writer.site):
        by_kind.setdefault(feed.kind, []).append(feed)
    for kind, found in by_kind.items():
        if kind == "archive":
            found.sort(key=lambda feed: feed.id, reverse=True)
        else:
            found.sort(key=lambda feed: writer.words.sort_key(feed.title(writer.language)))
    headings = (
        ("all", "all", _("All meetings")),
        ("deadlines", "deadlines", _("Deadlines")),
        ("series", "series", _("By series")),
        ("bodies", "bodies", _("By body")),
        ("archive", "archive", _("Archive by year")),
    )
    return [
        (anchor, heading, by_kind[kind]) for kind, anchor, heading in headings if kind in by_kind
    ]
