"""What is wrong with the data, as data: words are found elsewhere."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Path = tuple[str | int, ...]
"""Where a value stands in its file: keys as written, positions in lists from 0."""


class Grade(StrEnum):
    """How grave a problem is."""

    ERROR = "error"  # no portal is built
    WARNING = "warning"  # told to the editor
    NOTE = "note"  # said on the page as well


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A character in a file; lines and columns are counted from 1."""

    file: str  # with the name of its folder: "data/meetings/x.yml"
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `arguments` are the facts that its words are made with."""

    code: str  # "unknown_key"
    grade: Grade
    place: Place
    field: str = ""  # "agenda[3].start", counted from 1; empty where the whole file is meant
    arguments: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def order(self) -> tuple[Place, str, str]:
        """Problems are told file by file, from the top."""
        return self.place, self.code, self.field


def field_name(path: Iterable[str | int]) -> str:
    """`("agenda", 2, "start")` as `agenda[3].start`: editors count from one."""
    name = ""
    for step in path:
        if isinstance(step, int):
            name += f"[{step + 1}]"
        else:
            name += f".{step}" if name else step
    return name
