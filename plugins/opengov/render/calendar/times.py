"""When a meeting's event begins and ends, as calendars want it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from opengov.model import Meeting
from opengov.render.calendar.contentlines import day, line, local, utc
from opengov.render.calendar.zones import UTC_NAMES

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Times:
    """Both a day, or both an aware time in the meeting's zone; the end is exclusive."""

    starts: dt.date
    ends: dt.date
    is_end_recorded: bool

    @property
    def is_timed(self) -> bool:
        return isinstance(self.starts, dt.datetime)


def times_of(meeting: Meeting, minutes: int) -> Times | None:
    """None without an exact day: no event pretends to a day that nobody stated.

    `minutes` is how long it is taken to last where no end time is recorded; on
    the last of several days it is taken to begin at the same hour.
    """
    first, last = meeting.start.day, meeting.last_day
    if first is None or last is None:
        return None
    starts = meeting.starts_at
    if starts is None:
        return Times(first, last + ONE_DAY, meeting.end is not None)
    if meeting.ends_at is not None:
        return Times(starts, meeting.ends_at, True)
    last_start = starts + (last - first)
    ends = last_start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)
    return Times(starts, ends.astimezone(starts.tzinfo), False)


def time_lines(times: Times, zone: str) -> bytes:
    """DTSTART and DTEND.

    In UTC where the zone's clocks show the time twice and the later one is meant:
    a time with a TZID always means the earlier (RFC 5545, section 3.3.5).
    """
    starts, ends = times.starts, times.ends
    if not (isinstance(starts, dt.datetime) and isinstance(ends, dt.datetime)):
        return line("DTSTART;VALUE=DATE", day(starts)) + line("DTEND;VALUE=DATE", day(ends))
    if zone in UTC_NAMES or _is_later(starts) or _is_later(ends):
        return line("DTSTART", utc(starts)) + line("DTEND", utc(ends))
    return line(f"DTSTART;TZID={zone}", local(starts)) + line(f"DTEND;TZID={zone}", local(ends))


def _is_later(moment: dt.datetime) -> bool:
    """True for the second of the two moments that a clock shows alike."""
    return moment.fold == 1 and moment.utcoffset() != moment.replace(fold=0).utcoffset()
