"""Values of iCalendar's types (RFC 5545, section 3.3)."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfoNotFoundError

from opengov.ics.reading import Property
from opengov.model.dates import zone_info

DURATION = re.compile(
    r"[+-]?P(?=[0-9T])(?:(?P<weeks>[0-9]+)W|(?:(?P<days>[0-9]+)D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]+)H)?(?:(?P<minutes>[0-9]+)M)?(?:(?P<seconds>[0-9]+)S)?)?)",
    re.I,
)
OFFSET = re.compile(r"[+-](?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?")
DIGITS = re.compile("[0-9]+")  # those of other scripts are none to RFC 5545
INTEGER = re.compile(r"[+-]?[0-9]{1,10}")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
GEO = re.compile(r"(?P<latitude>[+-]?[0-9]+(?:\.[0-9]+)?);(?P<longitude>[+-]?[0-9]+(?:\.[0-9]+)?)")
LARGEST_INTEGER = 2**31 - 1


class Form(StrEnum):
    """What a date is (RFC 5545, sections 3.3.4 and 3.3.5)."""

    DAY = "day"
    FLOATING = "floating"  # on whatever clock is at hand
    UTC = "utc"
    ZONED = "zoned"  # with a TZID

    @property
    def is_day(self) -> bool:
        return self is Form.DAY


class Moment(NamedTuple):
    """A day or time as written; a day begins at midnight."""

    local: dt.datetime
    form: Form
    zone: str | None = None  # its TZID

    def is_comparable(self, other: Moment) -> bool:
        return self.form is other.form and self.zone == other.zone

    def instant(self) -> dt.datetime | None:
        """In UTC; None for days, floating times and zones that nobody knows.

        None, too, where in UTC it is another year than 1 to 9999.
        """
        if self.form is Form.UTC:
            return self.local.replace(tzinfo=dt.UTC)
        if self.form is not Form.ZONED or self.zone is None:
            return None
        try:
            return self.local.replace(tzinfo=zone_info(self.zone)).astimezone(dt.UTC)
        except (ZoneInfoNotFoundError, OverflowError):
            return None


def moment(found: Property) -> Moment | None:
    """The value of DTSTART and the like; None where there is no such day or time."""
    return moment_of(found.value, found.parameter("TZID"))


@lru_cache(maxsize=16384)  # those of a year, in all languages
def moment_of(value: str, zone: str | None = None) -> Moment | None:
    """Of `20220715`, `20220715T100000` or `20220715T100000Z`."""
    shape = len(value), value[8:9], value[15:]
    try:
        if shape == (8, "", "") and DIGITS.fullmatch(value):
            return Moment(dt.datetime.combine(_day(value), dt.time()), Form.DAY)
        if shape in {(15, "T", ""), (16, "T", "Z")}:
            local = _local(value)
            if shape[2]:
                return Moment(local, Form.UTC)
            return Moment(local, Form.ZONED if zone else Form.FLOATING, zone)
    except ValueError:
        pass
    return None


def _day(value: str) -> dt.date:
    return dt.date(int(value[:4]), int(value[4:6]), int(value[6:8]))


def _local(value: str) -> dt.datetime:
    digits = value[:8] + value[9:15]
    if not DIGITS.fullmatch(digits):
        raise ValueError(value)
    second = int(value[13:15])  # 60 is the leap second, which no clock here has
    time = dt.time(int(value[9:11]), int(value[11:13]), 59 if second == 60 else second)
    return dt.datetime.combine(_day(value), time)


def duration(value: str) -> dt.timedelta | None:
    """Of `PT1H30M`; None where it is none, or one of millions of years."""
    found = DURATION.fullmatch(value)
    if found is None:
        return None
    try:
        parts = {name: int(number) for name, number in found.groupdict().items() if number}
        length = dt.timedelta(**parts)
    except (ValueError, OverflowError):
        return None
    return -length if value.startswith("-") else length


def is_period(value: str) -> bool:
    """Start and end, or start and duration (RFC 5545, section 3.3.9)."""
    start, _, end = value.partition("/")
    return moment_of(start) is not None and (
        moment_of(end) is not None or DURATION.fullmatch(end) is not None
    )
