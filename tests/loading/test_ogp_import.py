"""Importing the OGP commitments data set: what becomes records, what is told, what stays."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from opengov.loading import Grade, load
from opengov.loading.ogp_import import Import, plan_import
from opengov.loading.record_changes import write_changes
from opengov.model import ActionPlan, Assessment, Body, Commitment, Portal
from opengov.model.ogp_cells import clean
from opengov.render.exports.ogp_csv import ogp_csv
from opengov.render.problem_words import say
from tests.loading.ogp_tables import rows, table
from tests.loading.trees import PORTAL, TODAY, lay

ROW = next(rows(1, 1)) | {
    "Commitment Unique Identifier": "SK0141",
    "Country/Locality": "Slovakia",
    "Code": "SVK",
    "Action Plan ID": "AP_SVK05",
    "Commitment Title": "Open budget",
    "Commitment Number": "8.1999999999999993",
    "Full Text": "Publish it.",
    "Start Date": "41821",
    "End Date": "IV quarter of 2021",
}
FILE = "data/commitments/sk0141.yml"


def portal_of(root: Path) -> Portal:
    loaded = load(root / "data", docs_dir=root / "docs", today=TODAY)
    assert [say(one, "en") for one in loaded.problems if one.grade is Grade.ERROR] == []
    assert loaded.portal is not None
    return loaded.portal


def planned(root: Path, data: bytes) -> Import:
    (root / "ogp.csv").write_bytes(data)
    return plan_import(root / "ogp.csv", root / "data", portal_of(root))


def imported(root: Path, data: bytes) -> Import:
    found = planned(root, data)
    write_changes(found.changes)
    return found


def told(found: Import) -> list[str]:
    return [f"{problem.grade}: {say(problem, 'en')}" for problem in found.problems]


def files(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((root / "data").rglob("*.yml"))}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay(tmp_path, PORTAL)


def test_500_commitments_of_70_countries_come_back_cell_by_cell(root: Path) -> None:
    """With a byte order mark; all other tables are without one."""
    source = list(rows(500, 70))
    first = imported(root, table(source, bom=True))
    assert first.rows == len(source)
    assert not [line for line in told(first) if line.startswith("error")]
    written = {row["Commitment Unique Identifier"]: row for row in table_of(root)}
    for row in source:
        expected = {column: clean(cell) for column, cell in row.items()}
        assert written[row["Commitment Unique Identifier"]] == expected
    before = files(root)
    assert imported(root, table(source, bom=True)).changes == ()
    assert files(root) == before


def table_of(root: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ogp_csv(portal_of(root)), newline="")))


def test_a_row_becomes_a_commitment_with_its_plan_lead_and_assessments(root: Path) -> None:
    imported(root, table([ROW | {"Completion (End Of Term)": "Complete"}]))
    portal = portal_of(root)
    commitment = portal.of(Commitment)["sk0141"]
    assert (commitment.title.original, commitment.number) == ("Open budget", "8.2")
    assert commitment.period is not None
    assert str(commitment.period.start) == "2014-07-01"
    assert str(commitment.period.end) == "2021-Q4"
    assert portal.of(ActionPlan)[commitment.plan].title.original == "Slovakia: action plan 1"
    assert portal.of(Body)[commitment.lead].name.original == "Ministry of Justice (Slovakia)"
    half_way = portal.of(Assessment)["sk0141-progress"]
    assert (half_way.specificity, half_way.potential_impact) == ("none", "none")
    assert portal.of(Assessment)["sk0141-end-of-term"].completion == "complete"


def test_a_plan_that_has_the_identifier_already_is_taken(root: Path) -> None:
    plan = root / "data/plans/ours.yml"
    plan.parent.mkdir(exist_ok=True)
    plan.write_text("title: Ours\nperiod: {from: 2012}\nogp_id: AP_SVK05\n")
    imported(root, table([ROW]))
    assert portal_of(root).of(Commitment)["sk0141"].plan == "ours"
    assert not (root / "data/plans/ap-svk05.yml").exists()


def test_what_the_data_set_changes_is_changed_in_files_nobody_edited(root: Path) -> None:
    imported(root, table([ROW]))
    found = imported(root, table([ROW | {"Full Text": "Publish it all."}]))
    assert [change.file for change in found.changes] == [FILE]
    solution = portal_of(root).of(Commitment)["sk0141"].solution
    assert solution is not None
    assert solution.original == "Publish it all."


def edit(root: Path, old: str, new: str) -> None:
    text = (root / FILE).read_text("utf-8")
    assert old in text
    (root / FILE).write_text(text.replace(old, new), "utf-8")


def test_a_hand_edit_stays_and_is_told_when_the_data_set_changes(root: Path) -> None:
    imported(root, table([ROW]))
    edit(root, "title: Open budget", "# ours\ntitle: Our open budget")
    before = files(root)
    assert told(imported(root, table([ROW]))) == []
    found = imported(root, table([ROW | {"Full Text": "Publish it all."}]))
    assert told(found) == [
        f"warning: {FILE}:1:1: the file was edited by hand, and the data set has changed as "
        "well; the import leaves it as it is; take the change over by hand, or delete the file "
        "and import again"
    ]
    assert (found.changes, files(root)) == ((), before)


def test_an_edited_field_is_exported_and_the_cell_beside_it_is_not(root: Path) -> None:
    imported(root, table([ROW]))
    edit(root, "from: 2014-07-01", "from: 2014-08")
    (row,) = (one for one in table_of(root) if one["Commitment Unique Identifier"] == "SK0141")
    assert (row["Start Date"], row["End Date"]) == ("August 2014", "IV quarter of 2021")


def test_a_file_that_no_import_wrote_is_left_alone(root: Path) -> None:
    imported(root, table([ROW]))
    unsigned = (root / FILE).read_text("utf-8").partition("imported:")[0]
    (root / FILE).write_text(unsigned, "utf-8")
    before = files(root)
    assert told(imported(root, table([ROW]))) == [
        f"warning: {FILE}:1:1: the file stands here already, and no import wrote it; the import "
        "leaves it as it is; compare it with the data set by hand"
    ]
    assert files(root) == before


def test_a_commitment_recorded_under_another_name_gets_no_twin(root: Path) -> None:
    imported(root, table([ROW]))
    (root / FILE).rename(root / "data/commitments/budget.yml")
    for assessment in (root / "data/assessments").glob("sk0141-*.yml"):
        assessment.unlink()
    before = files(root)
    found = imported(root, table([ROW]))
    assert (found.rows, told(found)) == (
        0,
        [
            "warning: data/commitments/budget.yml:1:1: this record has the identifier “SK0141”, "
            "and no import wrote it; the import leaves it as it is; compare it with the data set "
            "by hand"
        ],
    )
    assert files(root) == before


ID, TITLE = "Commitment Unique Identifier", "Commitment Title"
OTHERS = {
    "an identifier": (
        {ID: "Slovakia 1"},
        "error: ogp.csv:2:1: Commitment Unique Identifier: “Slovakia 1” is no identifier of a "
        "commitment; capital letters, then digits, as in SK0141; correct the cell; until then "
        "the row is left out",
    ),
    "a plan": (
        {"Action Plan ID": "../x"},
        "error: ogp.csv:2:170: Action Plan ID: “../x” is no identifier of an action plan; AP_, "
        "then letters and digits, as in AP_SVK03; correct the cell; until then the row is left "
        "out",
    ),
    "a title": (
        {TITLE: "NA"},
        "error: ogp.csv:2:13: Commitment Title: the cell is empty; no record can be without it; "
        "correct the cell; until then the row is left out",
    ),
    "an address for registered people": (
        {"Full Text": "Join https://us02web.zoom.us/j/81234567890?pwd=x"},
        "error: ogp.csv:2:15: Full Text: here stands an address to join a meeting (Zoom), and no "
        "meeting gives it to all; only the “public_url” of a meeting, or the address of its "
        "registration; delete the address; it has been seen, so have a new one made",
    ),
    "a code": (
        {"Specificity": "Hihg"},
        "warning: ogp.csv:2:109: Specificity: “Hihg” is no code of this column; allowed: None, "
        "Low, Medium, High, NA, ND, NR; correct the cell; until then it is kept as it is, and "
        "no page shows it",
    ),
    "a date": (
        {"Start Date": "2/30/2014"},
        "warning: ogp.csv:2:16: Start Date: “2/30/2014” is no date; 7/31/2014, July 2014, IV "
        "quarter of 2021, 2014, a spreadsheet's day or words; correct the cell; until then it "
        "is kept as it is, and no page shows it",
    ),
    "an end": (
        {"End Date": "2012"},
        "warning: ogp.csv:2:17: End Date: “2012” is before the start, “41821”; the end comes "
        "after the start; correct the cell; until then it is kept as it is, and no page shows it",
    ),
}


@pytest.mark.parametrize(("cells", "expected"), OTHERS.values(), ids=OTHERS)
def test_a_cell_that_cannot_be_read_is_told(
    cells: dict[str, str], expected: str, root: Path
) -> None:
    found = imported(root, table([ROW | cells]))
    assert told(found) == [expected]
    assert found.rows == (not expected.startswith("error"))
    if found.rows:
        (row,) = (one for one in table_of(root) if one[ID] == "SK0141")
        assert cells.items() <= row.items()


def test_a_row_twice_and_a_number_twice_are_told(root: Path) -> None:
    other = ROW | {ID: "SK0142"}
    assert told(imported(root, table([ROW, ROW, other]))) == [
        "error: ogp.csv:3:1: Commitment Unique Identifier: “SK0141” stands in row 2, too; each "
        "commitment once; delete one of the two rows; until then the first is taken",
        "warning: ogp.csv:4:4: Commitment Number: the number “8.1999999999999993” belongs to "
        "“SK0141” in the same plan; each number once in a plan; correct the cell; until then it "
        "is kept as it is, and no page shows it",
    ]


HEAD = "Commitment Unique Identifier,Country/Locality,Action Plan ID,Commitment Title"
TABLES = {
    "empty": (b"", "ogp.csv:1:1: the file is empty; "),
    "other columns": (
        b"Commitment Unique Identifier,Country/Locality,Action Plan ID,Name\n",
        "ogp.csv:1:1: the column “Commitment Title” is missing; ",
    ),
    "a column twice": (
        f"{HEAD},Commitment Title\n".encode(),
        "ogp.csv:1:4: Commitment Title: this column stands here twice; ",
    ),
    "a quote left open": (
        f'{HEAD}\nSK1001,Slovakia,AP_SVK01,"Open\n'.encode(),
        "ogp.csv:2:1: the table cannot be understood from this row on; ",
    ),
    "too many cells": (
        f"{HEAD}\nSK1001,Slovakia,AP_SVK01,Open, always\n".encode(),
        "ogp.csv:2:1: the row has 5 cells, and the header 4; ",
    ),
    "another encoding": (
        f"{HEAD}\nSK1001,Slovakia,AP_SVK01,Otvoren".encode() + b"\xe9\n",
        "ogp.csv:2:33: the byte E9, number 111 of the file, is not UTF-8; ",
    ),
}


@pytest.mark.parametrize(("data", "expected"), TABLES.values(), ids=TABLES)
def test_a_table_that_cannot_be_read_is_told(data: bytes, expected: str, root: Path) -> None:
    found = planned(root, data)
    assert (found.rows, found.changes) == (0, ())
    assert [line.startswith(f"error: {expected}") for line in told(found)] == [True]


def test_an_empty_cell_of_a_policy_area_is_no_zero(root: Path) -> None:
    cells = {"Gender": "", "Youth": "0", "Judiciary": "1", "Audits": "ND"}
    imported(root, table([ROW | cells]))
    (row,) = (one for one in table_of(root) if one[ID] == "SK0141")
    assert cells.items() <= row.items()


def test_semicolons_blank_rows_and_further_columns_do_no_harm(root: Path) -> None:
    head = HEAD.replace(",", ";")
    found = imported(root, f"{head};Ours\n;;;;\nSK1001;Slovakia;AP_SVK01;Open;1\n".encode())
    assert (told(found), found.rows) == ([], 1)
    (row,) = (one for one in table_of(root) if one[ID] == "SK1001")
    assert (row["Ours"], row["Gender"]) == ("1", "")
