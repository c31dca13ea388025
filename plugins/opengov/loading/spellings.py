"""Dates and times as people in Europe write them, turned into the form that a field takes.

Only for proposals in a message: nothing that is guessed here enters a record.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from babel import Locale, UnknownLocaleError

_NUMERIC = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})(?:\s*[./-]\s*)?(\d{1,2})(?:\s*[./-]\s*)?(\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([^\W\d_]{3,})\.?,?\s*(\d{4})")
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:\.|st|nd|rd|th)?,?\s+(\d{4})")
_MONTH_OF_YEAR = re.compile(r"(?:(\d{1,2})\s*[./]\s*|([^\W\d_]{3,})\.?,?\s+)(\d{4})")
_CLOCK = re.compile(
    r"(?<![\d.])(\d{1,2})(?:\s*[:.h]\s*(\d{2})(?!\d)(?::\d{2}(?:\.\d+)?)?)?"
    r"\s*(h\b|hod\b|hodin|ura\b|uri\b|год|a\.?m\b|p\.?m\b|o'clock|Z\b)?",
    re.I,
)
_YEAR_AND_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
GENITIVES = {
    "sl": {
        "januarja": 1,
        "februarja": 2,
        "marca": 3,
        "aprila": 4,
        "maja": 5,
        "junija": 6,
        "julija": 7,
        "avgusta": 8,
        "septembra": 9,
        "oktobra": 10,
        "novembra": 11,
        "decembra": 12,
    }
}
"""Names of months in a date where CLDR has another case than people write."""


def likely_date(written: str, languages: tuple[str, ...] = ()) -> str | None:
    """`3.11.2021`, `2021/11/3`, `3. novembra 2021`, `11/2021` as ISO 8601, where it can be read."""
    found = _date_in(written, languages)
    return found[0] if found else None


def likely_times(written: str, languages: tuple[str, ...] = ()) -> list[str]:
    """`10 h`, `10.00 - 13.00`, `2 pm` as `10:00`, with the date before where there is one."""
    found = _date_in(written, languages)
    day, rest = found or ("", written)
    clocks = [clock for match in _CLOCK.finditer(rest) if (clock := _clock(match))]
    return [f"{day} {clock}".strip() for clock in clocks[:2]]


def _date_in(written: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    """The date in a text, and what stands around it."""
    for pattern, order in (
        (_YEAR_FIRST, (1, 2, 3)),
        (_NUMERIC, (3, 2, 1)),
        (_NAMED, (3, 2, 1)),
        (_NAMED_FIRST, (3, 1, 2)),
    ):
        match = pattern.search(written)
        if match is None:
            continue
        year, month, day = (match[position] for position in order)
        date = _day(year, _month(month, languages), day)
        if date:
            return date, written[: match.start()] + " " + written[match.end() :].lstrip("Tt")
    return _month_in(written, languages)


def _month_in(written: str, languages: tuple[str, ...]) -> tuple[str, str] | None:
    match = _YEAR_AND_MONTH.fullmatch(written) or _MONTH_OF_YEAR.fullmatch(written)
    if match is None:
        return None
    if match.re is _YEAR_AND_MONTH:
        year, month = match[1], int(match[2])
    else:
        year, month = match[3], _month(match[1] or match[2], languages)
    return (f"{year}-{month:02}", "") if 1 <= month <= 12 else None


def _day(year: str, month: int, day: str) -> str | None:
    try:
        return dt.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _month(written: str, languages: tuple[str, ...]) -> int:
    """The number of a month given by number or name; 0 where it is none."""
    if written.isdecimal():
        return int(written)
    name = written.casefold()
    for language in dict.fromkeys((*languages, "en")):
        for month_name, number in month_names(language).items():
            if month_name == name or (len(name) >= 3 and month_name.startswith(name)):
                return number
    return 0


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Names of months in a language, as they stand in a date and alone, casefolded."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return {}
    return GENITIVES.get(language, {}) | {
        name.casefold(): number
        for context in ("format", "stand-alone")
        for number, name in locale.months[context]["wide"].items()
    }


def _clock(match: re.Match[str]) -> str | None:
    hour, minute = int(match[1]), int(match[2] or 0)
    word = (match[3] or "").lower().replace(".", "")
    if word == "pm" and hour < 12:
        hour += 12
    if match[2] is None and not word and len(match.string.strip()) > 5:
        return None
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
