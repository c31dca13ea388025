"""What can be wrong with one component: an event, a zone, a task."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opengov.ics import vocabulary as known
from opengov.ics.findings import Finding
from opengov.ics.properties import property_findings, shown
from opengov.ics.reading import Component, Property
from opengov.ics.rules import parts
from opengov.ics.values import Form, Moment, moment, moment_of
from opengov.ics.zone_rules import Observance, named, observances, times

_LOCAL = frozenset({"STANDARD", "DAYLIGHT"})
_ENDS = {"VEVENT": "DTEND", "VTODO": "DUE", "VFREEBUSY": "DTEND"}
_WITH_ZONE = (*known.MOMENTS, *known.MOMENT_LISTS)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the rest of a calendar has to know of an event, task or journal."""

    uid: str
    recurrence_id: Moment | None
    starts: Moment | None
    zones: tuple[str, ...]  # every TZID in it
    times: tuple[dt.datetime, ...]  # on the clock of `starts`, at which it is held
    findings: tuple[Finding, ...]
    line: int
    recurrence_line: int


@dataclass(frozen=True, slots=True)
class Zone:
    """What the rest of a calendar has to know of a VTIMEZONE."""

    tzid: str
    first: dt.datetime | None  # when its first observance begins, on the clock before
    name: str  # the IANA name of the zone that it stands for, else empty
    observances: tuple[Observance, ...]
    findings: tuple[Finding, ...]
    line: int


def zone(component: Component) -> Zone:
    """A zone and what is wrong with it."""
    starts = [
        at.local
        for observance in component.components
        if (start := observance.first("DTSTART")) and (at := moment(start))
    ]
    return Zone(
        component.text("TZID"),
        min(starts, default=None),
        named(component),
        observances(component),
        tuple(component_findings(component)),
        component.line,
    )


def entry(component: Component, findings: Iterable[Finding]) -> Entry:
    """An event, of which all that is wrong with it alone has been found."""
    zones = {
        tzid: None
        for found in component.properties
        if found.parameters and found.name in _WITH_ZONE and (tzid := found.parameter("TZID"))
    }
    start, override = component.first("DTSTART"), component.first("RECURRENCE-ID")
    uid = component.value("UID")
    return Entry(
        uid,
        moment(override) if override else None,
        moment(start) if start else None,
        tuple(zones),
        tuple(times(start, component.all("RRULE"))) if start else (),
        tuple(Finding(one.kind, one.line, one.arguments, uid) for one in findings),
        component.line,
        override.line if override else 0,
    )


def component_findings(component: Component, *, has_method: bool = False) -> Iterator[Finding]:
    """All that is wrong within it, in no order."""
    for found in component.properties:
        for kind, arguments in property_findings(component.name, found):
            yield Finding(kind, found.line, arguments)
    yield from joint_findings(component, has_method=has_method)


def joint_findings(component: Component, *, has_method: bool = False) -> Iterator[Finding]:
    """All but what is wrong with each of its properties alone."""
    yield from _counted(component, has_method=has_method)
    if component.name in _LOCAL:
        yield from _observance(component)
    elif component.name == "VTIMEZONE":
        yield from _zone(component)
    elif component.name != "VCALENDAR":
        yield from _times(component)
        yield from _risks(component)
    if component.name != "VCALENDAR":
        for inner in component.components:
            yield from component_findings(inner)


def _counted(component: Component, *, has_method: bool) -> Iterator[Finding]:
    """What must be there, and what may be there once only."""
    count = Counter([found.name for found in component.properties])
    needed = known.NEEDED.get(component.name, ())
    if component.name == "VEVENT" and not has_method:
        needed = (*needed, "DTSTART")
    for name in needed:
        if name not in count:
            yield Finding("missing", component.line, _named(component, name))
    if len(count) == len(component.properties):
        return
    for name in sorted(known.ONCE.get(component.name, frozenset())):
        if count[name] > 1:
            second = component.all(name)[1]
            yield Finding("repeated", second.line, _named(component, name))


def _named(component: Component, name: str) -> dict[str, str]:
    return {"property": name, "component": component.name}


def _times(component: Component) -> Iterator[Finding]:
    start = component.first("DTSTART")
    starts = moment(start) if start else None
    yield from _floating(component)
    end = component.first(_ENDS.get(component.name, "DTEND"))
    if end is not None and (length := component.first("DURATION")):
        yield Finding("end-and-duration", length.line, {"property": end.name})
    if starts is None:
        return
    if end is not None and (ends := moment(end)):
        yield from _end(component, starts, ends, end)
    for excluded in component.all("EXDATE"):
        yield from _excluded(excluded, starts)
    for rule in component.all("RRULE"):
        yield from _until(rule, starts)


def _floating(component: Component) -> Iterator[Finding]:
    for found in component.properties:
        if found.name in known.MOMENTS:
            at = moment(found)
            if at is not None and at.form is Form.FLOATING:
                yield Finding("floating-time", found.line, _said(found))


def _said(found: Property) -> dict[str, str]:
    return {"property": found.name, "value": shown(found.value)}


def _end(component: Component, starts: Moment, ends: Moment, end: Property) -> Iterator[Finding]:
    if differ(starts, ends):
        yield Finding("end-type", end.line, _said(end))
        return
    if starts.is_comparable(ends):
        before, after = starts.local, ends.local
    else:
        first, last = starts.instant(), ends.instant()
        if first is None or last is None:
            return
        before, after = first, last
    if starts.form.is_day and before == after:
        if component.name == "VEVENT":
            yield Finding("zero-days", end.line, _said(end))
    elif after <= before:
        yield Finding("end-before-start", end.line, _said(end))


def _excluded(excluded: Property, starts: Moment) -> Iterator[Finding]:
    zone = excluded.parameter("TZID")
    dates = (moment_of(value, zone) for value in excluded.value.split(","))
    if any(at is not None and differ(at, starts) for at in dates):
        yield Finding("exdate-type", excluded.line, _said(excluded))


def differ(one: Moment, other: Moment) -> bool:
    """One a day and the other a time, or only one of them on no certain clock."""
    return one.form.is_day != other.form.is_day or (
        (one.form is Form.FLOATING) != (other.form is Form.FLOATING)
    )


def _until(rule: Property, starts: Moment) -> Iterator[Finding]:
    """RFC 5545, section 3.3.10: in UTC, unless the start is a day or on no certain clock."""
    until = moment_of(parts(rule.value).get("UNTIL", ""))
    if until is None:
        return
    wanted = starts.form if starts.form in {Form.DAY, Form.FLOATING} else Form.UTC
    if until.form is not wanted:
        yield Finding("until-type", rule.line, {"value": parts(rule.value)["UNTIL"]})


def _risks(component: Component) -> Iterator[Finding]:
    override = component.first("RECURRENCE-ID")
    if override is not None:
        yield Finding("override", override.line, _said(override))
    for alarm in component.within("VALARM"):
        yield Finding("alarm", alarm.line)
    if component.name != "VALARM" and (person := component.first("ATTENDEE")):
        yield Finding("attendee", person.line)


def _zone(component: Component) -> Iterator[Finding]:
    observances = [inner for inner in component.components if inner.name in _LOCAL]
    if not observances:
        arguments = {"property": "STANDARD / DAYLIGHT", "component": "VTIMEZONE"}
        yield Finding("missing", component.line, arguments)
    for observance in observances:
        for dates in observance.all("RDATE"):
            if "," in dates.value:
                yield Finding("zone-rdate-list", dates.line)


def _observance(component: Component) -> Iterator[Finding]:
    """Its start is on the clock that its change of the clocks puts an end to."""
    start = component.first("DTSTART")
    starts = moment(start) if start else None
    if start and starts and starts.form is not Form.FLOATING:
        yield Finding("zone-dtstart-utc", start.line, _said(start))
    for rule in component.all("RRULE"):
        until = moment_of(parts(rule.value).get("UNTIL", ""))
        if until is not None and until.form is not Form.UTC:
            yield Finding("until-type", rule.line, {"value": parts(rule.value)["UNTIL"]})
