"""Weekdays, dates and times are found in titles of six languages; what only looks so is not."""

import datetime as dt

import pytest

from opengov.loading.checks.title_words import mentions


@pytest.mark.parametrize(
    ("title", "language", "weekdays"),
    [
        ("Meeting on Tuesday", "en", [1]),
        ("Stretnutie v stredu", "sk", [2]),
        ("Streda: stretnutie", "sk", [2]),
        ("Stretnutie v meste Dunajská Streda", "sk", []),
        ("Zasadnutie v Rimavskej Sobote", "sk", []),
        ("Sestanek v sredo", "sl", [2]),
        ("Srečanje v Murski Soboti", "sl", []),
        ("Kokous keskiviikkona", "fi", [2]),
        ("Зустріч у середу", "uk", [2]),
        ("Зустріч у п'ятницю", "uk", [4]),
        ("Зустріч у пʼятницю", "uk", [4]),
        ("Τρίτη συνάντηση", "el", []),
        ("Συνάντηση, Τρίτη 3 Μαΐου", "el", [1]),
        ("Συνάντηση την Κυριακή", "el", [6]),
        ("Monday", "xx", []),
    ],
)
def test_weekdays(title, language, weekdays):
    assert [day.number for day in mentions(title, language).weekdays] == weekdays


@pytest.mark.parametrize(
    ("title", "language", "dates"),
    [
        ("Open day of 3 November 2021", "en", [(3, 11, 2021)]),
        ("Open day, November 3rd", "en", [(3, 11, None)]),
        ("3. novembra 2021", "sk", [(3, 11, 2021)]),
        ("12. září 2019", "cs", [(12, 9, 2019)]),
        ("12. septembra 2019", "sl", [(12, 9, 2019)]),
        ("18. toukokuuta", "fi", [(18, 5, None)]),
        ("17 грудня 2020", "uk", [(17, 12, 2020)]),
        ("17 Δεκεμβρίου 2020", "el", [(17, 12, 2020)]),
        ("Zasadnutie 3. 11. 2021", "sk", [(3, 11, 2021)]),
        ("Zasadnutie 3.11.", "sk", [(3, 11, None)]),
        ("Συνάντηση 17/12/2020", "el", [(17, 12, 2020)]),
        ("Meeting 2020-12-17", "en", [(17, 12, 2020)]),
        ("Action plan 2021-2023", "en", []),
        ("Open Government 2.0", "en", []),
        ("Meeting no. 12", "en", []),
        ("May 2021 meeting", "en", []),
    ],
)
def test_dates(title, language, dates):
    found = mentions(title, language).dates
    assert [(date.day, date.month, date.year) for date in found] == dates


@pytest.mark.parametrize(
    ("title", "times"),
    [
        ("Meeting at 14:00", ["14:00"]),
        ("Stretnutie o 9.30 hod.", ["09:30"]),
        ("Meeting 10:00–12:30", ["10:00", "12:30"]),
        ("Meeting of 3.11.2021", []),
        ("Version 1.12", []),
        ("Growth of 2.45 %", []),
        ("Verse 25:70", []),
    ],
)
def test_times(title, times):
    assert mentions(title, "en").times == tuple(map(dt.time.fromisoformat, times))
