"""Lists narrowed down: only values that occur, and every record in its list."""

import pytest

from opengov.render.pages.filters import slug
from tests.render.pages.markup import check
from tests.render.pages.record_stories import pages, site

RECORDS = {
    "bodies": [
        {"id": "town", "kind": "municipality", "name": "Town"},
        {"id": "idle", "kind": "municipality", "name": "Idle"},
    ],
    "plans": [{"id": "p", "title": "Plan", "period": {}}],
    "commitments": [
        {
            "id": "done",
            "title": "Done",
            "plan": "p",
            "lead": "town",
            "status": "complete",
            "values": ["transparency", "participation"],
            "policy_areas": ["Open data", "školy"],
        },
        {
            "id": "open",
            "title": "Open",
            "plan": "p",
            "lead": "town",
            "values": ["participation"],
            "policy_areas": ["open  data", "open data"],
        },
        {
            "id": "gone",
            "title": "Gone",
            "plan": "p",
            "lead": "town",
            "status": "complete",
            "removed": {"date": "2022-01-01", "reason": "twice"},
        },
    ],
    "proposals": [
        {"id": "a", "title": "A", "decision": "rejected", "reason": "no money"},
        {"id": "b", "title": "B"},
    ],
    "projects": [{"id": "q", "title": "Q", "stage": "done"}, {"id": "r", "title": "R"}],
}


def test_only_values_that_occur_have_a_list():
    assert {address for address in pages(site(RECORDS)) if "/by-" in address} == {
        "commitments/by-status/complete/",
        "commitments/by-status/undated/",
        "commitments/by-plan/p/",
        "commitments/by-lead/town/",
        "commitments/by-value/transparency/",
        "commitments/by-value/participation/",
        "commitments/by-policy-area/open-data/",
        "commitments/by-policy-area/skoly/",
        "proposals/by-decision/rejected/",
        "proposals/by-decision/waiting/",
        "projects/by-stage/done/",
    }


def test_a_removed_commitment_has_no_status_but_stays_with_its_plan():
    found = pages(site(RECORDS))
    by_status = check(found["commitments/by-status/complete/"].render("en").body)
    by_plan = check(found["commitments/by-plan/p/"].render("en").body)
    assert "../../../commitments/done/" in by_status.links
    assert "../../../commitments/gone/" not in by_status.links
    assert "../../../commitments/gone/" in by_plan.links
    assert "Gone Removed" in by_plan.text


def test_each_choice_tells_how_many_records_it_holds():
    listed = check(pages(site(RECORDS))["commitments/"].render("en").body)
    assert "By status: No date (1) Complete (1)" in listed.text


def test_a_narrowed_list_is_no_entry_of_the_search():
    for address, page in pages(site(RECORDS)).items():
        assert page.in_search is ("/by-" not in address)


def test_a_section_without_any_record_has_no_page():
    assert pages(site({})) == {}


def test_a_commitment_stands_once_in_the_list_of_each_of_its_areas():
    listed = check(pages(site(RECORDS))["commitments/by-policy-area/open-data/"].render("en").body)
    links = [link for link in listed.links if "commitments/" in link and link.count("/") == 5]
    assert links == ["../../../commitments/done/", "../../../commitments/open/"]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Open data", "open-data"),
        ("Školy & šport", "skoly-sport"),
        ("відкриті дані", "d9eaaf4a"),
        ("дані 2.0", "2-0-b5d65350"),
        ("???", "-"),
    ],
)
def test_free_words_become_a_lasting_address(words, address):
    assert slug(words) == address


def test_overdue_commitments_stand_first_in_their_plan():
    late = {"id": "late", "title": "Late", "plan": "p", "lead": "town", "number": "9"}
    records = {**RECORDS, "commitments": [{**late, "period": {"to": "2022-07-14"}}]}
    records["commitments"] += [{**one, "number": "1"} for one in RECORDS["commitments"]]
    listed = check(pages(site(records))["commitments/"].render("en").body)
    assert listed.text.index("9. Late") < listed.text.index("1. Done")
