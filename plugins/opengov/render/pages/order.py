"""In which order records stand on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from opengov.model import FuzzyDate, Period, Record
from opengov.render.pages.writer import Writer

Item = TypeVar("Item")
AnyRecord = TypeVar("AnyRecord", bound=Record)


def newest_first(items: Iterable[Item], date: Callable[[Item], FuzzyDate | None]) -> list[Item]:
    """By the latest possible day; what has none stands last, in the order given."""
    dated: list[tuple[FuzzyDate, Item]] = []
    undated: list[Item] = []
    for item in items:
        found = date(item)
        if found is None or found.latest is None:
            undated.append(item)
        else:
            dated.append((found, item))
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return [item for _date, item in dated] + undated


def last_date(period: Period | None) -> FuzzyDate | None:
    """The end of a period, else its start."""
    return (period.end or period.start) if period else None


def number_key(number: str | None) -> tuple[bool, list[str | int]]:
    """2 before 10, and "2a" after "2"; what has no number stands last."""
    pieces: list[str | int] = list(re.split(r"([0-9]+)", number or ""))
    pieces[1::2] = [int(digits) for digits in pieces[1::2]]
    return number is None, pieces


def by_name(writer: Writer, records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """As a dictionary of the page's language does."""
    return sorted(
        records,
        key=lambda record: (writer.words.sort_key(writer.plain(record.heading)), record.id),
    )
