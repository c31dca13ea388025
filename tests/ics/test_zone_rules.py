"""A VTIMEZONE with the name of a zone shows the hours of that zone, or is reported."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest

from opengov.ics.lint import broken, lint
from opengov.model.dates import is_zone, zone_info
from opengov.render.calendar.zones import UTC_NAMES, vtimezone

BERLIN = vtimezone("Europe/Berlin", 2022, 2022).decode()
WINTER_ONLY = """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
ENDED = """\
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:STANDARD
DTSTART:19671029T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19870405T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
END:DAYLIGHT
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
"""


def found(zone: str, tzid: str, start: str, *lines: str) -> list[tuple[str, ...]]:
    """What is said about the hours of one event: date, offset there, offset in the zone."""
    event = (
        f"BEGIN:VEVENT\nUID:a@x.example\nDTSTAMP:20220101T000000Z\nDTSTART;TZID={tzid}:{start}",
        *lines,
        "END:VEVENT",
    )
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x"
    calendar = "\n".join((head, zone.replace("\r\n", "\n").strip(), *event, "END:VCALENDAR", ""))
    findings = lint(calendar.replace("\n", "\r\n").encode())
    assert broken(findings) == []
    return [
        tuple(one.arguments[name] for name in ("date", "written", "expected"))
        for one in findings
        if one.kind == "zone-offset"
    ]


@pytest.mark.parametrize(
    ("zone", "start", "lines"),
    [
        (BERLIN, "20220501T100000", ()),
        (BERLIN, "20220101T100000", ("RRULE:FREQ=WEEKLY",)),
        (WINTER_ONLY, "20220101T100000", ()),
        (WINTER_ONLY, "20220101T100000", ("RRULE:FREQ=WEEKLY;COUNT=3",)),
        (WINTER_ONLY, "20220101T100000", ("RRULE:FREQ=WEEKLY;UNTIL=20220301T090000Z",)),
        (BERLIN, "20220327T023000", ()),
        (BERLIN, "20221030T023000", ()),
    ],
    ids=[
        "in summer",
        "through a year",
        "winter is all there is",
        "a series that ends by its number",
        "a series that ends by its date",
        "an hour that is skipped",
        "an hour that comes twice",
    ],
)
def test_nothing_is_said_about_right_hours(zone: str, start: str, lines: tuple[str, ...]) -> None:
    assert found(zone, "Europe/Berlin", start, *lines) == []


@pytest.mark.parametrize(
    ("zone", "tzid", "start", "lines", "expected"),
    [
        (WINTER_ONLY, "Europe/Berlin", "20220501T100000", (), "20220501T100000 +0100 +0200"),
        (
            WINTER_ONLY,
            "Europe/Berlin",
            "20220115T100000",
            ("RRULE:FREQ=WEEKLY",),
            "20220415T100000 +0100 +0200",
        ),
        (
            WINTER_ONLY.replace(":Europe/Berlin", ":Town\nX-LIC-LOCATION:Europe/Berlin"),
            "Town",
            "20220501T100000",
            (),
            "20220501T100000 +0100 +0200",
        ),
        (
            BERLIN.replace("Berlin", "Lisbon"),
            "Europe/Lisbon",
            "20220101T100000",
            (),
            "20220101T100000 +0100 +0000",
        ),
        (
            ENDED.replace("BYMONTH=3;BYDAY=2SU", "BYMONTH=4;BYDAY=1SU"),
            "America/New_York",
            "20220320T100000",
            (),
            "20220320T100000 -0500 -0400",
        ),
    ],
    ids=["no summer", "a series into summer", "a name beside", "another zone", "old rules"],
)
def test_another_hour_than_that_of_the_zone_is_told(
    zone: str, tzid: str, start: str, lines: tuple[str, ...], expected: str
) -> None:
    assert found(zone, tzid, start, *lines) == [tuple(expected.split())]


@pytest.mark.parametrize(
    "start",
    ["20061029T120000", "20061028T120000", "20060402T120000", "20070320T120000", "20220320T120000"],
)
def test_the_last_change_of_a_rule_is_one_of_its_changes(start: str) -> None:
    assert found(ENDED, "America/New_York", start) == []


@pytest.mark.parametrize("rule", ["FREQ=SOMETIMES", "FREQ=YEARLY;BYDAY=99MO", "x"])
def test_a_zone_whose_rules_nobody_understands_is_not_judged(rule: str) -> None:
    odd = vtimezone("Europe/Berlin", 2022, 2022).replace(b"FREQ=YEARLY", rule.encode())
    event = b"BEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20220501T100000\r\nEND:VEVENT\r\n"
    data = b"BEGIN:VCALENDAR\r\n" + odd + event + b"END:VCALENDAR\r\n"
    assert "zone-offset" not in [finding.kind for finding in lint(data)]


@pytest.mark.parametrize(
    "name", sorted(filter(is_zone, zoneinfo.available_timezones() - UTC_NAMES))
)
def test_no_zone_of_ours_is_reported_and_each_is_that_goes_otherwise(name: str) -> None:
    zone, start = vtimezone(name, 2022, 2022).decode(), "20220615T120000"
    assert found(zone, name, start) == []
    offset = dt.datetime(2022, 6, 15, 12, tzinfo=zone_info(name)).strftime("%z")
    otherwise = "+1230" if offset != "+1230" else "+1130"
    assert len(found(zone.replace(f"TO:{offset}", f"TO:{otherwise}"), name, start)) == 1
