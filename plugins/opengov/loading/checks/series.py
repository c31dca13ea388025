"""Meetings of a series, against what is stated about the series."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.model import Meeting, Series
from opengov.model.body import Stated
from opengov.model.states import counts


def check_counts(data: Data) -> None:
    """More recorded than stated is a contradiction; fewer is said on the page."""
    for series in data.of(Series).values():
        stated = series.stated
        if stated is None:
            continue
        found = counts(series, [m for m in _meetings(data, series) if _is_inside(m, stated)])
        for key, said, recorded in (
            ("total", found.stated_total, found.recorded_total),
            ("online", found.stated_online, found.recorded_online),
        ):
            if said is None or said == recorded:
                continue
            report, code = (
                (data.error, "more_recorded") if recorded > said else (data.note, "fewer_recorded")
            )
            report(code, series, "stated", key, stated=str(said), recorded=str(recorded))
        if stated.total is not None and stated.online is not None and stated.online > stated.total:
            data.error("more_online", series, "stated", "online", total=str(stated.total))


def _meetings(data: Data, series: Series) -> list[Meeting]:
    return [meeting for meeting in data.of(Meeting).values() if meeting.series == series.id]


def _is_inside(meeting: Meeting, stated: Stated) -> bool:
    """False where a meeting is certainly outside of the time that was stated."""
    day = meeting.held_on
    if day.earliest is None or day.latest is None:
        return True
    if stated.start and stated.start.earliest and day.latest < stated.start.earliest:
        return False
    return not (stated.end and stated.end.latest and day.earliest > stated.end.latest)


def check_numbers(data: Data) -> None:
    """One number, one meeting; one start, one meeting."""
    numbers: dict[tuple[str, int], str] = {}
    starts: dict[tuple[str, str], str] = {}
    for meeting in data.of(Meeting).values():
        if meeting.series is None or not meeting.is_live:
            continue
        if meeting.number is not None:
            other = numbers.setdefault((meeting.series, meeting.number), meeting.id)
            if other != meeting.id:
                data.error("number_twice", meeting, "number", other=other)
        start = f"{meeting.start.date} {meeting.start.time}"
        other = starts.setdefault((meeting.series, start), meeting.id)
        if other != meeting.id:
            data.warn("start_twice", meeting, "start", other=other)
