"""`opengov import`: records made of tables from elsewhere."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from opengov.cli.exporting import tell_errors
from opengov.loading import Grade, Problem, load
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
    is_whole = tell_problems(planned.problems, language)
    read = words(language).ngettext("{count} row read", "{count} rows read", planned.rows)
    carry_out(planned.changes, read.format(count=planned.rows), language, dry_run=dry_run)
    return is_whole


def tell_problems(problems: Sequence[Problem], language: str) -> bool:
    """Whether none of them is an error."""
    for problem in problems:
        click.echo(say(problem, language), err=True)
    return all(problem.grade is not Grade.ERROR for problem in problems)


def carry_out(changes: tuple[Change, ...], read: str, language: str, *, dry_run: bool) -> None:
    """Writes the files, or shows them, and says how many after what was read: "3 rows read"."""
    ngettext, count = words(language).ngettext, len(changes)
    if dry_run:
        for change in changes:
            click.echo(shown(change))
        done = ngettext("{count} file would be written", "{count} files would be written", count)
    else:
        write_changes(changes)
        done = ngettext("{count} file written", "{count} files written", count)
    click.echo(f"{read}; {done.format(count=count)}")


def shown(change: Change) -> str:
    """`+ file` for a new one; `~ file`, then the lines that differ, for a changed one."""
    if change.old is None:
        return f"+ {change.file}"
    old, new = change.old.splitlines(), change.new.splitlines()
    lines = list(difflib.unified_diff(old, new, lineterm="", n=0))[2:]
    return "\n".join([f"~ {change.file}", *(f"  {line}" for line in lines if line[:2] != "@@")])
