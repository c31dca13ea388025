"""What a run costs, by the operating system's own account."""

from __future__ import annotations

import gzip
import os
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Cost:
    """Of one or several processes with their children."""

    user: float  # CPU seconds
    system: float  # CPU seconds
    wall: float  # seconds
    memory: float  # MB, the peak of the largest process

    @property
    def cpu(self) -> float:
        return self.user + self.system

    def __add__(self, other: Cost) -> Cost:
        return Cost(
            self.user + other.user,
            self.system + other.system,
            self.wall + other.wall,
            max(self.memory, other.memory),
        )


@dataclass(frozen=True)
class Size:
    """Of a page, in bytes."""

    raw: float
    gzip: float


def run(command: Sequence[str], cwd: Path) -> Cost:
    """Runs a command to its end; raises SystemExit with what it said where it fails."""
    # Compiled modules are kept, as they are wherever a package is installed.
    environment = {key: value for key, value in os.environ.items() if key != _NO_BYTECODE}
    log = cwd / "log.txt"
    with log.open("wb") as output:
        started = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text("utf-8", errors="replace")[-4000:]
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Cost(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss / 1024)


def pages(site: Path) -> int:
    """How many pages a site has."""
    return sum(1 for _ in site.rglob("*.html"))


def feeds(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.ics"))


def size(files: Iterable[Path]) -> Size:
    """The average of the files; compressed as web servers do (gzip, level 6)."""
    contents = [file.read_bytes() for file in files]
    raw = sum(map(len, contents))
    packed = sum(len(gzip.compress(content, 6)) for content in contents)
    return Size(raw / len(contents), packed / len(contents))
