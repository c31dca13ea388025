"""What stands around the events."""

import random

import pytest

from opengov.render.calendar import files
from tests.render.calendar.portals import body, commitment, meeting, series, site, uids, written
from tests.render.calendar.profile import check, lines_of


def head_of(content):
    lines = lines_of(content)
    return lines[
        : next(at for at, line in enumerate(lines) if line in {"BEGIN:VTIMEZONE", "BEGIN:VEVENT"})
    ]


def some_records():
    return [
        meeting("m-1", "2022-05-02 10:00", series="s", last_modified="2022-04-01"),
        meeting("m-2", "2022-06-02 10:00", series="s", timezone="Europe/Helsinki"),
        meeting("m-3", "2022-07-02", series="s", registration={"deadline": "2022-06-30"}),
        series(title="Evenings; talks, walks\\more", description="One & **all**.\n\nSecond, line."),
        body(),
        commitment(
            milestones=[{"id": "a", "title": "A", "status": "limited", "due": "2022-09-01"}]
        ),
    ]


def test_a_feed_begins_as_the_profile_wants():
    content = written(site(*some_records()), "sk")["sk/calendar/series/s.ics"]
    assert head_of(content) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mkdocs-opengov//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "NAME:Evenings talks walks more – Mesto",
        "X-WR-CALNAME:Evenings talks walks more – Mesto",
        r"DESCRIPTION;LANGUAGE=en:One & all. Second\, line.",
        r"X-WR-CALDESC:One & all. Second\, line.",
        "X-WR-TIMEZONE:Europe/Bratislava",
        "SOURCE;VALUE=URI:https://town.example.org/portal/sk/calendar/series/s.ics",
        "URL:https://town.example.org/portal/sk/series/s/",
        "COLOR:steelblue",
        "LAST-MODIFIED:20220715T000000Z",
    ]


def test_a_file_of_one_meeting_has_no_name_of_a_calendar():
    content = written(site(*some_records()))["meetings/m-1/event.ics"]
    assert head_of(content) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mkdocs-opengov//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        "SOURCE;VALUE=URI:https://town.example.org/portal/meetings/m-1/event.ics",
        "URL:https://town.example.org/portal/meetings/m-1/",
        "LAST-MODIFIED:20220401T000000Z",
    ]


@pytest.mark.parametrize("language", ["en", "sk"])
def test_every_file_keeps_the_profile(language):
    found = written(site(*some_records()), language)
    assert len(found) == 9
    for content in found.values():
        check(content)


def test_an_event_is_the_same_in_every_file_of_a_language():
    found = written(site(*some_records()))
    event = found["meetings/m-1/event.ics"].split(b"BEGIN:VEVENT")[1].split(b"END:VEVENT")[0]
    holding = [address for address, content in found.items() if event in content]
    assert holding == [
        "calendar/all.ics",
        "calendar/series/s.ics",
        "calendar/archive/2022.ics",
        "meetings/m-1/event.ics",
    ]


def test_uids_are_the_same_in_every_language():
    portal_site = site(*some_records())
    english, slovak = written(portal_site), written(portal_site, "sk")
    assert [f"sk/{address}" for address in english] == list(slovak)
    for address, content in english.items():
        assert uids(content) == uids(slovak[f"sk/{address}"])


def test_the_order_of_the_records_changes_nothing():
    records = some_records()
    first = written(site(*records))
    random.Random(1).shuffle(records)
    assert written(site(*records)) == first


def test_the_oldest_drop_out_of_a_feed_that_grows_too_large():
    text = "x" * 10_000
    records = [
        meeting(f"m-{day:02}", f"2022-05-{day:02}", description=text) for day in range(1, 31)
    ]
    records += [
        meeting(f"n-{day:02}", f"2022-06-{day:02}", description=text * 2) for day in range(1, 31)
    ]
    records += [
        meeting(f"o-{day:02}", f"2022-07-{day:02}", description=text * 2) for day in range(1, 31)
    ]
    found = written(site(*records))
    kept, everything = uids(found["calendar/all.ics"]), uids(found["calendar/archive/2022.ics"])
    assert len(found["calendar/all.ics"]) <= files.MOST_OCTETS
    assert len(everything) == 90
    assert kept == everything[-len(kept) :]
    assert 30 < len(kept) < 60


def test_a_feed_holds_its_newest_event_however_large():
    records = [meeting("m-1", "2022-05-01"), meeting("m-2", description="x" * files.MOST_OCTETS)]
    assert uids(written(site(*records))["calendar/all.ics"]) == ["meeting-m-2"]


def test_a_feed_has_the_colour_of_what_it_is_about():
    records = [
        meeting("m-1", series="s", organiser="b", registration={"deadline": "2022-05-01"}),
        meeting("m-2", series="t"),
        meeting("m-3", series="u"),
        series("s", body="b", colour="teal"),
        series("t", body="b"),
        series("u", body="c"),
        body("b", colour="crimson"),
        body("c"),
    ]
    colours = {
        address.removeprefix("calendar/"): next(
            line for line in lines_of(content) if line.startswith("COLOR:")
        ).removeprefix("COLOR:")
        for address, content in written(site(*records)).items()
        if address.startswith("calendar/") and "archive" not in address
    }
    assert colours == {
        "all.ics": "steelblue",
        "deadlines.ics": "darkorange",
        "deadlines/bodies/b.ics": "darkorange",
        "series/s.ics": "teal",
        "series/t.ics": "crimson",
        "series/u.ics": "steelblue",
        "bodies/b.ics": "crimson",
        "bodies/c.ics": "steelblue",
    }


def test_an_address_that_google_takes():
    """At most 255 characters, ASCII, also with the longest id."""
    records = [meeting("m" * 80, series="s" * 80), series("s" * 80)]
    for address in written(site(*records), "sk"):
        assert address.isascii()
        assert len(address) < 200


def test_only_events_have_a_uid():
    """vdirsyncer takes that of a calendar for the UID of every event, and keeps one of them."""
    for content in written(site(*some_records())).values():
        lines = lines_of(content)
        events = sum(line == "BEGIN:VEVENT" for line in lines)
        assert sum(line.startswith("UID") for line in lines) == events
