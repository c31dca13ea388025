"""What becomes of the events that subscribers hold, when a new site takes the place of another.

Compared are the feeds as they stand in the two folders, of every language, and for each event
that a feed holds no more the reason is looked for in the data.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from opengov.ics.reading import Component, read
from opengov.model import Meeting
from opengov.render.calendar.deadline_event import Owner, deadline_entries
from opengov.render.calendar.entry import Entry
from opengov.render.calendar.feeds import (
    MOST_EVENTS,
    Feed,
    feeds,
    meeting_entries,
    window_begins,
)
from opengov.render.site import Site

_EVENT = re.compile(rb"^BEGIN:VEVENT\r?\n.*?^END:VEVENT\r?\n", re.M | re.S)
_UID = re.compile(rb"^UID:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", re.M)
_FOLD = re.compile(rb"\r?\n[ \t]")

Events = Mapping[str, bytes]  # uid -> its VEVENT as written


class Reason(StrEnum):
    """Why an event may leave a feed."""

    WINDOW = "window"
    LIMIT = "limit"
    CALLED_OFF = "called_off"  # or marked as removed, and kept for as long as that is told
    ELSEWHERE = "elsewhere"  # it belongs to another body, series, plan or year now


@dataclass(frozen=True, slots=True)
class Left:
    """An event that feeds hold no more. `reason`: None where the data have none."""

    uid: str
    reason: Reason | None
    event: bytes
    feeds: Sequence[str]  # from the root of the site; of languages that agree only the first


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of each event once, in the order in which the feeds hold them."""

    new: Sequence[bytes] = ()
    changed: Sequence[tuple[bytes, bytes]] = ()  # as it was, as it is
    left: Sequence[Left] = ()

    @property
    def lost(self) -> Sequence[Left]:
        """What must not be published unasked."""
        return [one for one in self.left if one.reason is None]


def compare(published: Path, new: Path, site: Site) -> Comparison:
    """The feeds below two folders; `site` is what the new one was made of."""
    before, after = _Feeds(published), _Feeds(new)
    differing = [one for one in before.addresses if before.read(one) != after.read(one)]
    added = [address for address in after.addresses if address not in before.addresses]
    if not before.addresses or not (differing or added):
        return Comparison()
    reasons = _Reasons(site)
    known = before.uids
    appeared: dict[str, bytes] = {}
    changed: dict[str, tuple[bytes, bytes]] = {}
    left: dict[tuple[str, Reason | None], tuple[bytes, dict[str, str]]] = {}
    for address in (*differing, *added):
        was, now = events(before.read(address)), events(after.read(address))
        for uid, event in now.items():
            if uid not in known:
                appeared.setdefault(uid, event)
            elif event != was.get(uid, event):
                changed.setdefault(uid, (was[uid], event))
        for uid in [uid for uid in was if uid not in now]:
            found = left.setdefault((uid, reasons.of(address, uid, now)), (was[uid], {}))
            found[1].setdefault(_neutral(address), address)
    return Comparison(
        list(appeared.values()),
        list(changed.values()),
        [Left(*key, event, list(held.values())) for key, (event, held) in left.items()],
    )


def events(feed: bytes) -> Events:
    """The events of a feed, at the speed of a search: a large site holds millions of lines."""
    return {uid: event.group() for event in _EVENT.finditer(feed) for uid in _uids(event.group())}


def parsed(event: bytes) -> Component:
    """One of them in its parts."""
    return read(event).components[0]


def _uids(feed: bytes) -> Iterator[str]:
    for found in _UID.finditer(feed):
        yield _FOLD.sub(b"", found[1]).decode(errors="replace")


@dataclass
class _Feeds:
    """The feeds below a folder, those of the default language first."""

    folder: Path
    addresses: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        found = [*self.folder.glob("calendar/**/*.ics"), *self.folder.glob("*/calendar/**/*.ics")]
        addresses = (path.relative_to(self.folder).as_posix() for path in found)
        self.addresses = sorted(addresses, key=lambda address: (not _is_default(address), address))

    def read(self, address: str) -> bytes:
        """Empty where there is none."""
        file = self.folder / address
        return file.read_bytes() if file.is_file() else b""

    @property
    def uids(self) -> Collection[str]:
        """Of the default language, which are those of every other."""
        default = filter(_is_default, self.addresses)
        return {uid for address in default for uid in _uids(self.read(address))}


def _is_default(address: str) -> bool:
    return address.startswith("calendar/")


def _neutral(address: str) -> str:
    """Below the root of its language."""
    return address[address.index("calendar/") :]


class _Reasons:
    """Looks for the reason in the data, not in what other feeds happen to hold."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._feeds = {
            address: feed
            for feed in feeds(site)
            for address in (feed.address, *feed.former_addresses)
        }
        self._entries: dict[str, Entry] = {}
        self._owners: dict[str, frozenset[Owner]] = {}
        meetings = site.portal.of(Meeting)
        for meeting_id, entry in meeting_entries(site).items():
            self._entries[entry.uid] = entry
            self._owners[entry.uid] = frozenset(_owners(site, meetings[meeting_id], entry))
        for entry, owners in deadline_entries(site):
            self._entries[entry.uid] = entry
            self._owners[entry.uid] = frozenset(
                {("deadlines", ""), *(("deadlines", "/".join(owner)) for owner in owners)}
            )

    def of(self, address: str, uid: str, now: Events) -> Reason | None:
        """Why the feed at `address` holds `now` and no event `uid`; None where nothing tells."""
        entry = self._entries.get(uid)
        if entry is None:
            return None
        today = self._site.today
        if entry.listed_until is not None and entry.listed_until < today:
            return Reason.CALLED_OFF
        neutral = _neutral(address)
        feed = self._feeds.get(neutral)
        owner = (feed.kind, feed.id) if feed else self._owner_at(neutral)
        if owner is not None and owner not in self._owners[uid]:
            return Reason.ELSEWHERE
        if feed is None or not now:
            return None
        if feed.kind == "all" and entry.last_day < window_begins(today):
            return Reason.WINDOW
        return Reason.LIMIT if _is_beyond_limit(feed, entry, now) else None

    def _owner_at(self, address: str) -> Owner | None:
        """Whose feed has no event any more; None where the record itself is gone."""
        kind, _, id_ = address.removeprefix("calendar/").removesuffix(".ics").partition("/")
        of_record, _, record_id = (id_ if kind == "deadlines" else f"{kind}/{id_}").partition("/")
        is_known = kind == "archive" or record_id in self._site.portal.by_kind.get(of_record, ())
        return (kind, id_) if is_known else None


def _owners(site: Site, meeting: Meeting, entry: Entry) -> Iterator[Owner]:
    """Kind and id of each feed that the record says its event stands in."""
    yield ("all", "")
    if meeting.series:
        yield ("series", meeting.series)
    if body := site.portal.body_of(meeting):
        yield ("bodies", body.id)
    for year in range(entry.first_day.year, entry.last_day.year + 1):
        yield ("archive", str(year))


def _is_beyond_limit(feed: Feed, entry: Entry, now: Events) -> bool:
    """Whether the feed is full of later events."""
    is_full = len(now) == MOST_EVENTS or len(now) < len(feed.entries)
    oldest = feed.entries[len(feed.entries) - len(now)]
    return feed.is_limited and is_full and entry.first_day <= oldest.first_day
