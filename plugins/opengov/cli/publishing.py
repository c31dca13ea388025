"""Puts a new site in the place of the published one: whole or not at all.

The new site grows in `.site.opengov-new` beside `site`, so that both lie on one
file system and a rename is all that the swap needs. A target that holds files
which no build has made is not touched.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from opengov.mkdocs_plugins.manifest import files_below, listed_files, write_manifest

_TOLD = 3  # names of foreign files are enough to see what stands there


class TargetError(Exception):
    """The target may not be replaced. `foreign`: the first files that no build has made."""

    def __init__(self, target: Path, foreign: tuple[str, ...] = ()) -> None:
        super().__init__(str(target))
        self.target = target
        self.foreign = foreign


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yields an empty folder; what is built there takes the target's place on a good end.

    On any exception the target stays as it was and the folder goes. Another
    build beside the same target is waited for. Raises TargetError, OSError.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with _alone_in(target.parent):
        new = target.parent / f".{target.name}.opengov-new"
        old = target.parent / f".{target.name}.opengov-old"
        _finish_what_was_broken_off(target, new, old)
        _refuse_foreign_files(target)
        new.mkdir()
        try:
            yield new
            write_manifest(new)
            _swap(target, new, old)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _refuse_foreign_files(target: Path) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise TargetError(target)
    ours = listed_files(target)
    if foreign := tuple(islice((file for file in files_below(target) if file not in ours), _TOLD)):
        raise TargetError(target, foreign)


def _swap(target: Path, new: Path, old: Path) -> None:
    """Two renames; between them nothing stands at the target, for some microseconds."""
    if not target.exists():
        new.rename(target)
        return
    shutil.copymode(target, new)
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)  # what stays goes at the start of the next build


def _finish_what_was_broken_off(target: Path, new: Path, old: Path) -> None:
    """After a power cut or a kill: the old site back if none stands, and the rest away."""
    if old.exists():
        if target.exists():
            shutil.rmtree(old)
        else:
            old.rename(target)
    if new.exists():
        shutil.rmtree(new)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Holds a lock that ends with the process, however that ends."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
