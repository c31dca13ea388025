"""Months and years: which there are, what stands in them, on which weekday a week begins."""

import datetime as dt

import pytest

from opengov.render.pages import pages
from opengov.render.pages.days import days
from opengov.render.pages.month import week
from tests.render.pages.markup import Outline, check
from tests.render.pages.record_stories import site

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


def _site(*meetings, **records):
    made = [
        {
            **{"id": f"m-{number}", "title": f"Meeting {number}", "status": "confirmed"},
            **{"timezone": "Europe/Bratislava", **meeting},
        }
        for number, meeting in enumerate(meetings)
    ]
    return site({"meetings": made, **records})


def _held(portal_site):
    return {
        day.isoformat(): [on.meeting.id for on in found]
        for day, found in sorted(days(portal_site).meetings.items())
    }


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("sk", MONDAY),
        ("en", MONDAY),  # the portal's English is British
        ("en-US", SUNDAY),
        ("pt", SUNDAY),  # most likely of Brazil
        ("pt-PT", SUNDAY),
        ("fa", SATURDAY),
        ("el", MONDAY),
    ],
)
def test_the_week_begins_as_in_the_territory_of_the_language(language, first):
    assert week(language)[0] == first
    assert sorted(week(language)) == list(range(7))


def test_a_meeting_stands_on_each_of_its_days():
    portal_site = _site({"start": "2022-07-30", "end": "2022-08-01"})
    assert list(_held(portal_site)) == ["2022-07-30", "2022-07-31", "2022-08-01"]


def test_one_that_ends_at_midnight_does_not_stand_on_the_next_day():
    portal_site = _site({"start": "2022-07-30 20:00", "end": "2022-07-31 00:00"})
    assert list(_held(portal_site)) == ["2022-07-30"]


def test_what_was_moved_is_told_on_its_old_day_behind_what_is_held_there():
    portal_site = _site(
        {"start": "2022-07-20", "status": "rescheduled", "previous": [{"start": "2022-07-10"}]},
        {"start": "2022-07-10 09:00"},
    )
    assert _held(portal_site)["2022-07-10"] == ["m-1", "m-0"]


def test_an_hour_that_was_moved_within_the_day_is_told_once():
    portal_site = _site(
        {
            "start": "2022-07-20 18:00",
            "status": "rescheduled",
            "previous": [{"start": "2022-07-20 17:00"}],
        }
    )
    assert _held(portal_site) == {"2022-07-20": ["m-0"]}


def _cell(portal_site, day, language="en"):
    """What a month says of one of its days in July 2022; and its HTML."""
    found = {page.address: page for page in pages(portal_site)}
    body = found["calendar/2022/07/"].render(language).body
    html = body.partition(f'<td id="d{day}"')[2].partition("</td>")[0].partition(">")[2]
    return Outline(html).text, html


TWO_DAYS = {"start": "2022-07-10 17:00", "end": "2022-07-11 12:00"}
MOVED = {"status": "rescheduled", "previous": [{"start": "2022-07-10"}]}
REMOVED = {"removed": {"date": "2022-07-01", "reason": "Entered twice."}}


@pytest.mark.parametrize(
    ("day", "meeting", "said"),
    [
        (10, {"start": "2022-07-10 17:00", "end": "2022-07-10 19:00"}, "17:00–19:00 Meeting 0"),
        (10, {"start": "2022-07-10 17:00"}, "17:00 Meeting 0"),
        (10, {"start": "2022-07-10"}, "The time is not recorded. Meeting 0"),
        (10, TWO_DAYS, "From 17:00 Day 1 of 2 Meeting 0"),
        (11, TWO_DAYS, "Until 12:00 Day 2 of 2 Meeting 0"),
        (11, {**TWO_DAYS, "end": "2022-07-12"}, "Day 2 of 3 Meeting 0"),
        (10, {"start": "2022-07-20", **MOVED}, "Moved to: Wednesday, 20 July 2022 Meeting 0 Moved"),
        (20, {"start": "2022-07-20 17:00", **MOVED}, "17:00 Meeting 0 Moved"),
        (
            10,
            {"start": "2022-07-10 17:00", "status": "tentative"},
            "17:00 Meeting 0 To be confirmed",
        ),
        (10, {"start": "2022-07-10 17:00", "example": "true"}, "17:00 Meeting 0 Example"),
        (10, {"start": "2022-07-10 17:00", **REMOVED}, "17:00 Meeting 0 Cancelled Removed"),
    ],
)
def test_a_day_of_a_month_says_when_and_what_is_to_be_known(day, meeting, said):
    assert _cell(_site(meeting), day)[0].partition(f", {day} July 2022 ")[2] == said


def test_an_hour_on_another_clock_names_it_and_a_day_without_one_does_not():
    abroad = {"timezone": "Europe/Kyiv"}
    hour, day = {"start": "2022-07-10 17:00", **abroad}, {"start": "2022-07-11", **abroad}
    assert _cell(_site(hour), 10)[0].endswith("17:00 Ukraine (Kyiv) Time Meeting 0")
    assert _cell(_site(day), 11)[0].endswith("The time is not recorded. Meeting 0")


def test_a_deadline_stands_on_its_day_with_its_hour():
    until = {"start": "2022-07-20", "registration": {"deadline": "2022-07-10 18:00"}}
    assert _cell(_site(until), 10)[0].endswith("Until 18:00 Registration ends: Meeting 0")


def test_a_deadline_of_what_was_called_off_is_none():
    until = {"start": "2022-07-20", "registration": {"deadline": "2022-07-10"}}
    assert "July 2022 Registration ends" in _cell(_site(until), 10)[0]
    assert _cell(_site({**until, "status": "cancelled"}), 10) == ("", "")


def test_a_title_that_is_not_translated_is_in_its_language():
    assert 'lang="en">Meeting 0</a>' in _cell(_site({"start": "2022-07-10"}), 10, "sk")[1]
    assert "lang=" not in _cell(_site({"start": "2022-07-10"}), 10)[1]


def test_a_month_counts_a_meeting_once_and_not_where_it_was_moved_away():
    portal_site = _site(TWO_DAYS, {"start": "2022-08-20", **MOVED})
    found = {page.address: page for page in pages(portal_site)}
    july = check(found["calendar/2022/07/"].render("en").body).text
    assert "July 2022 (1 meeting)" in july
    assert "August 2022 (1 meeting)" in check(found["calendar/2022/08/"].render("en").body).text


def test_there_is_a_page_for_each_month_that_holds_anything_and_for_this_one():
    portal_site = _site(
        {"start": "2021-11-03"},
        {"start": "2023-02"},
        {"start": "2024-spring"},
        {"start": "2022-09-14", "registration": {"deadline": "2022-08-31"}},
    )
    found = [page.address for page in pages(portal_site) if page.address.startswith("calendar/2")]
    assert found == [
        "calendar/2021/11/",
        "calendar/2022/07/",
        "calendar/2022/08/",
        "calendar/2022/09/",
        "calendar/2023/02/",
        "calendar/2021/",
        "calendar/2022/",
        "calendar/2023/",
        "calendar/2024/",
    ]


@pytest.mark.parametrize(
    ("address", "perhaps"),
    [
        ("calendar/2022/07/", ["summer", "year"]),
        ("calendar/2022/09/", ["september", "year"]),
        ("calendar/2021/", []),
        ("calendar/2022/", ["september", "summer", "year"]),
    ],
)
def test_what_has_no_day_stands_below_the_months_and_years_that_it_may_be_in(address, perhaps):
    portal_site = _site(
        {"start": "2021-07-01"},
        {"start": "2022-09-14"},
        {"id": "year", "start": "2022"},
        {"id": "september", "start": "2022-09"},
        {"id": "summer", "start": "2022-summer"},
    )
    found = {page.address: page for page in pages(portal_site)}
    below = found[address].render("en").body.rpartition("</table>")[2]
    undated = ("september", "summer", "year")
    assert [one for one in undated if f'/meetings/{one}/"' in below] == perhaps


def test_from_a_month_one_steps_over_the_empty_ones():
    portal_site = _site({"start": "2019-09-12"}, {"start": "2023-02-01"})
    found = {page.address: page for page in pages(portal_site)}
    links = check(found["calendar/2022/07/"].render("en").body).links
    assert "../../../calendar/2019/09/" in links
    assert "../../../calendar/2023/02/" in links


def test_without_a_dated_meeting_there_is_no_calendar_and_no_link_to_one():
    portal_site = _site({"start": "some day"}, {"start": "2023"})
    found = {page.address: page for page in pages(portal_site)}
    assert not [address for address in found if address.startswith("calendar/")]
    assert "calendar" not in found["meetings/"].render("en").body
    assert "calendar" not in found["meetings/by-year/2023/"].render("en").body


def test_every_day_of_a_year_leads_to_a_day_of_a_month():
    first = dt.date(2022, 1, 1)
    starts = ((first + dt.timedelta(number)).isoformat() for number in range(0, 365, 7))
    portal_site = _site(*({"start": start} for start in starts))
    found = {page.address: page for page in pages(portal_site)}
    links = check(found["calendar/2022/"].render("en").body).links
    leading = [link for link in links if "#" in link]
    assert len(leading) == 54  # 53 weeks, and today
    for link in leading:
        address, _, anchor = link.removeprefix("../../").partition("#")
        assert anchor in check(found[address].render("en").body).ids


def test_a_notice_board_has_room_for_thirty_meetings_and_tells_how_many_more_there_are():
    first = dt.date(2022, 8, 1)
    starts = ((first + dt.timedelta(number)).isoformat() for number in range(32))
    portal_site = _site(*({"start": start} for start in starts))
    found = {page.address: page for page in pages(portal_site)}
    outline = check(found["calendar/notice/"].render("en").body)
    assert len([link for link in outline.links if "/m-" in link]) == 30
    assert "2 more meetings are ahead." in outline.text


def test_each_body_that_has_met_has_a_notice_board_and_leads_to_it():
    portal_site = _site(
        {"start": "2022-07-14", "organiser": "town"},
        bodies=[{"id": one, "kind": "municipality", "name": one} for one in ("town", "county")],
    )
    found = {page.address: page for page in pages(portal_site)}
    boards = [address for address in found if address.startswith("calendar/notice/")]
    assert boards == ["calendar/notice/", "calendar/notice/town/"]
    town = check(found["bodies/town/"].render("en").body)
    assert "../../calendar/notice/town/" in town.links
    assert "notice" not in found["bodies/county/"].render("en").body
