"""`opengov lint`: what is wrong with calendar files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from opengov.ics.findings import Grade
from opengov.ics.lint import lint
from opengov.render.calendar.files import PRODUCT
from opengov.render.calendar_words import grade_heading, say_finding
from opengov.render.words import words


def lint_files(files: Sequence[Path], language: str, *, only_broken: bool) -> bool:
    """Prints what is wrong, the broken first; whether nothing is. Raises OSError."""
    told: dict[Grade, list[str]] = {Grade.BROKEN: [], Grade.RISKY: []}
    for file in files:
        data = file.read_bytes()
        ours = PRODUCT.encode() in data
        for finding in lint(data):
            if finding.grade is Grade.BROKEN or not only_broken:
                told[finding.grade].append(say_finding(finding, str(file), language, ours=ours))
    for grade, lines in told.items():
        if lines:
            click.echo(grade_heading(grade, len(lines), words(language)))
            click.echo("\n".join(lines))
    if any(told.values()):
        return False
    good = words(language).ngettext("Good: {count} file", "Good: {count} files", len(files))
    click.echo(good.format(count=words(language).number(len(files))))
    return True
