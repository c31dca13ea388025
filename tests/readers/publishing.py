"""Publishes a town by the product's own code: quickly, or as `opengov build` does it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from opengov.cli.feed_comparison import compare
from opengov.cli.publishing import replacing
from opengov.loading import load
from opengov.render.calendar import outputs
from opengov.render.pages.meeting import pages
from opengov.render.site import Site
from tests.readers.towns import LANGUAGES, Town

Publish = Callable[[Town, Path], bool]
"""Whether a town was published into a folder; if not, the folder is as it was."""

URL = "https://town.example.org/"
MKDOCS_YML = """\
site_name: Town
site_url: {url}
theme: {{name: material, font: false}}
plugins:
  - i18n:
      docs_structure: suffix
      reconfigure_material: false
      reconfigure_search: false
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: sk, name: Slovenčina}}
  - opengov/portal: {{today: {today}}}
"""


def publish_quickly(town: Town, folder: Path) -> bool:
    """Feeds and pages of meetings only, without a theme; loading, rendering and swap are real."""
    portal = load(town.data, today=town.today).portal
    if portal is None:
        return False
    stamp = dt.datetime.combine(town.today, dt.time(), dt.UTC)
    site = Site(portal, town.today, URL, stamp)
    with replacing(folder) as new:
        for language in LANGUAGES:
            for output in outputs(site, language):
                _write(new / output.address, output.content())
            for page in pages(site):
                address = f"{site.root(language)}{page.address}index.html"
                _write(new / address, page.render(language).body.encode())
        lost = compare(folder, new, site).lost
        assert town.has_deleted or not lost, lost
    return True


def publish_wholly(town: Town, folder: Path) -> bool:
    """By the command that portals use."""
    settings = town.data.with_name("mkdocs.yml")
    settings.write_text(MKDOCS_YML.format(url=URL, today=town.today), encoding="utf-8")
    _write(town.data.with_name("docs") / "index.md", b"# Town\n")
    command = [sys.executable, "-m", "opengov.cli", "build", "--config", str(settings)]
    command += ["--site-dir", str(folder), *(["--allow-loss"] if town.has_deleted else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == int(town.is_broken), done.stdout + done.stderr
    return done.returncode == 0


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
