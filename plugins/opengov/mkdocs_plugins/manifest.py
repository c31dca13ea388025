"""The list of files that a build has made, left in the site itself.

`opengov build` replaces a site only where it can tell that every file in it was
made by a build, its own or a plain `mkdocs build`. Foreign files, such as a
`.git` or a CNAME that somebody has put there, would be lost otherwise.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

MANIFEST = ".opengov"
_FIRST_LINE = "# The files of this site, as opengov made them. Others are never overwritten."


def files_below(folder: Path | str, below: str = "") -> Iterator[str]:
    """What lies below a folder, as `a/b.html`; a link counts as a file, an empty folder not."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(entry.path, f"{below}{entry.name}/")
        else:
            yield f"{below}{entry.name}"


def listed_files(site: Path) -> frozenset[str]:
    """The files that a build has made here; none where no build has left a list."""
    manifest = site / MANIFEST
    if not manifest.is_file():
        return frozenset()
    return frozenset(manifest.read_text(encoding="utf-8").splitlines()[1:])


def write_manifest(site: Path) -> None:
    """Of a folder in which everything was made by this build."""
    _write(site, files_below(site))


def write_manifest_of_cleaned(site: Path, ours: Container[str]) -> None:
    """Of a folder that MkDocs has cleaned before: hidden files at its top stay there unasked.

    `ours`: those of them that this build has made.
    """
    _write(site, (file for file in files_below(site) if not file.startswith(".") or file in ours))


def _write(site: Path, files: Iterable[str]) -> None:
    lines = [_FIRST_LINE, *sorted({*files, MANIFEST})]
    (site / MANIFEST).write_text("\n".join(lines) + "\n", encoding="utf-8")
