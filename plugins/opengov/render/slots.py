"""The times of one slot of a meeting's programme, as its page and its calendar event say them."""

from __future__ import annotations

import datetime as dt

from opengov.model import When
from opengov.render.words import Words


def slot(start: When | None, end: When | None, first_day: dt.date | None, w: Words) -> str:
    """`10:15–12:30`, with its day where that is not the meeting's first; "" without a time."""
    if start is None or start.time is None:
        return ""
    day = start.day or first_day
    last = (end.day if end else None) or day
    if end is None or end.time is None:
        shown = w.time(start.time)
    elif last == day:
        shown = w.times(start.time, end.time)
    else:
        shown = f"{w.time(start.time)} – {w.time(end.time)}"
    if day is None or day == first_day:
        return shown
    return w._("{date}, {time}").format(date=w.date(day, "medium"), time=shown)
