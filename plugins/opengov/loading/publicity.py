"""Finds private join addresses in everything that is read: data, long texts, pages."""

from __future__ import annotations

from pathlib import Path as FilePath

from opengov.loading.flaws import position, read_text
from opengov.loading.opening import contents
from opengov.loading.private_links import allowed_as_written, private_addresses
from opengov.loading.reporting import Report
from opengov.loading.sources import Sources

_COPIED = frozenset(
    {".csv", ".htm", ".html", ".ics", ".json", ".svg", ".txt", ".xml", ".yaml", ".yml"}
)
"""Endings of the files below docs/ that are looked through though they are copied as they are."""


def check_private_links(sources: Sources, docs_dir: FilePath | None, report: Report) -> None:
    """A record that is broken in something else still says which addresses are public."""
    allowed = allowed_as_written(source.raw for source in sources.by_kind["meetings"].values())
    for source in sources:
        _check_text(source.file, source.text, allowed, report)
        for long_text in source.long_texts:
            _check_text(long_text.file, long_text.text, allowed, report)
    if docs_dir is not None:
        for page in sorted(docs_dir.rglob("*")):
            ending = page.suffix.lower()
            if ending == ".md" or (ending in _COPIED and page.is_file()):
                name = f"{docs_dir.name}/{page.relative_to(docs_dir).as_posix()}"
                _check_page(page, name, allowed, report)


def _check_page(page: FilePath, name: str, allowed: frozenset[str], report: Report) -> None:
    """A page has to be in order; a file that is only copied may be in any encoding."""
    data = contents(page, name, report)
    if data is None:
        return
    if page.suffix.lower() == ".md":
        text, flaws = read_text(data)
        report.flaws(name, flaws)
    else:
        text = data.decode("utf-8", "replace")
    _check_text(name, text, allowed, report)


def _check_text(file: str, text: str | None, allowed: frozenset[str], report: Report) -> None:
    for found in private_addresses(text or "", allowed):
        line, column = position(text or "", found.offset)
        report.file("private_link", file, line=line, column=column, service=found.service)
