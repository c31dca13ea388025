"""The duties of the example portal: an invented town is judged, real ones only by their sources."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

from opengov.loading import load
from opengov.model.duties import DutyState
from opengov.render.duties import duties
from opengov.render.pages import pages
from opengov.render.site import Site

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2022, 7, 15)


@cache
def example() -> Site:
    loaded = load(ROOT / "data", docs_dir=ROOT / "docs", today=TODAY)
    assert loaded.portal is not None, loaded.problems
    stamp = dt.datetime(2022, 7, 15, tzinfo=dt.UTC)
    return Site(loaded.portal, TODAY, "https://town.example.org/", stamp)


def test_of_real_towns_nothing_is_said_beyond_their_sources() -> None:
    real = {
        party.body.id: {finding.state for finding in found}
        for party, found in duties(example())
        if not party.body.example
    }
    assert real == {
        "bb-forum": {DutyState.NO_DATA},
        "ternopil-city-council": {DutyState.NO_DATA},
    }


def test_the_example_town_shows_what_is_met_what_is_not_and_what_comes_next() -> None:
    (found,) = (found for party, found in duties(example()) if party.body.id == "example-forum")
    states = {finding.rule.id: finding.state.value for finding in found}
    assert states.pop("evidence") == "not_met"
    assert set(states.values()) == {"met"}
    assert {finding.rule.id: str(finding.next_by) for finding in found if finding.next_by} == {
        "forum-meets": "2023-01-06",
        "website-information": "2022-11-01",
        "reviews": "2023-03-16",
    }


def test_the_page_calls_nobody_compliant_and_marks_what_is_not_confirmed() -> None:
    (page,) = (page for page in pages(example()) if page.address == "duties/")
    html = page.render("en").body
    assert "complian" not in html.lower()
    rules = example().portal.rules
    assert html.count("Not confirmed: ") == sum(not rule.confirmed for rule in rules)
