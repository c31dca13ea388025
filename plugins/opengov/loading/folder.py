"""From a folder of files to a portal, or to the reasons why there is none."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from opengov.loading.checks import CHECKS, Data
from opengov.loading.history import History, read_history
from opengov.loading.meeting_news import meeting_news
from opengov.loading.problem import Grade, Problem
from opengov.loading.profiles import rules_of
from opengov.loading.publicity import check_private_links
from opengov.loading.records import read_sources, records_of, settings_of
from opengov.loading.reporting import Report
from opengov.loading.repository import repository
from opengov.loading.sources import Sources, find_sources
from opengov.loading.statement import statement_of
from opengov.loading.versions import histories
from opengov.loading.zones import check_zones
from opengov.model import Commitment, Meeting, Portal

A_YEAR = dt.timedelta(days=365)  # of which the log of changes tells


@dataclass(frozen=True, slots=True)
class Loaded:
    """A portal and what is to be said about its data, or only the latter."""

    portal: Portal | None  # None where, and only where, some problem is an error
    problems: tuple[Problem, ...]  # file by file, from the top


def load(data_dir: Path, *, docs_dir: Path | None = None, today: dt.date) -> Loaded:
    """Reads and checks all data; never stops at the first problem, never raises for data.

    `docs_dir` is where files that records name are looked for, and whose pages are
    searched for private links. `today` decides what is late: only ever a warning.
    """
    report = Report()
    data_dir = data_dir.absolute()
    if not data_dir.is_dir():
        report.file("data_missing", data_dir.name, folder=data_dir.name)
        return Loaded(None, report.problems())
    with _collector_paused():
        return _load(data_dir, docs_dir, today, report)


def _load(data_dir: Path, docs_dir: Path | None, today: dt.date, report: Report) -> Loaded:
    sources = find_sources(data_dir, report)
    read_sources(sources, report)
    settings = settings_of(sources, data_dir.name, report)
    check_zones(sources, report)
    records = records_of(sources, report, _history(data_dir, sources, report))
    check_private_links(sources, docs_dir, report)
    statement = statement_of(sources, report)
    data = Data(settings, records, sources, report, today, docs_dir, statement)
    for check in CHECKS:
        check(data)
    problems = report.problems()
    if settings is None or any(problem.grade is Grade.ERROR for problem in problems):
        return Loaded(None, problems)
    folders = [kind for kind in (Commitment.kind, Meeting.kind) if records[kind]]
    versions = repository(data_dir, folders) if folders else None
    told = histories(versions, records, sources, settings.languages[0])
    news = meeting_news(versions, records, sources, today - A_YEAR)
    rules = rules_of(settings.profile)
    return Loaded(Portal(settings, list(data), rules, told, statement, news=news), problems)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Loading makes many objects that stay: looking for rubbish among them costs a fifth of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _history(data_dir: Path, sources: Sources, report: Report) -> History:
    wanted = {source.uri for source in sources}
    wanted |= {long_text.uri for source in sources for long_text in source.long_texts}
    history = read_history(data_dir, wanted)
    if history.shallow:
        report.file("shallow_history", data_dir.name, grade=Grade.WARNING)
    if history.unreadable:
        report.file("unreadable_history", data_dir.name, grade=Grade.WARNING)
    return history
