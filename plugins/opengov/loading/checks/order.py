"""What comes first in time stands first: starts before ends, deadlines before meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from opengov.loading.checks.clock import YEARS
from opengov.loading.checks.data import Data
from opengov.loading.problem import Path
from opengov.model import (
    Commitment,
    Consultation,
    FuzzyDate,
    Item,
    Meeting,
    Member,
    Period,
    Stated,
    When,
)
from opengov.model.participation import Phase

PERIODS: tuple[type[Period | Member | Stated | Phase], ...] = (Period, Member, Stated, Phase)


def check_meeting_times(data: Data) -> None:
    for meeting in data.of(Meeting).values():
        if meeting.start.date is None:
            data.error("start_without_date", meeting, "start", written=_written(meeting.start))
            continue
        if meeting.start.day is not None and meeting.start.day.year not in YEARS:
            continue
        _check_end(data, meeting)
        _check_doors_and_deadline(data, meeting)
        _check_previous(data, meeting)
        _check_slots(data, meeting, ("agenda",), meeting.agenda)
        _check_slots(data, meeting, ("dealt_with",), meeting.dealt_with)
        _check_parts(data, meeting)


def _check_end(data: Data, meeting: Meeting) -> None:
    start, end = meeting.start, meeting.end
    if end is None:
        return
    if end.time is not None and start.time is None:
        data.error("end_without_start_time", meeting, "end", start=_written(start))
    elif is_before(end, start, meeting, or_equal=True):
        data.error(
            "end_before_start",
            meeting,
            "end",
            start=_written(start),
            end=_written(end),
            suggestion=_next_day(meeting),
        )


def _next_day(meeting: Meeting) -> str | None:
    """The end as it would be written if it were past midnight."""
    if meeting.end is None or meeting.end.date is not None or meeting.start.day is None:
        return None
    return f"{meeting.start.day + dt.timedelta(days=1)} {meeting.end.time:%H:%M}"


def _check_doors_and_deadline(data: Data, meeting: Meeting) -> None:
    if meeting.doors and is_before(meeting.start, meeting.doors, meeting):
        data.error("doors_after_start", meeting, "doors", start=_written(meeting.start))
    deadline = meeting.registration.deadline if meeting.registration else None
    if deadline is None:
        return
    path = ("registration", "deadline")
    if deadline.date is None:
        data.error("deadline_without_date", meeting, *path, written=_written(deadline))
    elif is_before(meeting.start, deadline, meeting):
        data.error("deadline_after_start", meeting, *path, start=_written(meeting.start))


def _check_previous(data: Data, meeting: Meeting) -> None:
    for position, previous in enumerate(meeting.previous):
        path = ("previous", position, "start")
        if previous.start.date is None:
            data.error("start_without_date", meeting, *path, written=_written(previous.start))
        elif previous.start == meeting.start:
            data.error("previous_is_start", meeting, *path, start=_written(meeting.start))


def _check_parts(data: Data, meeting: Meeting) -> None:
    for position, part in enumerate(meeting.parts):
        _check_slot(data, meeting, ("parts", position), part.start, part.end)


def _check_slots(data: Data, meeting: Meeting, path: Path, items: Sequence[Item]) -> None:
    """Each slot in itself and against the meeting; slots in their order."""
    before: When | None = None
    for position, item in enumerate(items):
        here = (*path, position)
        _check_slot(data, meeting, here, item.start, item.end)
        if item.start and before and is_before(item.start, before, meeting):
            data.warn("slot_out_of_order", meeting, *here, "start", before=_written(before))
        before = item.start or before
        _check_slots(data, meeting, (*here, "items"), item.items)


def _check_slot(
    data: Data, meeting: Meeting, path: Path, start: When | None, end: When | None
) -> None:
    if start and end and is_before(end, start, meeting, or_equal=True):
        data.error("slot_ends_first", meeting, *path, "end", start=_written(start))
    opening = meeting.doors or meeting.start
    if start and opening.time is not None and is_before(start, opening, meeting):
        data.error("slot_before_start", meeting, *path, "start", start=_written(opening))
    last = end or start
    if last and meeting.end and is_before(meeting.end, last, meeting):
        key = "end" if end else "start"
        data.warn("slot_after_end", meeting, *path, key, end=_written(meeting.end))


def is_before(first: When, second: When, meeting: Meeting, *, or_equal: bool = False) -> bool:
    """True where it is certain that `first` is earlier; times without a day are of the first day.

    Where one of them has no time, only their days are compared.
    """
    day, zone = meeting.start.day, meeting.timezone
    at_first, at_second = first.at(zone, day), second.at(zone, day)
    if at_first is not None and at_second is not None:
        return _instant(at_first) < _instant(at_second) + or_equal
    latest = first.date.latest if first.date else day
    earliest = second.date.earliest if second.date else day
    return latest is not None and earliest is not None and latest < earliest


def _instant(moment: dt.datetime) -> int:
    """Seconds since 1970: Python compares two times of one zone by the clock, not by the offset."""
    return int(moment.timestamp())


def check_periods(data: Data) -> None:
    """Everything that has a beginning and an end, in any record."""
    for part_type in PERIODS:
        key = part_type.model_fields["end"].alias or "end"
        for record, path, part in data.parts_of(part_type):
            start, end = part.start, part.end
            if fuzzy_before(end, start):
                data.error("period_ends_first", record, *path, key, start=str(start), end=str(end))


def fuzzy_before(first: FuzzyDate | None, second: FuzzyDate | None) -> bool:
    """True where the latest day of the first is before the earliest of the second."""
    if first is None or second is None or first.latest is None or second.earliest is None:
        return False
    return first.latest < second.earliest


def check_consultations(data: Data) -> None:
    for consultation in data.of(Consultation).values():
        opens, closes = consultation.opens, consultation.closes
        for key, moment in (("opens", opens), ("closes", closes)):
            if moment is not None and moment.date is None:
                data.error("moment_without_date", consultation, key, written=_written(moment))
        if opens is None or opens.date is None:
            continue
        published = consultation.published
        if fuzzy_before(opens.date, published):
            data.warn("opens_before_published", consultation, "opens", published=str(published))
        if closes is not None and _closes_first(opens, closes, consultation.timezone):
            data.error("closes_first", consultation, "closes", opens=_written(opens))


def _closes_first(opens: When, closes: When, zone: str) -> bool:
    opened, closed = opens.at(zone), closes.at(zone)
    if opened is not None and closed is not None:
        return _instant(closed) <= _instant(opened)
    return fuzzy_before(closes.date, opens.date)


def check_milestone_dates(data: Data) -> None:
    for commitment in data.of(Commitment).values():
        for position, milestone in enumerate(commitment.milestones):
            path = ("milestones", position)
            if fuzzy_before(milestone.due, milestone.start):
                data.error("due_before_start", commitment, *path, "due", start=str(milestone.start))
            _check_earlier_dates(data, commitment, position)
            if fuzzy_before(milestone.completed, milestone.start):
                data.error(
                    "due_before_start", commitment, *path, "completed", start=str(milestone.start)
                )


def _check_earlier_dates(data: Data, commitment: Commitment, position: int) -> None:
    """A date that was not moved raises the number of moves for nothing."""
    milestone = commitment.milestones[position]
    if milestone.due is None:
        return
    for place, earlier in enumerate(milestone.previous):
        if earlier == (*milestone.previous, milestone.due)[place + 1]:
            path = ("milestones", position, "previous", place)
            data.error("previous_is_due", commitment, *path, written=str(earlier))


def _written(when: When) -> str:
    """As it is written in a file."""
    day = str(when.date) if when.date else ""
    return f"{day} {when.time:%H:%M}".strip() if when.time else day
