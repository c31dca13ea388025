"""Cells of the OGP commitments data set: what they mean, and how a field is written as one.

`canonical` is the law between the two: a field read from a cell is written as the
canonical form of that cell. Whatever else a cell was is kept beside the record.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum

from pydantic_core import PydanticCustomError

from opengov.model.dates import SEASONS, FuzzyDate, Precision
from opengov.model.ogp_columns import END, FULL_TEXT, LEAD, NUMBER, START, SUPPORT, TITLE
from opengov.model.words import (
    AssessedCompletion,
    EarlyResults,
    OgpValue,
    OpenedGovernment,
    Potential,
    PotentialImpact,
    Specificity,
)

NOT_CODED = frozenset({"", "NA", "ND", "NR", "Not Applicable", "No early results to report yet"})
"""Not applicable, no data, not reviewed: no answer, and the data set says why."""

_COMPLETION: Mapping[str, StrEnum] = {
    "No Evidence Available": AssessedCompletion.NO_EVIDENCE,
    "Not Started": AssessedCompletion.NOT_STARTED,
    "Limited": AssessedCompletion.LIMITED,
    "Substantial": AssessedCompletion.SUBSTANTIAL,
    "Complete": AssessedCompletion.COMPLETE,
}
PROGRESS: Mapping[str, tuple[str, Mapping[str, StrEnum]]] = {
    "Specificity": ("specificity", {one.value.title(): one for one in Specificity}),
    "Potential Impact": ("potential_impact", {one.value.title(): one for one in PotentialImpact}),
    "Completion (Progress Report)": ("completion", _COMPLETION),
    "Potential for Results": ("potential", {one.value.title(): one for one in Potential}),
}
"""Column -> field of the assessment half-way, and the words of its codes."""
END_OF_TERM: Mapping[str, tuple[str, Mapping[str, StrEnum]]] = {
    "Completion (End Of Term)": ("completion", _COMPLETION),
    "Early Results": (
        "early_results",
        {
            "No notable results": EarlyResults.NONE,
            "Moderate": EarlyResults.MODERATE,
            "Significant": EarlyResults.SIGNIFICANT,
        },
    ),
    "Did It Open Government (Overall)": (
        "did_it_open_government",
        {
            "Worsened": OpenedGovernment.WORSENED,
            "Did Not Change": OpenedGovernment.UNCHANGED,
            "Marginal": OpenedGovernment.MARGINAL,
            "Major": OpenedGovernment.MAJOR,
            "Outstanding": OpenedGovernment.OUTSTANDING,
        },
    ),
}
"""The same of the assessment at the end."""
REPORT_YEAR = {
    "progress": "Report Publication Year (Progress Report)",
    "end-of-term": "Report Publication Year (End Of Term)",
}
VERIFIABLE = "Verifiable"
YES_NO = {"Yes": True, "No": False}
VALUES = {
    "OGP Value Access To Information": OgpValue.TRANSPARENCY,
    "OGP Value Civic Participation": OgpValue.PARTICIPATION,
    "OGP Value Public Accountability": OgpValue.ACCOUNTABILITY,
}
"""1 where the commitment serves the value; anything else is kept as a cell only."""
CODED = {**PROGRESS, **END_OF_TERM}
_SYNONYMS = {"worsens": "worsened"}  # met in the data set
_CODES: Mapping[str, Mapping[str, StrEnum]] = {
    column: codes for column, (_field, codes) in CODED.items()
}

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ROMAN = ("I", "II", "III", "IV")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_MONTH = re.compile(rf"({'|'.join(_MONTHS)}),? (\d{{4}})", re.I)
_QUARTER = re.compile(r"(?:(I{1,3}|IV) quarter of|Quarter ([1-4])) (\d{4})", re.I)
_SEASON = re.compile(rf"({'|'.join(SEASONS)}) (\d{{4}})", re.I)
_SERIAL = re.compile(r"[2-5]\d{4}")
_EPOCH = dt.date(1899, 12, 30)  # day 0 of a spreadsheet, for days after February 1900
_YEAR_AS_DAY = range(1900, 2100)  # a year that a spreadsheet took for its day of that number
_LONG_FLOAT = re.compile(r"-?\d+\.\d{14,}")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


def clean(cell: str) -> str:
    """Line ends as \\n, accents in one piece, nothing invisible, nothing blank around it.

    This is all that an import changes in a cell for good.
    """
    text = re.sub("\r\n?|[\u2028\u2029\x85]", "\n", cell)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).strip()


def read_number(cell: str) -> str:
    """`8.1999999999999993` is 8.2 as a spreadsheet wrote it; anything else stays."""
    return format(float(cell), ".15g") if _LONG_FLOAT.fullmatch(cell) else cell


def read_code(column: str, cell: str) -> StrEnum | None:
    """Raises ValueError for a word that is no code of the column."""
    if cell in NOT_CODED:
        return None
    folded: dict[str, StrEnum] = {word.casefold(): value for word, value in _CODES[column].items()}
    try:
        return folded[_SYNONYMS.get(cell.casefold(), cell.casefold())]
    except KeyError:
        raise ValueError(cell) from None


def write_code(column: str, value: StrEnum | None) -> str:
    return next((word for word, code in _CODES[column].items() if code == value), "")


def code_words(column: str) -> list[str]:
    return [*_CODES[column], "NA", "ND", "NR"]


def read_date(cell: str) -> FuzzyDate | None:
    """In any shape that the data set has; words stay words. Raises ValueError.

    Month before day, as in the United States; day before month only where the first
    number can be no month. `7/19/1905` is the year 2027, taken for a spreadsheet's day.
    """
    if cell in NOT_CODED:
        return None
    if match := _SLASHED.fullmatch(cell):
        return _slashed(*map(int, match.groups()))
    if _SERIAL.fullmatch(cell):
        return FuzzyDate.of(_EPOCH + dt.timedelta(days=int(cell)))
    try:
        return FuzzyDate.parse(_iso(cell))
    except PydanticCustomError as error:
        raise ValueError(cell) from error


def _iso(cell: str) -> str:
    """As a data file has it; a text without one of the known shapes stays as it is."""
    if match := _MONTH.fullmatch(cell):
        return f"{match[2]}-{_MONTHS.index(match[1].title()) + 1:02}"
    if match := _QUARTER.fullmatch(cell):
        quarter = match[2] or _ROMAN.index(match[1].upper()) + 1
        return f"{match[3]}-Q{quarter}"
    if match := _SEASON.fullmatch(cell):
        return f"{match[2]}-{match[1].lower()}"
    return " ".join(cell.split())


def _slashed(first: int, second: int, year: int) -> FuzzyDate:
    month, day = (first, second) if first <= 12 else (second, first)
    date = dt.date(year if year > 99 else 2000 + year, month, day)
    serial = (date - _EPOCH).days
    return FuzzyDate.parse(str(serial)) if serial in _YEAR_AS_DAY else FuzzyDate.of(date)


def write_date(date: FuzzyDate | None) -> str:
    """As the data set has it: `7/1/2014`, `July 2014`, `IV quarter of 2021`, `2014`, words."""
    if date is None or date.earliest is None:
        return date.written if date else ""
    first = date.earliest
    if date.precision is Precision.DAY:
        return f"{first.month}/{first.day}/{first.year}"
    if date.precision is Precision.MONTH:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if date.precision is Precision.QUARTER:
        return f"{_ROMAN[first.month // 3]} quarter of {first.year}"
    if date.precision is Precision.SEASON:
        return f"{date.written.rpartition('-')[2].title()} {first.year}"
    return str(first.year)


def canonical(column: str, cell: str) -> str:
    """What is written for a field that was read from this cell; "" where none is."""
    if column in VALUES:
        return cell if cell == "1" else ""
    if cell in NOT_CODED:
        return ""
    if column in (START, END):
        try:
            return write_date(read_date(cell))
        except ValueError:
            return ""
    if column in _CODES:
        try:
            return write_code(column, read_code(column, cell))
        except ValueError:
            return ""
    if column == VERIFIABLE:
        return cell if cell in YES_NO else ""
    if column in REPORT_YEAR.values():
        return cell if re.fullmatch(r"(19|20)\d\d", cell) else ""
    if column == NUMBER:
        return read_number(cell)
    if column in (TITLE, LEAD):
        return " ".join(cell.split())
    return cell if column in (FULL_TEXT, SUPPORT) else ""
