"""vdirsyncer fetches feeds over http into folders, khal reads these."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

END, FIELD = "\x1e", "\x1f"
FORMAT = FIELD.join(
    (
        "{calendar}",
        "{url}",
        "{start-long-full}",
        "{all-day}",
        "{status}",
        "{title}",
        "{description}",
    )
)
LOCALE = """
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
"""


class Vdirsyncer:
    """A configuration of both in a folder of their own."""

    def __init__(self, folder: Path, feeds: Mapping[str, str]) -> None:
        """Name -> address. Names are of letters, digits, dots and hyphens."""
        self._folder = Path(tempfile.mkdtemp(prefix="vdirsyncer-", dir=folder))
        self._pairs = {f"n{number}": name for number, name in enumerate(feeds)}
        self._environment = {
            **os.environ,
            "HOME": str(self._folder),
            "TZ": "UTC",
            "LANG": "C.UTF-8",
        }
        sections = [f'[general]\nstatus_path = "{self._folder}/status"\n']
        calendars = ["[calendars]\n"]
        for pair, name in self._pairs.items():
            held = self._folder / "held" / pair
            held.mkdir(parents=True)
            sections.append(
                f'[pair {pair}]\na = "{pair}_a"\nb = "{pair}_b"\ncollections = null\n'
                f'conflict_resolution = "a wins"\n'
                f'[storage {pair}_a]\ntype = "http"\nurl = "{feeds[name]}"\n'
                f'[storage {pair}_b]\ntype = "filesystem"\npath = "{held}"\nfileext = ".ics"\n'
            )
            calendars.append(f"[[{pair}]]\npath = {held}\nreadonly = True\n")
        database = f"[sqlite]\npath = {self._folder}/khal.db\n"
        self._folder.joinpath("vdirsyncer.conf").write_text("".join(sections))
        self._folder.joinpath("khal.conf").write_text("".join(calendars) + LOCALE + database)
        self._vdirsyncer("discover")

    def refresh(self) -> Mapping[str, Sequence[Sequence[str]]]:
        """Name of each feed -> [page, start, status, title, description] of what khal shows."""
        self._vdirsyncer("--verbosity", "WARNING", "sync", "--force-delete")
        # khal lists an event on each of its days
        found: dict[str, dict[Sequence[str], None]] = {name: {} for name in self._pairs.values()}
        command = [
            "khal",
            "--config",
            f"{self._folder}/khal.conf",
            "list",
            "--format",
            FORMAT + END,
        ]
        command += ["--day-format", "", "2010-01-01", "7000d"]
        for event in self._run(command).split(END)[:-1]:
            pair, page, start, is_day, *texts = event.lstrip("\n").split(FIELD)
            status, title, description = texts
            shown = start[:10] if is_day == "True" else f"{start}Z"
            row = (page, shown, status.strip(), title, description)
            found[self._pairs[pair]][row] = None
        return {name: list(rows) for name, rows in found.items()}

    def _vdirsyncer(self, *arguments: str) -> None:
        self._run(["vdirsyncer", "--config", f"{self._folder}/vdirsyncer.conf", *arguments])

    def _run(self, command: Sequence[str]) -> str:
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=False, timeout=900
        )
        assert done.returncode == 0, json.dumps(
            [*command, done.stdout[-3000:], done.stderr[-3000:]]
        )
        return done.stdout
