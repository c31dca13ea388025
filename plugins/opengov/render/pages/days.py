"""What stands on which day: meetings on each of their days, and deadlines."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from opengov.model import Meeting, Precision
from opengov.render.calendar.deadline_event import Deadline, deadlines
from opengov.render.site import Site

ONE_DAY = dt.timedelta(days=1)
Month = tuple[int, int]  # year, month


@dataclass(frozen=True, slots=True)
class OnDay:
    """A meeting on one of its days, or on a day from which it was moved away."""

    meeting: Meeting
    number: int  # of the day, from 1; 0 where the meeting was moved away from it
    count: int  # of its days


@dataclass(frozen=True)
class Days:
    """Everything of a site that has an exact day, and the meetings that have none."""

    meetings: Mapping[dt.date, Sequence[OnDay]]  # those of a day by their time
    deadlines: Mapping[dt.date, Sequence[Deadline]]
    undated: Sequence[Meeting]  # whose month, quarter, season or year is known
    today: dt.date

    @cached_property
    def months(self) -> Sequence[Month]:
        """Those that hold anything, and that of today."""
        exact = ((day.year, day.month) for day in (*self.meetings, *self.deadlines, self.today))
        fuzzy = (
            (first.year, first.month)
            for meeting in self.undated
            if meeting.held_on.precision is Precision.MONTH and (first := meeting.held_on.earliest)
        )
        return sorted({*exact, *fuzzy})

    @cached_property
    def years(self) -> Sequence[int]:
        fuzzy = (year for meeting in self.undated if (year := meeting.held_on.year))
        return sorted({*(year for year, _month in self.months), *fuzzy})

    def undated_in(self, first: dt.date, last: dt.date) -> Sequence[Meeting]:
        """Meetings without an exact day that may be held between two days, both included."""
        return [
            meeting
            for meeting in self.undated
            if (start := meeting.held_on.earliest)
            and (end := meeting.held_on.latest)
            and start <= last
            and end >= first
        ]


@lru_cache(maxsize=1)
def days(site: Site) -> Days:
    meetings: dict[dt.date, list[OnDay]] = defaultdict(list)
    moved: dict[dt.date, list[OnDay]] = defaultdict(list)
    for meeting in site.portal.meetings:
        held = _days_of(meeting)
        for number, day in enumerate(held, start=1):
            meetings[day].append(OnDay(meeting, number, len(held)))
        for day in _moved_from(meeting):
            if day not in held:
                moved[day].append(OnDay(meeting, 0, len(held)))
    for day in moved:
        meetings[day] += moved[day]
    due: dict[dt.date, list[Deadline]] = defaultdict(list)
    for deadline in deadlines(site):
        if deadline.is_live:
            due[deadline.day].append(deadline)
    undated = [m for m in site.portal.meetings if m.start.day is None and m.held_on.earliest]
    return Days(meetings, due, undated, site.today)


def _days_of(meeting: Meeting) -> Sequence[dt.date]:
    """On the clock of its place. What ends at midnight does not stand on the day that begins."""
    first, last = meeting.start.day, meeting.last_day
    if first is None or last is None:
        return ()
    if last > first and meeting.end and meeting.end.time == dt.time():
        last -= ONE_DAY
    return [first + ONE_DAY * number for number in range((last - first).days + 1)]


def _moved_from(meeting: Meeting) -> Iterator[dt.date]:
    for previous in meeting.previous:
        if previous.start.day:
            yield previous.start.day
