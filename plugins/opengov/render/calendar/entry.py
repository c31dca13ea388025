"""An event of a calendar, as far as it is the same in every language and feed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from opengov.model import Record
from opengov.render.calendar.contentlines import line, utc
from opengov.render.site import Site

KEPT_CANCELLED = dt.timedelta(days=30)  # after its date
KEPT_REMOVED = dt.timedelta(days=365)  # after its removal


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One VEVENT."""

    uid: str
    first_day: dt.date
    last_day: dt.date  # inclusive
    changed: dt.datetime  # LAST-MODIFIED
    zone: str | None  # TZID of its times; None without any
    listed_until: dt.date | None  # the last day on which feeds hold it, where it was called off
    same: bytes  # its content lines that are the same in every language
    words: Callable[[str], bytes]  # language -> its other content lines

    def write(self, language: str) -> bytes:
        return b"".join((b"BEGIN:VEVENT\r\n", self.same, self.words(language), b"END:VEVENT\r\n"))


def changed(site: Site, record: Record) -> dt.datetime:
    """The last change of a record in UTC: DTSTAMP of a calendar without METHOD means just this."""
    known = record.last_modified
    if known is None:
        return site.stamp
    if not isinstance(known, dt.datetime):
        return dt.datetime(known.year, known.month, known.day, tzinfo=dt.UTC)
    return known.replace(tzinfo=dt.UTC) if known.tzinfo is None else known.astimezone(dt.UTC)


def identity(uid: str, changed_at: dt.datetime, sequence: int) -> bytes:
    stamp = utc(changed_at)
    return b"".join(
        (
            line("UID", uid),
            line("DTSTAMP", stamp),
            line("LAST-MODIFIED", stamp),
            line("SEQUENCE", str(sequence)),
        )
    )


def listed_until(record: Record, last_day: dt.date, *, is_live: bool) -> dt.date | None:
    """None where feeds hold it as long as their window does."""
    if record.removed is not None:
        return record.removed.date + KEPT_REMOVED
    return None if is_live else last_day + KEPT_CANCELLED
