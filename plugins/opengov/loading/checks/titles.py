"""Titles that say when: what they say must be what the fields say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from opengov.loading.checks.clock import times_of
from opengov.loading.checks.data import Data
from opengov.loading.checks.title_words import Date, Mentions, mentions
from opengov.loading.problem import Path
from opengov.model import Meeting


def check_titles(data: Data) -> None:
    """A stale title sends people to the wrong day.

    A weekday, a time or an old date of a moved meeting that contradicts the fields is
    an error. Another date is a warning only: the title may be about that day.
    """
    for meeting in data.of(Meeting).values():
        if meeting.start.date is None:
            continue
        several = len(meeting.title.by_language) > 1
        for language, title in meeting.title.by_language.items():
            found = mentions(title, language)
            path: Path = ("title", language) if several else ("title",)
            _check_days(data, meeting, path, found)
            _check_times(data, meeting, path, found)


def _check_days(data: Data, meeting: Meeting, path: Path, found: Mentions) -> None:
    days = list(_days(meeting))
    if not days:
        return
    day = days[0].isoformat()
    for weekday in found.weekdays:
        if all(weekday.number != one.weekday() for one in days):
            data.error("title_weekday", meeting, *path, written=weekday.written, day=day)
    for date in found.dates:
        if not any(date.fits(one) for one in days):
            stale = _is_previous(meeting, date) or bool(found.weekdays)
            report = data.error if stale else data.warn
            report("title_date", meeting, *path, written=date.written, day=day)


def _days(meeting: Meeting) -> Iterator[dt.date]:
    """The days of a meeting; none where they are not known exactly."""
    first, last = meeting.start.day, meeting.last_day
    if first is None or last is None:
        return
    for offset in range(min((last - first).days, 30) + 1):
        yield first + dt.timedelta(days=offset)


def _is_previous(meeting: Meeting, date: Date) -> bool:
    days = (previous.start.day for previous in meeting.previous)
    return any(date.fits(day) for day in days if day is not None)


def _check_times(data: Data, meeting: Meeting, path: Path, found: Mentions) -> None:
    if not found.times:
        return
    known = {when.time for _, when in times_of(meeting)}
    for time in found.times:
        if time in known:
            continue
        written = f"{time:%H:%M}"
        if meeting.start.time is None:
            data.warn("title_time_only", meeting, *path, written=written)
        else:
            start = f"{meeting.start.time:%H:%M}"
            data.error("title_time", meeting, *path, written=written, start=start)
