"""Days by which something must be done, as VEVENTs of a whole day: Google knows no VTODO."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from opengov.model import (
    Commitment,
    Consultation,
    FuzzyDate,
    Meeting,
    Milestone,
    Portal,
    Record,
    Text,
    When,
)
from opengov.model.duties import Finding
from opengov.model.parties import Party
from opengov.render.calendar.contentlines import day, line, text_line
from opengov.render.calendar.description import Description, one_line
from opengov.render.calendar.entry import Entry, changed, identity, listed_until
from opengov.render.calendar.times import ONE_DAY
from opengov.render.duties import duties
from opengov.render.duty_words import DUE, TITLES
from opengov.render.site import Site
from opengov.render.words import Words, words

Owner = tuple[str, str]  # kind and id of a record


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
    moved_from: Sequence[FuzzyDate] = ()  # when it was due before, oldest first
    moves: int = 0  # where they are counted by other records
    note: Callable[[Words], str] | None = None  # a sentence of the interface
    page: str = ""  # where it is told; else the record's own
    sources: Sequence[Record] = ()  # whose changes move it too
    owners: frozenset[Owner] = frozenset()  # in whose feeds it stands

    @property
    def address(self) -> str:
        """Of the page that tells of it, below the root of a language."""
        return self.page or self.record.address


def deadline_entries(site: Site) -> Iterator[tuple[Entry, frozenset[Owner]]]:
    """Whatever has an exact day, in no order, and the records in whose feeds it stands."""
    for deadline in deadlines(site):
        yield _entry(site, deadline), deadline.owners


def deadlines(site: Site) -> Iterator[Deadline]:
    """Whatever has an exact day, in no order; what was called off, too."""
    portal = site.portal
    for meeting in portal.meetings:
        yield from _of_meeting(portal, meeting)
    for consultation in portal.of(Consultation).values():
        yield from _of_consultation(consultation)
    for commitment in portal.of(Commitment).values():
        yield from _of_commitment(commitment)
    yield from duty_deadlines(site)


def _of_meeting(portal: Portal, meeting: Meeting) -> Iterator[Deadline]:
    deadline = meeting.registration.deadline if meeting.registration else None
    if deadline and deadline.day:
        body = portal.body_of(meeting)
        yield Deadline(
            meeting,
            "registration_until",
            deadline.day,
            meeting.is_live,
            meeting.title,
            lambda w: w._("Registration ends: {title}"),
            when=deadline,
            owners=frozenset(
                (
                    *(("bodies", body.id) for body in (body,) if body),
                    *(("plans", plan) for plan in meeting.plans),
                    *(("commitments", commitment) for commitment in meeting.commitments),
                )
            ),
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
            owners=_owners(bodies=consultation.body, plans=consultation.plan),
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
        moved_from=milestone.previous,
        owners=_owners(commitments=commitment.id, plans=commitment.plan, bodies=commitment.lead)
        | _owners(bodies=milestone.responsible),
    )


def _owners(**ids: str | None) -> frozenset[Owner]:
    return frozenset((kind, owner) for kind, owner in ids.items() if owner is not None)


def duty_deadlines(site: Site) -> Iterator[Deadline]:
    """The days by which a rule of the profile asks for something."""
    for party, found in duties(site):
        for finding in found:
            if finding.next_by is not None:
                yield _of_duty(party, finding, finding.next_by)


def _of_duty(party: Party, finding: Finding, due: dt.date) -> Deadline:
    rule, about = finding.rule, finding.about
    owners = {(about.kind, about.id), *(("bodies", body) for body in party.family)}
    if party.plan:
        owners.add(("plans", party.plan.id))
    return Deadline(
        about,
        f"duty_{rule.id}",
        due,
        True,
        about.heading,
        lambda w: w._(DUE[rule.measure]),
        moves=finding.moves,
        note=lambda w: w._(TITLES[rule.id]),
        page=f"duties/#{party.body.id}",
        sources=finding.records,
        owners=frozenset(owners),
    )


_KIND = {
    "bodies": "body",
    "commitments": "commitment",
    "consultations": "consultation",
    "meetings": "meeting",
    "plans": "plan",
}


def _entry(site: Site, deadline: Deadline) -> Entry:
    record = deadline.record
    domain = site.portal.settings.uid_domain
    uid = f"{_KIND[record.kind]}-{record.id}-{deadline.role}@{domain}"
    changed_at = max(changed(site, one) for one in (record, *deadline.sources))
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
    """A small number that rises with every move, and once more where it was called off."""
    own = deadline.record.sequence if isinstance(deadline.record, Meeting) else 0
    moves = len(deadline.moved_from) + deadline.moves
    return max(own, moves + int(not deadline.is_live))


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
    for earlier in deadline.moved_from:
        description.say(w._("Moved from: {date}."), date=w.date(earlier))
    if deadline.when and deadline.when.time:
        description.say(w._("Until {time}"), time=w.time(deadline.when.time))
    if deadline.context:
        description.quote(deadline.context)
    if deadline.note:
        description.say("{note}", note=deadline.note(w))
    address = site.absolute(language, deadline.address)
    description.say(w._("Page: {address}"), address=address)
    return b"".join(
        (
            text_line("SUMMARY", summary, title.language),
            text_line("DESCRIPTION", description.text, description.main_language),
            line("URL", address),
        )
    )
