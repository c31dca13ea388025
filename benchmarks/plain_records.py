"""The records as somebody who builds a portal with plain MkDocs would read them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import yaml

Record = dict[str, Any]


class Narrowed(NamedTuple):
    """A list of meetings that have something in common."""

    way: str  # "year"
    value: str  # "2022"
    name: Callable[[str], str]  # language -> words
    meetings: Sequence[Record]  # the earliest first

    @property
    def address(self) -> str:
        return f"meetings/by-{self.way}/{self.value}"


class Portal:
    """All records; `start`, `end`, `last_modified` of meetings are aware times."""

    def __init__(self, data_dir: Path, labels: Path) -> None:
        self.settings: Record = _load(data_dir / "portal.yml")
        self.labels: Mapping[str, Mapping[str, str]] = _load(labels)
        self.bodies = _by_id(data_dir / "bodies")
        self.series = _by_id(data_dir / "series")
        zone = ZoneInfo(self.settings["timezone"])
        found = list(_by_id(data_dir / "meetings").values())
        for meeting in found:
            start = dt.datetime.fromisoformat(meeting["start"].replace(" 9:", " 09:"))
            meeting["last_modified"] = dt.datetime.fromisoformat(meeting["last_modified"])
            hour, minute = meeting["end"].split(":")
            meeting["start"] = start.replace(tzinfo=zone)
            meeting["end"] = meeting["start"].replace(hour=int(hour), minute=int(minute))
        self.meetings = sorted(found, key=lambda meeting: meeting["start"])

    @property
    def languages(self) -> Sequence[str]:
        languages: Sequence[str] = self.settings["languages"]
        return languages

    def body_of(self, meeting: Record) -> Record:
        return self.bodies[self.series[meeting["series"]]["body"]]

    @cached_property
    def lists(self) -> Sequence[Narrowed]:
        """Every narrowed list that holds a meeting."""

        def named(record: Record, field: str) -> Callable[[str], str]:
            return lambda language: record[field][language]

        def worded(value: str) -> Callable[[str], str]:
            return lambda language: self.labels[value][language]

        def year(value: str) -> Callable[[str], str]:
            return lambda _language: value

        found: dict[tuple[str, str], list[Record]] = defaultdict(list)
        names: dict[tuple[str, str], Callable[[str], str]] = {}
        for meeting in self.meetings:
            series, body = self.series[meeting["series"]], self.body_of(meeting)
            when = str(meeting["start"].year)
            for key, name in (
                (("year", when), year(when)),
                (("series", series["id"]), named(series, "title")),
                (("body", body["id"]), named(body, "name")),
                (("kind", meeting["kind"]), worded(meeting["kind"])),
                (("status", meeting["status"]), worded(meeting["status"])),
            ):
                found[key].append(meeting)
                names[key] = name
        return [Narrowed(*key, names[key], found[key]) for key in sorted(found)]

    def narrowed(self, way: str, value: str) -> Narrowed:
        return next(one for one in self.lists if (one.way, one.value) == (way, value))


def _by_id(folder: Path) -> dict[str, Record]:
    return {path.stem: _load(path) for path in sorted(folder.glob("*.yml"))}


def _load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
