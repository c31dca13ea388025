"""What calcurse makes of a calendar that is imported."""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

END, FIELD = "\x1e", "\x1f"
YEARS = range(2010, 2030)
PAGE = re.compile(r"^\s*Page: (\S+)$", re.MULTILINE)


def rows(path: Path) -> Sequence[Sequence[str]]:
    """[page, start, "", title, description]: of a status it keeps nothing."""
    with tempfile.TemporaryDirectory(prefix="calcurse-") as folder:
        _run(folder, "--import", str(path))
        formats = [f"--format-apt=A{FIELD}%s{FIELD}%m{FIELD}%N{END}"]
        formats += [f"--format-event=D{FIELD}{FIELD}%m{FIELD}%N{END}"]
        days = (dt.date(YEARS.stop, 1, 1) - dt.date(YEARS.start, 1, 1)).days
        said = _run(
            folder,
            *("--input-datefmt", "4", "--output-datefmt", "%Y-%m-%d", *formats, "--query"),
            *("--from", f"{YEARS.start}-01-01", "--days", str(days)),
        )
    found: dict[tuple[str, str], Sequence[str]] = {}  # an event over midnight is told twice
    day = ""
    for part in said.split(END):
        heading, _, rest = part.partition(FIELD)
        day = (re.findall(r"\d{4}-\d\d-\d\d", heading) or [day])[-1]
        if rest:
            start, title, note = rest.split(FIELD)
            shown = (
                f"{dt.datetime.fromtimestamp(int(start), dt.UTC):%Y-%m-%dT%H:%MZ}" if start else day
            )
            page = PAGE.findall(note)[-1]
            found[page, shown] = [page, shown, "", title, note.replace("\n\t", "\n")]
    return list(found.values())


def _run(folder: str, *arguments: str) -> str:
    environment = {
        **os.environ,
        "HOME": folder,
        "TZ": "UTC",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["calcurse", "--directory", folder, "--quiet", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
