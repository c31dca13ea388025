"""VTIMEZONE (RFC 5545, section 3.6.5) of a zone, for a span of years.

Our own, because of what readers do: several read only the first value of a
comma-separated RDATE, some read only rules. So: yearly rules where they hold
over the whole span, else one RDATE line per transition, that of DTSTART included.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo

from opengov.model.dates import zone_info
from opengov.render.calendar.contentlines import line, local

UTC_NAMES = frozenset(
    {"UTC", "UCT", "Zulu", "Universal", "Etc/UTC", "Etc/UCT", "Etc/Zulu", "Etc/Universal"}
)
LEAD = 2  # years between the first event's and the first observance's: always one whole year
_STEP = dt.timedelta(days=3)  # shorter than any time between two transitions since 1900 (tests)
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class _State:
    """What clocks show between two transitions."""

    offset: dt.timedelta  # from UTC
    saving: dt.timedelta  # daylight saving in it; negative in Dublin's winter
    name: str


@dataclass(frozen=True, slots=True)
class _Transition:
    """A change of the clocks."""

    onset: dt.datetime  # as the clocks showed that are changed
    before: _State
    after: _State


@lru_cache(maxsize=256)
def vtimezone(name: str, first_year: int, last_year: int) -> bytes:
    """The VTIMEZONE for events from `first_year` to `last_year`; empty for UTC.

    Raises ZoneInfoNotFoundError.
    """
    if name in UTC_NAMES:
        return b""
    start = dt.datetime(first_year - LEAD, 1, 1, tzinfo=dt.UTC)
    end = dt.datetime(last_year + 2, 1, 1, tzinfo=dt.UTC)
    transitions = _transitions(zone_info(name), start, end)
    observances = _by_rules(transitions, start.year, last_year + 1) or _by_dates(transitions)
    return b"".join(
        (
            b"BEGIN:VTIMEZONE\r\n",
            line("TZID", name),
            *observances,
            b"END:VTIMEZONE\r\n",
        )
    )


def _transitions(zone: ZoneInfo, start: dt.datetime, end: dt.datetime) -> Sequence[_Transition]:
    """The state at `start` as a transition from itself, then every change until `end`."""
    here, state = start, _state(zone, start)
    found = [_Transition(_shown(here, state), state, state)]
    while here < end:
        there = min(here + _STEP, end)
        if _state(zone, there) != state:
            there = _change(zone, here, there)
            after = _state(zone, there)
            found.append(_Transition(_shown(there, state), state, after))
            state = after
        here = there
    return found


def _shown(instant: dt.datetime, state: _State) -> dt.datetime:
    return (instant + state.offset).replace(tzinfo=None)


def _change(zone: ZoneInfo, here: dt.datetime, there: dt.datetime) -> dt.datetime:
    """The first second of the state after the first change between two instants."""
    state = _state(zone, here)
    seconds = int((there - here).total_seconds())
    low, high = 0, seconds
    while high - low > 1:
        middle = (low + high) // 2
        if _state(zone, here + dt.timedelta(seconds=middle)) == state:
            low = middle
        else:
            high = middle
    return here + dt.timedelta(seconds=high)


def _state(zone: ZoneInfo, instant: dt.datetime) -> _State:
    moment = instant.astimezone(zone)
    offset, saving = moment.utcoffset(), moment.dst()
    assert offset is not None  # a ZoneInfo knows both at every instant
    assert saving is not None
    return _State(offset, saving, moment.tzname() or name_of(offset))


def _by_rules(
    transitions: Sequence[_Transition], first_year: int, last_year: int
) -> Sequence[bytes] | None:
    """Two observances with yearly rules, or None where the span does not follow any."""
    kinds: dict[tuple[_State, _State], list[_Transition]] = {}
    for transition in transitions[1:]:
        kinds.setdefault((transition.before, transition.after), []).append(transition)
    if len(kinds) != 2:
        return None
    rules = [_rule(of_kind, first_year, last_year) for of_kind in kinds.values()]
    if None in rules:
        return None
    return [
        _observance(of_kind[0], [line("RRULE", str(rule))])
        for of_kind, rule in zip(kinds.values(), rules, strict=True)
    ]


def _rule(transitions: Sequence[_Transition], first_year: int, last_year: int) -> str | None:
    """The yearly rule of transitions that come once in every year at the same hour."""
    onsets = [transition.onset for transition in transitions]
    same = {(onset.month, onset.weekday(), onset.time()) for onset in onsets}
    years = [onset.year for onset in onsets]
    if len(same) != 1 or years != list(range(first_year, last_year + 1)):
        return None
    month, weekday, _ = same.pop()
    return next(
        (
            f"FREQ=YEARLY;BYMONTH={month};BYDAY={week}{_DAYS[weekday]}"
            for week in (-1, 1, 2, 3, 4)
            if all(_is_in_week(onset, week) for onset in onsets)
        ),
        None,
    )


def _is_in_week(onset: dt.datetime, week: int) -> bool:
    """True where it is the first (1), second ... or last (-1) such weekday of its month."""
    if week == -1:
        return onset.day > monthrange(onset.year, onset.month)[1] - 7
    return (onset.day - 1) // 7 + 1 == week


def _by_dates(transitions: Sequence[_Transition]) -> Sequence[bytes]:
    """An observance per kind of transition, with a line for each of its dates."""
    kinds: dict[tuple[_State, _State], list[_Transition]] = {}
    for transition in transitions:
        kinds.setdefault((transition.before, transition.after), []).append(transition)
    return [
        _observance(
            of_kind[0],
            [line("RDATE", local(transition.onset)) for transition in of_kind],
        )
        for of_kind in kinds.values()
    ]


def _observance(transition: _Transition, dates: Sequence[bytes]) -> bytes:
    kind = "DAYLIGHT" if _is_daylight(transition) else "STANDARD"
    return b"".join(
        (
            line("BEGIN", kind),
            line("DTSTART", local(transition.onset)),
            line("TZOFFSETFROM", name_of(transition.before.offset)),
            line("TZOFFSETTO", name_of(transition.after.offset)),
            line("TZNAME", transition.after.name),
            *dates,
            line("END", kind),
        )
    )


def _is_daylight(transition: _Transition) -> bool:
    """True for summer time, also where the law calls winter the exception (Dublin, Casablanca)."""
    none = dt.timedelta(0)
    before, after = transition.before.saving, transition.after.saving
    return after > none or (after == none and before < none)


def name_of(offset: dt.timedelta) -> str:
    """`+0200`; `-004430` where there are seconds in it."""
    seconds = int(offset.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    minutes, rest = divmod(rest, 60)
    return f"{'-' if seconds < 0 else '+'}{hours:02}{minutes:02}" + (f"{rest:02}" if rest else "")
