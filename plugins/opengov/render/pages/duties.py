"""The duties of the portal's profile: what the records show of each rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.model.duties import DutyState, Finding
from opengov.render.duties import duties
from opengov.render.duty_words import TEXTS, TITLES
from opengov.render.page import Page
from opengov.render.pages.frame import list_page
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    if duties(site):
        yield list_page(site, "duties/", "duties/", lambda w: w._("Duties"), _write)


def _write(writer: Writer) -> Markup:
    portal = writer.site.portal
    return writer.render(
        "duties.html",
        profile=writer.word(portal.settings.profile),
        parties=[(party.body, _telling(found)) for party, found in duties(writer.site)],
        rules=portal.rules,
        titles=TITLES,
        texts=TEXTS,
    )


def _telling(findings: Sequence[Finding]) -> Sequence[Finding]:
    """None where there are no data for any rule: one sentence then says so."""
    if all(finding.state is DutyState.NO_DATA for finding in findings):
        return ()
    return findings
