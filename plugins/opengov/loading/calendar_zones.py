"""Which zone of the world the time zones of a calendar mean, whatever they are called.

Programs write IANA names, Windows names ("W. Europe Standard Time"), paths that end in
either, or names of their own beside the offsets that they stand for.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from babel.core import get_global

from opengov.ics.reading import Component
from opengov.ics.values import Form, Moment
from opengov.model.dates import is_zone, zone_info

_LOCATION = "X-LIC-LOCATION"  # of libical: the IANA name


class CalendarZones:
    """The zones of one VCALENDAR."""

    def __init__(self, calendar: Component, default: str) -> None:
        """`default`: the zone of the meetings of the body that holds them."""
        self._default = default
        self._defined = {zone.text("TZID"): zone for zone in calendar.within("VTIMEZONE")}
        self._found: dict[str, str | None] = {}
        own = calendar.text("X-WR-TIMEZONE").strip()
        self._floating = own if own and is_zone(own) else default

    def aware(self, moment: Moment) -> dt.datetime | None:
        """The time in the zone in which a record states it; None for an unknown zone.

        A time in UTC or without a zone is shown on the clock of the calendar's own zone.
        """
        if moment.zone is None:
            zone = zone_info(self._floating)
            if moment.form is Form.UTC:
                return self._usual(moment.local.replace(tzinfo=dt.UTC).astimezone(zone))
            return self._usual(_existing(moment.local.replace(tzinfo=zone)))
        name = self.of(moment.zone)
        if name is None:
            return None
        time = _existing(moment.local.replace(tzinfo=zone_info(name)))
        return time if is_zone(moment.zone) else self._usual(time)

    def _usual(self, time: dt.datetime) -> dt.datetime:
        """In the default zone where its clocks show the same: no other place was named."""
        there = time.astimezone(zone_info(self._default))
        return there if there.utcoffset() == time.utcoffset() else time

    def of(self, tzid: str) -> str | None:
        """The IANA name of what a calendar calls by `tzid`."""
        if tzid not in self._found:
            zone = self._defined.get(tzid)
            location = zone.text(_LOCATION).strip() if zone else ""
            named = _named(tzid) or _named(location)
            self._found[tzid] = named or (self._with_offsets_of(zone) if zone else None)
        return self._found[tzid]

    def _with_offsets_of(self, zone: Component) -> str | None:
        """A zone whose clocks went in the same way: the default one if it does."""
        wanted = {
            observance.value("TZOFFSETTO").strip()
            for observance in zone.components
            if observance.name in {"STANDARD", "DAYLIGHT"}
        }
        if not wanted:
            return None
        fitting = (name for name in self._candidates if _offsets(name) == wanted)
        return next(fitting, None)

    @cached_property
    def _candidates(self) -> list[str]:
        return [self._default, *sorted(set(_windows().values()))]


def _windows() -> dict[str, str]:
    """Names of Windows, and the zone that CLDR takes them for."""
    found: dict[str, str] = dict(get_global("windows_zone_mapping"))
    return found


def _named(name: str) -> str | None:
    if not name:
        return None
    if name in _windows():
        return _windows()[name]
    parts = name.strip("/").split("/")
    for first in range(len(parts)):
        rest = "/".join(parts[first:])
        if is_zone(rest):
            return rest
    return None


def _offsets(zone: str, year: int = 2024) -> set[str]:
    """`{"+0100", "+0200"}`: those of winter and summer."""
    days = (dt.datetime(year, month, 15, 12, tzinfo=zone_info(zone)) for month in (1, 7))
    return {f"{day:%z}" for day in days}


def _existing(time: dt.datetime) -> dt.datetime:
    """A time that the clocks skip is meant with the offset before (RFC 5545, section 3.3.5)."""
    return time.astimezone(dt.UTC).astimezone(time.tzinfo)
