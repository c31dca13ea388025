"""What every .ics file of a portal keeps, checked without any of the code that writes it."""

import re

import icalendar

_WHOLE = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*))*):")
_BARE = re.compile(r"(?<!\\)(?:\\\\)*[,;]")
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"}


def lines_of(content):
    """The unfolded content lines; every line on the wire is short, whole and ends in CRLF."""
    assert content.endswith(b"\r\n")
    wire = content[:-2].split(b"\r\n")
    for each in wire:
        assert len(each) <= 75
        assert b"\n" not in each
        assert b"\r" not in each
        each.decode()  # no character is cut
        assert (len(each) - len(each.rstrip(b"\\"))) % 2 == 0  # no escape is cut
    return content.decode()[:-2].replace("\r\n ", "").split("\r\n")


def check(content):
    """Raises AssertionError where a file breaks the profile; returns it as icalendar reads it."""
    lines = lines_of(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines.count("BEGIN:VCALENDAR") == 1
    for line in lines:
        _check_line(line)
    defined = {line[5:] for line in lines if line.startswith("TZID:")}
    used = {match[1] for line in lines if (match := re.match(r"DT\w+;TZID=([^:]+):", line))}
    assert used == defined
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    assert calendar.events
    assert "METHOD" not in calendar
    for event in calendar.events:
        _check_event(event)
    uids = [str(event["UID"]) for event in calendar.events]
    assert len(set(uids)) == len(uids)
    return calendar


def _check_line(line):
    match = _WHOLE.match(line)
    assert match, line
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", line), line
    if match["name"] in TEXTS and not line[match.end() :].startswith("http"):
        assert not _BARE.search(line[match.end() :]), line


def _check_event(event):
    assert not event.errors
    for name in ("UID", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "URL"):
        assert name in event
    assert event["DTSTAMP"].to_ical() == event["LAST-MODIFIED"].to_ical()
    assert event["DTSTAMP"].to_ical().endswith(b"Z")
    assert event["STATUS"] in {"TENTATIVE", "CONFIRMED", "CANCELLED"}
    assert type(event.start) is type(event.end)
    assert event.start < event.end
    assert not {"ATTENDEE", "ORGANIZER", "RRULE", "RECURRENCE-ID", "DURATION"} & set(event)
    assert not event.alarms.times
    for name in ("SUMMARY", "DESCRIPTION"):
        assert "LANGUAGE" in event[name].params
