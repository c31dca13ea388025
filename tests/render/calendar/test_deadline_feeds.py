"""Feeds of what is due for a plan, a body or a commitment, and the days that rules ask for."""

import datetime as dt

import pytest

from opengov.render.calendar import feeds
from tests.render.calendar.portals import (
    TODAY,
    body,
    commitment,
    consultation,
    meeting,
    plan,
    site,
    uids,
    written,
)
from tests.render.calendar.profile import check

FOLDER = "calendar/deadlines"


def held(*records, **fields):
    """Address below calendar/deadlines -> ids of the deadlines in it."""
    return {
        feed.address.removeprefix(FOLDER): [entry.uid.split("@")[0] for entry in feed.entries]
        for feed in feeds(site(*records, **fields))
        if feed.kind == "deadlines"
    }


def due(milestone_id, day, **fields):
    return {"id": milestone_id, "title": "A", "status": "limited", "due": day, **fields}


def test_a_deadline_stands_in_the_feed_of_everything_it_belongs_to():
    records = (
        plan(),
        body("b"),
        body("c"),
        commitment(milestones=[due("a", "2022-12-31"), due("b", "2022-11-30", responsible="c")]),
        commitment("fuzzy", milestones=[due("a", "2022-12")]),
        consultation(closes="2022-08-01", plan="p", body="b"),
        meeting(organiser="c", plans=["p"], registration={"deadline": "2022-05-01"}),
    )
    a, b = "commitment-c-milestone_a", "commitment-c-milestone_b"
    closes, registration = "consultation-q-closing_day", "meeting-m-1-registration_until"
    assert held(*records) == {
        ".ics": [registration, closes, b, a],
        "/bodies/b.ics": [closes, b, a],
        "/bodies/c.ics": [registration, b],
        "/commitments/c.ics": [b, a],
        "/plans/p.ics": [registration, closes, b, a],
    }


def test_a_feed_of_deadlines_is_called_after_what_it_is_about():
    records = (plan(aliases=["old"]), commitment(milestones=[due("a", "2022-12-31")]))
    files = written(site(*records))
    assert files[f"{FOLDER}/plans/old.ics"] == files[f"{FOLDER}/plans/p.ics"]
    lines = files[f"{FOLDER}/plans/p.ics"].decode().split("\r\n")
    assert "NAME:Deadlines: Plan p – Town" in lines
    assert "COLOR:darkorange" in lines


def forum_of_two(*meetings, today=TODAY):
    records = (
        body("town", kind="municipality"),
        body("club", kind="civil_society"),
        body("forum", parent="town", members=[{"body": "town"}, {"body": "club"}]),
        *meetings,
    )
    return site(*records, today=today, profile="ogp_national")


def meets(record_id, day):
    return meeting(record_id, day, organiser="forum", outcomes=["Agreed"])


@pytest.mark.parametrize("owner", ["/bodies/forum.ics", "/bodies/town.ics", ".ics"])
def test_the_next_meeting_of_a_forum_is_due(owner):
    files = written(forum_of_two(meets("m-1", "2022-03-31")))
    (event,) = check(files[f"{FOLDER}{owner}"]).events
    assert event["UID"] == "body-forum-duty_forum-meets@town.example.org"
    assert (event.start, event.end) == (dt.date(2022, 9, 30), dt.date(2022, 10, 1))
    assert event["SUMMARY"] == "Next meeting due: Body forum"
    assert event["DESCRIPTION"].splitlines() == [
        "The forum meets at least every six months",
        "Page: https://town.example.org/portal/duties/#forum",
    ]


def test_a_meeting_moves_the_day_and_raises_the_sequence():
    seen = []
    for today in (dt.date(2022, 7, 15), dt.date(2022, 9, 2)):
        portal = forum_of_two(meets("m-1", "2022-03-31"), meets("m-2", "2022-09-01"), today=today)
        (event,) = check(written(portal)[f"{FOLDER}.ics"]).events
        seen.append((event["UID"], event["SEQUENCE"], event.start))
    uid = "body-forum-duty_forum-meets@town.example.org"
    assert seen == [(uid, 1, dt.date(2022, 9, 30)), (uid, 2, dt.date(2023, 3, 1))]


def test_a_portal_without_a_profile_asks_for_nothing():
    assert held(body("forum"), meets("m-1", "2022-03-31")) == {}


def test_the_same_deadline_has_the_same_bytes_in_every_feed():
    files = written(forum_of_two(meets("m-1", "2022-03-31")))
    events = {
        content.partition(b"BEGIN:VEVENT")[2] for path, content in files.items() if FOLDER in path
    }
    assert len(events) == 1
    assert uids(files[f"{FOLDER}.ics"]) == ["body-forum-duty_forum-meets"]
