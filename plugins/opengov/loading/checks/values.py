"""Values that have the right form and still mean nothing."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator

from opengov.loading.checks.data import Data
from opengov.loading.nearest import nearest
from opengov.loading.problem import Path
from opengov.loading.spellings import likely_date
from opengov.model import (
    Consultation,
    FuzzyDate,
    Meeting,
    Milestone,
    Precision,
    Record,
    Registration,
)
from opengov.model.plan import Indicator, IndicatorValue

_COLOURS_TEXT = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet
brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan
darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue
lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime
limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple
mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue
mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna
silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato
turquoise violet wheat white whitesmoke yellow yellowgreen
"""
COLOURS = frozenset(_COLOURS_TEXT.split())
"""The names of CSS Color Level 3, which RFC 7986 asks for."""
_WRITTEN_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_colours(data: Data) -> None:
    for kind in ("bodies", "series"):
        for record in data.records[kind].values():
            colour = getattr(record, "colour", None)
            if colour is not None and colour not in COLOURS:
                data.error(
                    "colour_unknown",
                    record,
                    "colour",
                    written=colour,
                    nearest=nearest(colour, COLOURS),
                )


def check_last_modified(data: Data) -> None:
    """A stamp of a calendar is an instant: a time without its offset is none."""
    for record in data:
        written = (data.source(record).raw or {}).get("last_modified")
        if written is None:
            continue
        if not isinstance(written, str) or not _WRITTEN_DAY.match(written):
            data.error("day_form", record, "last_modified", written=str(written))
        elif isinstance(record.last_modified, dt.datetime) and record.last_modified.tzinfo is None:
            data.error(
                "offset_missing",
                record,
                "last_modified",
                written=written,
                suggestion=f"{written.strip()}Z",
            )


def check_numbers_are_finite(data: Data) -> None:
    """`nan` and `inf` are numbers for a computer only."""
    for part_type, keys in (
        (Milestone, ("weight",)),
        (Indicator, ("baseline", "target")),
        (IndicatorValue, ("value",)),
    ):
        for record, path, part in data.parts_of(part_type):
            for key in keys:
                number = getattr(part, key)
                if number is not None and not math.isfinite(number):
                    data.error("number_expected", record, *path, key, written=str(number))


def check_dates_in_words(data: Data) -> None:
    """Words that hold a date which could have been written as one: kept, but told."""
    languages = data.settings.languages if data.settings else ()
    for record, path, date in _deciding_dates(data):
        if date is not None and date.precision is Precision.WORDS:
            suggestion = likely_date(date.written, languages)
            if suggestion is not None:
                data.warn(
                    "date_in_words",
                    record,
                    *path,
                    written=date.written,
                    suggestion=suggestion,
                )


def _deciding_dates(data: Data) -> Iterator[tuple[Record, Path, FuzzyDate | None]]:
    """The dates where a day decides something."""
    for meeting in data.of(Meeting).values():
        yield meeting, ("start",), meeting.start.date
    for record, path, registration in data.parts_of(Registration):
        if registration.deadline is not None:
            yield record, (*path, "deadline"), registration.deadline.date
    for consultation in data.of(Consultation).values():
        for key, moment in (("opens", consultation.opens), ("closes", consultation.closes)):
            if moment is not None:
                yield consultation, (key,), moment.date
    for record, path, milestone in data.parts_of(Milestone):
        yield record, (*path, "due"), milestone.due
