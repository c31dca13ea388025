"""`opengov import`: records made of tables from elsewhere."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from opengov.cli.exporting import tell_errors
from opengov.loading import Grade, load
from opengov.loading.ogp_import import plan_import
from opengov.loading.record_changes import Change, write_changes
from opengov.mkdocs_plugins.building import Setup
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.problem_words import say
from opengov.render.words import words


def import_ogp_commitments(setup: Setup, csv_file: Path, *, dry_run: bool) -> bool:
    """Whether every row became a record; what could not be read has been printed."""
    language = editors_language(setup.data_dir)
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    if loaded.portal is None:
        tell_errors(loaded, language)
        return False
    planned = plan_import(csv_file, setup.data_dir, loaded.portal)
    for problem in planned.problems:
        click.echo(say(problem, language), err=True)
    if dry_run:
        for change in planned.changes:
            click.echo(shown(change))
    else:
        write_changes(planned.changes)
    ngettext, count = words(language).ngettext, len(planned.changes)
    done = (
        ngettext("{count} file would be written", "{count} files would be written", count)
        if dry_run
        else ngettext("{count} file written", "{count} files written", count)
    )
    read = ngettext("{count} row read", "{count} rows read", planned.rows)
    click.echo(f"{read.format(count=planned.rows)}; {done.format(count=count)}")
    return all(problem.grade is not Grade.ERROR for problem in planned.problems)


def shown(change: Change) -> str:
    """`+ file` for a new one; `~ file`, then the lines that differ, for a changed one."""
    if change.old is None:
        return f"+ {change.file}"
    old, new = change.old.splitlines(), change.new.splitlines()
    lines = list(difflib.unified_diff(old, new, lineterm="", n=0))[2:]
    return "\n".join([f"~ {change.file}", *(f"  {line}" for line in lines if line[:2] != "@@")])
