"""When a meeting's event begins and ends, as calendars want it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from opengov.model import Meeting
from opengov.render.calendar.contentlines import day, line, local, utc
from opengov.render.calendar.zones import UTC_NAMES

ONE_DAY = dt.timedelta(days=1)
NEAR = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Times:
    """Both a day, or both an aware time; the end is exclusive."""

    starts: dt.date
    ends: dt.date
    is_end_recorded: bool
    zone: str | None = None  # TZID that both are written with; None where they are days or in UTC

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
    starts = meeting.begins
    if not isinstance(starts, dt.datetime):
        return Times(first, last + ONE_DAY, meeting.end is not None)
    if meeting.ends_at is not None:
        return _timed(starts, meeting.ends_at, meeting.timezone, is_end_recorded=True)
    last_start = starts + (last - first) if last > first else starts  # a sum forgets `fold`
    ends = last_start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)
    ends = ends.astimezone(starts.tzinfo)
    return _timed(starts, ends, meeting.timezone, is_end_recorded=False)


def _timed(starts: dt.datetime, ends: dt.datetime, zone: str, *, is_end_recorded: bool) -> Times:
    """In UTC where the zone's clocks change within a day of it.

    A time with a TZID always means the earlier of two (RFC 5545, section 3.3.5), but readers
    have rules of their own near a change: ical.js takes the later one, Qt loses the offset.
    """
    if zone in UTC_NAMES or _is_near_a_change(starts) or _is_near_a_change(ends):
        return Times(starts.astimezone(dt.UTC), ends.astimezone(dt.UTC), is_end_recorded)
    return Times(starts, ends, is_end_recorded, zone)


def _is_near_a_change(moment: dt.datetime) -> bool:
    instant, zone = moment.astimezone(dt.UTC), moment.tzinfo
    before, after = ((instant + by).astimezone(zone) for by in (-NEAR, NEAR))
    return before.utcoffset() != after.utcoffset()


def time_lines(times: Times) -> bytes:
    """DTSTART and DTEND."""
    return _time_line("DTSTART", times.starts, times.zone) + _time_line(
        "DTEND", times.ends, times.zone
    )


def _time_line(name: str, at: dt.date, zone: str | None) -> bytes:
    if not isinstance(at, dt.datetime):
        return line(f"{name};VALUE=DATE", day(at))
    return line(f"{name};TZID={zone}", local(at)) if zone else line(name, utc(at))
