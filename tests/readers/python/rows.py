"""What a reader from PyPI makes of calendars: rows.py READER FILE... prints JSON.

For each file a list of [uid, start, status, title, description]; a start is in UTC
(`2026-01-15T17:00Z`) or a day. Runs in an environment of its own (requirements.txt).
"""

import datetime as dt
import json
import sys
from pathlib import Path

FROM, TO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC), dt.datetime(2040, 1, 1, tzinfo=dt.UTC)


def shown(start):
    if not isinstance(start, dt.datetime):
        return start.isoformat()
    return start.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")


def _of_icalendar(event):
    names = ("STATUS", "SUMMARY", "DESCRIPTION")
    texts = [str(event[name]) for name in names]
    return [str(event["UID"]), shown(event["DTSTART"].dt), *texts]


def icalendar(content):
    import icalendar

    return [_of_icalendar(event) for event in icalendar.Calendar.from_ical(content).events]


def recurring_ical_events(content):
    import icalendar
    import recurring_ical_events

    found = recurring_ical_events.of(icalendar.Calendar.from_ical(content)).between(FROM, TO)
    return [_of_icalendar(event) for event in found]


def vobject(content):
    import vobject

    # It keeps the first zone of a name for all calendars of a process, whatever theirs say.
    vobject.icalendar.__dict__["__tzidMap"].clear()
    vobject.icalendar.registerTzid("UTC", dt.UTC)
    calendar = vobject.readOne(content.decode())
    calendar.validate(raiseException=True)
    return [
        [
            event.uid.value,
            shown(event.dtstart.value),
            event.status.value,
            event.summary.value,
            event.description.value,
        ]
        for event in calendar.vevent_list
    ]


def ics(content):
    import ics

    return [
        [
            event.uid,
            shown(event.begin.date() if event.all_day else event.begin.datetime),
            event.status,
            event.name,
            event.description,
        ]
        for event in ics.Calendar(content.decode()).events
    ]


def ical(content):
    from ical.calendar_stream import IcsCalendarStream

    return [
        [event.uid, shown(event.dtstart), event.status.value, event.summary, event.description]
        for event in IcsCalendarStream.calendar_from_ics(content.decode()).events
    ]


READERS = {
    reader.__name__: reader for reader in (icalendar, recurring_ical_events, vobject, ics, ical)
}

if __name__ == "__main__":
    read = READERS[sys.argv[1]]
    json.dump({path: read(Path(path).read_bytes()) for path in sys.argv[2:]}, sys.stdout)
