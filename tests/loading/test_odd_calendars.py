"""No calendar stops an import: what cannot be a meeting is told, the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loading.test_calendar_import import event, imported, only, told

AT = "DTSTART:20220801T160000Z"
NINES = "9" * 5_000
LINES = {
    "a number too long to count": (AT, f"SEQUENCE:{NINES}"),
    "a length too long to count": (AT, f"DURATION:P{NINES}D"),
    "a length beyond any date": (AT, "DURATION:P999999999999D"),
    "a length beyond the last year": (AT, "DURATION:P99999999D"),
    "an end for ever": (AT, "DTEND:99991231T235959Z"),
    "no dates taken out": (AT, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:"),
    "a comma at the end": (AT, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20220901T160000Z,"),
}
UNDATED = {
    "digits of another script": ("DTSTART;VALUE=DATE:٢٠٢٢٠٧١٥",),
    "the last hour of all": ("DTSTART:99991231T235900Z",),
    "the first hour of all": ("DTSTART;TZID=Asia/Tokyo:00010101T000000",),
    "the last day of all": ("DTSTART;VALUE=DATE:99991231", "DURATION:P3D"),
    "an occurrence before all time": (AT, "RECURRENCE-ID;TZID=Asia/Tokyo:00010101T000000"),
    "a date before all time": (
        "DTSTART;TZID=America/New_York:20220801T160000",
        "RDATE:00010101T000000Z",
    ),
}


@pytest.mark.parametrize("name", LINES)
def test_an_event_with_an_odd_property_is_a_meeting_without_it(data_dir: Path, name: str) -> None:
    found = imported(data_dir, event(*LINES[name]))
    assert told(found) == []
    assert (str(only(data_dir).start), only(data_dir).end) == ("2022-08-01 18:00", None)


@pytest.mark.parametrize("name", UNDATED)
def test_an_event_beyond_the_years_of_any_calendar_is_told(data_dir: Path, name: str) -> None:
    found = imported(data_dir, event(*UNDATED[name]))
    assert (found.events, [one.code for one in found.problems]) == (0, ["event_undated"])


def test_a_letter_that_a_fold_cuts_in_two_is_whole_again(data_dir: Path) -> None:
    folded = event(AT).replace(b"SUMMARY:Council", b"SUMMARY:\xc4\r\n \x8c\xc5\n\t\xa1")
    assert told(imported(data_dir, folded)) == []
    assert only(data_dir).title.read("en").text == "Čš"


def test_a_uid_that_stands_twice_is_told_and_the_first_is_taken(data_dir: Path) -> None:
    other = event("DTSTART:20220802T160000Z")
    joined = (event(AT) + other).replace(b"END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n", b"")
    for data in (event(AT) + other, joined):
        found = imported(data_dir, data)
        assert [one.code for one in found.problems] == ["event_twice"]
        assert "stands in line 2, too" in told(found)[0]
        assert str(only(data_dir).start) == "2022-08-01 18:00"


def test_an_event_that_two_calendars_of_one_file_hold_is_one(data_dir: Path) -> None:
    found = imported(data_dir, event(AT) + event(AT))
    assert (found.events, len(found.changes), told(found)) == (1, 1, [])


def test_a_calendar_that_calls_off_is_no_invitation(data_dir: Path) -> None:
    imported(data_dir, event(AT).replace(b"BEGIN:VEVENT", b"METHOD:CANCEL\r\nBEGIN:VEVENT"))
    assert only(data_dir).status == "cancelled"
