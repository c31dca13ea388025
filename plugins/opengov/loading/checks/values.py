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
from opengov.loading.walking import parts
from opengov.model import Consultation, FuzzyDate, Meeting, Part, Precision, Record, When

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
    for record in data.records["commitments"].values():
        for path, part in parts(record):
            for key in ("weight", "baseline", "target", "value"):
                number = getattr(part, key, None)
                if isinstance(number, float) and not math.isfinite(number):
                    data.error("number_expected", record, *path, key, written=str(number))


def check_dates_in_words(data: Data) -> None:
    """Words that hold a date which could have been written as one: kept, but told."""
    languages = data.settings.languages if data.settings else ()
    for record in data:
        for path, date in _dates(record):
            if date.precision is Precision.WORDS:
                suggestion = likely_date(date.written, languages)
                if suggestion is not None:
                    data.warn(
                        "date_in_words",
                        record,
                        *path,
                        written=date.written,
                        suggestion=suggestion,
                    )


def _dates(record: Record) -> Iterator[tuple[Path, FuzzyDate]]:
    """The dates of those fields where a day decides something."""
    if isinstance(record, Meeting):
        yield from _of(record, (), ("start", "end"))
    if isinstance(record, Consultation):
        yield from _of(record, (), ("opens", "closes"))
    for path, part in parts(record):
        yield from _of(part, path, ("due", "deadline", "completed"))


def _of(part: Part, path: Path, keys: tuple[str, ...]) -> Iterator[tuple[Path, FuzzyDate]]:
    for key in keys:
        value = getattr(part, key, None)
        date = value.date if isinstance(value, When) else value
        if isinstance(date, FuzzyDate):
            yield (*path, key), date
