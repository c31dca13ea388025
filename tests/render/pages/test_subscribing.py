"""The button of a page leads to the calendar with what the page lists."""

import re

import pytest

from opengov.render.pages import pages
from tests.render.calendar.portals import body, meeting, series, site, uids, written
from tests.render.pages.markup import check

ROOT = "https://town.example.org/portal/"


def portal():
    return site(
        meeting("m-1", "2021-05-02", series="s"),
        meeting("m-2", "2022-05-02", series="s", kind="public"),
        meeting("m-3", "2022-06-02", organiser="c", status="tentative"),
        series(body="b"),
        body("b"),
        body("c"),
        body("d"),
    )


def page(address, language="en"):
    (found,) = [one for one in pages(portal()) if one.address == address]
    return found.render(language).body


def feeds_on(html):
    """Addresses to subscribe to; the same one stands in words beside each."""
    links = re.findall(r'href="webcal://([^"]+)"', html)
    shown = re.findall(r"<code>https://([^<]+\.ics)</code>", html)
    assert links == shown
    return [f"https://{link}".removeprefix(ROOT) for link in links]


@pytest.mark.parametrize("language", ["en", "sk"])
@pytest.mark.parametrize(
    "address",
    [
        "meetings/by-year/2021/",
        "meetings/by-year/2022/",
        "meetings/by-series/s/",
        "meetings/by-body/b/",
        "meetings/by-body/c/",
    ],
)
def test_a_narrowed_list_and_its_calendar_hold_the_same_meetings(address, language):
    html = page(address, language)
    (feed,) = feeds_on(html)
    listed = set(re.findall(r"meetings/(m-\d)/", html))
    held = {uid.removeprefix("meeting-") for uid in uids(written(portal(), language)[feed])}
    assert listed == held


@pytest.mark.parametrize("address", ["meetings/by-kind/public/", "meetings/by-status/tentative/"])
def test_no_calendar_is_passed_off_as_that_of_a_list_that_has_none(address):
    assert feeds_on(page(address)) == []


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("meetings/", "calendar/all.ics"),
        ("series/s/", "calendar/series/s.ics"),
        ("bodies/c/", "calendar/bodies/c.ics"),
    ],
)
def test_a_page_has_the_calendar_of_its_meetings(address, feed):
    assert feeds_on(page(address)) == [feed]


def test_a_body_without_meetings_has_no_button():
    assert feeds_on(page("bodies/d/")) == []


def test_the_page_on_subscribing_has_every_calendar_and_the_log():
    html = page("calendar/", "sk")
    files = {name for name in written(portal(), "sk") if not name.endswith("event.ics")}
    assert set(feeds_on(html)) == files
    assert f"<code>{ROOT}sk/changes.atom</code>" in html


def test_the_steps_are_numbered_and_name_no_formats():
    html = page("calendar/")
    steps = html[html.index('id="how"') : html.index('id="calendars"')]
    assert steps.count("<ol>") == 5
    for word in ("ics", "iCal", "webcal", "URL:", "Atom", "RSS"):
        assert word not in re.sub(r"<[^>]+>|ICSx", "", steps)


def test_an_address_can_be_copied_by_hand_where_no_script_runs():
    html = page("calendar/")
    check(html)
    buttons = re.findall(r"<button [^>]+>", html)
    assert len(buttons) == html.count("<code>")
    assert all(' type="button" ' in button and " hidden " in button for button in buttons)
