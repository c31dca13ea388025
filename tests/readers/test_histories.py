"""After every edit the subscribed programs hold exactly what the pages say.

Ten histories here; as many as OPENGOV_HISTORIES says with `make test-readers-full`.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.readers.evolution import Evolution
from tests.readers.pages import in_all, in_series, said
from tests.readers.programs import EVOLUTION, VDIRSYNCER, Reader
from tests.readers.publishing import Publish, publish_quickly, publish_wholly
from tests.readers.serving import Server, serving
from tests.readers.thunderbird import Thunderbird
from tests.readers.towns import DOMAIN, Town
from tests.readers.vdirsyncer import Vdirsyncer

HISTORIES = int(os.environ.get("OPENGOV_HISTORIES", "10"))
AT_ONCE = 25  # histories whose feeds are refreshed together
STEPS = 8
WITHIN = 60  # seconds, for Evolution to hold what it has fetched
FEEDS = {
    "series": ("en", "calendar/series/evenings.ics", in_series),
    "all": ("sk", "sk/calendar/all.ics", in_all),
}

Rows = Sequence[Sequence[str]]
Held = Mapping[str, Sequence[tuple[str, str, str, str]]]
"""Name of a feed -> uid, start, status and title of what it has to hold, in order."""


@dataclass
class Counts:
    """What was done."""

    steps: int = 0
    published: int = 0
    refused: int = 0
    refreshed: int = 0
    events: int = 0
    wrong: list[str] = field(default_factory=list)


class Programs:
    """All three, subscribed to every feed."""

    def __init__(self, stack: ExitStack, server: Server, folder: Path, paths: Mapping[str, str]):
        feeds = {name: server.url + path for name, path in paths.items()}
        self._server, self._paths = server, paths
        self._thunderbird = stack.enter_context(Thunderbird())
        for cached, kind in ((True, "series"), (False, "all")):
            some = {name: feeds[name] for name in feeds if name.endswith(kind)}
            self._thunderbird.subscribe(some, cached=cached)
        self._evolution = stack.enter_context(Evolution())
        self._evolution.subscribe(feeds)
        self._vdirsyncer = Vdirsyncer(folder, feeds)

    def differences(self, expected: Held) -> Iterator[str]:
        """Refreshes all and names what each holds otherwise."""
        asked = self._asked()
        self._evolution.refresh(list(self._paths))
        for program, found in (
            ("Thunderbird", self._thunderbird.refresh()),
            ("vdirsyncer", self._vdirsyncer.refresh()),
            ("Evolution", self._evolution_holds(expected, asked)),
        ):
            for name, rows in expected.items():
                held = _shown(found[name])
                if not _agree(held, rows):
                    yield f"{program}, {name}: holds {held}, the pages say {rows}"

    def _evolution_holds(self, expected: Held, asked: Mapping[str, int]) -> Mapping[str, Rows]:
        """As soon as it has asked for every feed and holds what it should; else what it has."""
        until = time.monotonic() + WITHIN
        while True:
            found = self._evolution.held(list(self._paths))
            fetched = all(count > asked[name] for name, count in self._asked().items())
            if fetched and all(_agree(_shown(found[name]), expected[name]) for name in expected):
                return found
            if time.monotonic() > until:
                assert fetched, "Evolution has not asked for all feeds"
                return found
            time.sleep(0.1)

    def _asked(self) -> Mapping[str, int]:
        return {
            name: self._server.times_asked(path, "Evolution") for name, path in self._paths.items()
        }


def _shown(rows: Rows) -> list[tuple[str, ...]]:
    """vdirsyncer keeps no UID; the address of the page tells it."""
    named = []
    for uid, start, status, title, _ in rows:
        if uid.startswith("https:"):
            uid = f"meeting-{uid.split('/')[-2]}@{DOMAIN}"
        named.append((uid, start, status, title))
    return sorted(named)


def _agree(held: Sequence[tuple[str, ...]], rows: Sequence[tuple[str, ...]]) -> bool:
    """A title may say first that the meeting is cancelled or postponed, if the page does."""
    return len(held) == len(rows) and all(
        one[:3] == other[:3] and _titled(one[3], other)
        for one, other in zip(held, rows, strict=True)
    )


def _titled(title: str, row: tuple[str, ...]) -> bool:
    if row[2] != "CANCELLED":
        return title == row[3]
    return title.endswith(f": {row[3]}")


def expected(towns: Mapping[str, Town], served: Path, days: Mapping[str, dt.date]) -> Held:
    """What the pages of the last good builds say."""
    found = {}
    for name in towns:
        for kind, (language, _, listed) in FEEDS.items():
            told = listed(list(said(served / name, language, DOMAIN)), days[name])
            rows = [(each.uid, each.start, each.status, each.title) for each in told]
            found[f"{name}-{kind}"] = sorted(rows)
    return found


def run(folder: Path, seeds: Sequence[int], publish: Publish, steps: int) -> Counts:
    """Histories side by side; after each step all programs are refreshed."""
    counts, served = Counts(), folder / "served"
    towns = {f"t{seed}": Town(folder / f"t{seed}", seed) for seed in seeds}
    days = {name: town.today for name, town in towns.items()}
    for name, town in towns.items():
        assert publish(town, served / name)
    paths = {
        f"{name}-{kind}": f"{name}/{path}" for name in towns for kind, (_, path, _) in FEEDS.items()
    }
    with serving(served) as server, ExitStack() as stack:
        programs = Programs(stack, server, folder, paths)
        done = dict.fromkeys(towns, "the first build")
        for left in reversed(range(steps + 1)):
            rows = expected(towns, served, days)
            counts.wrong += [f"{each} after: {done}" for each in programs.differences(rows)]
            counts.refreshed += 3 * len(paths)
            counts.events += 3 * sum(map(len, rows.values()))
            for name, town in towns.items() if left else ():
                done[name] = town.step()
                counts.steps += 1
                if publish(town, served / name):
                    days[name] = town.today
                    town.has_deleted = False
                    counts.published += 1
                else:
                    assert town.is_broken, f"{name} can't be built after: {done[name]}"
                    counts.refused += 1
    return counts


@pytest.fixture(autouse=True)
def _installed() -> None:
    needs = ["thunderbird", *EVOLUTION, *VDIRSYNCER]
    missing = Reader("live programs", needs, lambda *_: {}).missing
    assert not missing, f"not installed: {', '.join(missing)}"


def test_after_every_edit_calendars_hold_what_the_pages_say(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began, total = time.monotonic(), Counts()
    for first in range(0, HISTORIES, AT_ONCE):
        seeds = range(first, min(first + AT_ONCE, HISTORIES))
        folder = tmp_path / str(first)
        folder.mkdir()
        counts = run(folder, seeds, publish_quickly, STEPS)
        for name, value in vars(counts).items():
            setattr(total, name, getattr(total, name) + value)
    with capsys.disabled():
        print(f"\n{HISTORIES} histories, {time.monotonic() - began:.0f} s: {total}")
    assert total.wrong == []


def test_after_whole_builds_too(tmp_path: Path) -> None:
    counts = run(tmp_path, [7, 8], publish_wholly, steps=3)
    assert counts.wrong == []
    assert counts.steps == 6


def test_evolution_overlooks_an_edit_that_leaves_last_modified_as_it_was(tmp_path: Path) -> None:
    """It takes an event anew only where LAST-MODIFIED is another. Git gives each edit its own;
    a portal without Git and without `last_modified` in its records waits for the next day.
    """
    town, site = Town(tmp_path / "t", 1), tmp_path / "served"
    path = FEEDS["series"][1]
    assert publish_quickly(town, site)
    with serving(site) as server, Evolution() as evolution:
        evolution.subscribe({"feed": server.url + path})
        before = _titles_after(evolution, server, path, asked=0)
        anchor = town.data / "meetings/anchor.yml"
        anchor.write_text(re.sub("(?m)^title: .*", "title: Of today", anchor.read_text("utf-8")))
        assert publish_quickly(town, site)
        asked = server.times_asked(path, "Evolution")
        evolution.refresh(["feed"])
        assert _titles_after(evolution, server, path, asked) == before
        anchor.write_text(
            re.sub("(?m)^last_modified: .*", "last_modified: 2026-01-09", anchor.read_text())
        )
        assert publish_quickly(town, site)
        asked = server.times_asked(path, "Evolution")
        evolution.refresh(["feed"])
        assert "Of today" in _titles_after(evolution, server, path, asked)


def _titles_after(evolution: Evolution, server: Server, path: str, asked: int) -> set[str]:
    """What it holds a while after it has asked for the feed."""
    until = time.monotonic() + WITHIN
    while server.times_asked(path, "Evolution") == asked:
        assert time.monotonic() < until, "Evolution has not asked for the feed"
        time.sleep(0.1)
    time.sleep(3)
    return {row[3] for row in evolution.held(["feed"])["feed"]}
