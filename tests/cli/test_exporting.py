"""`opengov export`: what is written where, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opengov.cli import main
from tests.cli.portals import write_portal

CONSULTATION = "data/consultations/cycling.yml"
FORMS = ".forgejo/ISSUE_TEMPLATE"


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_portal(tmp_path)
    settings = tmp_path / "data/portal.yml"
    settings.write_text(
        f"{settings.read_text()}issues_url: https://git.example.org/town/portal/issues/new\n"
    )
    consult(tmp_path, "closes: 2022-08-31")
    return tmp_path


def consult(portal: Path, dates: str) -> None:
    file = portal / CONSULTATION
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"title: {{en: Where?, sk: Kde?}}\n{dates}\nchannel: {{issue_form: true}}\n")


def export(folder: str = FORMS) -> Result:
    return CliRunner().invoke(main, ["export", "issue-forms", folder])


def names(portal: Path) -> list[str]:
    return sorted(file.name for file in (portal / FORMS).iterdir())


def test_a_form_is_written_for_each_language(portal: Path) -> None:
    result = export()
    assert (result.exit_code, result.stdout) == (0, f"2 forms written to {FORMS}\n")
    assert names(portal) == ["cycling.en.yml", "cycling.sk.yml"]
    assert 'label: "Your answer"' in (portal / FORMS / "cycling.en.yml").read_text("utf-8")


def test_what_has_closed_loses_its_form_and_no_other_file(portal: Path) -> None:
    export()
    (portal / FORMS / "bug.yml").write_text("name: Bug\n")
    (portal / FORMS / "old.yml").mkdir()
    consult(portal, "closes: 2022-07-01")
    result = export()
    assert (result.exit_code, result.stdout) == (0, f"0 forms written to {FORMS}\n")
    assert names(portal) == ["bug.yml", "old.yml"]


def test_problems_of_the_data_are_said_and_nothing_is_written(portal: Path) -> None:
    consult(portal, "closes: 2022-27-31")
    result = export()
    assert result.exit_code == 1
    assert f"{CONSULTATION}:2:9: closes: " in result.stderr
    assert not (portal / FORMS).exists()


def test_a_wrong_setup_ends_otherwise(portal: Path) -> None:
    config = portal / "mkdocs.yml"
    config.write_text(config.read_text().replace("site_url", "# site_url"))
    result = export()
    assert result.exit_code == 2
    assert "site_url: " in result.stderr
    assert export("mkdocs.yml").exit_code == 2
