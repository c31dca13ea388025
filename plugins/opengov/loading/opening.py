"""Opens a file, or says that it could not be opened."""

from __future__ import annotations

from pathlib import Path

from opengov.loading.reporting import Report


def contents(path: Path, told_as: str, report: Report) -> bytes | None:
    """The bytes of a file; None, and a problem, where it is no file or may not be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        report.file("file_closed", told_as, reason=error.strerror or type(error).__name__)
        return None
