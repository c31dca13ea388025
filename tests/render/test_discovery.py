"""Pages name calendars of deadlines, too, and there is no calendar that none names."""

from __future__ import annotations

import re

import pytest

from opengov.render.calendar import feeds
from opengov.render.discovery import calendar_links
from tests.render.calendar.portals import body, commitment, meeting, plan, series, site

HREF = re.compile(r'href="(?:https://town\.example\.org/portal/)?([^"]*)"')
TOWN = site(
    body("b"),
    series("s", body="b"),
    meeting("past", "2021-05-02 10:00", series="s"),
    meeting("ahead", "2022-09-02 10:00", series="s"),
    plan("p"),
    commitment(
        "c",
        plan="p",
        lead="b",
        milestones=[{"id": "one", "title": "One", "status": "not_started", "due": "2022-09-30"}],
    ),
)


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("commitments/", ["calendar/deadlines.ics"]),
        ("commitments/c/", ["calendar/deadlines/commitments/c.ics"]),
        ("plans/p/", ["calendar/deadlines/plans/p.ics"]),
        ("bodies/b/", ["calendar/deadlines/bodies/b.ics", "calendar/bodies/b.ics"]),
        ("bodies/", []),
    ],
)
def test_a_page_names_its_calendars(address: str, named: list[str]) -> None:
    assert HREF.findall(calendar_links(TOWN, "en", address)) == named


def test_every_calendar_is_named_somewhere() -> None:
    pages = ["meetings/", "commitments/", "commitments/c/", "plans/p/", "bodies/b/", "series/s/"]
    years = [f"calendar/{year}/" for year in (2021, 2022)]
    named = {
        href
        for address in (*pages, *years)
        for href in HREF.findall(calendar_links(TOWN, "en", address))
    }
    assert {feed.address for feed in feeds(TOWN)} <= named
