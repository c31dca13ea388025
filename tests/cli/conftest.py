"""What every test of the command line may ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opengov.cli import main
from tests.cli.portals import Run, write_portal


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_portal(tmp_path)


@pytest.fixture
def run() -> Run:
    """`run("build", "--strict")`"""

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return run
