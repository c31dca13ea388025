"""A meeting and its event say the same."""

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opengov.model.dates import zone_info
from tests.render.calendar.portals import LAW, body, meeting, series, site, written
from tests.render.calendar.profile import check

ZONES = ["Europe/Bratislava", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu", "UTC"]
STATUS = {
    "tentative": "TENTATIVE",
    "confirmed": "CONFIRMED",
    "rescheduled": "CONFIRMED",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
INSTANTS = st.datetimes(
    dt.datetime(1995, 1, 1),  # noqa: DTZ001
    dt.datetime(2037, 1, 1),  # noqa: DTZ001
    timezones=st.just(dt.UTC),
)


def event_of(*records, language="en", meeting_id="m-1", **fields):
    content = written(site(*records, **fields), language)[f"meetings/{meeting_id}/event.ics"]
    (event,) = check(content).events
    return event


def as_written(instant, zone):
    """As an editor writes it, with the offset that tells the hour passed twice apart."""
    return instant.astimezone(zone_info(zone)).isoformat(sep=" ", timespec="minutes")


def as_read(moment, zone):
    """By the locked zones: icalendar's are the system's, which may be older."""
    if str(moment.tzinfo) != "UTC":
        moment = moment.replace(tzinfo=zone_info(zone))
    return moment.astimezone(dt.UTC)


@example(dt.datetime(2022, 10, 30, 1, 30, tzinfo=dt.UTC), 60, "Europe/Bratislava", "confirmed")
@example(dt.datetime(2022, 10, 30, 0, 30, tzinfo=dt.UTC), 60, "Europe/Bratislava", "confirmed")
@example(dt.datetime(2022, 10, 30, 0, 30, tzinfo=dt.UTC), 30, "Europe/Bratislava", "confirmed")
@LAW
@given(INSTANTS, st.integers(1, 3000), st.sampled_from(ZONES), st.sampled_from([*STATUS]))
def test_start_end_and_status_come_back(starts_at, minutes, zone, status):
    starts_at = starts_at.replace(second=0, microsecond=0)
    ends_at = starts_at + dt.timedelta(minutes=minutes)
    held = meeting(
        start=as_written(starts_at, zone),
        end=as_written(ends_at, zone),
        timezone=zone,
        status=status,
    )
    event = event_of(held)
    assert as_read(event.start, zone) == starts_at
    assert as_read(event.end, zone) == ends_at
    assert event["STATUS"] == STATUS[status]
    assert event["UID"] == "meeting-m-1@town.example.org"


@LAW
@given(WORDS, WORDS)
def test_any_words_make_a_whole_event(title, description):
    event = event_of(meeting(title=title, description=description))
    words = "".join(" " if ord(sign) in {0x2009, 0x202F, 0xFEFF} else sign for sign in title)
    kept = [
        sign for sign in " ".join(words.split()) if not (0x7F <= ord(sign) < 0xA0 or sign < " ")
    ]
    assert str(event["SUMMARY"]).replace(" ", "") == "".join(kept).replace(" ", "")


@pytest.mark.parametrize("start", ["2022", "2022-07", "2022-Q3", "2022-autumn", "to be announced"])
def test_no_event_pretends_to_a_day_that_nobody_stated(start):
    assert written(site(meeting(start=start))) == {}


@pytest.mark.parametrize(
    ("of_meeting", "of_series", "of_body", "minutes"),
    [
        ("45", "30", "20", 45),
        (None, "30", "20", 30),
        (None, None, "20", 20),
        (None, None, None, 60),
    ],
)
def test_an_unknown_end_is_guessed_from_the_nearest_default(
    of_meeting, of_series, of_body, minutes
):
    held = meeting(series="s", default_duration=of_meeting)
    records = (held, series(body="b", default_duration=of_series), body(default_duration=of_body))
    event = event_of(*records)
    assert event.end - event.start == dt.timedelta(minutes=minutes)
    assert "The end is not recorded" in event["DESCRIPTION"]


def test_the_portals_default_comes_last():
    event = event_of(meeting(), default_duration=75)
    assert event.end - event.start == dt.timedelta(minutes=75)


def test_a_guessed_end_counts_real_minutes_when_the_clocks_change():
    event = event_of(meeting(start="2022-03-27 01:30", default_duration="60"))
    assert event.end.astimezone(dt.UTC) - event.start.astimezone(dt.UTC) == dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("fields", "sequence"),
    [
        ({}, 0),
        ({"status": "cancelled"}, 1),
        ({"status": "postponed"}, 1),
        ({"status": "rescheduled", "previous": [{"start": "2022-04-01"}]}, 1),
        ({"status": "cancelled", "previous": [{"start": "2022-04-01"}] * 2}, 3),
        ({"removed": {"date": "2022-04-01", "reason": "Twice"}}, 1),
        ({"sequence": 4, "status": "cancelled"}, 4),
        ({"sequence": 1, "previous": [{"start": "2022-04-01"}] * 3}, 3),
    ],
)
def test_the_sequence_counts_moves_and_cancellations(fields, sequence):
    assert event_of(meeting(**fields))["SEQUENCE"] == sequence


@pytest.mark.parametrize(
    ("last_modified", "stamp"),
    [
        (None, b"20220715T000000Z"),
        (dt.date(2022, 5, 3), b"20220503T000000Z"),
        ("2022-05-03T10:00:00+02:00", b"20220503T080000Z"),
        ("2022-05-03T10:00:00", b"20220503T100000Z"),
    ],
)
def test_the_stamp_is_the_records_last_change(last_modified, stamp):
    assert event_of(meeting(last_modified=last_modified))["DTSTAMP"].to_ical() == stamp


def test_a_time_that_calendars_may_book_over():
    assert "TRANSP" not in event_of(meeting())
    assert event_of(meeting(start="2022-05-02"))["TRANSP"] == "TRANSPARENT"
    assert event_of(meeting(status="cancelled"))["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize("status", ["confirmed", "cancelled"])
@pytest.mark.parametrize("registrants_only", [True, False])
def test_a_call_is_shown_only_where_everyone_may_join(registrants_only, status):
    call = "https://meet.example.org/secret"
    online = {"system": "Meet", "registrants_only": registrants_only}
    if not registrants_only:
        online["public_url"] = call
    event = event_of(meeting(mode="online", online=online, status=status))
    is_shown = not registrants_only and status == "confirmed"
    assert ("CONFERENCE" in event) is is_shown
    assert (call in event["DESCRIPTION"]) is is_shown
    assert (event.get("LOCATION") == call) is is_shown


def test_a_link_that_must_stand_nowhere_stands_nowhere():
    """Also where a record contradicts itself, which loading refuses."""
    call = "https://meet.example.org/secret"
    held = meeting(mode="online", online={"public_url": call, "registrants_only": True})
    assert all(b"secret" not in content for content in written(site(held)).values())


def test_what_was_moved_says_so_first():
    previous = [{"start": "2022-04-01 09:00"}, {"start": "2022-04-08"}]
    event = event_of(meeting(status="rescheduled", previous=previous, description="About it."))
    first, second = event["DESCRIPTION"].splitlines()[:2]
    assert first == "Moved from 8 April 2022."
    assert second == "Moved from 1 April 2022, 09:00."


def test_words_are_marked_with_the_language_they_are_in():
    held = meeting(
        language="sk",
        title={"sk": "Stretnutie", "en": "Meeting"},
        description="Dlhé rozprávanie o tom, čo bude, po slovensky a bez prekladu do angličtiny.",
        place={"name": {"sk": "Radnica", "en": "Town hall"}},
    )
    languages = {name: event_of(held)[name].params["LANGUAGE"] for name in ("SUMMARY", "LOCATION")}
    assert languages == {"SUMMARY": "en", "LOCATION": "en"}
    assert event_of(held)["DESCRIPTION"].params["LANGUAGE"] == "sk"


def test_a_made_up_meeting_says_so():
    assert "made-up example" in event_of(meeting(example=True))["DESCRIPTION"]


def test_a_slot_on_another_day_than_the_first_says_its_day():
    held = meeting(
        start="2022-10-14 09:00",
        end="2022-10-15 13:00",
        parts=[
            {"title": "Talks", "start": "2022-10-14 09:00", "end": "16:00"},
            {"title": "Work", "start": "2022-10-15 09:00", "end": "2022-10-15 13:00"},
        ],
        agenda=[
            {"title": "Opening", "start": "09:15"},
            {"title": "Night", "start": "2022-10-14 22:00", "end": "2022-10-15 02:00"},
            {"title": "Closing", "start": "2022-10-15 12:00"},
        ],
    )
    lines = " ".join(event_of(held)["DESCRIPTION"].split(" ")).splitlines()
    assert [line for line in lines if ":" in line and "/" not in line] == [
        "09:00–16:00 Talks",
        "15 Oct 2022, 09:00–13:00 Work",
        "Programme:",
        "09:15 Opening",
        "22:00 – 02:00 Night",
        "15 Oct 2022, 12:00 Closing",
    ]
