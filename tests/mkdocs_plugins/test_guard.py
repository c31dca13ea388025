"""What is about to be written is looked through once more: pages, search data, calendars."""

import json
from html import escape
from urllib.parse import quote

import pytest
from mkdocs.exceptions import PluginError

from opengov.mkdocs_plugins.guard import PrivateLinkGuard
from opengov.render.calendar.contentlines import text_line
from tests.loading.test_private_links_everywhere import SERVICES
from tests.render.calendar.portals import meeting, site, written

DRESSED = {
    "a link": lambda address: f'<p><a href="{escape(address)}">Join</a></p>',
    "words": lambda address: f"<p>Join at <b>{escape(address)}</b>.</p>",
    "an attribute": lambda address: f'<meta content="{escape(address)}">',
    "a link inside a link": lambda address: f'<a href="https://x.example/?u={quote(address, "")}">',
    "search data": lambda address: json.dumps({"text": f"Join {address}"}).replace("/", "\\/"),
    "a calendar": lambda address: (
        "BEGIN:VCALENDAR\r\n" + text_line("DESCRIPTION", f"{'x' * 50} {address}").decode()
    ),
}


@pytest.mark.parametrize("dress", DRESSED)
@pytest.mark.parametrize("service", SERVICES)
def test_a_join_address_stops_the_build_and_is_not_repeated(service, dress):
    address = SERVICES[service]
    guard = PrivateLinkGuard(site(meeting(online={"system": service, "registrants_only": "true"})))
    with pytest.raises(PluginError) as stopped:
        guard.check(DRESSED[dress](address), "meetings/m/")
    said = str(stopped.value)
    assert said.startswith(f"meetings/m/: the address of an online meeting ({service})")
    assert address.partition("//")[2] not in said


@pytest.mark.parametrize("dress", DRESSED)
@pytest.mark.parametrize("service", SERVICES)
def test_what_a_meeting_publishes_may_be_written(service, dress):
    address = SERVICES[service]
    for fields in (
        {"mode": "online", "online": {"public_url": address}},
        {"registration": {"url": address}},
    ):
        guard = PrivateLinkGuard(site(meeting(**fields)))
        guard.check(DRESSED[dress](address), "meetings/m/")


@pytest.mark.parametrize("service", SERVICES)
def test_the_calendars_of_a_public_meeting_pass(service):
    portal_site = site(
        meeting(
            start="2022-08-02 10:00",
            mode="online",
            online={"system": service, "public_url": SERVICES[service]},
        )
    )
    files = written(portal_site)
    guard = PrivateLinkGuard(portal_site)
    for address, content in files.items():
        guard.check(content.decode(), address)
    stranger = PrivateLinkGuard(site(meeting()))
    with pytest.raises(PluginError):
        stranger.check(files["calendar/all.ics"].decode(), "calendar/all.ics")
