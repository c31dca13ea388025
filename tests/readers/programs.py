"""The programs that our feeds are tried with, and how each is asked what it makes of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from tests.readers import calcurse
from tests.readers.evolution import DEBIANS_PYTHON, Evolution
from tests.readers.serving import Server
from tests.readers.thunderbird import Thunderbird
from tests.readers.vdirsyncer import Vdirsyncer

HERE = Path(__file__).parent
INSTALLED = HERE.parents[1] / ".venv" / "readers"  # by the Makefile
PYTHON = INSTALLED / "python" / "bin" / "python"
NPM = INSTALLED / "npm"
WITHIN = 300  # seconds, for a subscribed program to hold what is served

Found = Mapping[str, Sequence[Sequence[str]]]
"""Name of a feed -> [uid or address of the page, start, status, title, description]."""


@dataclass(frozen=True)
class Reader:
    """`read` is given a server of the feeds, and their names."""

    name: str
    needs: Sequence[str | Path]  # programs and files
    read: Callable[[Server, Sequence[str]], Found]
    feeds: str = ""  # how the names of those begin that it is given

    @property
    def missing(self) -> list[str]:
        return [str(each) for each in self.needs if shutil.which(each) is None and not _is(each)]


def _is(needed: str | Path) -> bool:
    return Path(needed).is_absolute() and Path(needed).exists()


def _answer(command: Sequence[str | Path], server: Server, names: Sequence[str]) -> Found:
    """Of a program that is given files and prints JSON by file."""
    paths = {str(server.folder / name): name for name in names}
    # TZPATH: Python's zones from the locked tzdata package, as whoever keeps it up to date has it
    environment = {**os.environ, "TZ": "UTC", "PYTHONTZPATH": "", "READERS_NPM": str(NPM)}
    done = subprocess.run(
        [*command, *paths], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return {paths[path]: rows for path, rows in json.loads(done.stdout).items()}


def _python(name: str, feeds: str = "") -> Reader:
    read = partial(_answer, [PYTHON, HERE / "python" / "rows.py", name])
    return Reader(f"{name} (PyPI)", [PYTHON], read, feeds)


def _npm(name: str) -> Reader:
    read = partial(_answer, ["node", HERE / "js" / "rows.mjs", name])
    return Reader(f"{name} (npm)", ["node", NPM / "node_modules" / name], read)


@cache
def _calendarcore() -> Path:
    """The small program around KCalendarCore, compiled once."""
    program = INSTALLED / "calendarcore_rows"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "Qt5Gui"], capture_output=True, text=True, check=True
    )
    include = "/usr/include/KF5"
    command = ["g++", "-O1", "-fPIC", f"-I{include}", f"-I{include}/KCalendarCore"]
    command += ["-o", str(program), str(HERE / "native" / "calendarcore_rows.cpp")]
    command += ["-lKF5CalendarCore", *flags.stdout.split()]
    subprocess.run(command, check=True)
    return program


def _read_with_calendarcore(server: Server, names: Sequence[str]) -> Found:
    return _answer([_calendarcore()], server, names)


def _read_with_calcurse(server: Server, names: Sequence[str]) -> Found:
    return {name: calcurse.rows(server.folder / name) for name in names}


def _read_with_thunderbird(server: Server, names: Sequence[str]) -> Found:
    """Every second feed with a copy for when one is offline, as its dialog suggests."""
    with Thunderbird() as thunderbird:
        for cached in (True, False):
            some = {name: server.url + name for name in names[cached::2]}
            thunderbird.subscribe(some, cached=cached)
        return thunderbird.refresh()


def _read_with_evolution(server: Server, names: Sequence[str]) -> Found:
    with Evolution() as evolution:
        evolution.subscribe({name: server.url + name for name in names})
        until, found = time.monotonic() + WITHIN, evolution.held(names)
        sizes = {name: _events(server.folder / name) for name in names}
        while {name: len(rows) for name, rows in found.items()} != sizes:
            assert time.monotonic() < until, "Evolution holds fewer or more than is served"
            time.sleep(0.5)
            found = evolution.held(names)
        return found


def _read_with_khal(server: Server, names: Sequence[str]) -> Found:
    return Vdirsyncer(server.folder, {name: server.url + name for name in names}).refresh()


def _events(path: Path) -> int:
    return path.read_bytes().count(b"BEGIN:VEVENT")


EVOLUTION = ("dbus-run-session", DEBIANS_PYTHON, "/usr/libexec/evolution-calendar-factory")
VDIRSYNCER = ("vdirsyncer", "khal")
READERS = (
    Reader("Thunderbird", ["thunderbird"], _read_with_thunderbird),
    Reader("Evolution Data Server", EVOLUTION, _read_with_evolution),
    # vdirsyncer repeats the zones of a feed in each file: 180 MB of an archive in 400 zones
    Reader("vdirsyncer and khal", VDIRSYNCER, _read_with_khal, feeds="series-"),
    Reader(
        "libical",
        [DEBIANS_PYTHON],
        partial(_answer, [DEBIANS_PYTHON, HERE / "native" / "libical_rows.py"]),
    ),
    Reader("KCalendarCore", ["g++", "/usr/include/KF5/KCalendarCore"], _read_with_calendarcore),
    Reader("calcurse", ["calcurse"], _read_with_calcurse, feeds="archive-"),
    *(_npm(name) for name in ("ical.js", "node-ical", "ical")),
    *(_python(name) for name in ("icalendar", "recurring_ical_events", "vobject", "ical")),
    _python("ics", feeds="series-"),  # takes minutes for an archive in 400 zones
)
