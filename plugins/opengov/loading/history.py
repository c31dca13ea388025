"""When each data file was last changed, as Git tells it."""

from __future__ import annotations

import datetime as dt
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from opengov.loading.repository import MARK, git_command


class History:
    """Last commits of the files below a folder. A file that no commit has is left out.

    The time is the committer's, in UTC. Changes that are not committed yet do not
    count: the same commit gives the same portal, whenever it is built.
    """

    def __init__(
        self,
        last_changed: dict[str, dt.datetime],
        *,
        shallow: bool = False,
        unreadable: bool = False,
    ) -> None:
        self.shallow = (
            shallow  # then nothing is known: every file would seem to be of the last commit
        )
        self.unreadable = unreadable  # there is a repository, and Git is missing or refuses it
        self._last_changed = last_changed

    def last_changed(self, uris: Iterable[str]) -> dt.datetime | None:
        """The latest commit of any of these files below the folder, or None."""
        found = [self._last_changed[uri] for uri in uris if uri in self._last_changed]
        return max(found, default=None)


def read_history(folder: Path, wanted: set[str]) -> History:
    """One pass over the log, newest first, until every wanted file was met.

    Outside of a repository nothing is known.
    """
    try:
        asked = git_command(folder, "rev-parse", "--is-shallow-repository")
        shallow = subprocess.run(asked, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        inside = any((parent / ".git").exists() for parent in (folder, *folder.parents))
        return History({}, unreadable=inside)
    if shallow.strip() == b"true":
        return History({}, shallow=True)
    return History(_pass(folder, wanted))


def _pass(folder: Path, wanted: set[str]) -> dict[str, dt.datetime]:
    found: dict[str, dt.datetime] = {}
    missing = set(wanted)
    command = git_command(
        *(folder, "log", "-z", f"--format={MARK}%ct", "--name-only"),
        *("--no-renames", "--relative", "--", "."),
    )
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        changed: dt.datetime | None = None
        for entry in _entries(process.stdout):
            if entry.startswith(MARK):
                changed = dt.datetime.fromtimestamp(int(entry[1:]), dt.UTC)
            elif changed is not None and entry in missing:
                missing.discard(entry)
                found[entry] = changed
                if not missing:
                    process.kill()
                    break
    return found


def _entries(stream: IO[bytes]) -> Iterable[str]:
    """The parts of a stream between NUL bytes."""
    rest = b""
    while block := stream.read(65536):
        *parts, rest = (rest + block).split(b"\0")
        for part in parts:
            yield from part.decode("utf-8", "replace").strip("\n").split("\n")
    yield from rest.decode("utf-8", "replace").strip("\n").split("\n")
