"""The accessibility statement says what its file states, and nothing else."""

import datetime as dt
import json

import pytest

from opengov.loading import load
from opengov.render.exports.accessibility_json import accessibility_json
from opengov.render.pages.accessibility import pages
from opengov.render.site import Site
from tests.loading.trees import PORTAL, lay
from tests.render.pages.markup import check

STATEMENT = (PORTAL / "data/accessibility.yml").read_text(encoding="utf-8")
BARRIERS = STATEMENT[STATEMENT.index("not_accessible:") : STATEMENT.index("prepared:")]
NO_CHANGE = ("status: partial", "status: partial")


@pytest.fixture
def site(tmp_path):
    def make(*changes, today=dt.date(2022, 7, 15)):
        text = STATEMENT
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        data = lay(tmp_path / "portal", PORTAL) / "data"
        (data / "accessibility.yml").write_text(text, encoding="utf-8")
        portal = load(data, docs_dir=data.parent / "docs", today=today).portal
        assert portal is not None
        stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
        return Site(portal, today, "https://town.example.org/", stamp)

    return make


def words(site, language="en"):
    (page,) = pages(site)
    return check(page.render(language).body).text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([NO_CHANGE], "This website is partially compliant with EN 301 549 V3.2.1, due to"),
        ([("status: partial", "status: none")], "This website is not compliant with EN 301 549"),
        (
            [("status: partial", "status: full"), (BARRIERS, "")],
            "This website is fully compliant with EN 301 549 V3.2.1.",
        ),
        ([("self_assessment", "third_party")], "Method: assessment by a third party."),
    ],
)
def test_the_status_and_the_method_are_said_in_the_words_of_the_model(site, changes, said):
    assert said in words(site(*changes))


def test_what_is_not_accessible_stands_below_its_reason(site):
    text = words(site())
    parts = [
        *("Non-compliance with the law", "Minutes from before 2020 are pictures of paper."),
        *("Instead: The office reads them out on request.", "Preparation of this"),
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "Disproportionate burden" not in text
    moved = words(site(("non_compliance:", "disproportionate_burden:")))
    assert "Disproportionate burden Minutes from before 2020" in moved


@pytest.mark.parametrize(
    ("today", "is_due"), [(dt.date(2023, 6, 1), False), (dt.date(2023, 6, 2), True)]
)
def test_a_review_that_is_due_is_said_on_the_page_and_in_the_data(site, today, is_due):
    made = site(today=today)
    assert ("more than a year ago" in words(made)) is is_due
    assert json.loads(accessibility_json(made))["review_due"] is is_due


def test_the_data_have_what_is_stated_and_no_empty_keys(site):
    told = json.loads(accessibility_json(site()))
    assert told["status"] == "partial"
    assert told["prepared"] == "2021-09-01"
    assert told["publisher"] == {"en": "Town"}
    assert told["url"]["sk"] == "https://town.example.org/sk/accessibility/"
    assert told["not_accessible"]["non_compliance"][0]["what"]["en"].startswith("Minutes")
    assert told["not_accessible"].keys() == {"non_compliance"}
    assert "report_url" not in told


def test_hostile_words_are_shown_and_run_nothing(site):
    (page,) = pages(site(("scope: The portal", "scope: <script>alert(1)</script>")))
    body = page.render("en").body
    assert "<script>" not in body
    assert "&lt;script&gt;alert(1)" in body


def test_a_language_without_a_text_is_marked(site):
    (page,) = pages(site())
    body = page.render("sk").body
    assert '<span lang="en">Minutes from before 2020' in body
    assert "og-fallback" in body
    assert page.translations == {"en"}
