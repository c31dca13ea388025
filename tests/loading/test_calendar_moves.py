"""An event that has moved between two imports is told as an editor's move is."""

from __future__ import annotations

from pathlib import Path

import pytest

from opengov.ics.reading import read
from opengov.model.words import MeetingStatus
from tests.loading.test_calendar_import import event, imported, only, portal_of, record, told
from tests.render.calendar.portals import site, written

FIRST, SECOND = "DTSTART:20220801T160000Z", "DTSTART:20220802T163000Z"
ID = "council-2022-08-01"


def test_the_date_before_is_kept_and_told_to_subscribers(data_dir: Path) -> None:
    imported(data_dir, event(FIRST))
    imported(data_dir, event(SECOND))
    assert record(data_dir, ID)["previous"] == [{"start": "2022-08-01 18:00"}]
    found = only(data_dir)
    assert (str(found.start), found.standing) == ("2022-08-02 18:30", MeetingStatus.RESCHEDULED)
    portal = portal_of(data_dir)
    records = (*portal.meetings, *portal.by_kind["bodies"].values())
    feed = written(site(*records))[f"meetings/{ID}/event.ics"]
    assert b"SEQUENCE:1\r\n" in feed
    text = read(feed).components[0].components[-1].text("DESCRIPTION")
    assert text.startswith("Moved from")
    assert "1 August 2022" in text.splitlines()[0]


def test_a_third_import_of_the_same_changes_nothing(data_dir: Path) -> None:
    for data in (event(FIRST), event(SECOND)):
        imported(data_dir, data)
    again = imported(data_dir, event(SECOND))
    assert (again.changes, told(again)) == ((), [])


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        (["DTSTART:20220801T160000Z", "DTSTART;TZID=Europe/Bratislava:20220801T180000"], []),
        (["DTSTART;VALUE=DATE:20220801", FIRST], []),
        ([FIRST, "DTSTART;VALUE=DATE:20220801"], []),
        ([FIRST, "DTSTART;TZID=Europe/Helsinki:20220801T190000"], []),
        (
            [FIRST, "DTSTART;TZID=Europe/Helsinki:20220802T190000"],
            ["2022-08-01 19:00"],
        ),
        ([FIRST, SECOND, FIRST], ["2022-08-02 18:30"]),
        ([FIRST, SECOND, "DTSTART:20220803T160000Z"], ["2022-08-01 18:00", "2022-08-02 18:30"]),
        ([FIRST, f"{SECOND}\r\nSTATUS:TENTATIVE"], []),
        ([FIRST, f"{SECOND}\r\nSTATUS:CANCELLED"], ["2022-08-01 18:00"]),
    ],
    ids=[
        "the same in a zone",
        "a time for a day",
        "no time any more",
        "the same on another clock",
        "on another clock on another day",
        "there and back",
        "twice",
        "to a date that is not certain",
        "and called off",
    ],
)
def test_what_is_a_move(data_dir: Path, starts: list[str], expected: list[str]) -> None:
    for start in starts:
        found = imported(data_dir, event(start))
    assert [str(one.start) for one in only(data_dir).previous] == expected
    assert told(found) == []


def test_dates_that_an_editor_added_are_no_change_of_the_calendar(data_dir: Path) -> None:
    imported(data_dir, event(FIRST))
    imported(data_dir, event(SECOND))
    path = data_dir / f"meetings/{ID}.yml"
    text = path.read_text("utf-8")
    start = next(line for line in text.splitlines() if line.startswith("start:"))
    former = next(line for line in text.splitlines() if "2022-08-01 18:00" in line)
    added = former.replace("2022-08-01 18:00", "2022-08-02 18:30")
    text = text.replace(start, 'start: "2022-08-05 18:00"')
    text = text.replace(former, f"{former}\n  -\n{added}")
    path.write_text(text, encoding="utf-8")
    same = imported(data_dir, event(SECOND))
    assert (same.changes, told(same)) == ((), [])
    assert "edited by hand" in told(imported(data_dir, event("DTSTART:20220809T160000Z")))[0]
    assert path.read_text("utf-8") == text
