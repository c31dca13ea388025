"""Times near a change of the clocks, which readers resolve by rules of their own."""

import datetime as dt

import pytest

from opengov.render.calendar.times import time_lines, times_of
from tests.render.calendar.portals import meeting


def lines(zone, start, end=None):
    record = meeting(timezone=zone, start=start, **({"end": end} if end else {}))
    return time_lines(times_of(record, 60)).decode().splitlines()


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2022-10-30 02:30+02:00", "20221030T003000Z"),  # ical.js takes the other one
        ("2022-10-30 02:30+01:00", "20221030T013000Z"),
        ("2022-10-30 01:59", "20221029T235900Z"),
        ("2022-10-30 03:00", "20221030T020000Z"),
        ("2022-03-27 03:00", "20220327T010000Z"),
    ],
)
def test_near_a_change_of_the_clocks_in_utc(start, expected):
    assert lines("Europe/Bratislava", start)[0] == f"DTSTART:{expected}"


def test_a_meeting_that_ends_next_to_a_change_is_all_in_utc():
    found = lines("Europe/Bratislava", "2022-10-28 20:00", "2022-10-30 01:30")
    assert found == ["DTSTART:20221028T180000Z", "DTEND:20221029T233000Z"]


def test_two_days_after_a_change_the_zone_is_kept():
    found = lines("Europe/Bratislava", "2022-11-01 10:00")
    assert found[0] == "DTSTART;TZID=Europe/Bratislava:20221101T100000"


def test_the_guessed_end_follows_the_later_of_two_readings():
    """Aware arithmetic forgets which one was meant."""
    record = meeting(timezone="Asia/Chita", start="2014-10-26 00:00+08:00")
    times = times_of(record, 60)
    assert times.ends - times.starts == dt.timedelta(hours=1)
