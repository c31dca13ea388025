"""Makes records of rows of the OGP commitments data set, as they are written to files.

A row is a commitment, with an assessment half-way and one at the end where something
of them is coded. The plan and the lead body of a row are made from it where they are
not recorded yet: the plan is known by its identifier (`AP_SVK03`) or, as here, by the
id made of it; the body by the id made of the country's code and its name. What no
field holds, or would not give back as it was, is kept in `imported: cells:`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from opengov.loading.checks.clock import YEARS
from opengov.loading.checks.order import fuzzy_before
from opengov.loading.nearest import said
from opengov.loading.ogp_rows import Row, Told
from opengov.loading.problem import Grade
from opengov.loading.yaml_writing import Value
from opengov.model import ActionPlan, Body, Commitment, FuzzyDate, Portal
from opengov.model import ogp_cells as cells
from opengov.model import ogp_columns as names
from opengov.model.ogp_lead import lead_of

REVIEWER = "ogp-irm"
_REVIEWER: dict[str, Value] = {
    "name": "Independent Reporting Mechanism of the Open Government Partnership",
    "language": "en",
    "kind": "international",
}
_TITLES = {"progress": "Progress report", "end-of-term": "End of term report"}
_FIELDS = {
    **dict.fromkeys(cells.PROGRESS, "progress"),
    **dict.fromkeys((cells.VERIFIABLE, *cells.VALUES), "progress"),
    **dict.fromkeys(cells.END_OF_TERM, "end-of-term"),
}
_YEAR = re.compile(r"(19|20)\d\d")

Records = dict[tuple[str, str], dict[str, Value]]
"""(kind, id) -> fields."""


class Drafts:
    """The records of all rows; what a cell says that no field can hold is told."""

    def __init__(self, portal: Portal, told: Told) -> None:
        self.records: Records = {}
        self._portal, self._told = portal, told
        self._plans = {plan.ogp_id: plan.id for plan in portal.of(ActionPlan).values()}
        self._numbers = {
            (one.plan, one.number): one.ogp_id for one in portal.of(Commitment).values()
        }

    def add(self, row: Row) -> None:
        record: dict[str, Value] = {
            "title": cells.canonical(names.TITLE, row[names.TITLE]),
            "language": "en",
            "plan": self._plan(row),
            "lead": self._lead(row),
            "ogp_id": row.identifier,
        }
        self._number(row, record)
        self._period(row, record)
        if support := cells.canonical(names.SUPPORT, row[names.SUPPORT]):
            record["support"] = {"other": [support]}
        if areas := [area for area in names.POLICY_AREAS if row[area] == "1"]:
            record["policy_areas"] = areas
        if solution := cells.canonical(names.FULL_TEXT, row[names.FULL_TEXT]):
            record["solution"] = solution
        reviewed = self._assessments(row)
        record["imported"] = {**_zeros(row), "cells": self._kept(row, record, reviewed)}
        self.records["commitments", row.identifier.lower()] = record

    def _plan(self, row: Row) -> str:
        written = row[names.PLAN_ID]
        plan_id = written.lower().replace("_", "-")
        if found := self._plans.get(written):
            return found
        if plan_id not in self._portal.of(ActionPlan):
            self.records["plans", plan_id] = _plan(row)
        self._plans[written] = plan_id
        return plan_id

    def _lead(self, row: Row) -> str:
        body_id, name = lead_of(row[names.CODE], row[names.COUNTRY], row[names.LEAD])
        if body_id not in self._portal.of(Body):
            body: dict[str, Value] = {"name": name, "language": "en", "kind": "government"}
            self.records.setdefault(("bodies", body_id), body)
        return body_id

    def _number(self, row: Row, record: dict[str, Value]) -> None:
        """A number that the plan has already is kept as a cell only."""
        number = cells.canonical(names.NUMBER, row[names.NUMBER])
        if not number:
            return
        other = self._numbers.setdefault((str(record["plan"]), number), row.identifier)
        if other == row.identifier:
            record["number"] = number
        else:
            self._tell("cell_number_twice", row, names.NUMBER, other=other or number)

    def _period(self, row: Row, record: dict[str, Value]) -> None:
        start, end = self._date(row, names.START), self._date(row, names.END)
        if fuzzy_before(end, start):
            self._tell("cell_ends_first", row, names.END, start=row[names.START])
            end = None
        period: dict[str, Value] = {}
        if start:
            period["from"] = start.written
        if end:
            period["to"] = end.written
        if period:
            record["period"] = period

    def _date(self, row: Row, column: str) -> FuzzyDate | None:
        try:
            date = cells.read_date(row[column])
        except ValueError:
            date = None
            self._tell("cell_date", row, column)
        if date is not None and date.year is not None and date.year not in YEARS:
            self._tell("cell_date", row, column)
            return None
        return date

    def _assessments(self, row: Row) -> set[str]:
        """The stages of which something is coded, each with a record."""
        fields: dict[str, dict[str, Value]] = {stage: {} for stage in _TITLES}
        for column, (field, _codes) in cells.CODED.items():
            if code := self._code(row, column):
                fields[_FIELDS[column]][field] = code.value
        if row[cells.VERIFIABLE] in cells.YES_NO:
            fields["progress"]["verifiable"] = str(cells.YES_NO[row[cells.VERIFIABLE]]).lower()
        if lens := [value.value for column, value in cells.VALUES.items() if row[column] == "1"]:
            fields["progress"]["lens"] = lens
        found = {stage for stage, coded in fields.items() if coded}
        for stage in sorted(found):
            self._assessment(row, stage, fields[stage])
        return found

    def _assessment(self, row: Row, stage: str, coded: Mapping[str, Value]) -> None:
        commitment = row.identifier.lower()
        record: dict[str, Value] = {
            "title": _TITLES[stage],
            "language": "en",
            "commitment": commitment,
            "body": REVIEWER,
        }
        if _YEAR.fullmatch(row[cells.REPORT_YEAR[stage]]):
            record["date"] = row[cells.REPORT_YEAR[stage]]
        self.records["assessments", f"{commitment}-{stage}"] = {**record, **coded, "imported": {}}
        if REVIEWER not in self._portal.of(Body):
            self.records["bodies", REVIEWER] = _REVIEWER

    def _code(self, row: Row, column: str) -> StrEnum | None:
        try:
            return cells.read_code(column, row[column])
        except ValueError:
            allowed = said(cells.code_words(column))
            self._tell("cell_code", row, column, allowed=allowed)
            return None

    def _kept(self, row: Row, record: Mapping[str, Value], reviewed: set[str]) -> dict[str, Value]:
        """Cells that an export could not tell from the fields."""
        period = record.get("period", {})
        no_field = {
            names.LEAD: True,
            names.NUMBER: "number" not in record,
            names.START: "from" not in period,
            names.END: "to" not in period,
            **{column: stage not in reviewed for stage, column in cells.REPORT_YEAR.items()},
        }
        return {
            column: cell
            for column, cell in row.cells.items()
            if column != names.IDENTIFIER
            and (no_field.get(column, False) or not _gives_back(column, cell))
        }

    def _tell(self, code: str, row: Row, column: str, **arguments: str) -> None:
        self._told.say(code, Grade.WARNING, row.number, column, written=row[column], **arguments)


def _gives_back(column: str, cell: str) -> bool:
    """True where what was read of the cell is written as the cell."""
    if column in names.POLICY_AREAS:
        return cell in {"0", "1"}
    return cells.canonical(column, cell) == cell


def _zeros(row: Row) -> dict[str, Value]:
    """Most policy areas of a row are 0: only the others are named."""
    if all(row[area] != "0" for area in names.POLICY_AREAS):
        return {}
    blank = [area for area in names.POLICY_AREAS if not row[area]]
    return {"zeros": "true", **({"blank": blank} if blank else {})}


def _plan(row: Row) -> dict[str, Value]:
    years = [row[column] for column in (names.SUBMITTED, names.PLAN_END)]
    start, end = (year if _YEAR.fullmatch(year) else "" for year in years)
    number = row[names.PLAN_NUMBER]
    title = f"{row[names.COUNTRY]}: action plan {number or row[names.PLAN_ID]}"
    plan: dict[str, Value] = {"title": title, "language": "en"}
    if re.fullmatch("[1-9][0-9]{0,3}", number):
        plan["number"] = number
    period: dict[str, Value] = {}
    if start:
        period["from"] = start
    if end and start <= end:
        period["to"] = end
    plan["period"] = period
    plan["ogp_id"] = row[names.PLAN_ID]
    return plan
