"""`opengov import ogp-commitments`, `export ogp-csv` and `export ogp-form`."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opengov.cli import main
from tests.cli.portals import write_portal

HEAD = "Commitment Unique Identifier,Country/Locality,Action Plan ID,Commitment Title,Full Text\n"
ROW = 'SK0141,Slovakia,AP_SVK05,Open budget,"Charts,\nand data"\n'
WRITTEN = ("bodies/slovakia.yml", "plans/ap-svk05.yml", "commitments/sk0141.yml")


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_portal(tmp_path)


def bring(text: str, *options: str) -> Result:
    Path("ogp.csv").write_text(text, "utf-8")
    return CliRunner().invoke(main, ["import", "ogp-commitments", "ogp.csv", *options])


def export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def stands(portal: Path) -> list[bool]:
    return [(portal / "data" / name).exists() for name in WRITTEN]


def test_a_dry_run_shows_the_files_and_writes_none(portal: Path) -> None:
    result = bring(HEAD + ROW, "--dry-run")
    files = "".join(f"+ data/{name}\n" for name in WRITTEN)
    assert (result.exit_code, result.stdout) == (
        0,
        f"{files}1 row read; 3 files would be written\n",
    )
    assert stands(portal) == [False] * 3


def test_an_import_is_written_once(portal: Path) -> None:
    assert bring(HEAD + ROW).stdout == "1 row read; 3 files written\n"
    assert stands(portal) == [True] * 3
    assert bring(HEAD + ROW).stdout == "1 row read; 0 files written\n"


@pytest.mark.usefixtures("portal")
def test_a_dry_run_shows_the_lines_that_would_change() -> None:
    bring(HEAD + ROW)
    lines = bring(HEAD + ROW.replace("budget", "books"), "--dry-run").stdout.splitlines()
    assert lines[:3] == [
        "~ data/commitments/sk0141.yml",
        "  -title: Open budget",
        "  +title: Open books",
    ]
    assert lines[-1] == "1 row read; 1 file would be written"


@pytest.mark.usefixtures("portal")
def test_a_row_that_cannot_be_read_is_told_and_the_others_are_imported() -> None:
    result = bring(f"{HEAD}Slovakia 1,Slovakia,AP_SVK05,Open,\n{ROW}")
    assert (result.exit_code, result.stdout) == (1, "1 row read; 3 files written\n")
    assert result.stderr.startswith("ogp.csv:2:1: Commitment Unique Identifier: ")


def test_nothing_is_imported_beside_mistakes_in_the_data(portal: Path) -> None:
    (portal / "data/series/evenings.yml").write_text("titel: x\n")
    result = bring(HEAD + ROW)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "data/series/evenings.yml:1:1: " in result.stderr
    assert export("ogp-csv").exit_code == 1
    assert export("ogp-form", "x").exit_code == 1


@pytest.mark.usefixtures("portal")
def test_a_plan_is_exported_as_table_and_as_text() -> None:
    bring(HEAD + ROW)
    (row,) = csv.DictReader(io.StringIO(export("ogp-csv", "ap-svk05").stdout, newline=""))
    assert row["Full Text"] == "Charts,\nand data"
    assert export("ogp-csv").stdout == export("ogp-csv", "ap-svk05").stdout
    form = export("ogp-form", "ap-svk05").stdout
    assert "## Open budget\n\n### Responsible\n\n- Slovakia\n" in form
    assert "### What causes it?\n\nNo answer is recorded.\n" in form


@pytest.mark.usefixtures("portal")
def test_a_plan_that_is_not_recorded_is_told_with_those_that_are() -> None:
    bring(HEAD + ROW)
    for command in ("ogp-csv", "ogp-form"):
        result = export(command, "ap-svk06")
        assert result.exit_code == 2
        assert "there is no plan “ap-svk06”; there are: ap-svk05" in result.stderr
