"""Meetings in every zone, with texts in many languages, and what a calendar has to hold of them.

Each is made from an instant: zoneinfo tells what the clocks of its zone show then, that is what the
record says, and what a program makes of our feed has to be the instant again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import yaml

from opengov.model import Meeting, Portal, PortalSettings, Record, Series
from opengov.model.dates import zone_info
from opengov.render.calendar import outputs
from opengov.render.site import Site

TODAY = dt.date(2026, 6, 1)
SPAN = (dt.datetime(2011, 1, 1, tzinfo=dt.UTC), dt.datetime(2027, 12, 31, tzinfo=dt.UTC))
A_MINUTE = dt.timedelta(minutes=1)
AWAY = [
    dt.timedelta(minutes=minutes) for minutes in (-1570, -1, 0, 1570)
]  # from a change of clocks
AN_HOUR = dt.timedelta(hours=1)
LASTS = dt.timedelta(minutes=90)
DOMAIN = "readers.example.org"
IN_SERIES = 140  # meetings
STATUSES = ("confirmed", "tentative", "rescheduled", "confirmed", "cancelled", "postponed")
CALLED_OFF = {"cancelled": "Cancelled: ", "postponed": "Postponed: "}
SHOWN = {"confirmed": "CONFIRMED", "rescheduled": "CONFIRMED", "tentative": "TENTATIVE"}


class Row(NamedTuple):
    """What a calendar holds of an event."""

    uid: str
    start: str  # `2026-01-15T17:00Z`, or `2026-01-15` of a whole day
    status: str  # of RFC 5545
    title: str
    text: str  # a sentence of the description


@dataclass(frozen=True)
class Planned:
    """A meeting by its instant; without an hour where only the day is recorded."""

    number: int
    zone: str
    at: dt.datetime  # UTC
    is_timed: bool = True

    @property
    def status(self) -> str:
        return STATUSES[self.number % len(STATUSES)]

    @property
    def is_removed(self) -> bool:
        return self.number % 67 == 0

    @property
    def is_end_recorded(self) -> bool:
        return self.is_timed and self.number % 3 != 0

    @property
    def ends_at(self) -> dt.datetime:
        """In UTC; an hour after its start where no end is recorded."""
        return self.at + (LASTS if self.is_end_recorded else AN_HOUR)

    @property
    def last_day(self) -> dt.date:
        """By the clocks of its zone."""
        return self.ends_at.astimezone(zone_info(self.zone)).date()

    def is_in_series(self, today: dt.date) -> bool:
        """What was called off leaves feeds after thirty days, archives never (calendar.md)."""
        if self.is_removed or self.status not in CALLED_OFF:
            return True
        return today <= self.last_day + dt.timedelta(days=30)


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Language -> title and text."""
    content = Path(__file__).with_name("texts.yml").read_text("utf-8")
    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(content)
    return found


def zones() -> list[str]:
    """All that a country uses, by the tables of the locked tzdata package, and UTC."""
    found = {"UTC"}
    for name in ("zone.tab", "zone1970.tab"):
        table = files("tzdata").joinpath("zoneinfo", name).read_text("utf-8")
        found |= {line.split("\t")[2] for line in table.splitlines() if line[:1] != "#"}
    return sorted(found)


@cache
def changes(zone: str) -> tuple[dt.datetime, ...]:
    """Of its clocks, within the span: the first second after each."""
    info, found = zone_info(zone), []
    here, step = SPAN[0], dt.timedelta(days=3)
    before = _offset(here, info)
    while here < SPAN[1]:
        here += step
        after = _offset(here, info)
        if before != after:
            found.append(_change(here - step, here, info))
        before = after
    return tuple(found)


def chosen_changes(zone: str) -> list[dt.datetime]:
    """The first and the last gap and overlap."""
    info, found = zone_info(zone), dict[bool, list[dt.datetime]]()
    for change in changes(zone):
        is_gap = _offset(change, info) > _offset(change - dt.timedelta(seconds=1), info)
        found.setdefault(is_gap, []).append(change)
    return sorted({each[at] for each in found.values() for at in (0, -1)})


def _change(low: dt.datetime, high: dt.datetime, info: ZoneInfo) -> dt.datetime:
    before = _offset(low, info)
    while high - low > dt.timedelta(seconds=1):
        middle = low + dt.timedelta(seconds=(high - low) // dt.timedelta(seconds=2))
        low, high = (middle, high) if _offset(middle, info) == before else (low, middle)
    return high


def _offset(at: dt.datetime, info: ZoneInfo) -> dt.timedelta:
    offset = at.astimezone(info).utcoffset()
    assert offset is not None
    return offset


def planned() -> Iterator[Planned]:
    """In every zone a winter, a summer, a day without an hour, and both sides of its changes."""
    numbers = count(1)
    for zone in zones():
        info = zone_info(zone)
        for month in (1, 7):
            noon = dt.datetime(2026, month, 15, 12, 34, tzinfo=info)
            yield Planned(next(numbers), zone, noon.astimezone(dt.UTC))
        a_day = dt.datetime(2026, 2, 28, 12, 0, tzinfo=info)
        yield Planned(next(numbers), zone, a_day.astimezone(dt.UTC), is_timed=False)
        for change in chosen_changes(zone):
            for away in AWAY:
                yield Planned(next(numbers), zone, change + away)


def many(total: int) -> Iterator[Planned]:
    """For the benchmark: in every zone as many over the span, one in ten without an hour."""
    numbers, each = count(1), -(-total // len(zones()))
    apart = (SPAN[1] - SPAN[0]) / (each + 1) // A_MINUTE * A_MINUTE
    for zone in zones():
        for position in range(1, each + 1):
            number = next(numbers)
            at = SPAN[0] + position * apart
            yield Planned(number, zone, at, is_timed=number % 10 != 0)


def written(at: dt.datetime, zone: str) -> str:
    """As an editor writes it: the clock's time, with its offset where clocks show it twice."""
    local = at.astimezone(zone_info(zone))
    shown = f"{local:%Y-%m-%d %H:%M}"
    if local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset():
        return shown
    offset = f"{local:%z}"
    return f"{shown}{offset[:3]}:{offset[3:]}"


def fields(meeting: Planned) -> dict[str, Any]:
    """What its file holds."""
    language = list(texts())[meeting.number % len(texts())]
    start, end = (written(at, meeting.zone) for at in (meeting.at, meeting.at + LASTS))
    found: dict[str, Any] = {
        "id": f"m-{meeting.number}",
        "language": language,
        "title": texts()[language]["title"],
        "description": texts()[language]["text"],
        "timezone": meeting.zone,
        "start": start if meeting.is_timed else start[:10],
        "status": meeting.status,
        "series": f"s-{meeting.number // IN_SERIES + 1}",
        "last_modified": "2026-05-01T08:00:00Z",
    }
    if meeting.is_end_recorded:
        found["end"] = end
    if meeting.status == "rescheduled":
        found["previous"] = [{"start": "2010-01-15"}]
    if meeting.is_removed:
        found["removed"] = {"date": "2026-05-15", "reason": "Entered twice"}
    return found


def row(meeting: Planned) -> Row:
    """What a calendar in English has to hold of it."""
    record = fields(meeting)
    prefix = "Cancelled: " if meeting.is_removed else CALLED_OFF.get(meeting.status, "")
    start = f"{meeting.at:%Y-%m-%dT%H:%MZ}" if meeting.is_timed else record["start"]
    status = "CANCELLED" if prefix else SHOWN[meeting.status]
    uid = f"meeting-{record['id']}@{DOMAIN}"
    return Row(uid, start, status, prefix + record["title"], record["description"])


class Feeds:
    """Series and archive feeds of all planned meetings, and the rows that each has to give."""

    def __init__(self, meetings: list[Planned], folder: Path) -> None:
        self.rows: dict[str, set[Row]] = {}
        self.folder = folder
        self.meetings = meetings
        site = site_of([fields(meeting) for meeting in meetings])
        for output in outputs(site, "en"):
            if output.address.startswith(("calendar/series/", "calendar/archive/")):
                name = output.address.removeprefix("calendar/").replace("/", "-")
                (folder / name).write_bytes(output.content())
                self.rows[name] = set()
        for meeting in meetings:
            for name in self._names(meeting):
                self.rows[name].add(row(meeting))

    @property
    def paths(self) -> list[Path]:
        return [self.folder / name for name in sorted(self.rows)]

    def _names(self, meeting: Planned) -> Iterator[str]:
        record = fields(meeting)
        if meeting.is_in_series(TODAY):
            yield f"series-{record['series']}.ics"
        first, last = int(record["start"][:4]), int(record.get("end", record["start"])[:4])
        yield from (f"archive-{year}.ics" for year in range(first, last + 1))


def site_of(meetings: list[dict[str, Any]]) -> Site:
    """A portal in English whose records speak all the languages."""
    context = {"language": "en", "languages": ("en",)}
    facts = {"name": "Readers", "timezone": "UTC", "uid_domain": DOMAIN, "languages": ["en"]}
    settings = PortalSettings.model_validate(facts, context=context)
    series = sorted({meeting["series"] for meeting in meetings})
    records: list[Record] = [
        Series.model_validate({"id": each, "title": f"Series {each}"}, context=context)
        for each in series
    ]
    for meeting in meetings:
        own = {**context, "language": meeting["language"]}
        records.append(Meeting.model_validate(meeting, context=own))
    stamp = dt.datetime(2026, 6, 1, tzinfo=dt.UTC)
    return Site(Portal(settings, records, ()), TODAY, "https://readers.example.org/", stamp)
