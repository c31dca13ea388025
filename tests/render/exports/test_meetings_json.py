"""Every meeting as data; start and status are compared with the other forms in test_agreement."""

import json
import random

import pytest

from opengov.render.exports.meetings_json import meetings_json
from tests.render.calendar.portals import body, meeting, series, site

ROOT = "https://town.example.org/portal/"


def told(*records, **fields):
    return json.loads(meetings_json(site(*records, **fields)))


def only(held, *records, **fields):
    (found,) = told(held, *records, **fields)["meetings"]
    return found


def test_what_is_not_recorded_is_null_or_empty():
    found = only(meeting())
    filled = {key: value for key, value in found.items() if value not in (None, [], False)}
    assert filled == {
        "id": "m-1",
        "uid": "meeting-m-1@town.example.org",
        "url": {"en": f"{ROOT}meetings/m-1/", "sk": f"{ROOT}sk/meetings/m-1/"},
        "calendar": {
            "en": f"{ROOT}meetings/m-1/event.ics",
            "sk": f"{ROOT}sk/meetings/m-1/event.ics",
        },
        "title": {"en": "Meeting m-1"},
        "status": "confirmed",
        "start": {
            "written": "2022-05-02 10:00",
            "zone": "Europe/Bratislava",
            "local": "2022-05-02T10:00:00+02:00",
            "utc": "2022-05-02T08:00:00Z",
            "earliest": "2022-05-02",
            "latest": "2022-05-02",
        },
        "mode": "unknown",
    }


def test_the_shape_is_the_same_for_every_meeting_and_as_documented():
    first = only(meeting())
    second = only(
        meeting(
            end="12:00",
            place={"name": "Hall"},
            online={"system": "Meet"},
            documents=[{"title": "Minutes", "kind": "minutes", "file": "files/m.pdf"}],
            removed={"date": "2022-05-03", "reason": "Twice"},
        )
    )
    assert list(first) == list(second)
    for key in first:
        assert key in meetings_json.__globals__["__doc__"], key
    assert second["documents"][0]["url"] == f"{ROOT}files/m.pdf"
    assert second["removed"] == {"date": "2022-05-03", "reason": {"en": "Twice"}}


@pytest.mark.parametrize(
    ("start", "earliest", "latest"),
    [
        ("2022-05", "2022-05-01", "2022-05-31"),
        ("2022-Q2", "2022-04-01", "2022-06-30"),
        ("2022-autumn", "2022-09-01", "2022-11-30"),
        ("2022", "2022-01-01", "2022-12-31"),
        ("to be announced", None, None),
    ],
)
def test_a_fuzzy_date_is_as_written_with_its_first_and_last_day(start, earliest, latest):
    found = only(meeting(start=start))
    assert found["start"] == {
        "written": start,
        "zone": "Europe/Bratislava",
        "local": None,
        "utc": None,
        "earliest": earliest,
        "latest": latest,
    }
    assert found["calendar"] is None


def test_an_end_is_the_last_day():
    end = only(meeting(start="2022-05-02", end="2022-05-04"))["end"]
    assert (end["written"], end["utc"], end["latest"]) == ("2022-05-04", None, "2022-05-04")
    assert only(meeting())["end"] is None


def test_an_end_without_a_day_is_on_that_of_the_start():
    end = only(meeting(end="12:00"))["end"]
    assert (end["local"], end["earliest"]) == ("2022-05-02T12:00:00+02:00", "2022-05-02")


def test_who_and_in_which_series():
    found = only(meeting(series="s"), series(body="b"), body())
    assert (found["body"], found["series"]) == ("b", "s")


def test_licence_and_languages_of_the_portal():
    about = told(meeting(), licence="CC BY 4.0", licence_url="https://example.org/by")["about"]
    assert about == {
        "portal": {"en": "Town", "sk": "Mesto"},
        "url": ROOT,
        "languages": ["en", "sk"],
        "licence": {"en": "CC BY 4.0"},
        "licence_url": "https://example.org/by",
    }
    assert told(meeting())["about"]["licence"] is None


def test_the_order_of_the_records_changes_nothing():
    records = [meeting(f"m-{number}", f"2022-05-{1 + number % 28:02}") for number in range(60)]
    first = meetings_json(site(*records))
    random.Random(1).shuffle(records)
    assert meetings_json(site(*records)) == first


def test_a_day_of_change_is_told_where_it_is_known():
    assert only(meeting())["last_modified"] is None
    assert only(meeting(last_modified="2022-05-03"))["last_modified"] == "2022-05-03T00:00:00Z"


def test_no_file_without_meetings():
    assert meetings_json(site(body())) is None
