"""What a benchmark found, as tables and as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Cost, Size, feeds, pages, size

TENTH_OF_MKDOCS = 0.1
RECORD_MS = 0.3
PAGE_GZIP = 7_000  # bytes
GROWTH = 1.15  # with room for noise
NEWEST = 100  # meetings, whose pages are weighed


@dataclass(frozen=True)
class Run:
    """A whole build of a portal by one generator."""

    name: str
    meetings: int
    cost: Cost
    pages: int
    feeds: int
    page: Size  # of an average meeting page

    @classmethod
    def of(cls, name: str, meetings: int, cost: Cost, site: Path) -> Run:
        """The page is that of an average one of the newest hundred, which every portal has."""
        newest = range(max(0, meetings - NEWEST) + 1, meetings + 1)
        files = [site.glob(f"**/meetings/meeting-{number}/index.html") for number in newest]
        page = size(file for found in files for file in found)
        return cls(name, meetings, cost, pages(site), feeds(site), page)

    @property
    def ms_per_page(self) -> float:
        """CPU of the whole run, lists, data and feeds included."""
        return 1000 * self.cost.cpu / self.pages


@dataclass(frozen=True)
class Results:
    """Of one run of the benchmark."""

    meetings: int
    languages: Sequence[str]
    product: Sequence[Run]  # fewer meetings first; the last has all of them
    others: Sequence[Run]
    record_ms: float | None  # a record's page alone, rendered and joined
    versions: dict[str, str]

    def write(self, path: Path) -> None:
        text = json.dumps(dataclasses.asdict(self), indent=2, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")

    def tables(self) -> str:
        runs = [*self.product[-1:], *self.others]
        parts = [_table(runs)]
        if self.product:
            parts += [_growth(self.product), self._goals()]
        parts.append(", ".join(f"{name} {version}" for name, version in self.versions.items()))
        return "\n\n".join(parts)

    def _goals(self) -> str:
        rows = ["| goal | found | |", "| --- | ---: | --- |"]
        for goal, found, met in self._found():
            rows.append(f"| {goal} | {found} | {'met' if met else '**not met**'} |")
        return "\n".join(rows)

    def _found(self) -> Iterator[tuple[str, str, bool]]:
        first, last = self.product[0], self.product[-1]
        for other in self.others:
            allowed = 1.0 if other.name.startswith("Hugo") else TENTH_OF_MKDOCS
            ratio = last.cost.cpu / other.cost.cpu
            goal = f"CPU against {other.name}: at most {allowed:g}"
            yield goal, f"{ratio:.3f}", ratio <= allowed
        if self.record_ms is not None:
            met = self.record_ms <= RECORD_MS
            yield f"a record's page alone: at most {RECORD_MS} ms", f"{self.record_ms:.3f} ms", met
        growth = _further(*self.product[-2:]) / _further(*self.product[-3:-1])
        goal = f"cost linear: a page that is added costs the same at any size, at most {GROWTH}"
        yield goal, f"{growth:.2f}", growth <= GROWTH
        packed = last.page.gzip
        goal = f"a meeting page in gzip: at most {PAGE_GZIP:,} bytes"
        yield goal, f"{packed:,.0f}", packed <= PAGE_GZIP
        weight = last.page.raw / first.page.raw
        yield "page weight independent of their number: 1", f"{weight:.3f}", abs(weight - 1) < 0.02


def _further(smaller: Run, larger: Run) -> float:
    """CPU seconds of each page that the larger one has more."""
    return (larger.cost.cpu - smaller.cost.cpu) / (larger.pages - smaller.pages)


def _table(runs: Sequence[Run]) -> str:
    head = "| | CPU s | user | sys | wall s | peak MB | pages | feeds | CPU ms per page "
    head += "| pages per CPU s | meeting page, bytes | in gzip |"
    rows = [head, "| --- " + "| ---: " * 11 + "|"]
    for run in runs:
        cost = run.cost
        cells = (
            *(f"{value:.1f}" for value in (cost.cpu, cost.user, cost.system, cost.wall)),
            *(f"{value:,.0f}" for value in (cost.memory, run.pages, run.feeds)),
            f"{run.ms_per_page:.2f}",
            *(f"{value:,.0f}" for value in (1000 / run.ms_per_page, run.page.raw, run.page.gzip)),
        )
        rows.append(f"| {run.name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _growth(runs: Sequence[Run]) -> str:
    rows = ["| meetings | pages | CPU s | CPU ms per page | peak MB | meeting page | in gzip |"]
    rows.append("| ---: " * 7 + "|")
    for run in runs:
        rows.append(
            f"| {run.meetings:,} | {run.pages:,} | {run.cost.cpu:.2f} | {run.ms_per_page:.3f} "
            f"| {run.cost.memory:,.0f} | {run.page.raw:,.0f} | {run.page.gzip:,.0f} |"
        )
    return "\n".join(rows)
