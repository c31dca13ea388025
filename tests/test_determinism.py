"""Same data, same bytes: under other clocks, languages, hash seeds and zones of the machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
CLOCKS = ("UTC", "Pacific/Kiritimati", "America/St_Johns")
LOCALES = ("C", "C.UTF-8", "tr_TR.UTF-8")
SEEDS = ("0", "1", "4711")
SYSTEMS = ("own", "none", "other")
"""The machine's zones: its own, none at all, those of a package in which every clock is wrong."""
RUNS = (
    (0, 0, 0, 0), (0, 1, 1, 1), (0, 2, 2, 2),
    (1, 0, 1, 2), (1, 1, 2, 0), (1, 2, 0, 1),
    (2, 0, 2, 1), (2, 1, 0, 2), (2, 2, 1, 0),
)  # fmt: skip
"""Nine runs in which each two values meet once (the orthogonal array L9)."""


@pytest.fixture(scope="module")
def other_zones(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A system's tzdata of another version: everywhere the clocks are those of Nepal."""
    folder = tmp_path_factory.mktemp("zoneinfo")
    zones = files("tzdata").joinpath("zoneinfo")
    nepal = zones.joinpath("Asia", "Kathmandu").read_bytes()
    for name in files("tzdata").joinpath("zones").read_text(encoding="utf-8").split():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(nepal)
    return folder


def start(run: tuple[int, ...], other_zones: Path) -> subprocess.Popen[str]:
    clock, locale, seed, system = run
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("LC_")},
        "TZ": CLOCKS[clock],
        "LC_ALL": LOCALES[locale],
        "PYTHONHASHSEED": SEEDS[seed],
        "PYTHONPATH": str(ROOT / "plugins"),
    }
    paths = {"none": "", "other": str(other_zones)}
    if SYSTEMS[system] in paths:
        environment["PYTHONTZPATH"] = paths[SYSTEMS[system]]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.fingerprint"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture(scope="module")
def told(other_zones: Path) -> list[dict[str, Any]]:
    """What each run made, two at a time."""
    found = []
    for at in range(0, len(RUNS), 2):
        processes = [start(run, other_zones) for run in RUNS[at : at + 2]]
        for process in processes:
            output, _ = process.communicate(timeout=300)
            assert process.returncode == 0
            found.append(json.loads(output))
    return found


def test_feeds_log_and_data_have_the_same_bytes(told: list[dict[str, Any]]) -> None:
    first, *others = (each["files"] for each in told)
    assert len(first) > 100
    for run, found in zip(RUNS[1:], others, strict=True):
        assert found == first, f"another clock, locale, seed or zone than in the first run: {run}"


def test_the_machines_zones_really_differed(told: list[dict[str, Any]]) -> None:
    offsets = {run[3]: each["offset"] for run, each in zip(RUNS, told, strict=True)}
    assert offsets == {0: 60.0, 1: 60.0, 2: 345.0}
