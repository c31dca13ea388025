"""What a check is given."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, Generic, NamedTuple, TypeVar, cast

from opengov.loading.problem import Grade, Path
from opengov.loading.reporting import Report
from opengov.loading.sources import Source, Sources
from opengov.loading.walking import parts
from opengov.model import AccessibilityStatement, Part, PortalSettings, Record

AnyRecord = TypeVar("AnyRecord", bound=Record)
AnyPart = TypeVar("AnyPart", bound=Part)


class Placed(NamedTuple, Generic[AnyPart]):
    """A part, and where it stands."""

    record: Record
    path: Path
    part: AnyPart


@dataclass(frozen=True)
class Data:
    """All records that are in order by themselves, and the files of all the others, too."""

    settings: PortalSettings | None
    records: Mapping[str, Mapping[str, Record]]  # by kind and id
    sources: Sources
    report: Report
    today: dt.date
    docs_dir: FilePath | None
    statement: AccessibilityStatement | None = None  # where it is in order by itself

    def __iter__(self) -> Iterator[Record]:
        for of_kind in self.records.values():
            yield from of_kind.values()

    def of(self, record_type: type[AnyRecord]) -> Mapping[str, AnyRecord]:
        """The records of a kind by id."""
        return cast("Mapping[str, AnyRecord]", self.records[record_type.kind])

    @cached_property
    def _parts(self) -> Mapping[type[Part], Sequence[Placed[Any]]]:
        found: dict[type[Part], list[Placed[Any]]] = defaultdict(list)
        for record in self:
            for path, part in parts(record):
                found[type(part)].append(Placed(record, path, part))
        return found

    def parts_of(self, part_type: type[AnyPart]) -> Sequence[Placed[AnyPart]]:
        """The parts of a type in all records, with where they stand."""
        return self._parts.get(part_type, ())

    def source(self, record: Record) -> Source:
        return self.sources.by_kind[record.kind][record.id]

    def error(self, code: str, record: Record, *path: str | int, **arguments: Any) -> None:
        """Reports what stops the build, at a path in the file of a record."""
        self.report.add(code, self.source(record), path, **arguments)

    def warn(self, code: str, record: Record, *path: str | int, **arguments: Any) -> None:
        """Reports what the editor should look at."""
        self.report.add(code, self.source(record), path, grade=Grade.WARNING, **arguments)

    def note(self, code: str, record: Record, *path: str | int, **arguments: Any) -> None:
        """Reports what is said on the page as well."""
        self.report.add(code, self.source(record), path, grade=Grade.NOTE, **arguments)

    def lacks(self, code: str, record: Record, path: Path, key: str, **arguments: Any) -> None:
        """Reports, as an error, that a key is missing at a path."""
        self.report.add(code, self.source(record), path, missing=(key,), **arguments)
