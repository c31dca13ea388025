"""A MkDocs hook that writes the calendar feeds with icalendar, once for each language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from icalendar import Calendar, Component, Event, Timezone
from mkdocs.config.defaults import MkDocsConfig
from plain_records import Portal, Record


def on_post_build(*, config: MkDocsConfig) -> None:
    extra: dict[str, Any] = config.extra["benchmark"]
    i18n: Any = config.plugins["i18n"]
    language: str = i18n.current_language
    portal = _portal(extra["data"], extra["labels"])
    root = "" if language == portal.languages[0] else f"{language}/"
    today = dt.date.fromisoformat(extra["today"])
    feeds = _Feeds(portal, language, f"{config.site_url}{root}", today)
    for address, calendar in feeds.all():
        path = Path(config.site_dir) / root / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(calendar.to_ical())


@cache
def _portal(data: str, labels: str) -> Portal:
    return Portal(Path(data), Path(labels))


class _Feeds:
    """The feeds of one language; an event is made once and stands in several."""

    def __init__(self, portal: Portal, language: str, url: str, today: dt.date) -> None:
        self._portal, self._language, self._url, self._today = portal, language, url, today
        first, last = portal.meetings[0]["start"], portal.meetings[-1]["start"]
        self._zone = Timezone.from_tzid(
            portal.settings["timezone"],
            first_date=dt.date(first.year - 1, 1, 1),
            last_date=dt.date(last.year + 1, 1, 1),
        )
        self._events = {meeting["id"]: self._event(meeting) for meeting in portal.meetings}

    def all(self) -> Iterator[tuple[str, Calendar]]:
        since = self._today.replace(year=self._today.year - 1)
        recent = [one for one in self._portal.meetings if one["start"].date() >= since]
        yield "calendar/all.ics", self._calendar(self._label("all"), self._of(recent))
        deadlines = [self._deadline(meeting) for meeting in self._portal.meetings[-1000:]]
        name = self._label("deadlines")
        yield "calendar/deadlines.ics", self._calendar(name, deadlines)
        folders = {"series": "series", "body": "bodies", "year": "archive"}
        for one in self._portal.lists:
            if one.way in folders:
                address = f"calendar/{folders[one.way]}/{one.value}.ics"
                events = self._of(one.meetings)
                yield address, self._calendar(one.name(self._language), events)
        for record_id, event in self._events.items():
            yield f"meetings/{record_id}/event.ics", self._calendar("", [event])

    def _label(self, key: str) -> str:
        return self._portal.labels[key][self._language]

    def _of(self, meetings: Iterable[Record]) -> list[Component]:
        return [self._events[meeting["id"]] for meeting in meetings]

    def _calendar(self, name: str, components: Iterable[Component]) -> Calendar:
        calendar = Calendar()
        calendar.add("version", "2.0")
        calendar.add("prodid", "-//benchmark//EN")
        if name:
            calendar.add("x-wr-calname", name)
        calendar.add_component(self._zone)
        for component in components:
            calendar.add_component(component)
        return calendar

    def _event(self, meeting: Record) -> Event:
        language, address = self._language, f"{self._url}meetings/{meeting['id']}/"
        event = self._entry(meeting, f"meeting-{meeting['id']}", meeting["title"][language])
        event.add("dtstart", meeting["start"])
        event.add("dtend", meeting["end"])
        cancelled = meeting["status"] == "cancelled"
        event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
        if place := meeting.get("place"):
            event.add("location", f"{place['name'][language]}, {place['address']}")
        agenda = [f"{item['start']} {item['title'][language]}" for item in meeting["agenda"]]
        lines = [meeting["description"][language], "", *agenda, "", address]
        event.add("description", "\n".join(lines))
        event.add("url", address)
        return event

    def _deadline(self, meeting: Record) -> Event:
        title = f"{self._label('registration')}: {meeting['title'][self._language]}"
        event = self._entry(meeting, f"meeting-{meeting['id']}-registration", title)
        day = dt.date.fromisoformat(meeting["registration"]["deadline"])
        event.add("dtstart", day)
        event.add("dtend", day + dt.timedelta(days=1))
        event.add("url", f"{self._url}meetings/{meeting['id']}/")
        return event

    def _entry(self, meeting: Record, uid: str, summary: str) -> Event:
        event = Event()
        event.add("uid", f"{uid}@{self._portal.settings['uid_domain']}")
        changed = meeting["last_modified"]
        event.add("dtstamp", changed)
        event.add("last-modified", changed)
        event.add("summary", summary)
        return event
