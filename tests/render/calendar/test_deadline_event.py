"""Days by which something must be done."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.render.calendar.portals import (
    LAW,
    commitment,
    consultation,
    meeting,
    site,
    uids,
    written,
)
from tests.render.calendar.profile import check

ADDRESS = "calendar/deadlines.ics"


def deadlines(*records, **fields):
    return check(written(site(*records, **fields))[ADDRESS]).events


def milestone(milestone_id="a", **fields):
    return {"id": milestone_id, "title": "Data published", "status": "not_started", **fields}


def test_registration_consultations_and_milestones_in_their_order():
    records = (
        meeting(start="2022-09-12 10:00", registration={"deadline": "2022-09-09"}),
        consultation(closes="2022-08-01 16:00"),
        commitment(milestones=[milestone(due="2022-12-31"), milestone("b", due="2022-07-20")]),
    )
    assert uids(written(site(*records))[ADDRESS]) == [
        "commitment-c-milestone_b",
        "consultation-q-closing_day",
        "meeting-m-1-registration_until",
        "commitment-c-milestone_a",
    ]


def test_a_deadline_is_a_whole_day_that_blocks_nothing():
    (event,) = deadlines(consultation(closes="2022-08-01 16:00"))
    assert (event.start, event.end) == (dt.date(2022, 8, 1), dt.date(2022, 8, 2))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SUMMARY"] == "Consultation closes: Questions q"
    assert event["DESCRIPTION"].splitlines()[0] == "Until 16:00"
    assert event["URL"] == "https://town.example.org/portal/consultations/q/"


def test_a_milestone_names_its_commitment():
    (event,) = deadlines(commitment(milestones=[milestone(due="2022-12-31")]))
    assert event["SUMMARY"] == "Milestone due: Data published"
    assert event["DESCRIPTION"].splitlines()[0] == "Commitment c"


@pytest.mark.parametrize("due", ["2022-12", "2022-Q4", "2022-autumn", "2022", "ongoing"])
def test_a_date_without_a_day_is_no_event(due):
    records = (
        consultation(closes=due),
        commitment(milestones=[milestone(due=due), milestone("b")]),
        meeting(registration={"deadline": due}),
        meeting("m-2", registration={"email": "a@town.example.org"}),
    )
    assert ADDRESS not in written(site(*records))


@pytest.mark.parametrize(
    "record",
    [
        meeting(start="2022-07-20", status="cancelled", registration={"deadline": "2022-07-01"}),
        consultation(closes="2022-07-01", removed={"date": "2022-06-20", "reason": "Twice"}),
        commitment(
            milestones=[milestone(due="2022-07-01")],
            withdrawn={"date": "2022-06", "reason": "No money"},
        ),
    ],
    ids=["cancelled meeting", "removed consultation", "withdrawn commitment"],
)
def test_what_was_called_off_has_no_deadline(record):
    (event,) = deadlines(record)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert event["SUMMARY"].startswith("Cancelled: ")


def moved(due, *previous):
    milestones = [milestone(due=due, previous=list(previous))]
    (event,) = deadlines(commitment(milestones=milestones))
    return event


def test_a_moved_milestone_keeps_its_uid_and_raises_its_sequence():
    first, second = moved("2022-08-01"), moved("2022-09-01", "2022-08-01")
    third = moved("2022-12-31", "2022-08-01", "2022-09-01")
    assert first["UID"] == second["UID"] == third["UID"]
    assert [event["SEQUENCE"] for event in (first, second, third)] == [0, 1, 2]
    assert third.start == dt.date(2022, 12, 31)
    assert third["DESCRIPTION"].splitlines()[:2] == [
        "Moved from: Monday, 1 August 2022.",
        "Moved from: Thursday, 1 September 2022.",
    ]


def test_giving_a_moved_milestone_up_is_one_more_change():
    record = commitment(
        milestones=[milestone(due="2022-07-01", previous=["2022-05", "2022-06"])],
        withdrawn={"date": "2022-06", "reason": "No money"},
    )
    (event,) = deadlines(record)
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 3)


@LAW
@given(st.lists(st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31)), min_size=1, max_size=6))
def test_each_move_raises_the_sequence_by_one_and_leaves_the_uid(days):
    told = [str(day) for day in days]
    event = moved(told[-1], *told[:-1])
    assert event["UID"] == moved(told[0])["UID"]
    assert (event["SEQUENCE"], event.start) == (len(days) - 1, days[-1])


def test_a_cancelled_deadline_leaves_after_thirty_days():
    record = meeting(
        start="2022-07-20", status="cancelled", registration={"deadline": "2022-06-14"}
    )
    assert ADDRESS not in written(site(record, today=dt.date(2022, 7, 15)))
    assert ADDRESS in written(site(record, today=dt.date(2022, 7, 14)))


def test_no_meeting_can_have_the_uid_of_a_deadline():
    """Ids hold no underscore."""
    records = (
        meeting("m", start="2022-07-20", registration={"deadline": "2022-07-01"}),
        meeting("m-registration-until", start="2022-07-20"),
    )
    files = written(site(*records))
    everything = uids(files["calendar/all.ics"]) + uids(files[ADDRESS])
    assert len(set(everything)) == 3
