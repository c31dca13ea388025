"""The files below `data/`: which are records, which are their long texts, which are neither."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from opengov.loading.nearest import nearest, said
from opengov.loading.problem import Grade
from opengov.loading.reporting import Report
from opengov.model import KINDS

PORTAL = "portal.yml"
STATEMENT = "accessibility.yml"
FOREIGN_ENDING = re.compile(r"\.(ya?ml|json|txt|toml)", re.I)
LONG_TEXT = re.compile(r"(?P<id>.+)\.(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md")


@dataclass(slots=True)
class Source:
    """One data file, and what was found in it."""

    file: str  # as told to the editor: "data/meetings/x.yml"
    uri: str  # below data/: "meetings/x.yml"
    kind: str  # "" for a file that is no record
    id: str  # likewise
    full_path: str
    text: str | None = None  # None where it is no text
    raw: dict[str, Any] | None = None  # None where it is no mapping
    long_texts: list[LongText] = field(default_factory=list)


@dataclass(slots=True)
class LongText:
    """One Markdown file beside a record."""

    file: str
    uri: str
    language: str
    full_path: str
    text: str | None = None


@dataclass(slots=True)
class Sources:
    """All files below `data/` that are read."""

    folder: str  # as told to the editor: "data"
    by_kind: dict[str, dict[str, Source]]
    portal: Source | None = None
    statement: Source | None = None  # about accessibility

    def __iter__(self) -> Iterator[Source]:
        """What is no record first, then kind by kind, by id."""
        yield from filter(None, (self.portal, self.statement))
        for of_kind in self.by_kind.values():
            yield from of_kind.values()


def find_sources(data_dir: FilePath, report: Report) -> Sources:
    """Every file that is to be read; what is none is reported."""
    top = data_dir.name
    sources = Sources(top, {kind: {} for kind in KINDS})
    for entry in _entries(data_dir, top, report):
        if entry.is_dir():
            if entry.name in KINDS:
                _find_records(entry, top, sources.by_kind[entry.name], report)
            else:
                close = nearest(entry.name, KINDS)
                report.file(
                    "unknown_folder",
                    f"{top}/{entry.name}",
                    folder=entry.name,
                    allowed=said(KINDS, 20),
                    nearest=close,
                )
        elif entry.name == PORTAL and entry.is_file():
            sources.portal = Source(f"{top}/{PORTAL}", PORTAL, "", "", entry.path)
        elif entry.name == STATEMENT and entry.is_file():
            sources.statement = Source(f"{top}/{STATEMENT}", STATEMENT, "", "", entry.path)
        else:
            _unknown_file(entry.name, f"{top}/{entry.name}", report)
    return sources


def _entries(folder: FilePath | str, name: str, report: Report) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; hidden files and READMEs are nobody's business."""
    found = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith(".") or entry.name.upper() == "README.MD":
            continue
        if entry.is_symlink():
            report.file("symlink", f"{name}/{entry.name}")
        else:
            found.append(entry)
    return found


def _find_records(
    folder: os.DirEntry[str], top: str, found: dict[str, Source], report: Report
) -> None:
    kind = folder.name
    long_texts = []
    for entry in _entries(folder.path, f"{top}/{kind}", report):
        file, uri = f"{top}/{kind}/{entry.name}", f"{kind}/{entry.name}"
        if entry.is_dir():
            report.file("nested_folder", file, folder=f"{top}/{kind}")
        elif not entry.is_file():
            report.file("unknown_file", file, grade=Grade.WARNING, name=entry.name)
        elif entry.name.endswith(".yml"):
            record_id = entry.name.removesuffix(".yml")
            found[record_id] = Source(file, uri, kind, record_id, entry.path)
        elif entry.name.endswith(".md"):
            long_texts.append((entry.name, LongText(file, uri, "", entry.path)))
        else:
            _unknown_file(entry.name, file, report)
    for name, long_text in long_texts:
        _assign(name, long_text, found, report)


def _assign(name: str, long_text: LongText, found: dict[str, Source], report: Report) -> None:
    """Gives a Markdown file to its record."""
    match = LONG_TEXT.fullmatch(name)
    if match is None:
        stem = name.removesuffix(".md")
        report.file("long_text_language", long_text.file, name=name, example=f"{stem}.en.md")
        return
    source = found.get(match["id"])
    if source is None:
        close = nearest(match["id"], found)
        report.file(
            "long_text_alone",
            long_text.file,
            needed=f"{match['id']}.yml",
            nearest=f"{close}.yml" if close else None,
        )
        return
    long_text.language = match["language"]
    source.long_texts.append(long_text)


def _unknown_file(name: str, file: str, report: Report) -> None:
    """A file that nobody reads: grave where it was surely meant to be read."""
    if FOREIGN_ENDING.fullmatch(FilePath(name).suffix):
        suggestion = f"{FilePath(name).stem}.yml"
        report.file("foreign_ending", file, name=name, suggestion=suggestion)
    else:
        report.file("unknown_file", file, grade=Grade.WARNING, name=name)
