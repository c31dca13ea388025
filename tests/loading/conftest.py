"""A small portal on disk, for the tests of imports."""

from __future__ import annotations

from pathlib import Path

import pytest

SETTINGS = """\
name: Town
timezone: Europe/Bratislava
uid_domain: town.example.org
languages: [en, sk]
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    (data / "bodies").mkdir(parents=True)
    (data / "portal.yml").write_text(SETTINGS, encoding="utf-8")
    (data / "bodies/town.yml").write_text("name: Town\nkind: municipality\n", encoding="utf-8")
    return data
