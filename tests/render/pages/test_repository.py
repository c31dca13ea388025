"""The repository: what is filed, and how much of it stands on the first page."""

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
