"""Everything that is wrong with the bytes of a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from opengov.ics.calendars import calendar_findings
from opengov.ics.components import component_findings, entry, zone
from opengov.ics.findings import Finding, Grade
from opengov.ics.properties import property_findings, shown
from opengov.ics.reading import Component, Oddity, read
from opengov.ics.vocabulary import LIKE_TEXT, NAMES

LARGEST = 1_000_000  # octets; above about 1 MB Google drops events

_ENTRIES = frozenset({"VEVENT", "VTODO", "VJOURNAL"})


def lint(data: bytes) -> Sequence[Finding]:
    """By line. Never raises."""
    stream = read(data)
    calendars = stream.calendars
    if not calendars:
        return [Finding("no-calendar", 1)]
    findings = [_of_bytes(oddity) for oddity in stream.oddities]
    findings += _torn(stream.components)
    for calendar in calendars:
        findings += _of_calendar(calendar)
    findings += [Finding("two-calendars", later.line) for later in calendars[1:]]
    findings += [
        Finding("outside", one.line, {"value": one.name})
        for one in stream.components
        if one.name != "VCALENDAR"
    ]
    if len(data) > LARGEST:
        findings.append(Finding("too-large", 1, {"size": str(round(len(data) / 1000))}))
    return sorted(findings, key=lambda finding: (finding.line, finding.kind))


def broken(findings: Iterable[Finding]) -> Sequence[Finding]:
    """Only what is against the standards."""
    return [finding for finding in findings if finding.grade is Grade.BROKEN]


def _of_bytes(oddity: Oddity) -> Finding:
    kind = oddity.kind
    if kind == "no-content-line" and oddity.after in LIKE_TEXT and _is_prose(oddity.text):
        kind = "raw-newline"
    arguments = {"value": shown(oddity.text), "property": oddity.after}
    return Finding(kind, oddity.line, arguments | {"count": str(oddity.count)})


def _is_prose(text: str) -> bool:
    """No property whose colon was forgotten."""
    word = text.split(" ")[0].split(";")[0]
    return not (word.isascii() and word.isupper() and len(word) > 2)


def _torn(components: Iterable[Component]) -> Iterator[Finding]:
    """Lines such as `Note: bring your papers`, which look like a property and are none."""
    for component in components:
        before = ""
        for found in component.properties:
            if found.written != found.name and found.name not in NAMES and before in LIKE_TEXT:
                value = shown(f"{found.written}:{found.value}")
                yield Finding("raw-newline", found.line, {"property": before, "value": value})
            before = found.name
        yield from _torn(component.components)


def _of_calendar(calendar: Component) -> Iterator[Finding]:
    has_method = calendar.first("METHOD") is not None
    zones, entries, others = [], [], 0
    for component in calendar.components:
        if component.name in _ENTRIES:
            findings = component_findings(component, has_method=has_method)
            entries.append(entry(component, findings))
            yield from entries[-1].findings
        elif component.name == "VTIMEZONE":
            zones.append(zone(component))
            yield from zones[-1].findings
        else:
            others += 1
            yield from component_findings(component)
    for found in calendar.properties:
        for kind, arguments in property_findings("VCALENDAR", found):
            yield Finding(kind, found.line, arguments)
    yield from calendar_findings(calendar, zones, entries, others=others)
