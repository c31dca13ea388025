"""`opengov export`: files made of the data for programs elsewhere."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

import click

from opengov.loading import Grade, Loaded, load
from opengov.mkdocs_plugins.building import Setup
from opengov.mkdocs_plugins.telling import editors_language
from opengov.render.exports.issue_forms import MARK, issue_forms
from opengov.render.problem_words import say
from opengov.render.words import words


def export_issue_forms(setup: Setup, folder: Path) -> bool:
    """Whether the forms stand in the folder; if not, the reasons have been printed.

    Forms of an earlier run whose consultations have closed are taken away; other files stay.
    """
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    language = editors_language(setup.data_dir)
    if loaded.portal is None:
        tell_errors(loaded, language)
        return False
    forms = dict(issue_forms(setup.site(loaded.portal)))
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in forms.items():
        (folder / name).write_bytes(text.encode())
    _remove_closed(folder, forms.keys())
    done = words(language).ngettext(
        "{count} form written to {folder}", "{count} forms written to {folder}", len(forms)
    )
    click.echo(done.format(count=len(forms), folder=folder))
    return True


def tell_errors(loaded: Loaded, language: str) -> None:
    """What stops a build, in words."""
    for problem in loaded.problems:
        if problem.grade is Grade.ERROR:
            click.echo(say(problem, language), err=True)


def _remove_closed(folder: Path, written: Container[str]) -> None:
    for file in sorted(folder.glob("*.yml")):
        if file.name in written or not file.is_file():
            continue
        if file.read_bytes().startswith(MARK.encode()):
            file.unlink()
