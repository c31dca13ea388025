"""What a program is known to misread of right feeds, and why.

Whatever is not named here has to be right in every program. A limit that a program has outgrown
fails the tests, so that the table tells no more than is true.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from opengov.model.dates import zone_info
from tests.readers.meetings import Planned, changes

SHORT = dt.timedelta(days=50)
NEAR = dt.timedelta(days=1)


@dataclass(frozen=True)
class Limit:
    """Of starts. `reads` gives what the program shows instead; None where that may be anything."""

    why: str
    applies: Callable[[Planned], bool]
    reads: Callable[[Planned], str] | None = None


def _by_system(meeting: Planned) -> dt.datetime:
    """The instant that the system's zones make of its clock time."""
    local = meeting.at.astimezone(zone_info(meeting.zone)).replace(tzinfo=None)
    try:
        zone = ZoneInfo(meeting.zone)
    except ZoneInfoNotFoundError:
        return meeting.at
    return local.replace(tzinfo=zone).astimezone(dt.UTC)


def _has_clock_time(meeting: Planned) -> bool:
    """Near a change of the clocks, feeds hold it in UTC."""
    if not meeting.is_timed or meeting.zone == "UTC":
        return False
    moments = (meeting.at, meeting.ends_at)
    return not any(abs(change - at) <= NEAR for change in changes(meeting.zone) for at in moments)


def _in_utc(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%MZ}"


OWN_ZONES = Limit(
    "takes a zone by its name from the system and not from the feed: wrong where a law is younger "
    "than the system's tzdata (Morocco from September 2026 with tzdata 2025b)",
    lambda meeting: _has_clock_time(meeting) and _by_system(meeting) != meeting.at,
    lambda meeting: _in_utc(_by_system(meeting)),
)
NO_ZONES = Limit(
    "ical 0.8.0 ignores TZID: the clock time as if it were the machine's own",
    lambda meeting: _has_clock_time(meeting) and _clock(meeting) != _in_utc(meeting.at),
    lambda meeting: _clock(meeting),
)


def _clock(meeting: Planned) -> str:
    return _in_utc(meeting.at.astimezone(zone_info(meeting.zone)))


SHORT_SPELLS = Limit(
    "node-ical 0.26.1 misses a change of the clocks that is taken back within weeks "
    "(Cairo 2014, Fiji 2021, Hebron 2011)",
    lambda meeting: _has_clock_time(meeting) and _is_between_close_changes(meeting),
)


def _is_between_close_changes(meeting: Planned) -> bool:
    return any(
        before < meeting.at < after and after - before < SHORT
        for before, after in pairwise(changes(meeting.zone))
    )


FIJI_2011 = Limit(
    "libical 3.0 makes yearly rules of the system's zones: Fiji's summer of 2011 begins late",
    lambda meeting: _has_clock_time(meeting) and _is_of(meeting, "Pacific/Fiji", 2011),
)


def _is_of(meeting: Planned, zone: str, year: int) -> bool:
    return meeting.zone == zone and meeting.at.year == year


LIMITS = {
    "Evolution Data Server": [OWN_ZONES, FIJI_2011],
    "vdirsyncer and khal": [OWN_ZONES],
    "KCalendarCore": [OWN_ZONES],
    "calcurse": [OWN_ZONES],
    "ics (PyPI)": [OWN_ZONES],
    "node-ical (npm)": [OWN_ZONES, SHORT_SPELLS],
    "ical (npm)": [NO_ZONES],
}
NO_STATUS = {
    "calcurse": "keeps no status; what was called off says so in its title",
}
NO_UID = {
    "calcurse": "keeps no UID; told apart by the address of the page in its note",
    "vdirsyncer and khal": "vdirsyncer's http storage replaces each UID by a hash of the event; "
    "told apart by URL",
}
