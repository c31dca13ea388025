"""What can be wrong between the components of a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from opengov.ics.components import Entry, Zone, differ, joint_findings
from opengov.ics.findings import Finding
from opengov.ics.reading import Component
from opengov.ics.zone_rules import difference
from opengov.model.dates import is_zone


def calendar_findings(
    calendar: Component, zones: Sequence[Zone], entries: Sequence[Entry], *, others: int = 0
) -> Iterator[Finding]:
    """All but what is wrong with each of its properties, zones and entries alone.

    `others`: how many components of another kind it holds.
    """
    yield from joint_findings(calendar)
    if not entries and not others:
        yield Finding("no-events" if zones else "empty", calendar.line)
    if method := calendar.first("METHOD"):
        yield Finding("method", method.line)
    if calendar.first("REFRESH-INTERVAL") is None:
        yield Finding("no-refresh", calendar.line)
    is_plural = any(one.uid != entries[0].uid for one in entries)
    if is_plural and calendar.first("X-WR-CALNAME") is None:
        yield Finding("no-name", calendar.line)
    yield from _identities(entries)
    yield from _zones(zones, entries)


def _identities(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Each UID once, but for the changed occurrences of a series."""
    seen: dict[object, Entry] = {}
    overrides = []
    for one in entries:
        key: object = one.uid
        if one.recurrence_id is not None:
            key = one.uid, one.recurrence_id
            overrides.append(one)
        first = seen.setdefault(key, one)
        if first is not one and one.uid:
            arguments = {"value": one.uid, "first": str(first.line)}
            yield Finding("duplicate-uid", one.line, arguments, one.uid)
    for one in overrides:
        series = seen.get(one.uid)
        starts, occurrence = series.starts if series else None, one.recurrence_id
        if starts and occurrence and differ(starts, occurrence):
            yield Finding("recurrence-id-type", one.recurrence_line, {}, one.uid)


def _zones(zones: Sequence[Zone], entries: Sequence[Entry]) -> Iterator[Finding]:
    defined: dict[str, Zone] = {}
    for zone in zones:
        if zone.tzid in defined:
            yield Finding("zone-twice", zone.line, {"value": zone.tzid})
        elif zone.tzid and not is_zone(zone.tzid):
            yield Finding("unknown-zone", zone.line, {"value": zone.tzid})
        defined.setdefault(zone.tzid, zone)
    missing: set[str] = set()
    used: dict[str, list[dt.datetime]] = {}
    for one in entries:
        for tzid in one.zones:
            if tzid not in defined and tzid not in missing:
                missing.add(tzid)
                yield Finding("zone-missing", one.line, {"value": tzid}, one.uid)
        starts = one.starts
        if starts is not None and starts.zone is not None:
            used.setdefault(starts.zone, []).extend(one.times)
    for tzid, times in used.items():
        if tzid in defined:
            yield from _at(defined[tzid], times)


def _at(zone: Zone, times: Sequence[dt.datetime]) -> Iterator[Finding]:
    """Before its first observance a zone says nothing; later it may say what is not so."""
    if zone.first is not None and min(times) < zone.first:
        yield Finding("zone-late", zone.line, {"value": zone.tzid})
    if zone.name and (found := difference(zone.name, zone.observances, times)):
        date = f"{found.local:%Y%m%dT%H%M%S}"
        told = {"date": date, "written": found.written, "expected": found.expected}
        yield Finding("zone-offset", zone.line, {"value": zone.tzid, **told})
