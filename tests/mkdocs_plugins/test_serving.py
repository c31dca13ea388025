"""`mkdocs serve`: edits of data reload the page; broken data show what is wrong, until mended."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from opengov.mkdocs_plugins.serving import error_page
from tests.mkdocs_plugins.trial import FILES, write_portal

MEETING = "data/meetings/evening-1.yml"
PATIENCE = 60  # seconds; it takes about one


class Preview:
    """A portal that is being served."""

    def __init__(self, portal: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.portal = portal
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{self.port}"],
            cwd=portal,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def edit(self, old: str, new: str) -> None:
        file = self.portal / MEETING
        file.write_text(FILES[MEETING].replace(old, new), encoding="utf-8")

    def get(self, address: str) -> tuple[int, str]:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/portal/{address}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def wait_for(self, address: str, words: str) -> tuple[int, str]:
        """Asks until the words are there."""
        last: object = None
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                status, html = self.get(address)
            except (URLError, ConnectionError, TimeoutError) as error:
                last = error
            else:
                if words in html:
                    return status, html
                last = html
            time.sleep(0.2)
        raise AssertionError(f"{words!r} did not come to {address!r}: {last!r}")

    def stop(self) -> str:
        """Returns what was printed."""
        self.process.send_signal(signal.SIGINT)
        return self.process.communicate(timeout=PATIENCE)[0].decode()


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    serving = Preview(write_portal(tmp_path))
    try:
        yield serving
    finally:
        if serving.process.poll() is None:
            serving.process.kill()
            serving.process.communicate()


def test_edits_of_data_are_seen_and_mistakes_told(preview: Preview) -> None:
    address = "sk/meetings/evening-1/"
    preview.wait_for(address, "Prvý večer")
    preview.edit("Prvý večer", "Úvodný večer")
    preview.wait_for(address, "Úvodný večer")
    preview.edit("start:", "strat:")
    status, html = preview.wait_for(address, "data/meetings/evening-1.yml:4:1: strat:")
    assert status == 404
    assert "The portal cannot be shown" in html
    status, html = preview.get("")
    assert status == 200
    assert "strat:" in html
    preview.edit("", "")
    status, html = preview.wait_for(address, "Prvý večer")
    assert status == 200
    assert "Traceback" not in preview.stop()


def test_the_page_of_mistakes_escapes_them() -> None:
    html = error_page(["data/x.yml:1:1: title: <script> & {braces}"], "en").decode()
    assert "<li>data/x.yml:1:1: title: &lt;script&gt; &amp; {braces}</li>" in html
    assert html.startswith('<!doctype html>\n<html lang="en">')
