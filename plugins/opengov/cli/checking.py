"""`opengov check`: every problem of the data in words."""

from __future__ import annotations

from collections.abc import Callable

import click

from opengov.loading import Grade, load
from opengov.mkdocs_plugins.building import Setup
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.problem_words import say
from opengov.render.words import words


def check_data(setup: Setup, language: str | None) -> bool:
    """Prints what is to be said about the data; whether a portal can be built of it."""
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    language = language or editors_language(setup.data_dir)
    for grade, heading in _headings(words(language).ngettext).items():
        told = [problem for problem in loaded.problems if problem.grade is grade]
        if told:
            click.echo(heading(len(told)))
            for problem in told:
                click.echo(say(problem, language))
    if loaded.portal is None:
        return False
    records = sum(1 for _record in loaded.portal)
    good = words(language).ngettext(
        "Good: {count} record can be published.", "Good: {count} records can be published.", records
    )
    click.echo(good.format(count=words(language).number(records)))
    return True


def _headings(
    ngettext: Callable[[str, str, int], str],
) -> dict[Grade, Callable[[int], str]]:
    return {
        Grade.ERROR: lambda count: ngettext(
            "{count} problem. Nothing is published until it is mended:",
            "{count} problems. Nothing is published until they are mended:",
            count,
        ).format(count=count),
        Grade.WARNING: lambda count: ngettext(
            "{count} warning, which stops nothing:",
            "{count} warnings, which stop nothing:",
            count,
        ).format(count=count),
        Grade.NOTE: lambda count: ngettext(
            "{count} note, which the pages say as well:",
            "{count} notes, which the pages say as well:",
            count,
        ).format(count=count),
    }
