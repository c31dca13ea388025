"""The Nu Html Checker finds no error on any page."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.browser.conftest import FIGURES
from tests.site.reading import BuiltSite

VNU = Path(__file__).parent / "node_modules/vnu-jar/build/dist/vnu.jar"
OPTIONS = ["--stdout", "--errors-only", "--skip-non-html", "--format", "json"]


def errors(folder: Path) -> Iterator[str]:
    """`file:line: error: where` of all HTML files below a folder."""
    checked = subprocess.run(
        # pages are parsed on a stack: the checker itself asks for more than Java's own half MiB
        [*["java", "-Xss4m", "-jar"], VNU, *OPTIONS, folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout, checked.stderr
    for message in json.loads(checked.stdout)["messages"]:
        file = message.get("url", "").removeprefix(f"file:{folder}/")
        yield f"{file}:{message.get('lastLine')}: {message['message']}: {message.get('extract')}"


def test_every_page_is_valid_html(example: BuiltSite) -> None:
    found = list(errors(example.folder))
    FIGURES["vnu: pages"] += len(example.documents)
    FIGURES["vnu: errors"] += len(found)
    assert not found, "\n".join(found)


def test_invalid_html_is_found(tmp_path: Path) -> None:
    """The test above looks, in folders too."""
    page = tmp_path / "meetings" / "index.html"
    page.parent.mkdir()
    page.write_text("<!doctype html><html lang=en><title>A</title><p><ul></ul></p>")
    assert [error.split(":")[0] for error in errors(tmp_path)] == ["meetings/index.html"]
