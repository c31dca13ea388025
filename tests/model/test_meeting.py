"""What every form of a meeting tells as its start, its end and its status."""

import datetime as dt

import pytest

from tests.model.records import meeting

REMOVED = {"date": "2022-05-03", "reason": "Entered twice"}
MOVED = [{"start": "2022-04-01"}]


@pytest.mark.parametrize(
    ("fields", "standing", "is_live"),
    [
        ({"status": "tentative"}, "tentative", True),
        ({"status": "confirmed"}, "confirmed", True),
        ({"status": "rescheduled", "previous": MOVED}, "rescheduled", True),
        ({"status": "confirmed", "previous": MOVED}, "rescheduled", True),
        ({"status": "tentative", "previous": MOVED}, "tentative", True),
        ({"status": "postponed"}, "postponed", False),
        ({"status": "cancelled"}, "cancelled", False),
        ({"status": "cancelled", "previous": MOVED}, "cancelled", False),
        ({"status": "confirmed", "removed": REMOVED}, "cancelled", False),
        ({"status": "postponed", "removed": REMOVED}, "cancelled", False),
    ],
)
def test_one_word_for_how_it_stands(fields, standing, is_live):
    found = meeting(**fields)
    assert (found.standing, found.is_live) == (standing, is_live)


@pytest.mark.parametrize(
    ("start", "end", "begins", "ends"),
    [
        ("2022-05-02 10:00", "12:00", "2022-05-02T10:00:00+02:00", "2022-05-02T12:00:00+02:00"),
        ("2022-05-02 10:00", None, "2022-05-02T10:00:00+02:00", None),
        ("2022-05-02 10:00", "2022-05-04", "2022-05-02T10:00:00+02:00", "2022-05-04"),
        ("2022-05-02 22:00", "2022-05-03 01:00", "2022-05-02T22:00:00+02:00",
         "2022-05-03T01:00:00+02:00"),
        ("2022-05-02", "2022-05-04", "2022-05-02", "2022-05-04"),
        ("2022-05-02", None, "2022-05-02", None),
        ("2022-05-02", "12:00", "2022-05-02", None),
        ("2022-10-30 02:30+01:00", None, "2022-10-30T02:30:00+01:00", None),
        ("2022-05", "2022-06", None, None),
    ],
)  # fmt: skip
def test_start_and_end_are_as_exact_as_they_were_stated(start, end, begins, ends):
    found = meeting(start=start, end=end)
    told = [None if at is None else at.isoformat() for at in (found.begins, found.ends)]
    assert told == [begins, ends]


def test_a_start_is_a_moment_or_a_day_and_nothing_between():
    assert type(meeting(start="2022-05-02").begins) is dt.date
    assert type(meeting().begins) is dt.datetime
