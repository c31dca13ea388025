"""The repository: what is filed, and how much of it stands on the first page."""

import pytest

from opengov.render.pages.repository import NEWEST
from tests.render.pages.markup import check
from tests.render.pages.record_stories import pages, site


def minutes(count):
    """A portal with one old document of its own, and meetings with minutes."""
    meetings = [
        {
            "id": f"m-{number}",
            "title": f"Meeting {number}",
            "start": "2022-03-16",
            "status": "confirmed",
            "documents": [{"title": f"Minutes {number}", "date": "2022-04-01"}],
        }
        for number in range(count)
    ]
    documents = [{"id": "rules", "title": "Rules", "date": "1999"}]
    return pages(site({"meetings": meetings, "documents": documents}))


def test_the_first_page_holds_the_newest_and_every_document_with_an_anchor():
    found = minutes(NEWEST + 3)
    first = check(found["repository/"].render("en").body)
    assert first.text.count("Belongs to:") == NEWEST
    assert "rules" in first.ids
    assert "3 older documents stand in the lists by year." in first.text


def test_a_year_holds_all_of_its_documents_and_no_anchors():
    found = minutes(NEWEST + 3)
    year = check(found["repository/by-year/2022/"].render("en").body)
    assert year.text.count("Belongs to:") == NEWEST + 3
    assert year.ids == []


def test_where_all_fits_on_the_first_page_nothing_is_said_of_older_ones():
    assert "older" not in check(minutes(3)["repository/"].render("en").body).text


def narrowed():
    """Documents of two plans: reports, evidence, reviews, and what was shown at meetings."""
    evidence = [{"title": "Data", "date": "2022"}]
    held = {"start": "2022-03-16", "status": "confirmed"}
    return pages(
        site(
            {
                "bodies": [{"id": "b", "kind": "academia", "name": "Body"}],
                "plans": [
                    {"id": "p", "title": "Plan", "period": {}, "reviews": [{"title": "Review"}]},
                    {"id": "q", "title": "Other", "period": {}, "documents": [{"title": "Text"}]},
                    {"id": "r", "title": "Without documents", "period": {}},
                ],
                "commitments": [
                    {
                        "id": "c",
                        "title": "Promise",
                        "plan": "p",
                        "lead": "b",
                        "milestones": [
                            {"id": "m", "title": "Step", "status": "limited", "evidence": evidence}
                        ],
                    },
                    {"id": "d", "title": "Nothing shown", "plan": "q", "lead": "b"},
                ],
                "assessments": [
                    {
                        "id": "a",
                        "title": "Finding",
                        "commitment": "c",
                        "body": "b",
                        "report": {"title": "Chapter"},
                    }
                ],
                "consultations": [
                    {"id": "asked", "title": "Asked", "plan": "q", "report": {"title": "Answers"}}
                ],
                "meetings": [
                    {
                        **held,
                        "id": "m-1",
                        "title": "Meeting",
                        "stage": "other",
                        "plans": ["q"],
                        "commitments": ["c"],
                        "documents": [{"title": "Minutes"}],
                    },
                    {**held, "id": "m-2", "title": "Talk", "documents": [{"title": "Slides"}]},
                ],
                "documents": [{"id": "filed", "title": "Filed", "commitment": "c"}],
            }
        )
    )


def test_only_plans_stages_and_commitments_that_occur_have_a_list():
    addresses = {address for address in narrowed() if address.startswith("repository/by-")}
    assert addresses == {
        "repository/by-year/2022/",
        "repository/by-year/undated/",
        "repository/by-plan/p/",
        "repository/by-plan/q/",
        "repository/by-stage/co-creation/",
        "repository/by-stage/implementation-review/",
        "repository/by-stage/other/",
        "repository/by-commitment/c/",
    }


@pytest.mark.parametrize(
    ("address", "documents"),
    [
        ("by-plan/p", {"Data", "Review", "Chapter", "Minutes", "Filed"}),
        ("by-plan/q", {"Text", "Answers", "Minutes"}),
        ("by-stage/co-creation", {"Answers"}),
        ("by-stage/implementation-review", {"Data", "Review", "Chapter"}),
        ("by-stage/other", {"Minutes"}),
        ("by-commitment/c", {"Data", "Chapter", "Minutes", "Filed"}),
    ],
)
def test_a_list_holds_what_belongs_to_its_value_and_nothing_else(address, documents):
    text = check(narrowed()[f"repository/{address}/"].render("en").body).text
    titles = {"Data", "Review", "Chapter", "Text", "Answers", "Minutes", "Slides", "Filed"}
    assert {title for title in titles if title in text.split()} == documents
