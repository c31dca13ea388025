"""About a file of the OGP commitments data set, and what an import of it leaves alone.

Line and column are the row and the column of the table; the header is row 1.
"""

from __future__ import annotations

from opengov.render.sayings.marking import Sayings, _

LEFT_OUT = _("correct the cell; until then the row is left out")
KEPT = _("correct the cell; until then it is kept as it is, and no page shows it")

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
}
