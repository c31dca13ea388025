"""How to subscribe to the calendars, and which there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.render.calendar import Feed, feeds
from opengov.render.exports import changes_atom
from opengov.render.page import Page
from opengov.render.pages.calendar_views import view_links
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
        views=view_links(writer),
        log=changes_atom.ADDRESS,
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
    found = feeds(writer.site)
    by_title = sorted(found, key=lambda feed: writer.words.sort_key(feed.title(writer.language)))
    newest_first = sorted(found, key=lambda feed: feed.id, reverse=True)
    groups = (
        ("all", _("Of the whole portal"), [f for f in found if not f.id]),
        ("series", _("By series"), [feed for feed in by_title if feed.kind == "series"]),
        ("bodies", _("By body"), [feed for feed in by_title if feed.kind == "bodies"]),
        (
            "deadlines",
            _("Deadlines of plans and bodies"),
            [f for f in by_title if f.id.startswith(("plans/", "bodies/"))],
        ),
        ("archive", _("Archive by year"), [f for f in newest_first if f.kind == "archive"]),
    )
    return [group for group in groups if group[2]]
