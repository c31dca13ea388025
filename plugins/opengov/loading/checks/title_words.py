"""Weekdays, dates and times that stand in a title, in the words of its language."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from opengov.loading.spellings import month_names

CASES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "sk": (("a", "u"),),
    "sl": (("a", "o"),),
    "uk": (("а", "у"), ("я", "ю")),
    "fi": (("", "na"),),
}
"""Endings of weekdays after "on": v stredu, v sredo, у середу, keskiviikkona."""
ALSO_NUMBERS = frozenset({"Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη"})
"""Greek weekdays that are numbers as well ("Third meeting"): meant only before a date."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_TIME = re.compile(r"(?<![\d.:])(\d{1,2})(?::(\d{2})|[.h](00|15|30|45))(?![\d.:]|\s?%)")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_NUMERIC = re.compile(
    r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>\d{4}))?(?!\d)"
)
_NUMBERS = re.compile(r"\d\s?[./:h-]\s?\d")  # without it there is no date or time in digits
_BEFORE_A_WORD = re.compile(r"\d\S{0,2}\s+[^\W\d_]")  # without it no date in words
_SLASHED = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Weekday:
    """0 is Monday."""

    number: int
    written: str


@dataclass(frozen=True, slots=True)
class Date:
    """A day; the year where it is written."""

    day: int
    month: int
    year: int | None
    written: str

    def fits(self, day: dt.date) -> bool:
        return (self.day, self.month, self.year or day.year) == (day.day, day.month, day.year)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a title says about when."""

    weekdays: tuple[Weekday, ...]
    dates: tuple[Date, ...]
    times: tuple[dt.time, ...]


NOTHING = Mentions((), (), ())


def mentions(title: str, language: str) -> Mentions:
    """The weekdays, dates and times in a title."""
    has_digits = any(map(str.isdigit, title))
    weekdays = tuple(_weekdays(title, language))
    if not has_digits:
        return Mentions(weekdays, (), ()) if weekdays else NOTHING
    dates = tuple(_dates(title, language))
    for date in dates:
        title = title.replace(date.written, " ")
    times = tuple(_times(title)) if _NUMBERS.search(title) else ()
    return Mentions(weekdays, dates, times)


def _weekdays(title: str, language: str) -> Iterator[Weekday]:
    names = weekday_names(language)
    title = title.replace("’", "'").replace("ʼ", "'")
    words = _WORD.findall(title)
    first = words[0] if words else ""
    if names.keys().isdisjoint(words) and first[:1].lower() + first[1:] not in names:
        return
    for match in _WORD.finditer(title):
        word = match.group()
        at_start = match.start() == 0
        number = names.get(word, names.get(word[:1].lower() + word[1:]) if at_start else None)
        if number is None:
            continue
        if word in ALSO_NUMBERS and not title[match.end() :].lstrip(" ,")[:1].isdigit():
            continue
        yield Weekday(number, word)


@cache
def weekday_names(language: str) -> Mapping[str, int]:
    """The names of weekdays as they stand in a sentence, with the capitals that they have there."""
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return {}
    found = {}
    for context in ("format", "stand-alone"):
        for number, name in locale.days[context]["wide"].items():
            plain = name.replace("’", "'").replace("ʼ", "'")
            found[plain] = number
            for ending, other in CASES.get(language, ()):
                if plain.endswith(ending):
                    found[plain[: len(plain) - len(ending)] + other] = number
    return found


def _dates(title: str, language: str) -> Iterator[Date]:
    patterns = [_named_first(language)]
    if _NUMBERS.search(title):
        patterns += [_ISO, _NUMERIC, _SLASHED]
    if _BEFORE_A_WORD.search(title):
        patterns.append(_named(language))
    for pattern in patterns:
        for match in pattern.finditer(title) if pattern else ():
            written = match["month"]
            month = int(written) if written.isdecimal() else _month(written, language)
            day, year = int(match["day"]), match["year"]
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield Date(day, month, int(year) if year else None, match.group().strip())


def _month(name: str, language: str) -> int:
    return month_names(language).get(name.casefold(), 0)


def _names(language: str) -> str:
    names = sorted(month_names(language), key=len, reverse=True)
    return "|".join(re.escape(name) for name in names if not name.isdecimal())


@cache
def _named(language: str) -> re.Pattern[str] | None:
    """`3. novembra 2021`, `3 November`."""
    names = _names(language)
    pattern = (
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<month>{names})\b"
        r"(?:,?\s+(?P<year>\d{4}))?"
    )
    return re.compile(pattern, re.I) if names else None


@cache
def _named_first(language: str) -> re.Pattern[str] | None:
    """`November 3, 2021`, in English only: elsewhere a number behind a month is a year."""
    if language.partition("-")[0] != "en":
        return None
    pattern = (
        rf"\b(?P<month>{_names(language)})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
        r"(?:,?\s+(?P<year>\d{4}))?"
    )
    return re.compile(pattern, re.I)


def _times(title: str) -> Iterator[dt.time]:
    for match in _TIME.finditer(title):
        hour, minute = int(match[1]), int(match[2] or match[3])
        if hour < 24 and minute < 60:
            yield dt.time(hour, minute)
