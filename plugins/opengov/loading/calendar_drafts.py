"""Makes a meeting of an occurrence, as it is written to a file.

Who is invited (ATTENDEE, ORGANIZER) is never taken over, nor is any alarm.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Set
from dataclasses import dataclass

from slugify import slugify

from opengov.ics.reading import Component
from opengov.ics.values import GEO, INTEGER
from opengov.loading.calendar_occurrences import Occurrence
from opengov.loading.calendar_texts import markdown, one_line, plain
from opengov.loading.yaml_writing import Value
from opengov.model.dates import readings

_LONGEST_WORDS = 60  # of the title in an id
_MOST_CHANGES = 9_999
_STATUS = {"CANCELLED": "cancelled", "TENTATIVE": "tentative"}


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the meetings, and what follows from that."""

    body: str
    series: str | None
    timezone: str  # of a meeting that states none
    language: str
    languages: Set[str]  # of the portal


def meeting_of(one: Occurrence, title: str, holder: Holder) -> dict[str, Value]:
    """The fields of its record, in the order of the file."""
    event = one.event
    record: dict[str, Value] = {
        "title": title,
        "language": _language(event, holder),
        **({"series": holder.series} if holder.series else {}),
        "organiser": holder.body,
        "start": written(one.starts),
    }
    if one.ends is not None:
        record["end"] = _end(one.starts, one.ends)
    zone = str(one.starts.tzinfo) if isinstance(one.starts, dt.datetime) else holder.timezone
    if zone != holder.timezone:
        record["timezone"] = zone
    record["status"] = _STATUS.get(event.value("STATUS").upper(), "confirmed")
    sequence = event.value("SEQUENCE")
    if INTEGER.fullmatch(sequence) and 0 < int(sequence) <= _MOST_CHANGES:
        record["sequence"] = str(int(sequence))
    record |= _where(event)
    if description := markdown("\n\n".join(_description(event))):
        record["description"] = description
    record["imported"] = {"uid": one.uid, **({"occurrence": one.key} if one.key else {})}
    return record


def slug_of(title: str, one: Occurrence, holder: Holder) -> Iterator[str]:
    """Ids for a new record, the best first: with its day, its time, a number."""
    words = slugify(title, max_length=_LONGEST_WORDS, word_boundary=True) or holder.body
    if words.startswith("by-"):  # the addresses of filtered lists
        words = f"{holder.body}-{words}"
    dated = f"{words}-{one.starts:%Y-%m-%d}"
    yield dated
    if isinstance(one.starts, dt.datetime):
        yield f"{dated}-{one.starts:%H%M}"
    for number in range(2, 10_000):
        yield f"{dated}-{number}"


def written(at: dt.date) -> str:
    """As a record states it; with an offset in the hour that the clocks pass twice."""
    if not isinstance(at, dt.datetime):
        return at.isoformat()
    offset = ""
    if len(readings(at.replace(fold=0))) > 1:
        digits = f"{at:%z}"
        offset = f"{digits[:3]}:{digits[3:5]}"
    return at.replace(tzinfo=None).isoformat(" ", "minutes") + offset


def _end(starts: dt.date, ends: dt.date) -> str:
    """Only the time where it is the same day."""
    if isinstance(starts, dt.datetime) and isinstance(ends, dt.datetime):
        ends = ends.astimezone(starts.tzinfo)
        said = written(ends)
        return said[11:] if ends.date() == starts.date() else said
    return written(ends)


def _language(event: Component, holder: Holder) -> str:
    """Of the title, where the portal speaks it."""
    summary = event.first("SUMMARY")
    stated = (summary.parameter("LANGUAGE") if summary else None) or ""
    known = {language.lower(): language for language in holder.languages}
    for candidate in (stated.lower(), stated.lower().split("-")[0]):
        if candidate in known:
            return known[candidate]
    return holder.language


def _where(event: Component) -> dict[str, Value]:
    """The place and the call; an address of the web is no place."""
    location = one_line(event.text("LOCATION"))
    calls = [found.value.strip() for found in event.all("CONFERENCE")]
    if is_address(location):
        calls.append(location)
        location = ""
    record: dict[str, Value] = {}
    call = next((call for call in calls if is_address(call)), "")
    if location and call:
        record["mode"] = "hybrid"
    elif call:
        record["mode"] = "online"
    if location:
        place: dict[str, Value] = {"name": location}
        if geo := GEO.fullmatch(event.value("GEO")):
            place["geo"] = [geo["latitude"], geo["longitude"]]
        record["place"] = place
    if call:
        record["online"] = {"public_url": call}
    return record


def is_address(text: str) -> bool:
    return text.lower().startswith(("https://", "http://")) and " " not in text


def _description(event: Component) -> Iterator[str]:
    """Its words, and the page that it names if they don't."""
    words = plain(event.text("DESCRIPTION"))
    if words:
        yield words
    url = event.value("URL").strip()
    if is_address(url) and url not in words:
        yield url
