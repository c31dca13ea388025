"""Our VTIMEZONEs against zoneinfo: every zone, over several spans of years."""

import datetime as dt
import re
from importlib.resources import files

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from opengov.model.dates import zone_info
from opengov.render.calendar.zones import vtimezone
from tests.render.calendar.portals import LAW
from tests.render.calendar.profile import lines_of

ZONES = files("tzdata").joinpath("zones").read_text().split()
STEP = dt.timedelta(hours=67)  # shorter than any two changes of the clocks lie apart
SECOND = dt.timedelta(seconds=1)


def naive(value):
    return dt.datetime.strptime(value, "%Y%m%dT%H%M%S")  # noqa: DTZ007


def offset(value):
    sign = -1 if value[0] == "-" else 1
    hours, minutes, seconds = int(value[1:3]), int(value[3:5]), int(value[5:] or 0)
    return sign * dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)


def onsets(content, until):
    """(instant, offset, name) of each change of a VTIMEZONE, in order, as a reader finds them."""
    found = []
    blocks = re.findall(
        r"BEGIN:(?:STANDARD|DAYLIGHT)\n(.*?)END:", "\n".join(lines_of(content)), re.S
    )
    for block in blocks:
        pairs = [line.split(":", 1) for line in block.splitlines()]
        values = dict(pairs)
        start, before = naive(values["DTSTART"]), offset(values["TZOFFSETFROM"])
        dates = [naive(value) for name, value in pairs if name == "RDATE"]
        if "RRULE" in values:
            dates = rrulestr(values["RRULE"], dtstart=start).between(start, until, inc=True)
        assert start in dates
        for date in dates:
            instant = (date - before).replace(tzinfo=dt.UTC)
            found.append((instant, offset(values["TZOFFSETTO"]), values["TZNAME"]))
    return sorted(found)


def differences(name, first_year, last_year):
    """The instants of a span at which the VTIMEZONE and zoneinfo disagree."""
    zone = zone_info(name)
    start = dt.datetime(first_year, 1, 1, tzinfo=dt.UTC) - dt.timedelta(days=1)
    end = dt.datetime(last_year + 1, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=1)
    changes = onsets(vtimezone(name, first_year, last_year), end.replace(tzinfo=None))
    assert changes[0][0] <= start - dt.timedelta(days=365)
    instants = {start + STEP * count for count in range((end - start) // STEP)}
    instants |= {at + by for at, _, _ in changes for by in (-SECOND, SECOND) if start < at < end}
    position, wrong = 0, []
    for instant in sorted(instants):
        while position + 1 < len(changes) and changes[position + 1][0] <= instant:
            position += 1
        local = instant.astimezone(zone)
        if changes[position][1:] != (local.utcoffset(), local.tzname()):
            wrong.append(instant)
    return wrong


@pytest.mark.parametrize("span", [(1999, 2000), (2008, 2012), (2021, 2023), (2036, 2038)])
def test_every_zone_shows_what_its_clocks_show(span):
    wrong, seen = {}, set()
    for name in ZONES:
        content = vtimezone(name, *span)
        body = content.replace(f"TZID:{name}\r\n".encode(), b"")
        if content and body not in seen:
            seen.add(body)
            if found := differences(name, *span):
                wrong[name] = found
    assert wrong == {}
    assert len(seen) > 60


@pytest.mark.parametrize(
    "name",
    [
        "Africa/Cairo",
        "Africa/Casablanca",
        "America/Sao_Paulo",
        "Antarctica/Troll",
        "Asia/Gaza",
        "Asia/Pyongyang",
        "Asia/Tehran",
        "Australia/Lord_Howe",
        "Europe/Dublin",
        "Europe/Istanbul",
        "Pacific/Apia",
    ],
)
def test_a_zone_with_an_odd_history_is_right_over_decades(name):
    assert differences(name, 1972, 2037) == []


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC", "Zulu"])
def test_universal_time_needs_no_zone(name):
    assert vtimezone(name, 2022, 2022) == b""


def test_yearly_rules_where_they_hold():
    lines = lines_of(vtimezone("Europe/Bratislava", 2019, 2030))
    assert lines == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Bratislava",
        "BEGIN:DAYLIGHT",
        "DTSTART:20170326T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20171029T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_a_line_for_each_date_where_no_rule_holds():
    """ical.js reads only the first value of an RDATE."""
    lines = lines_of(vtimezone("Africa/Cairo", 2022, 2024))
    assert not [line for line in lines if line.startswith("RRULE")]
    assert [line for line in lines if line.startswith(("DTSTART", "RDATE"))] == [
        "DTSTART:20200101T020000",
        "RDATE:20200101T020000",
        "DTSTART:20230428T000000",
        "RDATE:20230428T000000",
        "RDATE:20240426T000000",
        "RDATE:20250425T000000",
        "DTSTART:20231027T000000",
        "RDATE:20231027T000000",
        "RDATE:20241101T000000",
        "RDATE:20251031T000000",
    ]


def test_a_zone_without_changes_has_one_observance():
    assert lines_of(vtimezone("Asia/Kolkata", 2022, 2022))[2:-1] == [
        "BEGIN:STANDARD",
        "DTSTART:20200101T053000",
        "TZOFFSETFROM:+0530",
        "TZOFFSETTO:+0530",
        "TZNAME:IST",
        "RDATE:20200101T053000",
        "END:STANDARD",
    ]


def test_summer_is_daylight_also_where_the_law_calls_winter_the_exception():
    lines = lines_of(vtimezone("Europe/Dublin", 2022, 2022))
    daylight = lines[lines.index("BEGIN:DAYLIGHT") : lines.index("END:DAYLIGHT")]
    assert {"TZNAME:IST", "TZOFFSETTO:+0100"} <= set(daylight)


def test_the_southern_summer_crosses_the_new_year():
    content = vtimezone("Pacific/Auckland", 2021, 2022).decode()
    assert "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU" in content
    assert "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU" in content


def test_an_offset_may_hold_seconds():
    assert "TZOFFSETTO:-004430" in lines_of(vtimezone("Africa/Monrovia", 1970, 1970))


@LAW
@given(st.sampled_from(ZONES), st.integers(1970, 2037), st.integers(0, 12))
def test_any_zone_over_any_years(name, first_year, length):
    last_year = min(first_year + length, 2037)
    if vtimezone(name, first_year, last_year):
        assert differences(name, first_year, last_year) == []


@pytest.mark.parametrize("name", ZONES)
def test_a_rule_stands_where_one_holds_and_nowhere_else(name):
    """Two rules and no dates, or dates and no rule; one value on a line."""
    lines = lines_of(vtimezone(name, 2022, 2024)) if vtimezone(name, 2022, 2024) else []
    rules = [line for line in lines if line.startswith("RRULE:")]
    dates = [line for line in lines if line.startswith("RDATE:")]
    assert not lines or (len(rules), bool(dates)) in {(2, False), (0, True)}
    assert not [line for line in dates if "," in line]
