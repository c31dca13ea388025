"""The example portal as a copy to be read from a folder: every link in it finds a file."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.site.conftest import ROOT
from tests.site.reading import URL, Document


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline") / "copy"
    built = subprocess.run(
        [sys.executable, "-m", "opengov.cli", "build", "--offline", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return folder


def test_every_link_inside_leads_to_a_file(copy: Path) -> None:
    lost, checked = set(), 0
    for page in copy.rglob("*.html"):
        address = page.relative_to(copy).as_posix()
        for link in Document(f"{URL}{address}", page.read_text(encoding="utf-8")).links:
            written = link.attributes.get("href") or link.attributes.get("src") or ""
            if urlsplit(written).scheme or written.startswith("//"):
                continue
            file = copy / unquote(urlsplit(link.url).path).removeprefix(urlsplit(URL).path)
            checked += 1
            if not file.is_file():
                lost.add(f"{address}: {written}")
    assert lost == set()
    assert checked > 50_000


def test_it_holds_what_the_portal_holds_but_error_pages(copy: Path) -> None:
    languages = ("", "sk/", "sl/", "fi/", "uk/", "el/")
    for language in languages:
        assert (copy / f"{language}meetings/index.html").is_file()
        assert (copy / f"{language}calendar/all.ics").is_file()
        assert not (copy / f"{language}404.html").exists()
    assert (copy / "assets/opengov.css").is_file()
