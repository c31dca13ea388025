"""`opengov status`: what the records show of each rule of the portal's profile."""

from __future__ import annotations

from collections.abc import Iterator

import click

from opengov.cli.exporting import tell_errors
from opengov.loading import load
from opengov.mkdocs_plugins.building import Setup
from opengov.mkdocs_plugins.telling import editors_language
from opengov.model.duties import Finding, findings
from opengov.model.parties import parties
from opengov.render.duty_words import TITLES
from opengov.render.words import Words, words


def tell_duties(setup: Setup, language: str | None) -> bool:
    """Prints each rule for each forum; False where the data cannot be read.

    A rule that is not met is no problem of the data: time alone brings it about.
    """
    loaded = load(setup.data_dir, docs_dir=setup.docs_dir, today=setup.today)
    language = language or editors_language(setup.data_dir)
    if loaded.portal is None:
        tell_errors(loaded, language)
        return False
    w = words(language)
    click.echo(w._("As of {date}").format(date=w.date(setup.today)))
    if not loaded.portal.rules:
        click.echo(w._("The portal has no profile; name one in data/portal.yml."))
    for party in parties(loaded.portal) if loaded.portal.rules else ():
        click.echo(f"\n{party.body.heading.read(language).text} ({party.body.id})")
        for finding in findings(loaded.portal, party, setup.today):
            for line in _lines(finding, setup, w):
                click.echo(f"  {line}")
    return True


def _lines(finding: Finding, setup: Setup, w: Words) -> Iterator[str]:
    state, title = w.enum(finding.state), w._(TITLES[finding.rule.id])
    yield f"{state}: {title}"
    if finding.next_by:
        by = w._("Next by: {date}") if finding.next_by >= setup.today else w._("Was due by: {date}")
        yield f"  {by.format(date=w.date(finding.next_by))}"
    for record in finding.records:
        yield f"  {record.kind}/{record.id}"
