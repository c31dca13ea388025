"""Languages exist, and translations are of the words that stand there now."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel import Locale

from opengov.loading.checks.data import Data
from opengov.loading.problem import Path
from opengov.loading.refusals import likely_language
from opengov.loading.sources import Source
from opengov.model import Document, Evidence, Meeting
from opengov.model.references import texts
from opengov.model.text import fingerprint


def check_language_codes(data: Data) -> None:
    for source, path, code in _codes(data):
        if code.partition("-")[0] not in _known():
            data.report.add(
                "language_unheard_of",
                source,
                path,
                written=code,
                nearest=likely_language(code, _known()),
            )


def _codes(data: Data) -> Iterator[tuple[Source, Path, str]]:
    if data.settings is not None and data.sources.portal is not None:
        for position, code in enumerate(data.settings.languages):
            yield data.sources.portal, ("languages", position), code
        if data.settings.editors_language:
            yield data.sources.portal, ("editors_language",), data.settings.editors_language
    for record in data:
        yield data.source(record), ("language",), record.language
        if isinstance(record, Document) and record.document_language:
            yield data.source(record), ("document_language",), record.document_language
        if isinstance(record, Meeting):
            for position, code in enumerate(record.languages):
                yield data.source(record), ("languages", position), code
    for record, path, evidence in data.parts_of(Evidence):
        if evidence.language is not None:
            yield data.source(record), (*path, "language"), evidence.language


@cache
def _known() -> frozenset[str]:
    return frozenset(Locale("en").languages)


def check_repeated_languages(data: Data) -> None:
    """A portal is built once in each language."""
    if data.settings is None or data.sources.portal is None:
        return
    seen: set[str] = set()
    for position, code in enumerate(data.settings.languages):
        if code in seen:
            data.report.add(
                "language_twice", data.sources.portal, ("languages", position), written=code
            )
        seen.add(code)


def check_outdated(data: Data) -> None:
    """Says which translations are of older words, and what to write once they are mended."""
    for record in data:
        if "of:" not in (data.source(record).text or ""):
            continue
        for path, text in texts(record):
            for language in sorted(text.outdated):
                data.note(
                    "translation_outdated",
                    record,
                    *path,
                    language,
                    original=text.language,
                    now=fingerprint(text.original),
                )
