"""Clock times that a clock never shows, or shows twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import lru_cache

from opengov.loading.checks.data import Data
from opengov.loading.problem import Path
from opengov.loading.walking import parts
from opengov.model import (
    Consultation,
    Item,
    Meeting,
    MeetingPart,
    Part,
    PreviousStart,
    Registration,
    When,
)
from opengov.model.dates import readings, zone_info

YEARS = range(1900, 2201)  # in which a clock time can be meant
TIMED: Mapping[type[Part], tuple[str, ...]] = {
    Item: ("start", "end"),
    MeetingPart: ("start", "end"),
    PreviousStart: ("start",),
    Registration: ("deadline",),
}
"""The parts of a meeting that have clock times."""

Found = tuple[str, dict[str, str]]


def check_clock_times(data: Data) -> None:
    """Every time with a day, in the zone of its meeting or consultation."""
    for meeting in data.of(Meeting).values():
        for path, when in times_of(meeting):
            _check(data, meeting, path, when, meeting.start.day, meeting.timezone)
    for consultation in data.of(Consultation).values():
        for key, moment in (("opens", consultation.opens), ("closes", consultation.closes)):
            if moment is not None:
                _check(data, consultation, (key,), moment, None, consultation.timezone)


def times_of(meeting: Meeting) -> Iterator[tuple[Path, When]]:
    """Everything in a meeting that has a time; its start first."""
    for key in ("start", "end", "doors"):
        when = getattr(meeting, key)
        if when is not None and when.time is not None:
            yield (key,), when
    for path, part in parts(meeting):
        for key in TIMED.get(type(part), ()):
            when = getattr(part, key)
            if when is not None and when.time is not None:
                yield (*path, key), when


def _check(
    data: Data,
    record: Meeting | Consultation,
    path: Path,
    when: When,
    start_day: dt.date | None,
    zone: str,
) -> None:
    day = when.day if when.date else start_day
    if day is None or when.time is None:
        return
    found = wrong_time(zone, dt.datetime.combine(day, when.time), when.offset)
    if found is not None:
        code, arguments = found
        data.error(code, record, *path, zone=zone, **arguments)


@lru_cache(maxsize=4096)
def wrong_time(zone: str, local: dt.datetime, offset: dt.timedelta | None) -> Found | None:
    """What is wrong with a local time in a zone, with both of its readings; None if nothing is."""
    if local.year not in YEARS:
        return "year_improbable", {"year": str(local.year)}
    aware = local.replace(tzinfo=zone_info(zone))
    certain = aware.utcoffset()
    if offset in (None, certain) and aware.replace(fold=1).utcoffset() == certain:
        return None  # as almost always; in a gap or an overlap the two differ
    instants = readings(aware)
    written = f"{local:%Y-%m-%d %H:%M}"
    if not instants:
        before, after = (
            aware.replace(fold=fold).astimezone(dt.UTC).astimezone(aware.tzinfo) for fold in (1, 0)
        )
        return "time_skipped", {
            "written": written,
            "first": f"{before:%H:%M}",
            "second": f"{after:%H:%M}",
        }
    right = [_with_offset(instant.astimezone(aware.tzinfo)) for instant in instants]
    if offset is not None:
        offsets = [instant.astimezone(aware.tzinfo).utcoffset() for instant in instants]
        if offset not in offsets:
            return "wrong_offset", {"written": written, "right": ", ".join(right)}
    elif len(right) > 1:
        return "time_twice", {"written": written, "first": right[0], "second": right[1]}
    return None


def _with_offset(moment: dt.datetime) -> str:
    written = f"{moment:%Y-%m-%d %H:%M%z}"
    return f"{written[:-2]}:{written[-2:]}"
