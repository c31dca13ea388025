"""About files that are imported, and what an import leaves alone.

In a table, line and column are the row and the column; the header is row 1.
"""

from __future__ import annotations

from opengov.render.msgids import _
from opengov.render.sayings.saying import Sayings

LEFT_OUT = _("correct the cell; until then the row is left out")
KEPT = _("correct the cell; until then it is kept as it is, and no page shows it")
EVENT_LEFT_OUT = _("correct it; until then the event is left out")

IMPORTING: Sayings = {
    "csv_empty": (
        _("the file is empty"),
        _("a header, then one commitment in each row"),
        _("export the data set again as CSV"),
    ),
    "csv_broken": (
        _("the table cannot be understood from this row on"),
        _("a cell with commas or several lines stands between double quotes"),
        _("export the data set again as CSV"),
    ),
    "column_missing": (
        _("the column “{name}” is missing"),
        _("the columns of the OGP commitments data set"),
        _("check that the first row holds the names of the columns"),
    ),
    "column_twice": (
        _("this column stands here twice"),
        _("each column once"),
        _("delete one of them"),
    ),
    "row_too_long": (
        _("the row has {cells} cells, and the header {columns}"),
        _("as many cells as columns"),
        _("look for a comma outside of double quotes; until then the row is left out"),
    ),
    "row_twice": (
        _("“{written}” stands in row {first}, too"),
        _("each commitment once"),
        _("delete one of the two rows; until then the first is taken"),
    ),
    "row_identifier": (
        _("“{written}” is no identifier of a commitment"),
        _("capital letters, then digits, as in SK0141"),
        LEFT_OUT,
    ),
    "row_plan": (
        _("“{written}” is no identifier of an action plan"),
        _("AP_, then letters and digits, as in AP_SVK03"),
        LEFT_OUT,
    ),
    "cell_empty": (
        _("the cell is empty"),
        _("no record can be without it"),
        LEFT_OUT,
    ),
    "cell_code": (
        _("“{written}” is no code of this column"),
        _("allowed: {allowed}"),
        KEPT,
    ),
    "cell_date": (
        _("“{written}” is no date"),
        _("7/31/2014, July 2014, IV quarter of 2021, 2014, a spreadsheet's day or words"),
        KEPT,
    ),
    "cell_ends_first": (
        _("“{written}” is before the start, “{start}”"),
        _("the end comes after the start"),
        KEPT,
    ),
    "cell_number_twice": (
        _("the number “{written}” belongs to “{other}” in the same plan"),
        _("each number once in a plan"),
        KEPT,
    ),
    "import_elsewhere": (
        _("this record has the identifier “{identifier}”, and no import wrote it"),
        _("the import leaves it as it is"),
        _("compare it with the data set by hand"),
    ),
    "import_not_written": (
        _("the file stands here already, and no import wrote it"),
        _("the import leaves it as it is"),
        _("compare it with the data set by hand"),
    ),
    "import_edited": (
        _("the file was edited by hand, and the data set has changed as well"),
        _("the import leaves it as it is"),
        _("take the change over by hand, or delete the file and import again"),
    ),
    "calendar_edited": (
        _("the file was edited by hand, and the calendar has changed as well"),
        _("the import leaves it as it is"),
        _("take the change over by hand, or delete the file and import again"),
    ),
    "event_none": (
        _("there is no calendar in this file"),
        _("BEGIN:VCALENDAR … END:VCALENDAR"),
    ),
    "event_undated": (
        _("“{written}” is no day and no time"),
        _("20220715, 20220715T103000 or, in UTC, 20220715T083000Z"),
        EVENT_LEFT_OUT,
    ),
    "event_no_uid": (_("the event has no UID, by which it would be known again"), EVENT_LEFT_OUT),
    "event_twice": (
        _("the UID “{value}” stands in line {first}, too"),
        _("each event has a UID of its own"),
        EVENT_LEFT_OUT,
    ),
    "event_untitled": (_("the event has no title"), EVENT_LEFT_OUT),
    "event_zone": (
        _("there is no time zone “{written}”"),
        _("names as in Europe/Bratislava"),
        EVENT_LEFT_OUT,
    ),
    "event_rule": (_("the rule of the series is not understood: {written}"), EVENT_LEFT_OUT),
    "private_call": (
        _("the address of an online meeting ({service}) stands here"),
        _("it may be only for those who have registered, so the event is left out"),
        _("where it stands in CONFERENCE and is for everyone, import with --public-calls"),
    ),
}
