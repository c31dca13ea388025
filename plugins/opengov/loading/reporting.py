"""Collects problems while files are read and checked; places are looked up at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opengov.loading.locating import Locator
from opengov.loading.problem import Grade, Path, Place, Problem, field_name

if TYPE_CHECKING:
    from opengov.loading.flaws import Flaw
    from opengov.loading.sources import Source


@dataclass(frozen=True, slots=True)
class _Finding:
    """A problem whose place is not looked up yet."""

    code: str
    grade: Grade
    source: Source
    path: Path
    shown: Path  # the path that is told: longer where a key is missing
    at_key: bool
    arguments: dict[str, Any]


class Report:
    """Everything that is wrong, found in any order."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._findings: list[_Finding] = []

    def file(
        self,
        code: str,
        file: str,
        *,
        line: int = 1,
        column: int = 1,
        grade: Grade = Grade.ERROR,
        **arguments: Any,
    ) -> None:
        """About a file as a whole, or a place in one that is already known."""
        self._problems.append(
            Problem(code, grade, Place(file, line, column), "", _known(arguments))
        )

    def flaws(self, file: str, flaws: Iterable[Flaw]) -> None:
        """What the reader found odd in a file."""
        for flaw in flaws:
            place = Place(file, flaw.line, flaw.column)
            field = field_name(flaw.path)
            self._problems.append(
                Problem(flaw.code, Grade.ERROR, place, field, _known(flaw.arguments))
            )

    def add(
        self,
        code: str,
        source: Source,
        path: Path = (),
        *,
        grade: Grade = Grade.ERROR,
        missing: Path = (),
        at_key: bool = False,
        **arguments: Any,
    ) -> None:
        """About the value at a path of a file, its key, or a key that is missing below it."""
        shown = (*path, *missing)
        self._findings.append(_Finding(code, grade, source, path, shown, at_key, _known(arguments)))

    def problems(self) -> tuple[Problem, ...]:
        """All problems in order, each once."""
        located = {problem.order: problem for problem in self._problems}
        locators: dict[str, Locator] = {}
        for finding in self._findings:
            source = finding.source
            if source.file not in locators:
                locators[source.file] = Locator(source.text or "")
            line, column = locators[source.file].of(finding.path, key=finding.at_key)
            problem = Problem(
                finding.code,
                finding.grade,
                Place(source.file, line, column),
                field_name(finding.shown),
                finding.arguments,
            )
            located.setdefault(problem.order, problem)
        return tuple(located[order] for order in sorted(located))


def _known(arguments: Any) -> dict[str, Any]:
    """Arguments that are None are not known, and their words are left out."""
    return {name: value for name, value in arguments.items() if value is not None}
