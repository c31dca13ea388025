"""Dates as precise as they were stated, and clock times in a zone."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, total_ordering
from importlib.resources import files
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema


class Precision(StrEnum):
    """How exactly a date was stated."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    WORDS = "words"


_ISO = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})
SEASONS = ("spring", "summer", "autumn", "winter")  # of the northern year; winter ends in February
_WHOLE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d{2})(?:-(?P<day>\d{2}))?|[Qq](?P<quarter>[1-4])"
    r"|(?P<season>spring|summer|autumn|winter)))?"
)


@total_ordering
@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A day, month, quarter, season or year, or only words; nothing is made up from it.

    Written `2023-12-31`, `2023-12`, `2023-Q4`, `2023-autumn`, `2023`, or words
    that do not begin with a digit ("ongoing"). Sorted by the latest possible
    day, then the more exact first; words come last.
    """

    written: str
    precision: Precision
    earliest: dt.date | None
    latest: dt.date | None

    @property
    def day(self) -> dt.date | None:
        """The day, where one was stated."""
        return self.earliest if self.precision is Precision.DAY else None

    @property
    def year(self) -> int | None:
        return self.earliest.year if self.earliest else None

    @property
    def iso(self) -> str | None:
        """As ISO 8601 writes it: a day, month or year; it has no form for the others."""
        return self.written if self.precision in _ISO else None

    def _order(self) -> tuple[bool, int, int, str]:
        if self.earliest is None or self.latest is None:
            return True, 0, 0, self.written
        return False, self.latest.toordinal(), -self.earliest.toordinal(), self.written

    def __hash__(self) -> int:
        return hash(self.written)

    def __lt__(self, other: FuzzyDate) -> bool:
        return self._order() < other._order()

    def __str__(self) -> str:
        return self.written

    @classmethod
    def of(cls, day: dt.date) -> Self:
        return cls(day.isoformat(), Precision.DAY, day, day)

    @classmethod
    def parse(cls, written: str) -> Self:
        """Raises PydanticCustomError: `date_form`, `date_impossible`."""
        match = _WHOLE.fullmatch(written)
        if match is None:
            if written[:1].isdigit():
                raise PydanticCustomError("date_form", "not a date", {"written": written})
            return cls(written, Precision.WORDS, None, None)
        try:
            return cls(written, *_span(match))
        except ValueError:
            raise PydanticCustomError(
                "date_impossible", "no such day", {"written": written}
            ) from None

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda raw: raw if isinstance(raw, cls) else cls.parse(_scalar(raw))
        )


def _span(match: re.Match[str]) -> tuple[Precision, dt.date, dt.date]:
    year = int(match["year"])
    if match["day"]:
        day = dt.date(year, int(match["month"]), int(match["day"]))
        return Precision.DAY, day, day
    if match["month"]:
        return Precision.MONTH, *_months(year, int(match["month"]), 1)
    if match["quarter"]:
        return Precision.QUARTER, *_months(year, 3 * int(match["quarter"]) - 2, 3)
    if match["season"]:
        return Precision.SEASON, *_months(year, 3 * SEASONS.index(match["season"]) + 3, 3)
    return Precision.YEAR, *_months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """First and last day of `count` months from `month` on."""
    last = month + count - 2
    last_year, last_month = year + last // 12, last % 12 + 1
    return dt.date(year, month, 1), dt.date(
        last_year, last_month, monthrange(last_year, last_month)[1]
    )


def _scalar(raw: Any) -> str:
    if not isinstance(raw, str):
        raise PydanticCustomError("text_expected", "text expected")
    return raw.strip()


_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?P<offset>[+-]\d{2}:\d{2}|Z)?"
_TIME_ONLY = re.compile(_TIME)
_DATE_TIME = re.compile(r"(?P<date>\S+?)(?:[T ]\s*)" + _TIME)


@dataclass(frozen=True, slots=True)
class When:
    """A date, a clock time, or both, as on a clock at the place.

    Written `2019-09-12 10:00`, `2019-09-12T10:00`, `10:00`, `9.30` or a FuzzyDate.
    An offset (`2022-10-30 03:30+02:00`) tells which of the two readings is meant
    in the hour that the clocks pass twice.
    """

    date: FuzzyDate | None
    time: dt.time | None
    offset: dt.timedelta | None = None

    @classmethod
    def parse(cls, written: str) -> Self:
        """Raises PydanticCustomError: those of FuzzyDate, `time_impossible`, `time_form`."""
        if match := _TIME_ONLY.fullmatch(written):
            return cls(None, *_clock(match, written))
        if match := _DATE_TIME.fullmatch(written):
            date = FuzzyDate.parse(match["date"])
            if date.precision is not Precision.DAY:
                raise PydanticCustomError("time_form", "a time needs a day", {"written": written})
            return cls(date, *_clock(match, written))
        return cls(FuzzyDate.parse(written), None)

    @property
    def day(self) -> dt.date | None:
        return self.date.day if self.date else None

    def at(self, zone: str, day: dt.date | None = None) -> dt.datetime | None:
        """The instant, as a time in `zone`; on `day` where no date was written.

        None without a time or a day. A time that the clocks skip, or pass twice
        without an offset, is refused when the portal is loaded.
        """
        date = self.day if self.date else day
        if date is None or self.time is None:
            return None
        local = dt.datetime.combine(date, self.time, tzinfo=zone_info(zone))
        if self.offset is not None and local.utcoffset() != self.offset:
            local = local.replace(fold=1)
        return local

    def begins(self, zone: str) -> dt.date | None:
        """The instant, else the exact day, else None."""
        return self.at(zone) or self.day

    def iso(self, zone: str) -> str | None:
        """ISO 8601: the instant with its offset, else the date as exact as stated, else None."""
        at = self.at(zone)
        if at is not None:
            return at.isoformat()
        return self.date.iso if self.date else None

    def __str__(self) -> str:
        """`2019-09-12 10:00`, `2022-10-30 03:30+02:00`, `10:00` or the date as written."""
        date = self.date.written if self.date else ""
        if self.time is None:
            return date
        clock = self.time.isoformat("minutes")
        if self.offset is not None:
            clock = dt.time(
                self.time.hour, self.time.minute, tzinfo=dt.timezone(self.offset)
            ).isoformat("minutes")
        return f"{date} {clock}".lstrip()

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda raw: raw if isinstance(raw, cls) else cls.parse(_scalar(raw))
        )


def _clock(match: re.Match[str], written: str) -> tuple[dt.time, dt.timedelta | None]:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        raise PydanticCustomError("time_impossible", "no such time", {"written": written})
    return dt.time(hour, minute), _offset(match["offset"])


def _offset(written: str | None) -> dt.timedelta | None:
    if written is None:
        return None
    if written == "Z":
        return dt.timedelta(0)
    sign = -1 if written[0] == "-" else 1
    return sign * dt.timedelta(hours=int(written[1:3]), minutes=int(written[4:6]))


def readings(local: dt.datetime) -> tuple[dt.datetime, ...]:
    """The instants, in UTC, that a clock in the zone of `local` can mean by it.

    One normally, two in the hour passed twice, none in the hour skipped (PEP 495).
    """
    found = []
    for fold in (0, 1):
        instant = local.replace(fold=fold).astimezone(dt.UTC)
        back = instant.astimezone(local.tzinfo).replace(tzinfo=None)
        if back == local.replace(tzinfo=None) and instant not in found:
            found.append(instant)
    return tuple(found)


@cache
def zone_info(name: str) -> ZoneInfo:
    """The zone from the locked tzdata package, never from the system's: same data, same bytes.

    Raises ZoneInfoNotFoundError where there is no such zone.
    """
    parts = name.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        raise ZoneInfoNotFoundError(name)
    try:
        with files("tzdata").joinpath("zoneinfo", *parts).open("rb") as stream:
            return ZoneInfo.from_file(stream, key=name)
    except (OSError, ValueError) as error:
        raise ZoneInfoNotFoundError(name) from error


@cache
def is_zone(name: str) -> bool:
    """Whether the list of the world's zones (IANA) has it."""
    try:
        zone_info(name)
    except ZoneInfoNotFoundError:
        return False
    return True
