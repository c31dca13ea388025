"""The words of a language: interface texts, dates, numbers, names and alphabetical order."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from typing import Literal

from babel.core import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.dates import get_timezone_location as format_zone
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from opengov.model import FuzzyDate, Precision
from opengov.render.collation import SortKey, sort_key_of
from opengov.render.vocabulary import VOCABULARY

DateStyle = Literal["full", "long", "medium"]
ListStyle = Literal["standard", "or"]

_CATALOGUES = files("opengov").joinpath("theme", "locale")
_BRITISH = {"en": "en_GB"}  # Babel's "en" writes American dates


class Words:
    """What a page in one language is written with. Made by `words(language)`.

    Babel's results hold no-break and thin spaces (U+00A0, U+2009, U+202F).
    """

    def __init__(self, language: str) -> None:
        catalogue = _catalogue(language)
        self.language = language
        self.locale = Locale.parse(_BRITISH.get(language, language.replace("-", "_")))
        self._: Callable[[str], str] = catalogue.gettext
        self.ngettext: Callable[[str, str, int], str] = catalogue.ngettext
        self.pgettext: Callable[[str, str], str] = catalogue.pgettext
        self.npgettext: Callable[[str, str, str, int], str] = catalogue.npgettext
        self._names: Mapping[str, Mapping[int, str]] = {
            "EEEE": dict(self.locale.days["format"]["wide"]),
            "MMM": dict(self.locale.months["format"]["abbreviated"]),
            "MMMM": dict(self.locale.months["format"]["wide"]),
        }
        self._patterns: Mapping[str, str] = {  # "%(EEEE)s, %(d)s %(MMMM)s %(y)s"
            style: self.locale.date_formats[style].format for style in ("full", "long", "medium")
        }
        self._language_names: Mapping[str, str] = dict(self.locale.languages)
        self._enums: dict[tuple[type[StrEnum], str], str] = {}

    def date(self, date: FuzzyDate | dt.date, style: DateStyle = "full") -> str:
        """In words, as exact as it was stated: "Thursday, 12 September 2019", "autumn 2021".

        `style` (full with the weekday, long, medium) tells how a single day is written.
        """
        return _date(self.language, date, style)

    def day(self, day: dt.date, style: DateStyle) -> str:
        """By Babel's pattern and names; filling it in ourselves takes a tenth of the time."""
        fields = {
            "EEEE": self._names["EEEE"][day.weekday()],
            "d": day.day,
            "M": day.month,
            "MMM": self._names["MMM"][day.month],
            "MMMM": self._names["MMMM"][day.month],
            "y": day.year,
        }
        try:
            return self._patterns[style] % fields
        except KeyError:
            return format_date(day, style, locale=self.locale)

    def time(self, time: dt.time | dt.datetime) -> str:
        """As on the clock it was given by: "9:30"."""
        return _time(self.language, _clock(time))

    def moment(self, at: dt.datetime, style: DateStyle = "full") -> str:
        """A day with its time."""
        return self._("{date}, {time}").format(date=self.date(at.date(), style), time=self.time(at))

    def times(self, start: dt.time | dt.datetime, end: dt.time | dt.datetime) -> str:
        """Two times of one day: "10:00–13:00"."""
        return _times(self.language, _clock(start), _clock(end))

    def interval(
        self,
        start: dt.date | dt.datetime,
        end: dt.date | dt.datetime | None,
        style: DateStyle = "full",
    ) -> str:
        """From start to end, either of them a day or a moment; the end is inclusive.

        Both dates are written where the end is on another day (across midnight).
        """
        first, last = _day(start), start if end is None else _day(end)
        starts_at = start if isinstance(start, dt.datetime) else None
        ends_at = end if isinstance(end, dt.datetime) else None
        if end is not None and last != first:
            return _range(
                self.moment(starts_at, style) if starts_at else self.date(first, style),
                self.moment(ends_at, style) if ends_at else self.date(last, style),
            )
        if starts_at and ends_at:
            return self._("{date}, {time}").format(
                date=self.date(first, style), time=self.times(starts_at, ends_at)
            )
        return self.moment(starts_at, style) if starts_at else self.date(first, style)

    def period(self, start: FuzzyDate | None, end: FuzzyDate | None) -> str:
        """From and to, each as exact as stated; "" where neither is."""
        if start and end:
            if start == end:
                return self.date(start, "long")
            return _range(self.date(start, "long"), self.date(end, "long"))
        if start:
            return self._("from: {date}").format(date=self.date(start, "long"))
        if end:
            return self._("until: {date}").format(date=self.date(end, "long"))
        return ""

    def list(self, items: Sequence[str], style: ListStyle = "standard") -> str:
        """ "a, b and c"; with style "or": "a, b or c"."""
        return _list(self.language, tuple(items), style)

    def number(self, number: float) -> str:
        return _number(self.language, number)

    def language_name(self, language: str) -> str:
        """The name of a language in this one; its code where it has none."""
        return self._language_names.get(language.replace("-", "_"), language)

    def zone_name(self, zone: str) -> str:
        """Of an IANA zone: "Finland Time"."""
        return _zone(self.language, zone)

    def sort_key(self, text: str) -> SortKey:
        """Sorts texts as a dictionary of this language does."""
        return sort_key_of(self.language, text)

    def enum(self, value: StrEnum) -> str:
        """The word for a value of a vocabulary or a derived state."""
        key = (type(value), value.value)
        found = self._enums.get(key)
        if found is None:
            word = VOCABULARY[type(value)][value]
            found = self._enums[key] = (
                self._(word) if isinstance(word, str) else self.pgettext(*word)
            )
        return found


@cache
def words(language: str) -> Words:
    """The words of a language, English where it has no catalogue.

    Raises babel.core.UnknownLocaleError for a language that Babel does not know.
    """
    return Words(language)


def catalogue_languages() -> tuple[str, ...]:
    """The languages that the interface speaks, sorted."""
    names = (entry.name for entry in _CATALOGUES.iterdir())
    return tuple(sorted({"en", *(name[:-3] for name in names if name.endswith(".po"))}))


def _catalogue(language: str) -> NullTranslations:
    source = _CATALOGUES.joinpath(f"{language}.po")
    if not source.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source.read_bytes()), locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def _day(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _range(first: str, last: str) -> str:
    """With spaces: dates of several words, where CLDR's sl and fi patterns have none."""
    return f"{first} – {last}"


def _clock(value: dt.time | dt.datetime) -> dt.time:
    clock = value.time() if isinstance(value, dt.datetime) else value
    return clock.replace(tzinfo=None) if clock.tzinfo else clock


@lru_cache(maxsize=65536)
def _date(language: str, date: FuzzyDate | dt.date, style: DateStyle) -> str:
    in_words = words(language)
    if isinstance(date, dt.date):
        return in_words.day(date, style)
    if date.earliest is None:
        return date.written
    if date.precision is Precision.SEASON:
        return _season(in_words, date.written.rpartition("-")[2], date.earliest.year)
    if date.precision is Precision.DAY:
        return in_words.day(date.earliest, style)
    skeleton = {Precision.MONTH: "yMMMM", Precision.QUARTER: "yQQQQ", Precision.YEAR: "y"}
    return format_skeleton(skeleton[date.precision], date.earliest, locale=in_words.locale)


def _season(in_words: Words, season: str, year: int) -> str:
    """Winter begins in December and is named after both years."""
    _ = in_words._
    pattern = {
        "spring": _("spring {year}"),
        "summer": _("summer {year}"),
        "autumn": _("autumn {year}"),
        "winter": _("winter {year}/{next_year}"),
    }[season]
    return pattern.format(year=year, next_year=f"{(year + 1) % 100:02}")


@lru_cache(maxsize=4096)
def _time(language: str, time: dt.time) -> str:
    return format_time(time, "short", locale=words(language).locale)


@lru_cache(maxsize=16384)
def _times(language: str, start: dt.time, end: dt.time) -> str:
    locale = words(language).locale
    skeleton = "hm" if "a" in str(locale.time_formats["short"].pattern) else "Hm"
    return format_interval(start, end, skeleton, locale=locale)


@lru_cache(maxsize=4096)
def _list(language: str, items: tuple[str, ...], style: ListStyle) -> str:
    return format_list(items, style, locale=words(language).locale)


@lru_cache(maxsize=4096)
def _number(language: str, number: float) -> str:
    return format_decimal(number, locale=words(language).locale)


@lru_cache(maxsize=1024)
def _zone(language: str, zone: str) -> str:
    if zone in {"UTC", "Etc/UTC"}:
        return "UTC"
    return format_zone(zone, locale=words(language).locale)
