"""What the page of a meeting tells machines; start and status are compared in test_agreement."""

import json
import re

import pytest

from opengov.render.pages import pages
from tests.render.calendar.portals import body, meeting, series, site

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def event_of(held, *records, language="en", **fields):
    portal = site(held, *records, **fields)
    (page,) = [one for one in pages(portal) if one.address == held.address]
    (found,) = SCRIPT.findall(page.render(language).body)
    return json.loads(found)


def test_only_what_is_recorded():
    assert event_of(meeting(start="2022-05-02")) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": "meeting-m-1@town.example.org",
        "url": "https://town.example.org/portal/meetings/m-1/",
        "name": "Meeting m-1",
        "description": "Monday, 2 May 2022",
        "eventStatus": "https://schema.org/EventScheduled",
        "startDate": "2022-05-02",
    }


def test_who_where_and_in_which_series():
    found = event_of(
        meeting(
            series="s",
            mode="hybrid",
            doors="9:30",
            languages=["sk", "en"],
            place={
                "name": {"en": "Town hall", "sk": "Radnica"},
                "room": "Hall",
                "address": "Square 1",
                "municipality": "Town",
                "geo": ["48.7", "19.1"],
            },
            online={"public_url": "https://meet.example.org/a"},
        ),
        series(body="b"),
        body("b", kind="municipality"),
        language="sk",
    )
    assert found["location"] == [
        {
            "@type": "Place",
            "name": "Radnica, Hall",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Square 1",
                "addressLocality": "Town",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 48.7, "longitude": 19.1},
        },
        {"@type": "VirtualLocation", "url": "https://meet.example.org/a"},
    ]
    assert found["organizer"] == {
        "@type": "GovernmentOrganization",
        "name": "Body b",
        "url": "https://town.example.org/portal/sk/bodies/b/",
    }
    assert found["superEvent"] == {
        "@type": "EventSeries",
        "name": "Series s",
        "url": "https://town.example.org/portal/sk/series/s/",
    }
    assert found["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert found["inLanguage"] == ["sk", "en"]
    assert found["doorTime"] == "2022-05-02T09:30:00+02:00"


@pytest.mark.parametrize(
    ("mode", "word"),
    [
        ("in_person", "https://schema.org/OfflineEventAttendanceMode"),
        ("online", "https://schema.org/OnlineEventAttendanceMode"),
        ("unknown", None),
    ],
)
def test_how_one_attends(mode, word):
    assert event_of(meeting(mode=mode)).get("eventAttendanceMode") == word


@pytest.mark.parametrize("status", ["confirmed", "cancelled"])
def test_a_call_for_registered_people_stands_nowhere(status):
    online = {"public_url": "https://meet.example.org/a", "registrants_only": True}
    assert "location" not in event_of(meeting(mode="online", online=online, status=status))


def test_a_made_up_meeting_says_so():
    found = event_of(meeting(example=True))
    assert found["disambiguatingDescription"] == "This is a made-up example."


def test_words_cannot_end_the_script():
    title = "</script><script>alert(1)</script><!-- & ]]>"
    assert event_of(meeting(title=title))["name"] == title
