"""An address to join a meeting is found however it is written; other addresses are left alone."""

import json
import time
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opengov.loading.private_links import (
    allowed_addresses,
    join_addresses,
    normal,
    private_addresses,
)
from tests.loading.trees import load_tree, write

JOIN = {
    "Teams": [
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d",
        "https://teams.microsoft.com/meet/2345?p=abc",
        "https://teams.live.com/meet/9374?p=x",
        "https://gov.teams.microsoft.us/l/meetup-join/abc",
        "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19",
    ],
    "Zoom": [
        "https://us02web.zoom.us/j/123456?pwd=abc",
        "https://town.zoom.us/my/mayor",
        "https://zoom.us/wc/join/123",
        "https://zoom.us/meeting/register/tJ0",
        "https://www.zoomgov.com/j/16",
    ],
    "Google Meet": ["https://meet.google.com/abc-defg-hij", "https://g.co/meet/town"],
    "Webex": [
        "https://town.webex.com/town/j.php?MTID=m0",
        "https://town.webex.com/meet/mayor",
        "https://town.webex.com/webappng/sites/town/meeting/info/abc",
    ],
    "Jitsi": [
        "https://meet.jit.si/OurTownMeeting",
        "https://jitsi.town.example/Room",
        "https://town.example/jitsi/Room",
    ],
    "e:presence": ["https://www.epresence.gov.gr/conferences/1/join"],
    "GoTo Meeting": ["https://meet.goto.com/123456789", "https://global.gotomeeting.com/join/123"],
    "BigBlueButton": [
        "https://bbb.town.example/b/abc-def-ghi",
        "https://town.example/bigbluebutton/api/join?meetingID=1",
    ],
    "Skype": ["https://join.skype.com/abcDEF"],
    "Whereby": ["https://whereby.com/our-town"],
    "Nextcloud Talk": ["https://cloud.town.example/index.php/call/a1b2c3d4"],
}
ADDRESSES = [(service, address) for service, listed in JOIN.items() for address in listed]
ORDINARY = [
    "https://zoom.us/pricing",
    "https://support.zoom.us/hc/en-us",
    "https://zoom.us/rec/share/abc",
    "https://teams.microsoft.com/",
    "https://www.microsoft.com/microsoft-teams/join-a-meeting",
    "https://meet.google.com/",
    "https://www.webex.com/downloads.html",
    "https://jitsi.org/downloads/",
    "https://github.com/jitsi/jitsi-meet",
    "https://epresence.gov.gr/",
    "https://www.goto.com/meeting",
    "https://whereby.com/information/pricing",
    "https://town.example/meetings/zoom-2022/",
    "https://town.example/rooms/",
    "Our teams meet in the hall; zoom in on the plan.",
]


def found(text):
    return [(address.service, address.address) for address in join_addresses(text)]


@pytest.mark.parametrize(("service", "address"), ADDRESSES)
def test_a_join_address_is_found_in_every_dress(service, address):
    bare = address.removeprefix("https://")
    for dressed in (
        address,
        f"Join at {address}.",
        f"[join]({address})",
        f"<{address}>",
        f"**{bare}**, please",
        f'<a href="{escape(address)}">join</a>',
        json.dumps({"url": address}).replace("/", "\\/"),
    ):
        assert found(dressed) == [(service, normal(address))], dressed


@pytest.mark.parametrize(("service", "address"), ADDRESSES)
def test_a_join_address_is_found_inside_another_address_and_in_capitals(service, address):
    wrapped = f"https://safelinks.example.com/?url={quote(address, safe='')}"
    assert [name for name, _ in found(wrapped)] == [service]
    assert [name for name, _ in found(address.upper())] == [service]


@pytest.mark.parametrize(("service", "address"), ADDRESSES)
def test_a_join_address_is_found_across_the_folded_lines_of_a_calendar(service, address):
    folded = "\r\n ".join(address[at : at + 20] for at in range(0, len(address), 20))
    calendar = f"BEGIN:VCALENDAR\r\nDESCRIPTION:Join at {folded}\r\nEND:VCALENDAR\r\n"
    assert found(calendar) == [(service, normal(address))]


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_address_is_left_alone(text):
    assert found(text) == []


def test_each_address_is_told_with_its_place():
    text = "a\nhttps://zoom.us/j/1 and\nhttps://meet.jit.si/Room"
    assert [address.offset for address in join_addresses(text)] == [2, 26]


def test_what_a_meeting_states_for_everyone_may_stand_anywhere(tmp_path):
    files = {
        "data/meetings/workshop.yml": (
            "title: Workshop\nstart: 2022-05-02\nstatus: confirmed\nmode: online\n"
            "online:\n  system: Teams\n  registrants_only: true\n"
            "registration:\n  url: https://zoom.us/meeting/register/abc?x=1&y=2\n"
        ),
        "docs/join.md": "[Day](https://zoom.us/j/123456789?pwd=abc), zoom.us/j/123456789.\n",
    }
    loaded = load_tree(write(tmp_path, files))
    assert loaded.problems == ()
    allowed = allowed_addresses(loaded.portal)
    page = '<a href="https://zoom.us/meeting/register/abc?x=1&amp;y=2">Register</a>'
    assert list(private_addresses(page, allowed)) == []
    other = "https://zoom.us/j/1234567890 https://zoom.us/j/12345678"
    assert len(list(private_addresses(other, allowed))) == 2


@given(st.text(max_size=200))
def test_any_text_is_searched(text):
    for address in join_addresses(text + " https://zoom.us/j/1 " + text):
        assert address.address


def test_a_page_without_join_addresses_costs_next_to_nothing():
    line = "<p>Zasadnutie: <a href='../../bodies/town/'>Mesto</a>, 3. novembra 2021, 10.00.</p>\n"
    page = line * (20_000 // len(line))
    start = time.process_time()
    for _ in range(50):
        assert list(join_addresses(page)) == []
    assert (time.process_time() - start) / 50 < 0.005, "0.02 ms were measured"
