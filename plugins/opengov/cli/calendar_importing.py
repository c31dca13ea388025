"""`opengov import calendar`: meetings made of an existing calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from opengov.cli.exporting import tell_errors
from opengov.cli.importing import carry_out, tell_problems
from opengov.loading import load
from opengov.loading.calendar_drafts import Holder
from opengov.loading.calendar_import import CalendarImport
from opengov.loading.calendar_occurrences import Window
from opengov.mkdocs_plugins.building import Setup, SetupError
from opengov.mkdocs_plugins.telling import editors_language
from opengov.model import Body, Portal, Series
from opengov.render.words import words

_AHEAD = dt.timedelta(days=366)  # of series without an end


@dataclass(frozen=True, slots=True)
class Options:
    """What the command was told."""

    body: str
    series: str | None = None
    language: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    public_calls: bool = False
    dry_run: bool = False


def import_calendar(setup: Setup, file: Path, options: Options) -> bool:
    """Whether every event became a meeting; what did not has been printed.

    Raises SetupError for a body, series or language that the portal does not have.
    """
    editors = editors_language(setup.data_dir)
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    if loaded.portal is None:
        tell_errors(loaded, editors)
        return False
    run = CalendarImport(
        file,
        setup.data_dir,
        loaded.portal,
        _holder(loaded.portal, options),
        _window(setup.today, options),
        public_calls=options.public_calls,
    )
    planned = run.plan(setup.docs_dir, setup.today)
    is_whole = tell_problems(planned.problems, editors)
    read = words(editors).ngettext("{count} event read", "{count} events read", planned.events)
    carry_out(planned.changes, read.format(count=planned.events), editors, dry_run=options.dry_run)
    return is_whole


def _holder(portal: Portal, options: Options) -> Holder:
    _among(portal.of(Body), options.body, "--body")
    if options.series:
        _among(portal.of(Series), options.series, "--series")
    languages = portal.settings.languages
    if options.language:
        _among(languages, options.language, "--text-language")
    body = portal.of(Body)[options.body]
    return Holder(
        options.body,
        options.series,
        body.timezone or portal.settings.timezone,
        options.language or languages[0],
        frozenset(languages),
    )


def _among(known: Container[str], wanted: str, option: str) -> None:
    if wanted not in known:
        raise SetupError(f"{option} {wanted}: there is none in the portal")


def _window(today: dt.date, options: Options) -> Window:
    return Window(
        options.first or dt.date.min,
        options.last or dt.date.max,
        options.last or today + _AHEAD,
    )
