"""Dates stay as precise as they were stated; clock times are read in their zone."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from opengov.model.dates import FuzzyDate, Precision, When, readings, zone_info


@pytest.mark.parametrize(
    ("written", "precision", "earliest", "latest"),
    [
        ("2023-12-31", Precision.DAY, "2023-12-31", "2023-12-31"),
        ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29"),
        ("2023-Q4", Precision.QUARTER, "2023-10-01", "2023-12-31"),
        ("2023-q1", Precision.QUARTER, "2023-01-01", "2023-03-31"),
        ("2021-autumn", Precision.SEASON, "2021-09-01", "2021-11-30"),
        ("2021-winter", Precision.SEASON, "2021-12-01", "2022-02-28"),
        ("2023", Precision.YEAR, "2023-01-01", "2023-12-31"),
    ],
)
def test_a_date_knows_its_earliest_and_latest_day(written, precision, earliest, latest):
    date = FuzzyDate.parse(written)
    assert (date.precision, str(date.earliest), str(date.latest)) == (precision, earliest, latest)
    assert (date.day is not None) == (precision is Precision.DAY)


def test_words_have_no_day_and_are_sorted_last():
    words = FuzzyDate.parse("ongoing")
    assert (words.earliest, words.latest, words.year) == (None, None, None)
    assert max(FuzzyDate.parse("9999"), words) is words


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3.11.2021", "date_form"),
        ("2021/11/03", "date_form"),
        ("2021-13", "date_impossible"),
        ("2021-02-30", "date_impossible"),
        ("2021-Q5", "date_form"),
    ],
)
def test_a_mistyped_date_is_never_taken_for_words(written, code):
    with pytest.raises(PydanticCustomError) as caught:
        FuzzyDate.parse(written)
    assert caught.value.type == code


def test_dates_are_sorted_by_their_latest_day_the_more_exact_first():
    written = ["ongoing", "2023", "2023-12", "2023-12-31", "2023-Q4", "2022-01-01"]
    assert [str(date) for date in sorted(map(FuzzyDate.parse, written))] == [
        "2022-01-01",
        "2023-12-31",
        "2023-12",
        "2023-Q4",
        "2023",
        "ongoing",
    ]


@given(st.dates())
def test_an_exact_day_survives_being_written(day):
    assert FuzzyDate.parse(day.isoformat()) == FuzzyDate.of(day)
    assert FuzzyDate.of(day).day == day


@pytest.mark.parametrize(
    ("written", "day", "time"),
    [
        ("2019-09-12 10:00", "2019-09-12", "10:00"),
        ("2019-09-12T10:00", "2019-09-12", "10:00"),
        ("2019-09-12 9.30", "2019-09-12", "09:30"),
        ("10:00", None, "10:00"),
        ("9.30", None, "09:30"),
        ("2019-09-12", "2019-09-12", None),
    ],
)
def test_when_is_a_day_a_time_or_both(written, day, time):
    when = When.parse(written)
    assert (when.day and str(when.day), when.time and when.time.strftime("%H:%M")) == (day, time)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("25:00", "time_impossible"),
        ("2019-09-12 10:75", "time_impossible"),
        ("2019-09 10:00", "time_form"),
        ("12.9.2019 10:00", "date_form"),
    ],
)
def test_an_impossible_time_is_refused(written, code):
    with pytest.raises(PydanticCustomError) as caught:
        When.parse(written)
    assert caught.value.type == code


def test_a_time_without_a_day_takes_the_day_it_is_given():
    end = When.parse("12:30")
    assert end.at("Europe/Ljubljana") is None
    at = end.at("Europe/Ljubljana", dt.date(2019, 9, 12))
    assert at is not None
    assert at.astimezone(dt.UTC).isoformat() == "2019-09-12T10:30:00+00:00"


def test_the_hour_that_clocks_pass_twice_has_two_readings_and_an_offset_chooses():
    local = dt.datetime(2022, 10, 30, 2, 30, tzinfo=zone_info("Europe/Bratislava"))
    assert [reading.hour for reading in readings(local)] == [0, 1]
    first = When.parse("2022-10-30 02:30+02:00").at("Europe/Bratislava")
    second = When.parse("2022-10-30 02:30+01:00").at("Europe/Bratislava")
    assert first is not None
    assert second is not None
    assert (first.astimezone(dt.UTC), second.astimezone(dt.UTC)) == readings(local)


def test_the_hour_that_clocks_skip_has_no_reading():
    local = dt.datetime(2022, 3, 27, 2, 30, tzinfo=zone_info("Europe/Bratislava"))
    assert readings(local) == ()


@pytest.mark.parametrize("name", ["Europe/Bratislawa", "", "../etc/passwd", "Europe", "UTC/"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(LookupError):
        zone_info(name)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2022-05-02 10:00", "2022-05-02T10:00:00+02:00"),
        ("2022-10-30 02:30+01:00", "2022-10-30T02:30:00+01:00"),
        ("2022-05-02", "2022-05-02"),
        ("2022-05", "2022-05"),
        ("2022", "2022"),
        ("2022-Q2", None),
        ("2022-autumn", None),
        ("to be announced", None),
        ("10:00", None),
    ],
)
def test_iso_8601_where_it_has_a_form(written, iso):
    assert When.parse(written).iso("Europe/Bratislava") == iso


@pytest.mark.parametrize(
    "written", ["2022-05-02 10:00", "2022-10-30 02:30+01:00", "10:00", "2022-autumn", "some day"]
)
def test_a_time_is_written_as_it_can_be_read(written):
    assert str(When.parse(written)) == written
    assert When.parse(str(When.parse(written))) == When.parse(written)
