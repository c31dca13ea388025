"""A copy made by `opengov build --offline` works from a folder: no server, no dead end."""

from __future__ import annotations

import subprocess
import sys
from itertools import cycle
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import FIGURES
from tests.site.conftest import ROOT
from tests.site.test_languages import LANGUAGES

LINKED = "[...document.links].map(link => link.href).filter(url => url.startsWith('file:'))"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick") / "portal"
    opengov = Path(sys.executable).with_name("opengov")
    made = subprocess.run(
        [opengov, "build", "--offline", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    return folder


def faults_of(page: Page, file: Path) -> list[str]:
    """What does not work on a page that is opened as a file."""
    faults: list[str] = []
    page.on("requestfailed", lambda request: faults.append(f"failed: {request.url}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda said: faults.append(said.text))
    page.on("request", lambda one: one.url.startswith("file:") or faults.append(one.url))
    page.goto(file.as_uri(), wait_until="networkidle")
    linked = {Path(unquote(urlsplit(url).path)) for url in page.evaluate(LINKED)}
    assert linked
    faults += [f"leads to no file: {target}" for target in linked if not target.is_file()]
    faults += ["search is offered"] * page.locator("form[role=search]").count()
    return [f"{file}: {fault}" for fault in faults]


def test_every_kind_of_page_works_as_a_file(
    chromium: Browser, copy: Path, kinds_of_page: dict[str, list[str]]
) -> None:
    faults = []
    turns = cycle(LANGUAGES)
    for address in (specimens[0] for specimens in kinds_of_page.values()):
        language = next(turns)
        file = copy / ("" if language == "en" else language) / address / "index.html"
        if file.is_file():
            page = chromium.new_page()
            faults += faults_of(page, file)
            page.close()
            FIGURES["offline: pages opened as files"] += 1
    assert not faults, "\n".join(faults)
    assert FIGURES["offline: pages opened as files"] >= len(kinds_of_page) - 2  # search, 404


def test_a_reader_walks_from_the_first_page_to_a_meeting_in_another_language(
    chromium: Browser, copy: Path
) -> None:
    page = chromium.new_page()
    page.goto((copy / "index.html").as_uri())
    page.locator("#__navigation a[href$='meetings/index.html']").first.click()
    page.locator("main a[href$='example-forum-9/index.html']").first.click()
    page.locator(".md-header .md-select > button").click()
    page.locator(".md-header a[hreflang=uk]").click()
    assert page.url == (copy / "uk/meetings/example-forum-9/index.html").as_uri()
    assert page.locator("html").get_attribute("lang") == "uk"
    page.close()
