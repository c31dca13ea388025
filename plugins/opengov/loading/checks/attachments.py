"""What is said to be evidence or a document can be opened."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from opengov.loading.checks.data import Data
from opengov.loading.nearest import nearest_few
from opengov.loading.problem import Path
from opengov.model import Document, Evidence, Record

MAY_LACK_ADDRESS = {("meetings", "documents"), ("guidelines", "document")}
"""Where a source may name a document without saying where it is; the page says so."""


def check_attachments(data: Data) -> None:
    folder = _Folder(data.docs_dir) if data.docs_dir else None
    for document in data.of(Document).values():
        _check(data, document, (), document.url, document.file, folder)
    for record, path, evidence in data.parts_of(Evidence):
        _check(data, record, path, evidence.url, evidence.file, folder)


def _check(
    data: Data,
    record: Record,
    path: Path,
    url: str | None,
    file: str | None,
    folder: _Folder | None,
) -> None:
    if url is None and file is None:
        if path and (record.kind, path[0]) in MAY_LACK_ADDRESS:
            data.note("document_without_address", record, *path)
        else:
            data.error("address_missing", record, *path)
    if file is None:
        return
    if not is_inside(file):
        data.error("file_outside", record, *path, "file", written=file)
    elif folder is not None and not folder.holds(file):
        close = ", ".join(nearest_few(file, folder.files)) or None
        data.error(
            "file_missing",
            record,
            *path,
            "file",
            written=file,
            folder=folder.path.name,
            nearest=close,
        )


def is_inside(file: str) -> bool:
    """True for a relative path, with slashes, that does not climb out of its folder."""
    path = PurePosixPath(file)
    return not (path.is_absolute() or ".." in path.parts or "\\" in file or ":" in file)


class _Folder:
    """The folder of pages and files."""

    def __init__(self, path: FilePath) -> None:
        self.path = path

    @cached_property
    def files(self) -> list[str]:
        """Every file in it, with slashes."""
        return sorted(
            found.relative_to(self.path).as_posix()
            for found in self.path.rglob("*")
            if found.is_file()
        )

    def holds(self, file: str) -> bool:
        """True where a file is called exactly so, and is no link to the outside."""
        found = self.path / file
        return file in self._names and found.resolve().is_relative_to(self.path.resolve())

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.files)
