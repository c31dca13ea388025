"""A meeting as https://schema.org/Event; its start, end and status are those of all its forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from opengov.model import Meeting, Place, Series
from opengov.model.words import MeetingStatus, Mode
from opengov.render.calendar.meeting_event import public_call
from opengov.render.linked_data import CONTEXT
from opengov.render.linked_data.organisation import organisation
from opengov.render.pages.writer import Writer

Thing = Mapping[str, Any]

SCHEMA = f"{CONTEXT}/"
STATUS = {
    MeetingStatus.TENTATIVE: "EventScheduled",  # schema.org has no word for it
    MeetingStatus.CONFIRMED: "EventScheduled",
    MeetingStatus.RESCHEDULED: "EventRescheduled",
    MeetingStatus.POSTPONED: "EventPostponed",
    MeetingStatus.CANCELLED: "EventCancelled",
}
ATTENDANCE = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}


def event(writer: Writer, meeting: Meeting) -> Thing:
    """What is not recorded is left out, and a date is as exact as ISO 8601 can write it."""
    site, portal = writer.site, writer.site.portal
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Event",
        "identifier": f"meeting-{meeting.id}@{portal.settings.uid_domain}",
        "url": site.absolute(writer.language, meeting.address),
        "name": writer.plain(meeting.title),
        "description": writer.description,
        "eventStatus": SCHEMA + STATUS[meeting.standing],
    }
    if meeting.example:
        found["disambiguatingDescription"] = writer._("This is a made-up example.")
    found.update(_times(meeting))
    if meeting.mode is not Mode.UNKNOWN:
        found["eventAttendanceMode"] = SCHEMA + ATTENDANCE[meeting.mode]
    if places := list(_places(writer, meeting)):
        found["location"] = places if len(places) > 1 else places[0]
    if body := portal.body_of(meeting):
        found["organizer"] = organisation(writer, body)
    if meeting.languages:
        found["inLanguage"] = list(meeting.languages)
    if series := portal.find(Series, meeting.series):
        address = site.absolute(writer.language, series.address)
        name = writer.plain(series.title)
        found["superEvent"] = {"@type": "EventSeries", "name": name, "url": address}
    return found


def _times(meeting: Meeting) -> Iterator[tuple[str, Any]]:
    """Of what was postponed, the date that it was to have is its previous one, too."""
    zone = meeting.timezone
    if starts := meeting.start.iso(zone):
        yield "startDate", starts
    if meeting.ends:
        yield "endDate", meeting.ends.isoformat()
    if meeting.doors_at:
        yield "doorTime", meeting.doors_at.isoformat()
    earlier = [one.start for one in meeting.previous]
    if meeting.standing is MeetingStatus.POSTPONED:
        earlier.append(meeting.start)
    if told := [iso for one in earlier if (iso := one.iso(zone))]:
        yield "previousStartDate", told if len(told) > 1 else told[0]


def _places(writer: Writer, meeting: Meeting) -> Iterator[Thing]:
    """The hall, and the call if everyone may join it."""
    if meeting.place:
        yield _place(writer, meeting.place)
    call = public_call(meeting)
    if call:
        yield {"@type": "VirtualLocation", "url": call}


def _place(writer: Writer, place: Place) -> Thing:
    names = [writer.plain(part) for part in (place.name, place.room) if part]
    found: dict[str, Any] = {"@type": "Place", "name": ", ".join(names)}
    address = {
        "streetAddress": place.address,
        "addressLocality": writer.plain(place.municipality) if place.municipality else None,
    }
    if told := {key: value for key, value in address.items() if value}:
        found["address"] = {"@type": "PostalAddress", **told}
    if place.geo:
        latitude, longitude = place.geo
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": latitude,
            "longitude": longitude,
        }
    return found
