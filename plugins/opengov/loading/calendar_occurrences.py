"""The single events of a calendar, its series written out.

A series is a VEVENT with a rule (RRULE) or further dates (RDATE), without the dates that
were taken out (EXDATE), and with the occurrences that stand in a VEVENT of their own
(RECURRENCE-ID) in place of those that the rule yields.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from dateutil.rrule import rrulestr

from opengov.ics.reading import Component, Property
from opengov.ics.rules import parts
from opengov.ics.values import Form, Moment, duration, moment, moment_of
from opengov.loading.calendar_zones import CalendarZones

MOST = 10_000  # occurrences of one rule, those before the window included
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})  # no meeting is held so
_DAY = dt.timedelta(days=1)
_LONGEST = dt.timedelta(days=36_525)  # "until 9999" is how programs write an end nobody knows


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event on one date; both ends are days, or both are aware times."""

    event: Component  # whose texts are its own
    uid: str
    key: str  # when it was to be by the rule: "20220715", "20220715T083000Z"; else ""
    starts: dt.date
    ends: dt.date | None  # inclusive where it is a day; None where no end is known


@dataclass(frozen=True, slots=True)
class Window:
    """The days from which occurrences are taken; all inclusive."""

    first: dt.date
    last: dt.date
    last_of_series: dt.date  # a rule without an end would go on for ever

    def holds(self, day: dt.date) -> bool:
        day = day.date() if isinstance(day, dt.datetime) else day
        return self.first <= day <= self.last


class UnreadableError(Exception):
    """An event that cannot be understood; `code` and `line` of the problem."""

    def __init__(self, code: str, line: int, written: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.written = written


@contextmanager
def within_known_time(event: Component) -> Iterator[None]:
    """Raises UnreadableError where a reckoning leaves the years 1 to 9999."""
    try:
        yield
    except OverflowError as error:
        start = event.first("DTSTART") or Property("", (), "", event.line, "")
        raise UnreadableError("event_undated", start.line, start.value) from error


def occurrences(
    event: Component, overridden: dict[str, Component], zones: CalendarZones, window: Window
) -> Iterator[Occurrence]:
    """Those of an event within the window; `overridden`: by key, what replaces occurrences.

    Raises UnreadableError.
    """
    start = event.first("DTSTART")
    first = moment(start) if start else None
    if start is None or first is None:
        line, written = (start.line, start.value) if start else (event.line, "")
        raise UnreadableError("event_undated", line, written)
    length = _length(event, first, zones, start)
    uid, is_series = event.value("UID"), _is_series(event)
    for local in _locals(event, first, zones, window) if is_series else [first.local]:
        at = replace_local(first, local)
        key = key_of(at, zones, start) if is_series else ""
        if key in overridden and is_series:
            continue
        starts, ends = _span(at, length, zones, start)
        if window.holds(starts):
            yield Occurrence(event, uid, key, starts, ends)


def changed_occurrence(
    event: Component, key: str, zones: CalendarZones, window: Window
) -> Iterator[Occurrence]:
    """The one that a VEVENT with a RECURRENCE-ID is; raises UnreadableError."""
    for one in occurrences(event, {}, zones, window):
        yield replace(one, key=key)
        return


def replace_local(at: Moment, local: dt.datetime) -> Moment:
    return at._replace(local=local)


def key_of(at: Moment, zones: CalendarZones, source: Property) -> str:
    """What an occurrence is known by: its day, or its time in UTC."""
    if at.form.is_day:
        return f"{at.local:%Y%m%d}"
    return f"{_aware(at, zones, source).astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _aware(at: Moment, zones: CalendarZones, source: Property) -> dt.datetime:
    found = zones.aware(at)
    if found is None:
        raise UnreadableError("event_zone", source.line, at.zone or "")
    return found


def _is_series(event: Component) -> bool:
    return event.first("RRULE") is not None or event.first("RDATE") is not None


def _length(
    event: Component, first: Moment, zones: CalendarZones, source: Property
) -> dt.timedelta | None:
    """On the clock; None where no end is stated, or none that can be meant."""
    end, stated = event.first("DTEND"), event.first("DURATION")
    if end is not None:
        ends = moment(end)
        if ends is None or ends.form.is_day != first.form.is_day:
            return None
        if ends.is_comparable(first):
            length = ends.local - first.local
        else:
            length = _aware(ends, zones, end) - _aware(first, zones, source)
    else:
        length = (duration(stated.value) if stated else None) or dt.timedelta()
    if not dt.timedelta() < length <= _LONGEST:
        return None
    return None if _ends_at_midnight(first, length, zones, source) else length


def _ends_at_midnight(
    first: Moment, length: dt.timedelta, zones: CalendarZones, source: Property
) -> bool:
    """Of the day on which it begins: so programs write an end that nobody knows."""
    if first.form.is_day:
        return False
    starts = _aware(first, zones, source).replace(tzinfo=None)
    begins = dt.datetime.combine(starts, dt.time())
    return starts > begins and starts + length == begins + _DAY


def _span(
    at: Moment, length: dt.timedelta | None, zones: CalendarZones, source: Property
) -> tuple[dt.date, dt.date | None]:
    """Whole days that are written as times, from midnight to midnight, are days."""
    if at.form.is_day:
        day = at.local.date()
        return day, day + length - _DAY if length and length > _DAY else None
    starts = _aware(at, zones, source)
    if length is None:
        return starts, None
    ends = (starts.replace(tzinfo=None) + length).replace(tzinfo=starts.tzinfo)
    if starts.time() == ends.time() == dt.time():
        last = ends.date() - _DAY
        return starts.date(), last if last > starts.date() else None
    return starts, ends


def _locals(
    event: Component, first: Moment, zones: CalendarZones, window: Window
) -> Iterator[dt.datetime]:
    """The starts of a series on its own clock, in order; those it begins with, too."""
    last = dt.datetime.combine(min(window.last, window.last_of_series), dt.time.max)
    found = {first.local, *_dates(event, "RDATE", first, zones)}
    for rule in event.all("RRULE"):
        found.update(_ruled(rule, first, zones, last))
    excluded = set(_dates(event, "EXDATE", first, zones))
    days = {local.date() for local in _dates(event, "EXDATE", first, zones, only_days=True)}
    for local in sorted(found):
        if local not in excluded and local.date() not in days and local <= last:
            yield local


def _ruled(
    rule: Property, first: Moment, zones: CalendarZones, last: dt.datetime
) -> Iterator[dt.datetime]:
    refused = UnreadableError("event_rule", rule.line, rule.value)
    if parts(rule.value).get("FREQ", "").upper() in _TOO_OFTEN:
        raise refused
    try:
        made = rrulestr(_local_rule(rule, first, zones), dtstart=first.local, ignoretz=True)
        for count, local in enumerate(made):
            if local > last:
                return
            if count == MOST:
                raise refused
            yield local
    except (ValueError, KeyError, AttributeError, IndexError, OverflowError) as error:
        raise refused from error


def _local_rule(rule: Property, first: Moment, zones: CalendarZones) -> str:
    """With its end on the clock on which it begins."""
    read = parts(rule.value)
    until = moment_of(read.get("UNTIL", ""))
    if until is not None:
        local = until.local
        if until.form.is_day:
            local = dt.datetime.combine(local, dt.time.max if not first.form.is_day else dt.time())
        elif first.form.is_day:
            local = dt.datetime.combine(local, dt.time())
        elif until.form is Form.UTC and first.form is not Form.UTC:
            zone = _aware(first, zones, rule).tzinfo
            local = local.replace(tzinfo=dt.UTC).astimezone(zone).replace(tzinfo=None)
        read["UNTIL"] = f"{local:%Y%m%dT%H%M%S}"
    return ";".join(f"{name}={value}" for name, value in read.items())


def _dates(
    event: Component, name: str, first: Moment, zones: CalendarZones, *, only_days: bool = False
) -> Iterator[dt.datetime]:
    """Of RDATE or EXDATE, on the clock on which the series begins."""
    for found in event.all(name):
        for value in filter(str.strip, found.value.split(",")):
            at = moment_of(value.split("/")[0].strip(), found.parameter("TZID"))
            if at is None:
                raise UnreadableError("event_undated", found.line, value)
            if only_days:
                if at.form.is_day:
                    yield at.local
            elif at.is_comparable(first) or at.form.is_day:
                yield at.local
            else:
                zone = _aware(first, zones, found).tzinfo
                own = dt.UTC if first.form is Form.UTC else zone
                yield _aware(at, zones, found).astimezone(own).replace(tzinfo=None)
