"""The .ics files of a language: what stands around the events (RFC 5545, RFC 7986)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from opengov.model import Body, Series
from opengov.render.calendar.contentlines import line, text_line, utc
from opengov.render.calendar.entry import Entry
from opengov.render.calendar.feeds import Feed, feeds, meeting_entries
from opengov.render.calendar.plain_text import plain
from opengov.render.calendar.zones import vtimezone
from opengov.render.page import Output
from opengov.render.site import Site

MOST_OCTETS = 900 * 1024  # Google drops events of a file above about 1 MB
MEETINGS_COLOUR, DEADLINES_COLOUR = "steelblue", "darkorange"  # CSS names, as RFC 7986 wants

PRODUCT = "-//mkdocs-opengov//Calendar//EN"  # by which our own feeds are known

_BEGIN = b"BEGIN:VCALENDAR\r\n" + b"".join(
    (
        line("VERSION", "2.0"),
        line("PRODID", PRODUCT),
        line("CALSCALE", "GREGORIAN"),
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"),
        line("X-PUBLISHED-TTL", "PT6H"),
    )
)
_END = b"END:VCALENDAR\r\n"
_NOT_IN_NAMES = re.compile(r"[\s,;\\]+")  # readers disagree on how these are escaped in a name


def outputs(site: Site, language: str) -> Iterator[Output]:
    """Every feed, and a file for each meeting; an event is written once and used in all."""

    @cache
    def written(entry: Entry) -> bytes:
        return entry.write(language)

    def feed_file(feed: Feed) -> bytes:
        return _feed(site, feed, language, [written(entry) for entry in feed.entries])

    def event_file(entry: Entry, address: str) -> bytes:
        return _event(site, entry, language, address, written(entry))

    root = site.root(language)
    for feed in feeds(site):
        for address in (feed.address, *feed.former_addresses):
            yield Output(root + address, partial(feed_file, feed))
    for meeting_id, entry in meeting_entries(site).items():
        address = event_address(meeting_id)
        yield Output(root + address, partial(event_file, entry, address))


def event_address(meeting_id: str) -> str:
    """Of the file of one meeting, below the root of a language."""
    return f"meetings/{meeting_id}/event.ics"


def _feed(site: Site, feed: Feed, language: str, events: Sequence[bytes]) -> bytes:
    """Without a UID of its own (RFC 7986, section 5.3: a MAY): vdirsyncer takes it for that of
    every event, and keeps one of them.
    """
    head = b"".join(
        (
            _BEGIN,
            *_names(site, feed, language),
            *_origin(site, language, feed.address, feed.page),
            line("COLOR", _colour(site, feed)),
            line("LAST-MODIFIED", utc(max(entry.changed for entry in feed.entries))),
        )
    )
    zones, kept = _zones(feed.entries), events
    if feed.is_limited:
        kept = _newest(events, MOST_OCTETS - len(head) - len(zones) - len(_END))
        if len(kept) < len(events):  # without zones that only the others need
            zones = _zones(feed.entries[-len(kept) :])
    return b"".join((head, zones, *kept, _END))


def _event(site: Site, entry: Entry, language: str, address: str, event: bytes) -> bytes:
    """Without a name: with one, Outlook opens a calendar of its own instead of adding an event."""
    return b"".join(
        (
            _BEGIN,
            *_origin(site, language, address, address.removesuffix("event.ics")),
            line("LAST-MODIFIED", utc(entry.changed)),
            _zones([entry]),
            event,
            _END,
        )
    )


def _names(site: Site, feed: Feed, language: str) -> Iterator[bytes]:
    portal = site.portal.settings
    name = f"{feed.title(language)} – {portal.name.read(language).text}"
    name = _NOT_IN_NAMES.sub(" ", name).strip()
    yield text_line("NAME", name)
    yield text_line("X-WR-CALNAME", name)
    about = feed.about.description if feed.about else portal.description
    if about:
        reading = about.read(language)
        description = " ".join(plain(reading.text).split())
        yield text_line("DESCRIPTION", description, reading.language)
        yield text_line("X-WR-CALDESC", description)
    yield line("X-WR-TIMEZONE", portal.timezone)


def _origin(site: Site, language: str, address: str, page: str) -> Iterator[bytes]:
    yield line("SOURCE;VALUE=URI", site.absolute(language, address))
    yield line("URL", site.absolute(language, page))


def _colour(site: Site, feed: Feed) -> str:
    """Its own, that of the body behind a series, else one per kind."""
    if feed.kind == "deadlines":
        return DEADLINES_COLOUR
    if isinstance(feed.about, Series | Body) and feed.about.colour:
        return feed.about.colour
    if isinstance(feed.about, Series) and feed.about.body:
        body = site.portal.find(Body, feed.about.body)
        if body and body.colour:
            return body.colour
    return MEETINGS_COLOUR


def _zones(entries: Sequence[Entry]) -> bytes:
    """A VTIMEZONE for each zone, over the years of its own events."""
    found: dict[str, list[int]] = {}
    for entry in entries:
        if entry.zone:
            found.setdefault(entry.zone, []).extend((entry.first_day.year, entry.last_day.year))
    return b"".join(vtimezone(zone, min(found[zone]), max(found[zone])) for zone in sorted(found))


def _newest(events: Sequence[bytes], room: int) -> Sequence[bytes]:
    """The last of them that fit into `room` octets, but one at least."""
    kept = len(events)
    while kept and (room := room - len(events[kept - 1])) >= 0:
        kept -= 1
    return events[min(kept, len(events) - 1) :]
