"""A small portal in a folder: what an editor has before the first build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

TODAY = dt.date(2022, 7, 15)
MEETING = "data/meetings/open-evening.yml"
Run = Callable[..., Result]  # `run("build", "--strict")`

PORTAL_YML = """\
name: {en: Little town, sk: Mestečko}
timezone: Europe/Bratislava
uid_domain: little-town.example.org
languages: [en, sk]
publisher: town
"""
STATEMENT_YML = """\
scope: this portal
law: Act on accessible information
standard: EN 301 549
status: full
prepared: 2022-06-01
method: self_assessment
reviewed: 2022-06-01
contact: {name: Office of the portal, email: portal@little-town.example.org}
enforcement: {name: Ombudsman, url: "https://ombudsman.example.org/"}
"""
TOWN_YML = "name: {en: Little town, sk: Mestečko}\nkind: municipality\n"
MEETING_YML = """\
title: {en: Open evening, sk: Otvorený večer}
start: 2022-09-07 17:00
end: 2022-09-07 19:00
status: confirmed
series: evenings
"""
SERIES_YML = "title: {en: Open evenings, sk: Otvorené večery}\n"


MKDOCS_YML = """\
site_name: Little town
site_url: https://little-town.example.org/
theme: {name: material, font: false}
nav: [index.md, meetings/index.md, calendar/index.md]
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: sk, name: Slovenčina}
  - opengov/portal: {today: 2022-07-15}
"""


def write_data(folder: Path) -> Path:
    """Returns the folder of the data, below the given one."""
    return _write(
        folder / "data",
        {
            "portal.yml": PORTAL_YML,
            "accessibility.yml": STATEMENT_YML,
            "bodies/town.yml": TOWN_YML,
            "meetings/open-evening.yml": MEETING_YML,
            "series/evenings.yml": SERIES_YML,
        },
    )


def write_portal(folder: Path) -> Path:
    """Returns the folder, in which all stands that a build needs."""
    write_data(folder)
    return _write(folder, {"mkdocs.yml": MKDOCS_YML, "docs/index.md": "# Little town\n"})


def _write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text(errors="replace") for path in found}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def left_over(portal: Path) -> set[str]:
    return {path.name for path in portal.iterdir()} - {"data", "docs", "mkdocs.yml", "site"}
