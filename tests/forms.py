"""The five forms of a meeting as a stranger reads them: page, calendar, JSON-LD, log, data.

Each reader yields a Told: nothing here knows the code that wrote the files.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import feedparser
import icalendar


@dataclass(frozen=True)
class Told:
    """What one form tells."""

    status: str  # in the form's own word
    start: str | None  # UTC instant, else as exact as told; None where it has no form for it
    end: str | None = None
    previous: tuple[str, ...] = ()


def instant(told: str | None) -> str | None:
    """A time in UTC; a date stays as it is."""
    if told is None or "T" not in told:
        return told
    return dt.datetime.fromisoformat(told).astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")


class _Facts(HTMLParser):
    """The first <dl> of a page: times below its first <dt>, and whether they are struck."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.terms = self.lists = 0
        self.times: list[tuple[int, str, bool]] = []  # number of the <dd>, value, struck
        self.chips: list[str] = []
        self.struck = False
        self.descriptions = 0
        self.scripts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.open.append(tag)
        self.lists += tag == "dl"
        self.terms += tag == "dt"
        inside = self.lists == 1 and self.terms == 1 and "dl" in self.open
        if tag == "dd" and inside:
            self.descriptions += 1
        if tag == "s" and inside and self.descriptions == 1:
            self.struck = True
        if tag == "time" and inside:
            self.times.append((self.descriptions, str(found["datetime"]), "s" in self.open))
        if "og-chip" in str(found.get("class")).split() and not self.lists:
            self.chips += [name for name in str(found["class"]).split() if name != "og-chip"]

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)


STATUSES = ("tentative", "confirmed", "rescheduled", "postponed", "cancelled")


def page(html: str) -> Told:
    """The chip with the status, the struck or plain date, and those it was moved from."""
    content = html[html.index("<article") : html.index("</article>")]
    facts = _Facts(content)
    (status,) = [name for name in STATUSES if f"og-{name}" in facts.chips]
    assert facts.struck == (status in ("postponed", "cancelled"))
    first = [value for number, value, _struck in facts.times if number == 1]
    later = [value for number, value, _struck in facts.times if number > 1]
    previous = tuple(str(instant(value)) for value in reversed(later))
    return Told(status, instant(first[0]) if first else None, previous=previous)


def linked_data(html: str) -> Told:
    found = [json.loads(script) for script in _Facts(html).scripts if '"Event"' in script]
    (event,) = [one for one in found if one["@type"] == "Event"]
    earlier = event.get("previousStartDate", [])
    earlier = [earlier] if isinstance(earlier, str) else earlier
    return Told(
        event["eventStatus"].removeprefix("https://schema.org/"),
        instant(event.get("startDate")),
        instant(event.get("endDate")),
        tuple(str(instant(one)) for one in earlier),
    )


@dataclass(frozen=True)
class Entry(Told):
    """What a calendar tells besides."""

    uid: str = ""
    sequence: int = 0
    summary: str = ""
    transparent: bool = False


def calendar(content: bytes) -> Iterator[Entry]:
    """The events of a feed; an end is as calendars have it, after the last day."""
    for event in icalendar.Calendar.from_ical(content).events:
        yield Entry(
            str(event["STATUS"]),
            _moment(event, "DTSTART"),
            _moment(event, "DTEND"),
            uid=str(event["UID"]),
            sequence=int(event["SEQUENCE"]),
            summary=str(event["SUMMARY"]),
            transparent=event.get("TRANSP") == "TRANSPARENT",
        )


def _moment(event: icalendar.Event, name: str) -> str | None:
    value = event[name].dt
    if not isinstance(value, dt.datetime):
        return str(value.isoformat())
    zone = event[name].params.get("TZID")
    value = value.replace(tzinfo=ZoneInfo(zone)) if zone else value
    return instant(value.isoformat())


def log(content: bytes) -> dict[str, list[Told]]:
    """By the address of the page, the earliest first."""
    read = feedparser.parse(content)
    assert not read.bozo
    found: dict[str, list[Told]] = {}
    for entry in reversed(read.entries):
        times = [instant(one) for one in re.findall(r'datetime="([^"]+)"', entry.summary)]
        told = Told(
            entry.tags[0].term,
            times[-1] if times else None,
            previous=tuple(str(one) for one in times[:-1]),
        )
        found.setdefault(entry.link, []).append(told)
    return found


def data(file: Path) -> dict[str, Told]:
    """By id."""
    read = json.loads(file.read_text(encoding="utf-8"))
    return {
        one["id"]: Told(
            one["status"],
            _told(one["start"]),
            _told(one["end"]),
            tuple(str(_told(previous["start"])) for previous in one["previous"]),
        )
        for one in read["meetings"]
    }


def _told(time: dict[str, str] | None) -> str | None:
    """As the other forms write it: an instant, or the date as it was written."""
    if time is None:
        return None
    return instant(time["local"]) or time["written"]
