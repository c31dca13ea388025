"""Cells of the OGP data set: dates in all their shapes, numbers and codes."""

from __future__ import annotations

import pytest

from opengov.model.ogp_cells import canonical, clean, read_code, read_date, read_number, write_date
from opengov.model.ogp_columns import COLUMNS, POLICY_AREAS
from opengov.model.words import OpenedGovernment

DATES = {
    "7/1/2016": ("2016-07-01", "7/1/2016"),
    "07/01/2016": ("2016-07-01", "7/1/2016"),
    "2/29/2020": ("2020-02-29", "2/29/2020"),
    "31/12/2014": ("2014-12-31", "12/31/2014"),
    "6/30/20": ("2020-06-30", "6/30/2020"),
    "7/19/1905": ("2027", "2027"),
    "41821": ("2014-07-01", "7/1/2014"),
    "July 2014": ("2014-07", "July 2014"),
    "IV quarter of 2021": ("2021-Q4", "IV quarter of 2021"),
    "Quarter 2 2019": ("2019-Q2", "II quarter of 2019"),
    "Spring 2021": ("2021-spring", "Spring 2021"),
    "Winter 2021": ("2021-winter", "Winter 2021"),
    "2012": ("2012", "2012"),
    "Ongoing": ("Ongoing", "Ongoing"),
    "In progress": ("In progress", "In progress"),
}


@pytest.mark.parametrize("cell", DATES)
def test_a_date_is_read_in_every_shape_and_written_in_one(cell: str) -> None:
    date = read_date(cell)
    assert (str(date), write_date(date)) == DATES[cell]
    assert read_date(write_date(date)) == date


@pytest.mark.parametrize("cell", ["", "NA", "ND", "NR", "Not Applicable"])
def test_no_answer_is_no_date_and_no_code(cell: str) -> None:
    assert read_date(cell) is None
    assert read_code("Specificity", cell) is None


@pytest.mark.parametrize("cell", ["2/29/2021", "13/13/2020", "0/1/2020", "3 years", "99999"])
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_date(cell)


def test_a_number_that_a_spreadsheet_spoilt_is_mended() -> None:
    assert read_number("8.1999999999999993") == "8.2"
    assert read_number("4.4000000000000004") == "4.4"
    assert [read_number(cell) for cell in ("8.20", "12", "3.2 & 3.3")] == [
        "8.20",
        "12",
        "3.2 & 3.3",
    ]


def test_codes_are_read_whatever_their_letters_and_others_refused() -> None:
    column = "Did It Open Government (Overall)"
    assert read_code(column, "did not change") is OpenedGovernment.UNCHANGED
    assert read_code(column, "Worsens") is OpenedGovernment.WORSENED
    with pytest.raises(ValueError, match="Somewhat"):
        read_code(column, "Somewhat")


def test_what_is_written_for_a_cell_is_written_for_itself_too() -> None:
    for column, cell in (("Start Date", "6/30/20"), ("Commitment Number", "8.1999999999999993")):
        assert canonical(column, canonical(column, cell)) == canonical(column, cell) != cell


def test_cells_lose_only_what_nobody_sees() -> None:
    assert clean(" a\r\nb\u2028c\u200e\ufeff\x00 ") == "a\nb\nc"
    assert clean("e\u0301") == "\u00e9"


def test_columns_are_named_once() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS) == 171
    assert len(POLICY_AREAS) == 86
