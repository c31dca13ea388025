"""What Git has of the data: every version of a file on the main line of the history.

Three processes, however many files and commits there are: where we are, the log, the contents.
First parents count: what was written on a branch is told at the time at which it was merged.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from opengov.loading.flaws import read
from opengov.model.changes import Written

MARK = "\x01"  # before the time of a commit; no file is called so
_SETTINGS = ("log.showSignature=false", "log.showRoot=true", "log.diffMerges=separate")
"""Git's own defaults: what a user has set may not change what a portal tells."""


@dataclass(frozen=True, slots=True)
class Version:
    """A file as one commit left it."""

    at: dt.datetime  # of the committer, in UTC
    day: dt.date  # the same, in their own zone
    blob: str  # the name under which Git keeps the contents


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the data stand in a work tree, and the versions of each file, the earliest first."""

    folder: Path
    prefix: str  # from the root of the work tree: "data/"
    versions: Mapping[str, Sequence[Version]]  # by the file's path below `folder`


def repository(data_dir: Path, folders: Sequence[str]) -> Repository | None:
    """With the versions of the files below `folders` of the data.

    None where history is not known: no Git, no repository, a shallow clone.
    """
    try:
        told = _git(data_dir, "rev-parse", "--is-shallow-repository", "--show-prefix")
        shallow, prefix = os.fsdecode(told).split("\n")[:2]
        if shallow == "true":
            return None
        return Repository(data_dir, prefix, _log(data_dir, folders))
    except (OSError, subprocess.CalledProcessError):
        return None


@lru_cache(maxsize=4096)
def written(data: bytes) -> Written | None:
    """What a version says; None where it was broken. Kept for the next build of a `serve`."""
    return read(data).value


def git_command(folder: Path, *arguments: str) -> list[str]:
    """`git` in a folder, whatever its user has set."""
    settings = (part for setting in _SETTINGS for part in ("-c", setting))
    return ["git", "-C", str(folder), *settings, *arguments]


def _git(folder: Path, *arguments: str, told: bytes = b"") -> bytes:
    command = git_command(folder, *arguments)
    return subprocess.run(command, input=told, capture_output=True, check=True).stdout


def _log(data_dir: Path, folders: Sequence[str]) -> dict[str, list[Version]]:
    log = _git(
        *(data_dir, "log", "-z", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames"),
        *(f"--format={MARK}%ct %cd", "--date=short", "--relative", "--", *folders),
    )
    found: dict[str, list[Version]] = {}
    at, day = dt.datetime.min.replace(tzinfo=dt.UTC), dt.date.min
    entries = iter(log.decode("utf-8", "replace").split("\0"))
    for entry in entries:
        if entry.startswith(MARK):
            seconds, shown = entry[1:].split(" ")
            at = dt.datetime.fromtimestamp(int(seconds), dt.UTC)
            day = dt.date.fromisoformat(shown)
        elif entry.startswith((":", "\n:")):
            _mode, _new_mode, _old, blob, _status = entry.strip("\n").split(" ")
            file = found.setdefault(next(entries), [])
            if blob.strip("0"):  # not deleted
                file.append(Version(at, day, blob))
    return {name: file[::-1] for name, file in found.items()}


def contents(folder: Path, names: Sequence[str]) -> dict[str, bytes]:
    """What Git keeps under each name; a name that it does not know is left out."""
    if not names:
        return {}
    try:
        told = _git(
            folder, "cat-file", "--batch", told=os.fsencode("".join(f"{n}\n" for n in names))
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    return dict(_answers(told, names))


def _answers(told: bytes, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    at = 0
    for name in names:
        end = told.index(b"\n", at)
        header, at = told[at:end].split(b" "), end + 1
        if len(header) == 3 and header[1] == b"blob" and header[2].isdigit():
            size = int(header[2])
            yield name, told[at : at + size]
            at += size + 1
