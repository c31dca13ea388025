"""The quick look at every feed before it is published.

A portal writes the same event into many feeds, and most of its lines in every language.
So each line and each event is judged once; of every feed, only how they stand together.
What is not beyond doubt is left to `lint`.
"""

from __future__ import annotations

from collections.abc import Sequence

from opengov.ics.calendars import calendar_findings
from opengov.ics.components import Entry, Zone, entry, joint_findings, zone
from opengov.ics.findings import Finding
from opengov.ics.lint import lint
from opengov.ics.properties import property_findings
from opengov.ics.reading import Component, Property, is_well_made, property_of, read

_BEGIN, _END_CALENDAR = b"BEGIN:V", b"\r\nEND:VCALENDAR\r\n"
_MOST_PARTS, _MOST_LINES = 8_192, 24_576  # kept, and so what memory they take
_OF_ONE_LANGUAGE = frozenset({"DESCRIPTION", "LOCATION", "SUMMARY", "URL"})


class Linter:
    """Judges the feeds of one portal."""

    def __init__(self) -> None:
        self._parts: dict[bytes, Entry | Zone | None] = {}
        self._lines: dict[str, dict[str, Property | None]] = {"VCALENDAR": {}, "VEVENT": {}}

    def findings(self, data: bytes) -> Sequence[Finding]:
        """As `lint` finds them, but for `too-large`: an archive holds all of its year."""
        if self._is_clean(data):
            return ()
        return [finding for finding in lint(data) if finding.kind != "too-large"]

    def _is_clean(self, data: bytes) -> bool:
        if not data.endswith(_END_CALENDAR):
            return False
        head, *blocks = data.removesuffix(_END_CALENDAR).split(b"\r\n" + _BEGIN)
        calendar = self._flat("VCALENDAR", head + _END_CALENDAR)
        if calendar is None:
            return False
        zones, entries = [], []
        for block in blocks:
            part = self._part(block)
            if part is None:
                return False
            if isinstance(part, Entry):
                entries.append(part)
            else:
                zones.append(part)
        return not any(calendar_findings(calendar, zones, entries))

    def _part(self, block: bytes) -> Entry | Zone | None:
        """None where the block is no event and no zone, or where anything is wrong with it."""
        try:
            return self._parts[block]
        except KeyError:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            made = self._event(block) if block.startswith(b"EVENT") else _zone(block)
            self._parts[block] = made
            return made

    def _event(self, block: bytes) -> Entry | None:
        event = self._flat("VEVENT", _BEGIN + block + b"\r\n")
        return None if event is None or any(joint_findings(event)) else entry(event, ())

    def _flat(self, name: str, data: bytes) -> Component | None:
        """A component without others in it, where nothing is wrong with any of its lines."""
        if not is_well_made(data):
            return None
        try:
            text = data.replace(b"\r\n ", b"").decode()
        except UnicodeDecodeError:
            return None
        lines = text.removesuffix("\r\n").split("\r\n")
        if (lines[0], lines[-1]) != (f"BEGIN:{name}", f"END:{name}"):
            return None
        component = Component(name, 1)
        known = self._lines[name]
        for line in lines[1:-1]:
            found = known[line] if line in known else self._line(name, line)
            if found is None:
                return None
            component.properties.append(found)
        return component

    def _line(self, component: str, text: str) -> Property | None:
        """None where it is no property, or where anything is wrong with it."""
        found = property_of(text, 1)
        if found and (found.written != found.name or found.name in {"BEGIN", "END"}):
            found = None
        if found and any(property_findings(component, found)):
            found = None
        known = self._lines[component]
        if len(known) >= _MOST_LINES:
            known.clear()
        if len(text) <= 75 and found and found.name not in _OF_ONE_LANGUAGE:
            known[text] = found
        return found


def _zone(block: bytes) -> Zone | None:
    stream = read(_BEGIN + block + b"\r\n")
    if stream.oddities or len(stream.components) != 1 or stream.components[0].name != "VTIMEZONE":
        return None
    made = zone(stream.components[0])
    return None if made.findings else made
