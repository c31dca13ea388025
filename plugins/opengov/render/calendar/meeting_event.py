"""A meeting as a VEVENT."""

from __future__ import annotations

from opengov.model import Body, Meeting, Place, Series
from opengov.model.meeting import CALLED_OFF
from opengov.model.words import MeetingStatus, Mode
from opengov.render.calendar.contentlines import line, quoted, text_line
from opengov.render.calendar.description import Description, one_line
from opengov.render.calendar.entry import Entry, changed, identity, listed_until
from opengov.render.calendar.meeting_text import describe
from opengov.render.calendar.times import Times, time_lines, times_of
from opengov.render.site import Site
from opengov.render.words import words

_STATUS = {
    MeetingStatus.TENTATIVE: "TENTATIVE",
    MeetingStatus.CONFIRMED: "CONFIRMED",
    MeetingStatus.RESCHEDULED: "CONFIRMED",
    MeetingStatus.POSTPONED: "CANCELLED",
    MeetingStatus.CANCELLED: "CANCELLED",
}
"""STATUS of a VEVENT has three values only (RFC 5545, section 3.8.1.11)."""


def meeting_entry(site: Site, meeting: Meeting) -> Entry | None:
    """None for a meeting without an exact day."""
    times = times_of(meeting, default_minutes(site, meeting))
    first_day, last_day = meeting.start.day, meeting.last_day
    if times is None or first_day is None or last_day is None:
        return None
    uid = f"meeting-{meeting.id}@{site.portal.settings.uid_domain}"
    changed_at = changed(site, meeting)
    same = identity(uid, changed_at, sequence(meeting)) + _same(meeting, times)
    return Entry(
        uid=uid,
        first_day=first_day,
        last_day=last_day,
        changed=changed_at,
        zone=times.zone,
        listed_until=listed_until(meeting, last_day, is_live=meeting.is_live),
        same=same,
        words=lambda language: _words(site, meeting, times, language),
    )


def default_minutes(site: Site, meeting: Meeting) -> int:
    """How long it is taken to last: its own default, its series', its body's, the portal's."""
    series = site.portal.find(Series, meeting.series)
    body: Body | None = site.portal.body_of(meeting)
    return (
        meeting.default_duration
        or (series.default_duration if series else None)
        or (body.default_duration if body else None)
        or site.portal.settings.default_duration
    )


def sequence(meeting: Meeting) -> int:
    """How often it was moved and called off; never less than the record says."""
    called_off = (meeting.status in CALLED_OFF) + (meeting.removed is not None)
    return max(len(meeting.previous) + called_off, meeting.sequence)


def _same(meeting: Meeting, times: Times) -> bytes:
    """What is the same in every language."""
    lines = [time_lines(times), line("STATUS", _STATUS[meeting.standing])]
    if not (times.is_timed and meeting.is_live):
        lines.append(line("TRANSP", "TRANSPARENT"))
    if meeting.place and meeting.place.geo:
        latitude, longitude = meeting.place.geo
        lines.append(line("GEO", f"{latitude:.6f};{longitude:.6f}"))
    if call := public_call(meeting):
        label = meeting.online and meeting.online.system
        named = f";LABEL={quoted(label)}" if label else ""
        lines.append(line(f"CONFERENCE;VALUE=URI{named}", call))
    return b"".join(lines)


def public_call(meeting: Meeting) -> str | None:
    """The address at which everyone may join; of nothing that was called off."""
    online = meeting.online
    if online is None or online.registrants_only or not meeting.is_live:
        return None
    return online.public_url


def _words(site: Site, meeting: Meeting, times: Times, language: str) -> bytes:
    """What is said in a language."""
    title = meeting.title.read(language)
    address = site.absolute(language, meeting.address)
    description = Description(language)
    describe(description, meeting, times, public_call(meeting))
    description.gap()
    description.say(words(language)._("Page: {address}"), address=address)
    summary = _prefix(meeting, language).format(title=one_line(title.text))
    return b"".join(
        (
            text_line("SUMMARY", summary, title.language),
            _location(meeting, language),
            text_line("DESCRIPTION", description.text, description.main_language),
            line("URL", address),
        )
    )


def _prefix(meeting: Meeting, language: str) -> str:
    _ = words(language)._
    if meeting.is_live:
        return "{title}"
    if meeting.standing is MeetingStatus.POSTPONED:
        return _("Postponed: {title}")
    return _("Cancelled: {title}")


def _location(meeting: Meeting, language: str) -> bytes:
    """A real place, or the public call of a meeting that has none."""
    if meeting.place:
        return text_line("LOCATION", *_place(meeting.place, language))
    call = public_call(meeting)
    return text_line("LOCATION", call) if call and meeting.mode is not Mode.IN_PERSON else b""


def _place(place: Place, language: str) -> tuple[str, str]:
    """Name, room, address, municipality; and the language of the name."""
    name = place.name.read(language)
    parts = [name.text]
    if place.room:
        parts.append(place.room.read(language).text)
    if place.address:
        parts.append(place.address)
    if place.municipality:
        parts.append(place.municipality.read(language).text)
    return ", ".join(one_line(part) for part in parts), name.language
