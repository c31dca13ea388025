"""Numbers as pictures: inline SVG that shows in shapes what the text beside it says.

All of them are hidden from screen readers, which read that text. Shapes tell states apart, so
that nothing hangs on colour; colours are those of the style sheet, by class. Places along a
width are shares of it, so that words and marks keep their size on a phone.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

MOST_PARTS = 12  # of a bar; more could not be told apart
MOST_YEARS = 8  # that are named on a scale
_DISC = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z"
_RING = f"{_DISC}m1.6 0a4.4 4.4 0 1 1 8.8 0a4.4 4.4 0 1 1-8.8 0z"
MARKS: Mapping[str, str] = {
    "complete": f"{_DISC}m2 .3 1.1-1.1L-1.2.9 2.9-3 4-1.9-1.2 3.1z",  # a disc with a tick
    "overdue": "M0-7.5 7 5.5H-7zM-.9-3v4.4H.9V-3zm0 5.4v1.8H.9V2.4z",  # a triangle with "!"
    "due_soon": f"{_RING}M-.7-3.3V.4l2.6 1.9.8-1.1L.7-.3v-3z",  # a clock
    "on_time": _RING,
    "undated": "M-4.5-5h3.2V5h-3.2zM1.3-5h3.2V5H1.3z",  # two bars
    "withdrawn": "M-5-3.6-3.6-5 0-1.4 3.6-5 5-3.6 1.4 0 5 3.6 3.6 5 0 1.4-3.6 5-5 3.6-1.4 0z",
    "planned": "M0-6.5 6.5 0 0 6.5-6.5 0zm0 2.3L-4.2 0 0 4.2 4.2 0z",  # an empty diamond
}
PLANNED = "planned"
"""The mark of a date that was planned; the others are states."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years, side by side over the width of a picture."""

    first: int
    last: int

    def at(self, day: dt.date) -> float:
        """0 to 100 from left to right."""
        length = 366 if calendar.isleap(day.year) else 365
        years = day.year - self.first + (day.timetuple().tm_yday - 1) / length
        return min(max(100 * years / (self.last + 1 - self.first), 0), 100)

    def holds(self, day: dt.date) -> bool:
        return self.first <= day.year <= self.last


def axis(days: Iterable[dt.date]) -> Axis | None:
    """The years of all the days; None for no day."""
    years = {day.year for day in days}
    return Axis(min(years), max(years)) if years else None


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on a strip, and from when on it is meant."""

    name: str  # a key of MARKS
    day: dt.date
    since: dt.date | None = None  # a line leads from here


def bar(parts: Sequence[tuple[float, float]]) -> Markup:
    """Progress: each part with its weight (above 0) and the share of it that is done (0 to 1)."""
    whole = sum(weight for weight, _share in parts)
    if len(parts) > MOST_PARTS:
        parts = [(whole, sum(weight * share for weight, share in parts) / whole)]
    drawn, x = [], 0.0
    for weight, share in parts:
        width = 100 * weight / whole
        drawn.append(_rectangle(x, width, "og-track"))
        if share:
            drawn.append(_rectangle(x, width * share, "og-done-part"))
        x += width
    return Markup(f'<svg class="og-bar" aria-hidden="true">{"".join(drawn)}</svg>')


def _rectangle(x: float, width: float, name: str) -> str:
    return f'<rect class="{name}" x="{_number(x)}%" width="{_number(width)}%" height="100%"/>'


_ARC = 2 * math.pi * 25 / 100
"""A hundredth of the ring; SVG 1.1, and so valid HTML, knows no pathLength of a circle."""


def donut(parts: Sequence[tuple[StrEnum, int]]) -> Markup:
    """Shares of a whole as a ring from the top clockwise; outside stands the mark of each."""
    whole = sum(count for _state, count in parts)
    gap = 1.5 if len(parts) > 1 else 0
    drawn, start = [], 0.0
    for state, count in parts:
        share = 100 * count / whole
        length = max(share - gap, 0.5)
        angle = math.radians(3.6 * (start + share / 2))
        x, y = _number(50 + 42 * math.sin(angle)), _number(50 - 42 * math.cos(angle))
        drawn.append(
            f'<g class="{_class(state)}"><circle r="25" cx="50" cy="50" '
            f'stroke-dasharray="{_number(length * _ARC)} {_number((100 - length) * _ARC)}" '
            f'stroke-dashoffset="{_number((25 - start) * _ARC)}"/>'
            f'<path d="{MARKS[state]}" transform="translate({x} {y})"/></g>'
        )
        start += share
    rings = "".join(drawn)
    return Markup(f'<svg class="og-ring" aria-hidden="true" viewBox="0 0 100 100">{rings}</svg>')


def key(name: str) -> Markup:
    """A mark by itself, to stand before its word."""
    return Markup(
        f'<svg class="og-key {_class(name)}" aria-hidden="true" viewBox="-8 -8 16 16">'
        f'<path d="{MARKS[name]}"/></svg>'
    )


def strip(years: Axis, marks: Sequence[Mark], today: dt.date) -> Markup:
    """One row of a picture in time: lines, marks in the order given, and today's line."""
    drawn = ['<line class="og-track" x2="100%" y1="10" y2="10"/>', _today(years, today)]
    for mark in marks:
        x, name = years.at(mark.day), _class(mark.name)
        if mark.since and (start := years.at(mark.since)) != x:
            drawn.append(
                f'<line class="{name}" x1="{_number(start)}%" x2="{_number(x)}%" y1="10" y2="10"/>'
            )
        path = f'<circle r="6"/><path d="{MARKS[mark.name]}"/>'  # the disc hides the line
        drawn.append(f'<svg class="{name}" x="{_number(x)}%" y="10">{path}</svg>')
    return Markup(f'<svg class="og-strip" aria-hidden="true">{"".join(drawn)}</svg>')


def scale(years: Axis, today: dt.date) -> Markup:
    """The years below the strips."""
    count = years.last + 1 - years.first
    drawn = [_today(years, today)]
    for year in range(years.first, years.last + 1, math.ceil(count / MOST_YEARS)):
        x = _number(100 * (year - years.first) / count)
        drawn.append(
            f'<line class="og-track" x1="{x}%" x2="{x}%" y2="20"/>'
            f'<text x="{x}%" dx="4" y="15">{year}</text>'
        )
    return Markup(f'<svg class="og-strip" aria-hidden="true">{"".join(drawn)}</svg>')


def _today(years: Axis, today: dt.date) -> str:
    if not years.holds(today):
        return ""
    x = _number(years.at(today))
    return f'<line class="og-today" x1="{x}%" x2="{x}%" y2="20"/>'


def _class(name: str) -> str:
    return f"og-{name.replace('_', '-')}"


def _number(value: float) -> str:
    """With one decimal at most; never "-0"."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")
