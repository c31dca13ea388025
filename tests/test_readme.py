"""The portal that the README makes from nothing is made here as it stands there."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent, indent

import pytest
from click.testing import CliRunner

from opengov.cli import main

README = Path(__file__).parents[1] / "README.md"
FILE = re.compile(
    r"^ +`(?P<name>[\w./-]+)`\n\n(?P<indent> +)```\w+\n(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795600000")  # soon after its statement was reviewed
    for found in FILE.finditer(README.read_text(encoding="utf-8")):
        path = tmp_path / found["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(found["text"]), encoding="utf-8")
    return tmp_path


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_its_files_make_a_portal_without_a_warning(portal: Path) -> None:
    assert {path.name for path in portal.iterdir()} == {"data", "docs", "mkdocs.yml"}
    result = CliRunner().invoke(main, ["build", "--strict"])
    assert (result.exit_code, result.stderr) == (0, "")
    meeting = (portal / "site/meetings/budget-evening/index.html").read_text(encoding="utf-8")
    assert "An evening on the budget" in meeting
    assert "What next year is for" in meeting
    assert "../../bodies/town-forum/" in meeting
    home = (portal / "site/index.html").read_text(encoding="utf-8")
    assert "Everyone is welcome" in home
    assert 'href="meetings/budget-evening/"' in home
    assert (
        b"DTSTART;TZID=Europe/Bratislava:20310304T180000"
        in (portal / "site/calendar/bodies/town-forum.ics").read_bytes()
    )


def test_a_second_language_needs_what_it_says(portal: Path) -> None:
    readme = README.read_text(encoding="utf-8")
    (plugin,) = re.findall(r"^```yaml\n(- i18n:\n.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    edit(portal / "mkdocs.yml", "  - opengov/portal", indent(plugin, "  ") + "  - opengov/portal")
    edit(portal / "data/portal.yml", "[en]", "[en, sk]")
    edit(portal / "data/bodies/town-forum.yml", "Town forum", "{en: Town forum, sk: Mestské fórum}")
    (portal / "docs/index.sk.md").write_text("# Vitajte\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["build", "--strict"])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Vitajte" in (portal / "site/sk/index.html").read_text(encoding="utf-8")
    body = (portal / "site/sk/bodies/town-forum/index.html").read_text(encoding="utf-8")
    assert "Mestské fórum" in body


def test_its_example_of_a_problem_is_what_is_said(portal: Path) -> None:
    edit(portal / "data/meetings/budget-evening.yml", "confirmed", "confirmd")
    (said,) = CliRunner().invoke(main, ["check"]).stdout.splitlines()[1:]
    assert f"    {said}\n" in README.read_text(encoding="utf-8")
