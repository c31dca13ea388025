"""One mutant of a correct feed of ours for each kind of fault, and what is said about it.

`python -m tests.ics.mutants` writes the expected messages anew; read the difference
before committing it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from opengov.ics.lint import lint
from opengov.render.calendar.contentlines import folded
from opengov.render.calendar_words import say_finding
from tests.render.calendar.portals import meeting, series, site, written

EXPECTED = Path(__file__).with_name("mutants.txt")


def feed() -> bytes:
    """Two timed events, one of a whole day; in a zone, with a place, a call and long texts."""
    portal = site(
        series("s", description="What is said, and what is left open; all of it."),
        meeting("timed", series="s", end="12:00", place={"name": "Town hall", "geo": [48.7, 19.1]}),
        meeting(
            "day", "2022-05-03", series="s", title={"en": "Čo bude, kde a kedy: " + "ďalej " * 9}
        ),
        meeting(
            "call", "2022-05-04 10:00", series="s", online={"public_url": "https://x.example/"}
        ),
    )
    return written(portal, "en")["calendar/series/s.ics"]


Mutation = Callable[[bytes], bytes]
CRLF = b"\r\n"


def swap(old: str, new: str, count: int = 1) -> Mutation:
    def mutate(data: bytes) -> bytes:
        return data.replace(old.encode(), new.encode(), count)

    return mutate


def drop(name: str) -> Mutation:
    """Without the first property of that name."""
    pattern = re.compile(rb"^" + name.encode() + rb"[;:].*\r\n(?:[ \t].*\r\n)*", re.M)
    return lambda data: pattern.sub(b"", data, count=1)


def add(line: str, before: str = "SUMMARY") -> Mutation:
    """A line before the first one that begins so."""
    return swap(f"\r\n{before}", f"\r\n{line}\r\n{before}")


def value(name: str, new: str) -> Mutation:
    """Another value of the first property of that name, folded as it has to be."""
    pattern = re.compile(rb"^(" + name.encode() + rb"[^:\r]*):.*\r\n(?:[ \t].*\r\n)*", re.M)
    return lambda data: pattern.sub(
        lambda found: folded(found[1] + b":" + new.encode()), data, count=1
    )


def start(line: str) -> Mutation:
    """Another DTSTART of the first event."""
    return swap("DTSTART;TZID=Europe/Bratislava:20220502T100000", line)


def end(line: str) -> Mutation:
    return swap("DTEND;TZID=Europe/Bratislava:20220502T120000", line)


def both(*mutations: Mutation) -> Mutation:
    def mutate(data: bytes) -> bytes:
        for mutation in mutations:
            data = mutation(data)
        return data

    return mutate


def torn_letter(data: bytes) -> bytes:
    return data.replace("Č".encode(), b"\xc4\r\n \x8c", 1)


def without_zone(data: bytes) -> bytes:
    return re.sub(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE\r\n", b"", data, flags=re.S)


def one_rdate_list(data: bytes) -> bytes:
    dates = b"RDATE:20200329T020000,20210328T020000\r\n"
    return re.sub(
        rb"(BEGIN:DAYLIGHT.*?)RRULE:[^\r]*\r\n", rb"\1" + dates, data, count=1, flags=re.S
    )


def utc_observance(data: bytes) -> bytes:
    return re.sub(rb"(BEGIN:DAYLIGHT\r\nDTSTART:\d{8}T\d{6})\r", rb"\1Z\r", data, count=1)


def late_zone(data: bytes) -> bytes:
    return re.sub(rb"^DTSTART:\d{4}", b"DTSTART:2023", data, flags=re.M)


def empty(data: bytes) -> bytes:
    return re.sub(rb"BEGIN:VTIMEZONE.*END:VEVENT\r\n", b"", data, flags=re.S)


ZONE = "Europe/Bratislava"
RULE = "RRULE:FREQ=WEEKLY;COUNT=3"
OVERRIDE = f"RECURRENCE-ID;TZID={ZONE}:20220504T100000"
SECOND = "DTSTART;TZID=Europe/Bratislava:20220504T100000"

MUTANTS: dict[str, tuple[str, Mutation]] = {
    # What no reader reports.
    "LF only": ("line-end", swap("\r\n", "\n", -1)),
    "duplicate UID": ("duplicate-uid", swap("UID:meeting-call@", "UID:meeting-day@")),
    "TZID without VTIMEZONE": ("zone-missing", without_zone),
    "unfolded line": ("overlong-line", swap("\r\n ", "", -1)),
    "unescaped comma": ("unescaped", swap("bude\\,", "bude,")),
    "unescaped semicolon": ("unescaped", value("SUMMARY[^:]*", "one; two")),
    "all-day end equal to start": (
        "zero-days",
        swap("DTEND;VALUE=DATE:20220504", "DTEND;VALUE=DATE:20220503"),
    ),
    "RECURRENCE-ID of another type than DTSTART": (
        "recurrence-id-type",
        both(
            swap("UID:meeting-call@", "UID:meeting-timed@"),
            swap(SECOND, f"RECURRENCE-ID;VALUE=DATE:20220504\r\n{SECOND}"),
        ),
    ),
    "EXDATE of another type than DTSTART": (
        "exdate-type",
        add(f"{RULE}\r\nEXDATE;VALUE=DATE:20220509"),
    ),
    "unquoted address in a parameter": (
        "unquoted-parameter",
        swap("LOCATION;", "LOCATION;ALTREP=https://x.example/hall;"),
    ),
    "unquoted colon in a parameter": (
        "unquoted-parameter",
        start("DTSTART;TZID=(UTC+01:00) Bratislava:20220502T100000"),
    ),
    "unquoted comma in a parameter": (
        "unquoted-parameter",
        swap("CONFERENCE;VALUE=URI:", "CONFERENCE;VALUE=URI;LABEL=one,two:"),
    ),
    "DTSTAMP not in UTC": ("not-utc", value("DTSTAMP", "20220715T000000")),
    "floating times": (
        "floating-time",
        both(start("DTSTART:20220502T100000"), end("DTEND:20220502T120000")),
    ),
    # What some report.
    "missing DTSTAMP": ("missing", drop("DTSTAMP")),
    "missing UID": ("missing", both(drop("UID"), drop("UID"))),
    "missing PRODID": ("missing", drop("PRODID")),
    "missing VERSION": ("missing", drop("VERSION")),
    "missing DTSTART": ("missing", start("X-WAS:20220502T100000")),
    "cut character": ("cut-character", torn_letter),
    "raw newline": ("raw-newline", value("SUMMARY[^:]*", "one\r\nand two")),
    "raw newline before a colon": ("raw-newline", value("SUMMARY[^:]*", "one\r\nNote: two")),
    "end before start": ("end-before-start", end(f"DTEND;TZID={ZONE}:20220502T090000")),
    "date start with date-time end": ("end-type", start("DTSTART;VALUE=DATE:20220502")),
    "foreign STATUS": ("status", value("STATUS", "POSTPONED")),
    "local UNTIL": ("until-type", add("RRULE:FREQ=WEEKLY;UNTIL=20220601T100000")),
    "DTEND with DURATION": ("end-and-duration", add("DURATION:PT2H")),
    "wrong charset": ("not-utf-8", lambda data: data.decode().encode("cp1250", "replace")),
    "BOM": ("byte-order-mark", lambda data: b"\xef\xbb\xbf" + data),
    "leading blank line": ("blank-line", lambda data: CRLF + data),
    "comma in GEO": ("geo", swap("GEO:48.700000;", "GEO:48.700000,")),
    "huge SEQUENCE": ("sequence", value("SEQUENCE", "1657872000000")),
    "line without colon": ("no-content-line", swap("STATUS:CONFIRMED", "STATUS CONFIRMED")),
    "repeated SUMMARY": ("repeated", add("SUMMARY:Again")),
    "empty calendar": ("empty", empty),
    "truncated file": ("truncated", lambda data: data[: data.index(b"GEO:")]),
    "UTC in VTIMEZONE's DTSTART": ("zone-dtstart-utc", utc_observance),
    "crossed END": (
        "crossed-end",
        lambda data: (
            data[: -len(b"END:VEVENT\r\nEND:VCALENDAR\r\n")] + b"END:VCALENDAR\r\nEND:VEVENT\r\n"
        ),
    ),
    "control character": ("control-character", value("SUMMARY[^:]*", "one\x0ctwo")),
    "impossible date": ("impossible-date", start(f"DTSTART;TZID={ZONE}:20220230T100000")),
    "unknown TZID": ("unknown-zone", swap(ZONE, "Central Town Time", -1)),
    "two calendars in one file": ("two-calendars", lambda data: data + data),
    "no REFRESH-INTERVAL": ("no-refresh", drop("REFRESH-INTERVAL")),
    # More of what RFC 5545 and RFC 7986 ask for, and of what programs misread.
    "not a calendar": ("no-calendar", lambda _data: b"<!doctype html>\n"),
    "no VALUE where it is needed": ("undeclared-type", swap(";VALUE=DURATION", "")),
    "a number as colour": ("bad-value", value("COLOR", "#4682b4")),
    "a foreign version": ("not-allowed", value("VERSION", "1.0")),
    "a parameter without a value": ("bad-parameter", swap("LANGUAGE=en", "LANGUAGE")),
    "an escape that is none": ("bad-escape", value("SUMMARY[^:]*", "C:\\temp")),
    "a rule that is none": ("bad-rule", add("RRULE:FREQ=FORTNIGHTLY")),
    "a day without VALUE=DATE": ("value-type", swap("DTSTART;VALUE=DATE:", "DTSTART:")),
    "a zone for UTC": ("tzid-on-utc", start(f"DTSTART;TZID={ZONE}:20220502T080000Z")),
    "a zone twice": (
        "zone-twice",
        lambda data: re.sub(rb"(BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n)", rb"\1\1", data, flags=re.S),
    ),
    "a zone without observances": (
        "missing",
        lambda data: re.sub(rb"BEGIN:(DAYLIGHT|STANDARD).*?END:\1\r\n", b"", data, flags=re.S),
    ),
    "a zone that begins too late": ("zone-late", late_zone),
    "a zone whose clocks go otherwise": (
        "zone-offset",
        swap("TZOFFSETTO:+0200", "TZOFFSETTO:+0300"),
    ),
    "a list of dates in a zone": ("zone-rdate-list", one_rdate_list),
    "only a zone": (
        "no-events",
        lambda data: re.sub(rb"BEGIN:VEVENT.*END:VEVENT\r\n", b"", data, flags=re.S),
    ),
    "something outside": ("outside", lambda data: data + b"X-LATE:1\r\n"),
    "a cut escape": ("cut-escape", swap("bude\\,", "bude\\\r\n ,")),
    "a line end of Unicode": ("odd-space", value("SUMMARY[^:]*", "one\u2028two")),
    "a changed occurrence": (
        "override",
        both(
            swap("UID:meeting-call@", "UID:meeting-timed@"), swap(SECOND, f"{OVERRIDE}\r\n{SECOND}")
        ),
    ),
    "METHOD": ("method", swap("VERSION:2.0", "VERSION:2.0\r\nMETHOD:PUBLISH")),
    "an alarm": (
        "alarm",
        swap(
            "END:VEVENT",
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1H\r\nDESCRIPTION:x\r\nEND:VALARM\r\n"
            "END:VEVENT",
        ),
    ),
    "who takes part": ("attendee", add("ATTENDEE:mailto:office@town.example")),
    "no name": ("no-name", drop("X-WR-CALNAME")),
    "a comma in the name": ("name-signs", value("X-WR-CALNAME", "Town\\, meetings")),
    "too large": (
        "too-large",
        lambda data: data.replace(b"END:VEVENT", b"COMMENT:x\r\n" * 99_999 + b"END:VEVENT", 1),
    ),
}


def said(mutant: bytes) -> list[str]:
    """All that lint says about it."""
    return [say_finding(finding, "feed.ics", "en", ours=True) for finding in lint(mutant)]


def story(name: str) -> str:
    """The mutant and its messages, as they stand in the file."""
    return "\n".join([name, *(f"  {line}" for line in said(MUTANTS[name][1](feed())))])


if __name__ == "__main__":
    EXPECTED.write_text("\n\n".join(map(story, MUTANTS)) + "\n", encoding="utf-8")
