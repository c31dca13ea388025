"""Whether the clocks of a VTIMEZONE go as those of the zone whose name it bears.

Some programs take the hour from the VTIMEZONE, others from the zones that they know by name:
where the two differ, subscribers see one event at two hours.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from dateutil.rrule import rrulestr

from opengov.ics.reading import Component, Property
from opengov.ics.rules import parts
from opengov.ics.values import OFFSET, Form, moment, moment_of
from opengov.model.dates import is_zone, zone_info

_LOCATION = "X-LIC-LOCATION"  # of libical: the IANA name
_MOST = 10_000  # onsets of one rule
_NEAR = dt.timedelta(hours=3)  # of a change of the clocks, where a local time may be two or none
_MONTH = dt.timedelta(days=30)


class Observance(NamedTuple):
    """A STANDARD or DAYLIGHT: what clocks show from each of its onsets on."""

    starts: dt.datetime  # the first onset; all of them on the clock before
    before: dt.timedelta  # from UTC
    offset: dt.timedelta
    rules: tuple[str, ...]
    dates: tuple[dt.datetime, ...]


class Difference(NamedTuple):
    """A local time at which a VTIMEZONE is wrong; offsets as `+0200`."""

    local: dt.datetime
    written: str
    expected: str


def named(vtimezone: Component) -> str:
    """The IANA name of the zone that it stands for, else empty."""
    names = (vtimezone.text("TZID").strip(), vtimezone.text(_LOCATION).strip())
    return next((name for name in names if name and is_zone(name)), "")


def observances(vtimezone: Component) -> tuple[Observance, ...]:
    """Of a zone that can be understood as a whole; else none."""
    read = [_observance(one) for one in vtimezone.components]
    known = tuple(one for one in read if one is not None)
    return known if len(known) == len(read) else ()


def times(starts: Property, rules: Sequence[Property]) -> Iterator[dt.datetime]:
    """Local times at which an event is held; of a long series those of its first year."""
    at = moment(starts)
    if at is None:
        return
    yield at.local
    for rule in map(parts, (found.value for found in rules)):
        until = moment_of(rule.get("UNTIL", ""))
        months = 0 if "COUNT" in rule or not _is_usual(at.local) else 12
        later = (at.local + month * _MONTH for month in range(1, months + 1))
        yield from (local for local in later if until is None or local <= until.local)


def difference(
    name: str, known: tuple[Observance, ...], local_times: Iterable[dt.datetime]
) -> Difference | None:
    """The first in time of those at which clocks by `known` show another offset than in `name`."""
    zone: dt.tzinfo = zone_info(name)
    wanted = sorted(set(local_times))
    onsets, offsets = _changes(known, wanted[-1].year) if wanted and known else ((), ())
    for local in wanted:
        place = bisect_right(onsets, local) - 1
        if place < 0 or not _is_usual(local):
            continue
        shown, expected = offsets[place], zone.utcoffset(local)
        if expected is not None and shown != expected and _is_certain(local, zone):
            return Difference(local, _written(shown), _written(expected))
    return None


def _is_certain(local: dt.datetime, zone: dt.tzinfo) -> bool:
    """Far enough from a change of the clocks for all programs to agree on what it means."""
    return zone.utcoffset(local - _NEAR) == zone.utcoffset(local + _NEAR)


@lru_cache(maxsize=512)
def _changes(
    known: tuple[Observance, ...], last_year: int
) -> tuple[Sequence[dt.datetime], Sequence[dt.timedelta]]:
    """Onsets in order, and the offset from each on; none where a rule is not understood."""
    try:
        found = sorted((onset, one.offset) for one in known for onset in _onsets(one, last_year))
    except (ValueError, KeyError, AttributeError, IndexError, OverflowError, TypeError):
        return (), ()
    return [onset for onset, _offset in found], [offset for _onset, offset in found]


def _onsets(one: Observance, last_year: int) -> Iterator[dt.datetime]:
    yield one.starts
    yield from one.dates
    for rule in one.rules:
        made = rrulestr(rule, dtstart=one.starts, ignoretz=True)
        for onset in islice(made, _MOST):
            if onset.year > last_year:
                break
            yield onset


def _observance(component: Component) -> Observance | None:
    start = component.first("DTSTART")
    starts = moment(start) if start else None
    before, offset = (_offset(component.value(f"TZOFFSET{end}")) for end in ("FROM", "TO"))
    values = [value for found in component.all("RDATE") for value in found.value.split(",")]
    dates = [at for at in map(moment_of, values) if at is not None and at.form is Form.FLOATING]
    if starts is None or before is None or offset is None or len(dates) < len(values):
        return None
    rules = (_local_rule(found.value, before) for found in component.all("RRULE"))
    return Observance(
        starts.local, before, offset, tuple(rules), tuple(date.local for date in dates)
    )


def _local_rule(rule: str, before: dt.timedelta) -> str:
    """With its end, which is in UTC, on the clock before."""
    read = parts(rule)
    until = moment_of(read.get("UNTIL", ""))
    if until is not None and until.form is Form.UTC and _is_usual(until.local):
        read["UNTIL"] = f"{until.local + before:%Y%m%dT%H%M%S}"
    return ";".join(f"{name}={value}" for name, value in read.items())


def _is_usual(local: dt.datetime) -> bool:
    """Far enough from the first and the last day of all to reckon from it."""
    return dt.MINYEAR < local.year < dt.MAXYEAR - 1


def _offset(written: str) -> dt.timedelta | None:
    """Of `+0200`."""
    digits = written[1:].ljust(6, "0")
    if not OFFSET.fullmatch(written):
        return None
    hours, minutes, seconds = (int(digits[place : place + 2]) for place in (0, 2, 4))
    length = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if written[0] == "-" else length


def _written(offset: dt.timedelta) -> str:
    return f"{dt.datetime(2000, 1, 1, tzinfo=dt.timezone(offset)):%z}"
