"""Commitments as rows of the OGP commitments data set, in English where that is recorded.

A cell kept by an import stands as long as the field beside it says the same. What was
read of cells in other shapes is therefore given back as it was; `model/ogp_cells.py`
tells what is normalised for good (blanks around a cell, line ends, hidden characters).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from opengov.model import ActionPlan, Assessment, Body, Commitment, Portal
from opengov.model import ogp_cells as cells
from opengov.model import ogp_columns as names
from opengov.model.ogp_lead import lead_of
from opengov.render.pages.order import newest_first
from opengov.render.pages.promises import in_order

_FIELDS = frozenset(
    {
        *(names.NUMBER, names.TITLE, names.FULL_TEXT, names.START, names.END, names.SUPPORT),
        *(cells.PROGRESS.keys() | cells.END_OF_TERM.keys() | cells.VALUES.keys()),
        *cells.REPORT_YEAR.values(),
        cells.VERIFIABLE,
    }
)


def ogp_csv(portal: Portal, plan_id: str | None = None) -> str:
    """The header and a row for each commitment, by plan and number; of one plan if asked."""
    rows = [
        ogp_cells(portal, commitment)
        for commitment in _chosen(portal, plan_id)
        if not commitment.removed
    ]
    known = set(names.COLUMNS)
    further = dict.fromkeys(column for row in rows for column in row if column not in known)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, (*names.COLUMNS, *further), restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _chosen(portal: Portal, plan_id: str | None) -> Iterator[Commitment]:
    plans = sorted(portal.of(ActionPlan)) if plan_id is None else [plan_id]
    for plan in plans:
        found = (one for one in portal.of(Commitment).values() if one.plan == plan)
        yield from in_order(found)


def ogp_cells(portal: Portal, commitment: Commitment) -> dict[str, str]:
    """Column -> cell; what is not recorded has none."""
    written = {column: cell for column, cell in _written(portal, commitment) if cell}
    if commitment.imported is None:
        return {**_of_plan(portal.of(ActionPlan)[commitment.plan]), **written}
    kept = commitment.imported.cells
    if names.LEAD not in kept and _is_lead(commitment, kept, ""):
        del written[names.LEAD]  # the country stands for the lead that the row did not name
    standing = {
        column: cell
        for column, cell in kept.items()
        if _stands(commitment, kept, column, written.get(column, ""))
    }
    areas = names.POLICY_AREAS if commitment.imported.zeros else ()
    zeros = dict.fromkeys((area for area in areas if area not in commitment.imported.blank), "0")
    return {**zeros, **written, **standing}


def _stands(commitment: Commitment, kept: Mapping[str, str], column: str, written: str) -> bool:
    """False where an editor has since changed the field that the cell was read into."""
    cell = kept[column]
    if column == names.LEAD:
        return _is_lead(commitment, kept, cell)
    if column in names.POLICY_AREAS or column in _FIELDS:
        return not written or cells.canonical(column, cell) == written
    return True


def _is_lead(commitment: Commitment, kept: Mapping[str, str], cell: str) -> bool:
    body_id, _name = lead_of(kept.get(names.CODE, ""), kept.get(names.COUNTRY, ""), cell)
    return body_id == commitment.lead


def _of_plan(plan: ActionPlan) -> dict[str, str]:
    found = {
        names.PLAN_NUMBER: plan.number,
        names.PLAN_ID: plan.ogp_id,
        names.SUBMITTED: plan.submitted.year if plan.submitted else None,
        names.PLAN_END: plan.period.end.year if plan.period.end else None,
    }
    return {column: str(value) for column, value in found.items() if value is not None}


def _written(portal: Portal, commitment: Commitment) -> Iterator[tuple[str, str]]:
    """What the fields say."""
    yield names.IDENTIFIER, commitment.ogp_id or ""
    yield names.NUMBER, commitment.number or ""
    yield names.TITLE, commitment.title.read("en").text
    yield names.FULL_TEXT, commitment.solution.read("en").text if commitment.solution else ""
    if commitment.period:
        yield names.START, cells.write_date(commitment.period.start)
        yield names.END, cells.write_date(commitment.period.end)
    lead = portal.of(Body)[commitment.lead]
    yield names.LEAD, lead.name.read("en").text
    support = [name.read("en").text for some in commitment.support.values() for name in some]
    yield names.SUPPORT, "\n".join(support)
    areas = {area.read("en").text.casefold() for area in commitment.policy_areas}
    for area in names.POLICY_AREAS:
        yield area, "1" if area.casefold() in areas else ""
    yield from _assessed(portal, commitment)


def _assessed(portal: Portal, commitment: Commitment) -> Iterator[tuple[str, str]]:
    """From the newest assessment half-way and the newest at the end."""
    plan = portal.of(ActionPlan)[commitment.plan]
    found = [
        one
        for one in portal.of(Assessment).values()
        if one.commitment == commitment.id and not one.removed
    ]
    stages: dict[str, Assessment] = {}
    for one in newest_first(found, lambda assessment: assessment.date):
        stages.setdefault("end-of-term" if _is_final(one, plan) else "progress", one)
    for stage, table in (("progress", cells.PROGRESS), ("end-of-term", cells.END_OF_TERM)):
        if assessment := stages.get(stage):
            date = assessment.date
            yield cells.REPORT_YEAR[stage], str(date.year) if date and date.year else ""
            for column, (field, _codes) in table.items():
                yield column, cells.write_code(column, getattr(assessment, field))
    if half_way := stages.get("progress"):
        for word, verifiable in cells.YES_NO.items():
            if half_way.verifiable is verifiable:
                yield cells.VERIFIABLE, word
        for column, value in cells.VALUES.items():
            yield column, "1" if value in half_way.lens else ""


def _is_final(assessment: Assessment, plan: ActionPlan) -> bool:
    """As an import has named it; else whether it was made after the plan's last day."""
    for stage in cells.REPORT_YEAR:
        if assessment.id == f"{assessment.commitment}-{stage}":
            return stage == "end-of-term"
    made, end = assessment.date, plan.period.end
    return bool(made and end and made.earliest and end.latest and made.earliest > end.latest)
