"""Every generated page: one line for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from opengov.render.page import Page
from opengov.render.pages import (
    accessibility,
    aliases,
    body,
    calendar_page,
    commitment,
    consultation,
    duties,
    glossary,
    guideline,
    home,
    meeting,
    meeting_lists,
    month,
    notice,
    plan,
    project,
    proposal,
    report,
    repository,
    searching,
    series,
    strategy,
    year,
)
from opengov.render.site import Site

KINDS_OF_PAGES: tuple[Callable[[Site], Iterator[Page]], ...] = (
    home.pages,
    meeting_lists.pages,
    meeting.pages,
    series.pages,
    body.pages,
    plan.pages,
    report.pages,
    commitment.pages,
    strategy.pages,
    guideline.pages,
    consultation.pages,
    proposal.pages,
    project.pages,
    repository.pages,
    glossary.pages,
    calendar_page.pages,
    month.pages,
    year.pages,
    notice.pages,
    duties.pages,
    accessibility.pages,
    aliases.pages,
)


def pages(site: Site) -> Sequence[Page]:
    """All pages that are made from records, lists and filtered lists included."""
    made = tuple(page for of_kind in KINDS_OF_PAGES for page in of_kind(site))
    return made if site.offline else (*made, searching.page(site, made))
