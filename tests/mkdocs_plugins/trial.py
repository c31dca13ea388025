"""A trial portal in three languages: a town, a forum, three meetings; built in process."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from opengov.loading import load
from opengov.render.site import Site

FILES = {
    "mkdocs.yml": """\
site_name: Trial
site_url: https://trial.example.org/portal/
edit_uri_template: https://code.example.org/trial/edit/main/docs/{path}
theme:
  name: material
  font: false
  features: [content.action.edit]
nav:
  - index.md
  - Meetings & more: [meetings/index.md, series/index.md, calendar/index.md]
  - bodies/index.md
  - guidelines/index.md
  - about.md
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true}
        - {locale: sk, name: Slovenčina, nav_translations: {Meetings & more: Stretnutia a iné}}
        - {locale: el, name: Ελληνικά}
  - opengov/portal: {today: 2022-07-15}
validation: {links: {anchors: warn, absolute_links: warn, unrecognized_links: warn}}
""",
    "docs/index.md": "# Welcome\n\nA trial. [A meeting](meetings/evening-1.md#programme)\n",
    "docs/index.sk.md": "# Vitajte\n\nSkúška. [Stretnutie](meetings/evening-1.md#programme)\n",
    "docs/about.md": "# About\n\n## Who\n\n[The forum](bodies/forum.md)\n",
    "docs/about.sk.md": "# O nás\n\n[Fórum](bodies/forum.md)\n",
    "docs/meetings/index.md": "We meet in the evening.\n",
    "docs/files/plan.txt": "A plan.\n",
    "data/portal.yml": """\
name: {en: Trial & error, sk: Pokus & omyl, el: Δοκιμή}
description: {en: Only a trial., sk: Len pokus., el: Μόνο μια δοκιμή.}
languages: [en, sk, el]
timezone: Europe/Bratislava
uid_domain: trial.example.org
licence: CC0
contact: {email: trial@example.org}
""",
    "data/bodies/forum.yml": """\
name: {en: Town forum, sk: Mestské fórum, el: Φόρουμ}
kind: forum
""",
    "data/series/evenings.yml": """\
title: {en: Evenings, sk: Večery, el: Βραδιές}
body: forum
""",
    "data/meetings/evening-1.yml": """\
title: {en: First evening, sk: Prvý večer, el: Πρώτη βραδιά}
series: evenings
number: 1
start: 2022-06-01 17:00
end: 2022-06-01 19:00
status: confirmed
agenda:
  - title: {en: The budget, sk: Rozpočet, el: Ο προϋπολογισμός}
documents:
  - title: {en: Plan, sk: Plán, el: Σχέδιο}
    file: files/plan.txt
""",
    "data/meetings/evening-2.yml": """\
title: {en: Second evening, sk: Druhý večer}
series: evenings
number: 2
start: 2022-09-01 17:00
end: 2022-09-01 19:00
status: confirmed
""",
    "data/meetings/vecer-3.yml": """\
language: sk
title: Tretí večer o záväzkoch
start: 2022-10-01
status: tentative
""",
}


def write_portal(folder: Path, **changes: str | None) -> Path:
    """Writes the trial portal; `changes` by file name replace, add or (None) leave out a file."""
    for name, text in {**FILES, **changes}.items():
        file = folder / name
        if text is None:
            file.unlink(missing_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def with_settings(old: str, new: str) -> str:
    """The portal's mkdocs.yml with a change in it."""
    assert old in FILES["mkdocs.yml"]
    return FILES["mkdocs.yml"].replace(old, new)


class Log(logging.Handler):
    """What MkDocs has said at a level or above."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def build(portal: Path, level: int = logging.WARNING) -> list[str]:
    """Builds into `site` beside mkdocs.yml; returns what was said at `level` or above."""
    log, root = Log(level), logging.getLogger("mkdocs")
    before = root.level
    root.addHandler(log)
    root.setLevel(min(level, logging.WARNING))
    try:
        config = load_config(str(portal / "mkdocs.yml"), site_dir=str(portal / "site"))
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    finally:
        root.removeHandler(log)
        root.setLevel(before)
    return log.said


def site_of(portal: Path) -> Site:
    """What its pages are rendered from."""
    today = dt.date(2022, 7, 15)
    loaded = load(portal / "data", docs_dir=portal / "docs", today=today).portal
    assert loaded is not None
    stamp = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)
    return Site(loaded, today, "https://trial.example.org/portal/", stamp)


def page(portal: Path, address: str) -> str:
    """A built page: "sk/meetings/evening-1/"."""
    name = address if address.endswith(".html") else f"{address}index.html"
    return (portal / "site" / name).read_text(encoding="utf-8")
