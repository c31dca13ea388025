"""What became known of a meeting, and when: added, moved, postponed, cancelled, minutes.

Versions are compared as written, as in changes.py: an old one need not keep the rules of today.
Of an old version nothing is told but dates and words of vocabularies. Words that were taken back
stay so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from pydantic_core import PydanticCustomError

from opengov.model.changes import Written, is_elsewhere
from opengov.model.dates import Precision, When
from opengov.model.meeting import CALLED_OFF, Meeting
from opengov.model.words import DocumentKind, MeetingStatus


class News(StrEnum):
    """What happened to a meeting."""

    ADDED = "added"
    MOVED = "moved"  # to another date or time
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    CHANGED = "changed"  # what else one must know to come
    MINUTES = "minutes"  # published


DETAILS = ("start", "end", "doors", "mode", "place", "online", "registration")
"""Fields whose change is told, in this order; `status` before them."""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """One thing that happened, at the time at which the portal was told."""

    at: dt.datetime  # UTC: of the commit; midnight of a day that the record states
    news: News
    start: When | None = None  # from then on; None where it was not told as a date
    before: When | None = None  # of what was moved
    details: tuple[str, ...] = ()  # of what was changed: names of fields


@dataclass(frozen=True, slots=True)
class MeetingNews:
    """What is known of the changes of all meetings."""

    by_id: Mapping[str, Sequence[MeetingChange]]  # the earliest first
    is_complete: bool  # False without a history: only what records give a day is known


NO_NEWS = MeetingNews({}, is_complete=False)


def changes_of(
    meeting: Meeting,
    versions: Sequence[tuple[dt.datetime, Written]],
    minutes_at: dt.datetime | None,
    *,
    is_first: bool,
) -> tuple[MeetingChange, ...]:
    """From versions, the earliest first; `is_first`: the first of them is that of the record.

    `minutes_at`: the first commit of a file of minutes. What the record itself gives a
    day counts by that day, with or without a history.
    """
    told = [*(_first(*versions[0]) if is_first and versions else ())]
    for (_at, old), (at, new) in pairwise(versions):
        told += _between(old, new, at)
    if meeting.removed is not None:
        told = [change for change in told if change.news is not News.CANCELLED]
        told.append(MeetingChange(_midnight(meeting.removed.date), News.CANCELLED, meeting.start))
    if (minutes := _minutes(meeting, versions, minutes_at)) is not None:
        told.append(MeetingChange(minutes, News.MINUTES, meeting.start))
    return tuple(sorted(told, key=lambda change: change.at))


def _first(at: dt.datetime, raw: Written) -> Iterator[MeetingChange]:
    """How it stood when it was added: as moved, postponed or cancelled where it was so already."""
    standing, start = _standing(raw), _when(raw.get("start"))
    news = _CALLED_OFF.get(standing, News.ADDED) if standing else News.ADDED
    earlier = _previous(raw)
    if standing is MeetingStatus.RESCHEDULED and earlier:
        yield MeetingChange(at, News.MOVED, start, before=earlier[-1])
    else:
        yield MeetingChange(at, news, start)


_CALLED_OFF = {
    MeetingStatus.POSTPONED: News.POSTPONED,
    MeetingStatus.CANCELLED: News.CANCELLED,
}


def _between(old: Written, new: Written, at: dt.datetime) -> Iterator[MeetingChange]:
    before, after = _when(old.get("start")), _when(new.get("start"))
    was, stands = _standing(old), _standing(new)
    moved = before is not None and after is not None and is_moved(before, after)
    if moved:
        yield MeetingChange(at, News.MOVED, after, before=before)
    if stands in _CALLED_OFF:
        if stands is not was:
            yield MeetingChange(at, _CALLED_OFF[stands], after)
        return
    details = [name for name in DETAILS if _detail(old, name) != _detail(new, name)]
    if moved:  # the end goes with the start
        details = [name for name in details if name not in ("start", "end", "doors")]
    elif _is_settled(was, stands):
        details.insert(0, "status")
    if details:
        yield MeetingChange(at, News.CHANGED, after, details=tuple(details))


def _is_settled(was: MeetingStatus | None, stands: MeetingStatus | None) -> bool:
    """True where it takes place after all, or its date is confirmed, or no longer certain."""
    return was in CALLED_OFF or (
        was is not stands and MeetingStatus.TENTATIVE in {was, stands} and None not in {was, stands}
    )


def _detail(raw: Written, name: str) -> Any:
    """As written, but for what is said in another way only."""
    value = raw.get(name)
    if name in ("start", "end", "doors"):
        when = _when(value)
        return value if when is None else when
    if name == "place" and isinstance(value, Mapping):
        return {key: one for key, one in value.items() if key not in ("geo", "access")}
    if name == "registration" and isinstance(value, Mapping):
        return {key: value.get(key) for key in ("url", "email", "deadline")}
    return value


def is_moved(before: When, after: When) -> bool:
    """False where the one is the other told more exactly."""
    if before.date is None or after.date is None:
        return False
    if before.day is None or after.day is None or before.day != after.day:
        return is_elsewhere(before.date, after.date)
    return None not in (before.time, after.time) and (before.time, before.offset) != (
        after.time,
        after.offset,
    )


def _standing(raw: Written) -> MeetingStatus | None:
    """As Meeting.standing; None for what is no word of the vocabulary."""
    if isinstance(raw.get("removed"), Mapping):
        return MeetingStatus.CANCELLED
    status = next((word for word in MeetingStatus if word == raw.get("status")), None)
    if status is MeetingStatus.CONFIRMED and _previous(raw):
        return MeetingStatus.RESCHEDULED
    return status


def _previous(raw: Written) -> Sequence[When]:
    listed = raw.get("previous")
    if not isinstance(listed, list):
        return ()
    starts = (_when(one.get("start")) for one in listed if isinstance(one, Mapping))
    return [start for start in starts if start is not None]


def _when(raw: Any) -> When | None:
    """None for free words, too: what they said then may have been taken back."""
    if not isinstance(raw, str):
        return None
    try:
        when = When.parse(raw.strip())
    except PydanticCustomError:
        return None
    return None if when.date and when.date.precision is Precision.WORDS else when


def _minutes(
    meeting: Meeting,
    versions: Sequence[tuple[dt.datetime, Written]],
    long_text_at: dt.datetime | None,
) -> dt.datetime | None:
    """When minutes were published first; None where there are none, or it is not known."""
    listed = [one for one in meeting.documents if one.kind is DocumentKind.MINUTES]
    stated = [_midnight(one.added) for one in listed if one.added]
    if stated:
        return min(stated)
    found = [long_text_at] if meeting.long_text and long_text_at else []
    if listed:
        found += [at for at, raw in versions if _has_minutes(raw)][:1]
    return min(found, default=None)


def _has_minutes(raw: Written) -> bool:
    listed = raw.get("documents")
    return isinstance(listed, list) and any(
        isinstance(one, Mapping) and one.get("kind") == DocumentKind.MINUTES for one in listed
    )


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC)
