"""Which feeds there are on a day, and what stands in them."""

import datetime as dt

import pytest

from opengov.render.calendar import event_address, feeds, has_event
from tests.render.calendar.portals import (
    TODAY,
    body,
    consultation,
    meeting,
    series,
    site,
    uids,
    written,
)


def held(*records, today=TODAY):
    """Address -> ids of the meetings in each feed."""
    return {
        feed.address: [entry.uid.split("@")[0].removeprefix("meeting-") for entry in feed.entries]
        for feed in feeds(site(*records, today=today))
    }


def test_every_kind_of_feed():
    records = (
        meeting("m-1", "2021-05-02", series="s", organiser="c"),
        meeting("m-2", "2022-05-02", series="s"),
        meeting("m-3", "2022-06-02"),
        series(body="b"),
        body("b"),
        body("c"),
        consultation(closes="2022-08-01"),
    )
    assert held(*records) == {
        "calendar/all.ics": ["m-2", "m-3"],
        "calendar/deadlines.ics": ["consultation-q-closing_day"],
        "calendar/series/s.ics": ["m-1", "m-2"],
        "calendar/bodies/b.ics": ["m-2"],
        "calendar/bodies/c.ics": ["m-1"],
        "calendar/archive/2021.ics": ["m-1"],
        "calendar/archive/2022.ics": ["m-2", "m-3"],
    }


def test_no_feed_without_an_event():
    records = (meeting(start="2022-autumn", series="s"), series(body="b"), body())
    assert held(*records) == {}
    assert held() == {}


def test_a_series_may_do_without_a_feed():
    records = (meeting(series="s"), series(feed=False))
    assert "calendar/series/s.ics" not in held(*records)


@pytest.mark.parametrize(
    ("today", "since"),
    [
        (dt.date(2022, 7, 15), dt.date(2021, 7, 15)),
        (dt.date(2024, 2, 29), dt.date(2023, 2, 28)),
        (dt.date(2025, 2, 28), dt.date(2024, 2, 28)),
    ],
)
def test_all_holds_the_last_twelve_months_and_everything_ahead(today, since):
    before = since - dt.timedelta(days=1)
    records = (
        meeting("too-old", str(before)),
        meeting("oldest", str(since)),
        meeting("began-before", str(before), end=str(since)),
        meeting("far-ahead", "2039-01-01"),
    )
    assert held(*records, today=today)["calendar/all.ics"] == [
        "began-before",
        "oldest",
        "far-ahead",
    ]


def test_all_holds_the_newest_past_meeting_where_nothing_else_falls_in():
    records = (
        meeting("m-1", "2019-05-02"),
        meeting("m-2", "2019-06-02"),
        meeting("m-3", "2019-07-02", status="cancelled"),
    )
    assert held(*records)["calendar/all.ics"] == ["m-2"]


def test_all_is_missing_where_nothing_was_ever_held():
    assert held(meeting(start="2019-07-02", status="cancelled")) == {
        "calendar/archive/2019.ics": ["m-1"]
    }


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_what_was_called_off_leaves_thirty_days_after_its_date(status):
    records = (
        meeting("on-the-day", "2022-06-15", status=status),
        meeting("a-day-late", "2022-06-14", status=status),
        meeting("days", "2022-06-13", end="2022-06-15", status=status),
        meeting("live", "2022-05-01", status="confirmed"),
    )
    found = held(*records)
    assert found["calendar/all.ics"] == ["live", "days", "on-the-day"]
    assert found["calendar/archive/2022.ics"] == ["live", "days", "a-day-late", "on-the-day"]


def test_what_was_removed_stays_a_year_as_cancelled():
    removed = {"date": "2021-07-15", "reason": "Entered twice"}
    records = (meeting("m-1", "2022-06-01", removed=removed), meeting("m-2", "2022-06-02"))
    found = held(*records, today=dt.date(2022, 7, 15))
    assert found["calendar/all.ics"] == found["calendar/archive/2022.ics"] == ["m-1", "m-2"]
    found = held(*records, today=dt.date(2022, 7, 16))
    assert found["calendar/all.ics"] == found["calendar/archive/2022.ics"] == ["m-2"]


def test_an_archive_holds_every_meeting_of_its_year():
    records = [meeting(f"m-{number:04}", "2022-05-02") for number in range(1_001)]
    found = held(*records)
    assert len(found["calendar/archive/2022.ics"]) == 1_001
    assert found["calendar/all.ics"] == found["calendar/archive/2022.ics"][1:]


def test_a_meeting_across_the_new_year_stands_in_both_archives():
    found = held(meeting(start="2021-12-31 22:00", end="2022-01-01 02:00"))
    assert found["calendar/archive/2021.ics"] == found["calendar/archive/2022.ics"] == ["m-1"]


def test_titles_in_the_language_of_the_reader():
    records = (
        meeting(series="s", registration={"deadline": "2022-05-01"}),
        series(title={"en": "Evenings", "sk": "Večery"}),
    )
    titles = {feed.address: feed.title("sk") for feed in feeds(site(*records))}
    assert titles["calendar/series/s.ics"] == "Večery"
    english = {feed.address: feed.title("en") for feed in feeds(site(*records))}
    assert english == {
        "calendar/all.ics": "All meetings",
        "calendar/deadlines.ics": "Deadlines",
        "calendar/series/s.ics": "Evenings",
        "calendar/archive/2022.ics": "Meetings in 2022",
    }


def test_a_feed_says_what_it_is_about():
    found = {
        feed.address: (feed.kind, feed.id, feed.page)
        for feed in feeds(site(meeting(series="s"), series()))
    }
    assert found == {
        "calendar/all.ics": ("all", "", "calendar/"),
        "calendar/series/s.ics": ("series", "s", "series/s/"),
        "calendar/archive/2022.ics": ("archive", "2022", "calendar/"),
    }


def test_a_feed_also_stands_at_its_former_addresses():
    files = written(site(meeting(series="s"), series(aliases=["old-name"])))
    former = files["calendar/series/old-name.ics"]
    assert former == files["calendar/series/s.ics"]
    assert b"SOURCE;VALUE=URI:https://town.example.org/portal/calendar/series/s.ics" in former


def test_which_meetings_have_a_file():
    portal_site = site(exact := meeting(), fuzzy := meeting("m-2", "2022-05"))
    assert [has_event(portal_site, each) for each in (exact, fuzzy)] == [True, False]
    assert event_address("m-1") in written(portal_site)
    assert uids(written(portal_site)["meetings/m-1/event.ics"]) == ["meeting-m-1"]
