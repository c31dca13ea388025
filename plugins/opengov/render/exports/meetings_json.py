"""`data/meetings.json`: every meeting as data, all languages in one file, a line for each.

    {"about":    {"portal": T, "url", "languages": [...], "licence": T | null, "licence_url"},
     "meetings": [...]}

T is a text by language: {"en": "...", "sk": "..."}. What is not recorded is null, or an empty list.
Meetings stand by date, the earliest first, undated last; each has

    id, uid         of the record; of its event in every calendar
    url, calendar   by language: its page; the file with its event, null without an exact day
    title           T
    status          tentative, confirmed, rescheduled, postponed, cancelled; `removed` tells of
                    a record that was taken back: {"date", "reason": T}
    start, end      a time, as below; an end is inclusive: the last of several days
    doors           a time
    previous        [{"start": a time, "reason": T | null}], the oldest first
    reason          T, why it was moved, postponed or cancelled
    body, partners, series, number
    kind, mode, stage, audience: T, languages
    place           {"name": T, "room": T, "address", "municipality": T, "geo", "access": T};
                    geo is [latitude, longitude] in degrees (WGS 84)
    online          {"system", "public_url", "registrants_only"}
    documents       [{"title": T, "kind", "url", "language", "date", "added"}]
    plans, commitments, strategies, guidelines, consultations, tags
    example         true where it was made up for demonstration
    last_modified   UTC; null where it is not known

A time is as exact as it was stated:

    written         "2026-03-04 18:00", "2026-03-04", "2026-03", "2026-Q1", "2026-spring", words
    zone            IANA, of the clock that shows it
    local, utc      ISO 8601 with offset, and in UTC; null without a clock time
    earliest, latest   the first and the last possible day; null for words
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from opengov.model import Evidence, Meeting, Place, PreviousStart, Text, When
from opengov.render.calendar import event_address, has_event
from opengov.render.calendar.entry import changed
from opengov.render.site import Site

MEETINGS_JSON = "data/meetings.json"
Json = Mapping[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False).encode


def meetings_json(site: Site) -> bytes | None:
    """None for a portal without meetings."""
    meetings = site.portal.meetings
    if not meetings:
        return None
    lines = ",\n".join(_encode(_meeting(site, one)) for one in meetings)
    return f'{{"about": {_encode(_about(site))},\n"meetings": [\n{lines}\n]}}\n'.encode()


def _about(site: Site) -> Json:
    settings = site.portal.settings
    return {
        "portal": _text(settings.name),
        "url": site.url,
        "languages": list(site.languages),
        "licence": _text(settings.licence),
        "licence_url": settings.licence_url,
    }


def _meeting(site: Site, meeting: Meeting) -> Json:
    body = site.portal.body_of(meeting)
    return {
        "id": meeting.id,
        "uid": f"meeting-{meeting.id}@{site.portal.settings.uid_domain}",
        "url": _urls(site, meeting.address),
        "calendar": _urls(site, event_address(meeting.id)) if has_event(site, meeting) else None,
        "title": _text(meeting.title),
        "status": meeting.standing.value,
        **_when(meeting),
        "reason": _text(meeting.reason),
        "removed": _removed(meeting),
        "body": body.id if body else None,
        "partners": list(meeting.partners),
        "series": meeting.series,
        "number": meeting.number,
        "kind": meeting.meeting_kind,
        "mode": meeting.mode,
        "stage": meeting.stage,
        "audience": _text(meeting.audience),
        "languages": list(meeting.languages),
        "place": _place(meeting.place) if meeting.place else None,
        "online": meeting.online.model_dump() if meeting.online else None,
        "documents": [_document(site, one) for one in meeting.documents],
        "plans": list(meeting.plans),
        "commitments": list(meeting.commitments),
        "strategies": list(meeting.strategies),
        "guidelines": list(meeting.guidelines),
        "consultations": list(meeting.consultations),
        "tags": list(meeting.tags),
        "example": meeting.example,
        "last_modified": _utc(changed(site, meeting)) if meeting.last_modified else None,
    }


def _when(meeting: Meeting) -> Json:
    zone, day = meeting.timezone, meeting.start.day
    return {
        "start": _time(meeting.start, zone, day),
        "end": _time(meeting.end, zone, day),
        "doors": _time(meeting.doors, zone, day),
        "previous": [_previous(one, zone) for one in meeting.previous],
    }


def _previous(previous: PreviousStart, zone: str) -> Json:
    return {"start": _time(previous.start, zone, None), "reason": _text(previous.reason)}


def _time(when: When | None, zone: str, day: dt.date | None) -> Json | None:
    """`day`: on which a time is meant that stands without one."""
    if when is None:
        return None
    at = when.at(zone, day)
    earliest, latest = (when.date.earliest, when.date.latest) if when.date else (day, day)
    return {
        "written": str(when),
        "zone": zone,
        "local": at.isoformat() if at else None,
        "utc": _utc(at) if at else None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
    }


def _utc(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _removed(meeting: Meeting) -> Json | None:
    removed = meeting.removed
    if removed is None:
        return None
    return {"date": removed.date.isoformat(), "reason": _text(removed.reason)}


def _place(place: Place) -> Json:
    return {
        "name": _text(place.name),
        "room": _text(place.room),
        "address": place.address,
        "municipality": _text(place.municipality),
        "geo": list(place.geo) if place.geo else None,
        "access": _text(place.access),
    }


def _document(site: Site, document: Evidence) -> Json:
    """A file of the portal has its full address, as one elsewhere has."""
    return {
        "title": _text(document.title),
        "kind": document.kind,
        "url": document.url or (f"{site.url}{document.file}" if document.file else None),
        "language": document.language,
        "date": document.date.written if document.date else None,
        "added": document.added.isoformat() if document.added else None,
    }


def _urls(site: Site, address: str) -> Json:
    return {language: site.absolute(language, address) for language in site.languages}


def _text(text: Text | None) -> Json | None:
    return None if text is None else dict(text.by_language)
