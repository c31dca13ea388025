"""Reads a CSV file of OGP commitments into rows of clean cells, and says what cannot be read.

A place in such a file is a row and a column as a spreadsheet counts them: the header
is row 1, and a cell of several lines is one cell.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from opengov.loading.flaws import not_utf8
from opengov.loading.problem import Grade, Place, Problem
from opengov.loading.reading import decode
from opengov.model import ogp_columns as names
from opengov.model.ogp_cells import NOT_CODED, clean

_IDENTIFIER = re.compile(r"[A-Z]{2,6}[0-9]{2,6}")
_PLAN_ID = re.compile(r"AP_[A-Za-z0-9]+(_[A-Za-z0-9]+)*")
_LONGEST_ID = 60
_NEEDED = (names.IDENTIFIER, names.COUNTRY, names.PLAN_ID, names.TITLE)


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment, column -> clean cell."""

    number: int  # the header is 1
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def identifier(self) -> str:
        return self[names.IDENTIFIER]


class Told:
    """The problems of one CSV file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.columns: list[str] = []
        self.problems: list[Problem] = []

    def say(
        self, code: str, grade: Grade, row: int = 1, column: str = "", **arguments: Any
    ) -> None:
        position = self.columns.index(column) + 1 if column in self.columns else 1
        self.problems.append(
            Problem(code, grade, Place(self.file, row, position), column, arguments)
        )

    def refuse(self, code: str, row: Row, column: str) -> None:
        """The row becomes no record because of a cell."""
        self.say(code, Grade.ERROR, row.number, column, written=row[column])


def read_rows(file: Path, told: Told) -> list[Row]:
    """Rows with an identifier, a country, a plan and a title; the others are told."""
    table = _table(file.read_bytes(), told)
    if not table or not _header(table[0], told):
        return []
    first: dict[str, int] = {}
    rows = []
    for number, cells in enumerate(table[1:], 2):
        row = _row(number, cells, told) if any(map(str.strip, cells)) else None
        if row is None:
            continue
        earlier = first.setdefault(row.identifier, number)
        if earlier == number:
            rows.append(row)
        else:
            told.say(
                "row_twice",
                Grade.ERROR,
                number,
                names.IDENTIFIER,
                written=row.identifier,
                first=earlier,
            )
    return rows


def _table(data: bytes, told: Told) -> list[list[str]]:
    try:
        text = decode(data)
    except UnicodeDecodeError as error:
        flaw = not_utf8(data, error)
        place = Place(told.file, flaw.line, flaw.column)
        told.problems.append(Problem(flaw.code, Grade.ERROR, place, "", flaw.arguments))
        return []
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","  # Excel where 1,5 is a number
    table: list[list[str]] = []
    try:
        table.extend(_lines(text, delimiter))
    except csv.Error:
        told.say("csv_broken", Grade.ERROR, len(table) + 1)
        return []
    if not table:
        told.say("csv_empty", Grade.ERROR)
    return table


def _lines(text: str, delimiter: str) -> Iterator[list[str]]:
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _header(header: list[str], told: Told) -> bool:
    columns = [clean(name) for name in header]
    told.columns = columns
    missing = [name for name in _NEEDED if name not in columns]
    for name in missing:
        told.say("column_missing", Grade.ERROR, name=name)
    twice = sorted({name for name in columns if name and columns.count(name) > 1})
    for name in twice:
        told.say("column_twice", Grade.ERROR, 1, name)
    return not missing and not twice


def _row(number: int, cells: list[str], told: Told) -> Row | None:
    """The row, or None where it cannot be a record."""
    columns = told.columns
    if any(map(str.strip, cells[len(columns) :])):
        told.say("row_too_long", Grade.ERROR, number, cells=len(cells), columns=len(columns))
        return None
    pairs = zip(columns, map(clean, cells), strict=False)
    row = Row(number, {column: cell for column, cell in pairs if column and cell})
    empty = [column for column in _NEEDED if row[column] in NOT_CODED]
    for column in empty:
        told.say("cell_empty", Grade.ERROR, number, column)
    if empty:
        return None
    if not _IDENTIFIER.fullmatch(row.identifier):
        told.refuse("row_identifier", row, names.IDENTIFIER)
        return None
    if not _PLAN_ID.fullmatch(row[names.PLAN_ID]) or len(row[names.PLAN_ID]) > _LONGEST_ID:
        told.refuse("row_plan", row, names.PLAN_ID)
        return None
    return row
