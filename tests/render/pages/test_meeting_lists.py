"""Long lists: what the main list holds, and what it leads to."""

import datetime as dt

from opengov.render.pages import pages
from tests.render.pages.markup import check
from tests.render.pages.record_stories import site


def _meetings(count, per_year):
    return [
        {
            "id": f"m-{number}",
            "title": f"Meeting {number}",
            "start": (
                dt.date(2000 + number // per_year, 1, 1) + dt.timedelta(number % per_year)
            ).isoformat(),
            "status": "confirmed",
            "series": "s",
        }
        for number in range(count)
    ]


def _outline(meetings, address):
    portal_site = site({"series": [{"id": "s", "title": "Series"}], "meetings": meetings})
    found = {page.address: page for page in pages(portal_site)}
    return check(found[address].render("en").body)


def test_years_beyond_a_hundred_past_meetings_are_links():
    outline = _outline(_meetings(120, per_year=40), "meetings/")
    assert "year-2002" in outline.ids
    assert "year-2001" in outline.ids
    assert "year-2000" not in outline.ids
    assert "../meetings/by-year/2000/" in outline.links
    assert "../meetings/m-0/" not in outline.links


def test_the_newest_year_is_listed_however_many_meetings_it_has():
    outline = _outline(_meetings(150, per_year=150), "meetings/")
    assert "../meetings/m-149/" in outline.links


def test_a_list_by_year_holds_every_meeting_of_the_year():
    outline = _outline(_meetings(120, per_year=40), "meetings/by-year/2000/")
    links = [link for link in outline.links if "/m-" in link]
    assert links == [f"../../../meetings/m-{number}/" for number in reversed(range(40))]


def test_a_long_series_leads_to_the_list_of_all_its_meetings():
    outline = _outline(_meetings(60, per_year=60), "series/s/")
    assert len([link for link in outline.links if "/m-" in link]) == 50
    assert "../../meetings/by-series/s/" in outline.links
    assert "All 60 past meetings" in outline.text


def test_a_list_of_very_many_leads_to_the_lists_by_year_for_the_oldest():
    meetings = _meetings(410, per_year=100)
    for address in ("meetings/by-series/s/", "meetings/by-status/confirmed/"):
        outline = _outline(meetings, address)
        links = [link for link in outline.links if "/m-" in link]
        assert len(links) == 400
        assert links[-1] == "../../../meetings/m-10/"
        assert "10 older meetings stand in the lists by year." in outline.text
        assert "../../../meetings/#by-year" in outline.links
    assert "by-year" in _outline(meetings, "meetings/").ids


def test_a_list_by_year_leaves_none_out():
    meetings = [{**one, "start": "2000-05-01"} for one in _meetings(410, per_year=365)]
    outline = _outline(meetings, "meetings/by-year/2000/")
    assert len([link for link in outline.links if "/m-" in link]) == 410
