"""What a meeting's event says in its description: what a calendar has no property for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from opengov.model import Item, Meeting, PreviousStart, Registration, When
from opengov.model.words import MeetingStatus, Mode
from opengov.render.calendar.description import Description
from opengov.render.calendar.times import Times
from opengov.render.slots import slot
from opengov.render.words import Words, words


def describe(
    description: Description, meeting: Meeting, times: Times, public_call: str | None
) -> None:
    """A change of the date comes first: some lists of a calendar show only the first line."""
    w = words(description.language)
    _say_changes(description, meeting, w)
    _say_unknown(description, meeting, times, w)
    description.gap()
    if meeting.example:
        description.say(w._("This is a made-up example."))
    if meeting.description:
        description.quote(meeting.description)
    description.gap()
    _say_how(description, meeting, public_call, w)
    _say_parts(description, meeting, w)
    _say_agenda(description, meeting, w)
    if meeting.registration and meeting.is_live:
        _say_registration(description, meeting.registration, w)


def _say_changes(description: Description, meeting: Meeting, w: Words) -> None:
    _ = w._
    for previous in reversed(meeting.previous):
        _say_moved(description, previous, w)
    if meeting.removed:
        description.quote(meeting.removed.reason, _("Cancelled. Reason: {text}"))
    elif meeting.standing is MeetingStatus.POSTPONED:
        description.say(_("Postponed; the new date is not known yet."))
    elif meeting.standing is MeetingStatus.CANCELLED:
        description.say(_("The meeting is cancelled."))
    elif meeting.standing is MeetingStatus.TENTATIVE:
        description.say(_("The date is to be confirmed."))
    if meeting.reason:
        description.quote(meeting.reason, _("Reason: {text}"))


def _say_moved(description: Description, previous: PreviousStart, w: Words) -> None:
    date = _when(previous.start, w)
    if previous.reason:
        description.quote(previous.reason, w._("Moved from {date}. Reason: {text}"), date=date)
    else:
        description.say(w._("Moved from {date}."), date=date)


def _say_unknown(description: Description, meeting: Meeting, times: Times, w: Words) -> None:
    if not times.is_timed:
        description.say(w._("The time is not recorded."))
    elif not times.is_end_recorded:
        description.say(w._("The end is not recorded; the one shown here is a guess."))
    if meeting.doors and meeting.doors.time:
        description.say(w._("Doors open: {time}"), time=w.time(meeting.doors.time))


def _say_how(description: Description, meeting: Meeting, public_call: str | None, w: Words) -> None:
    online = meeting.online
    if meeting.mode is not Mode.UNKNOWN:
        mode = w.enum(meeting.mode)
        system = f" ({online.system})" if online and online.system else ""
        description.say("{mode}{system}", mode=mode, system=system)
    if online and online.registrants_only:
        description.say(w._("The link is only for those who have registered."))
    if public_call:
        description.say(w._("Join: {address}"), address=public_call)
    if meeting.place and meeting.place.access:
        description.quote(meeting.place.access, w._("Access: {text}"))


def _say_parts(description: Description, meeting: Meeting, w: Words) -> None:
    for part in meeting.parts:
        notes = [
            note
            for note, applies in (
                (w._("optional"), part.optional),
                (w._("for registered people"), part.audience == "registered"),
            )
            if applies
        ]
        end = f" ({w.list(notes)})" if notes else ""
        time = slot(part.start, part.end, meeting.start.day, w)
        description.add(f"{time} " if time else "", part.title, end)


def _say_agenda(description: Description, meeting: Meeting, w: Words) -> None:
    items = meeting.agenda
    if not items:
        return
    description.gap()
    is_programme = any(item.start for item in items)
    description.say(w._("Programme:") if is_programme else w._("Agenda:"))
    _say_items(description, items, meeting.start.day, 0, w)
    description.gap()


def _say_items(
    description: Description, items: Sequence[Item], day: dt.date | None, depth: int, w: Words
) -> None:
    """A dash for each level below the first, and in front of what has neither time nor number.

    `day`: the meeting's first.
    """
    for item in items:
        lead = slot(item.start, item.end, day, w) or item.number
        dashes = "– " * max(depth, 0 if lead else 1)
        description.add(f"{dashes}{lead} " if lead else dashes, item.title)
        _say_items(description, item.items, day, depth + 1, w)


def _say_registration(description: Description, registration: Registration, w: Words) -> None:
    where = w.list([way for way in (registration.url, registration.email) if way], "or")
    until = _when(registration.deadline, w) if registration.deadline else ""
    if until and where:
        description.say(w._("Registration until {date}: {where}"), date=until, where=where)
    elif until:
        description.say(w._("Registration until {date}"), date=until)
    elif where:
        description.say(w._("Registration: {where}"), where=where)
    if registration.how:
        description.quote(registration.how)
    if count := registration.places:
        places = w.ngettext(
            "{count} place, for registered people only.",
            "{count} places, for registered people only.",
            count,
        )
        description.say(places, count=w.number(count))


def _when(when: When, w: Words) -> str:
    """A date with its time, if it has one; a weekday would need a case in many languages."""
    date = w.date(when.date, "long") if when.date else ""
    time = w.time(when.time) if when.time else ""
    if date and time:
        return w._("{date}, {time}").format(date=date, time=time)
    return date or time
