"""Dates and times as people write them are recognised, for a proposal only."""

import pytest

from opengov.loading.nearest import nearest, nearest_few
from opengov.loading.spellings import likely_date, likely_times

LANGUAGES = ("en", "sk", "sl", "fi", "uk", "el")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("3.11.2021", "2021-11-03"),
        ("3. 11. 2021", "2021-11-03"),
        ("3/11/2021", "2021-11-03"),
        ("03-11-2021", "2021-11-03"),
        ("2021/11/03", "2021-11-03"),
        ("2021-11-3", "2021-11-03"),
        ("20211103", "2021-11-03"),
        ("3. novembra 2021", "2021-11-03"),
        ("3. marraskuuta 2021", "2021-11-03"),
        ("3 листопада 2021", "2021-11-03"),
        ("3 Νοεμβρίου 2021", "2021-11-03"),
        ("3rd of November 2021", "2021-11-03"),
        ("Nov 3, 2021", "2021-11-03"),
        ("11/2021", "2021-11"),
        ("November 2021", "2021-11"),
        ("2021-1", "2021-01"),
        ("31.2.2021", None),
        ("soon", None),
        ("3", None),
    ],
)
def test_a_date_is_recognised(written, date):
    assert likely_date(written, LANGUAGES) == date


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ("10 h", ["10:00"]),
        ("10h30", ["10:30"]),
        ("9.30 hod.", ["09:30"]),
        ("10.00 - 13.00", ["10:00", "13:00"]),
        ("10:00–13:00", ["10:00", "13:00"]),
        ("2 pm", ["14:00"]),
        ("2021-11-03T10:00:00.000Z", ["2021-11-03 10:00"]),
        ("2021-11-03 10:00-12:00", ["2021-11-03 10:00", "2021-11-03 12:00"]),
        ("3.11.2021 o 17:00 hod.", ["2021-11-03 17:00"]),
        ("3.11.2021", []),
        ("2021/11/03", []),
    ],
)
def test_times_are_recognised(written, times):
    assert likely_times(written, LANGUAGES) == times


def test_the_nearest_word_is_found_whatever_its_case_and_hyphens():
    assert nearest("In-Person", ["in_person", "online"]) == "in_person"
    assert nearest("confirmd", ["confirmed", "cancelled"]) == "confirmed"
    assert nearest("xylophone", ["confirmed", "cancelled"]) is None
    assert nearest_few("open", ["open-day-1", "open-day-2", "forum"]) == [
        "open-day-1",
        "open-day-2",
    ]
