"""Days by which something must be done, as VEVENTs of a whole day: Google knows no VTODO."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from opengov.model import Commitment, Consultation, Meeting, Milestone, Record, Text, When
from opengov.render.calendar.contentlines import day, line, text_line
from opengov.render.calendar.description import Description, one_line
from opengov.render.calendar.entry import Entry, changed, identity, listed_until
from opengov.render.calendar.times import ONE_DAY
from opengov.render.site import Site
from opengov.render.words import Words, words


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is to be done by which day, and the record whose page tells more."""

    record: Record
    role: str  # ends the UID; holds an underscore, so that no record's id can make the same UID
    day: dt.date
    is_live: bool  # False where the record was called off, given up or removed
    title: Text
    frame: Callable[[Words], str]  # the pattern of the event's title in a language
    when: When | None = None  # where an hour may be stated
    context: Text | None = None  # that the title is part of


def deadline_entries(site: Site) -> Iterator[Entry]:
    """Registration, consultations and milestones with an exact day, in no order."""
    for meeting in site.portal.meetings:
        yield from (_entry(site, deadline) for deadline in _of_meeting(meeting))
    for consultation in site.portal.of(Consultation).values():
        yield from (_entry(site, deadline) for deadline in _of_consultation(consultation))
    for commitment in site.portal.of(Commitment).values():
        yield from (_entry(site, deadline) for deadline in _of_commitment(commitment))


def _of_meeting(meeting: Meeting) -> Iterator[Deadline]:
    deadline = meeting.registration.deadline if meeting.registration else None
    if deadline and deadline.day:
        yield Deadline(
            meeting,
            "registration_until",
            deadline.day,
            meeting.is_live,
            meeting.title,
            lambda w: w._("Registration ends: {title}"),
            when=deadline,
        )


def _of_consultation(consultation: Consultation) -> Iterator[Deadline]:
    closes = consultation.closes
    if closes and closes.day:
        yield Deadline(
            consultation,
            "closing_day",
            closes.day,
            consultation.removed is None,
            consultation.title,
            lambda w: w._("Consultation closes: {title}"),
            when=closes,
        )


def _of_commitment(commitment: Commitment) -> Iterator[Deadline]:
    is_live = commitment.removed is None and commitment.withdrawn is None
    for milestone in commitment.milestones:
        if milestone.due and milestone.due.day:
            yield _of_milestone(commitment, milestone, milestone.due.day, is_live=is_live)


def _of_milestone(
    commitment: Commitment, milestone: Milestone, due: dt.date, *, is_live: bool
) -> Deadline:
    return Deadline(
        commitment,
        f"milestone_{milestone.id}",
        due,
        is_live,
        milestone.title,
        lambda w: w._("Milestone due: {title}"),
        context=commitment.title,
    )


_KIND = {"meetings": "meeting", "consultations": "consultation", "commitments": "commitment"}


def _entry(site: Site, deadline: Deadline) -> Entry:
    record = deadline.record
    domain = site.portal.settings.uid_domain
    uid = f"{_KIND[record.kind]}-{record.id}-{deadline.role}@{domain}"
    changed_at = changed(site, record)
    return Entry(
        uid=uid,
        first_day=deadline.day,
        last_day=deadline.day,
        changed=changed_at,
        zone=None,
        listed_until=listed_until(record, deadline.day, is_live=deadline.is_live),
        same=identity(uid, changed_at, _sequence(deadline)) + _same(deadline),
        words=lambda language: _words(site, deadline, language),
    )


def _sequence(deadline: Deadline) -> int:
    own = deadline.record.sequence if isinstance(deadline.record, Meeting) else 0
    return max(own, int(not deadline.is_live))


def _same(deadline: Deadline) -> bytes:
    return b"".join(
        (
            line("DTSTART;VALUE=DATE", day(deadline.day)),
            line("DTEND;VALUE=DATE", day(deadline.day + ONE_DAY)),
            line("STATUS", "CONFIRMED" if deadline.is_live else "CANCELLED"),
            line("TRANSP", "TRANSPARENT"),
        )
    )


def _words(site: Site, deadline: Deadline, language: str) -> bytes:
    w = words(language)
    title = deadline.title.read(language)
    summary = deadline.frame(w).format(title=one_line(title.text))
    if not deadline.is_live:
        summary = w._("Cancelled: {title}").format(title=summary)
    description = Description(language)
    if deadline.when and deadline.when.time:
        description.say(w._("Until {time}"), time=w.time(deadline.when.time))
    if deadline.context:
        description.quote(deadline.context)
    address = site.absolute(language, deadline.record.address)
    description.say(w._("Page: {address}"), address=address)
    return b"".join(
        (
            text_line("SUMMARY", summary, title.language),
            text_line("DESCRIPTION", description.text, description.main_language),
            line("URL", address),
        )
    )
