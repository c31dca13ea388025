"""What the rules of a profile ask, and what the records show of it on a day.

A rule is met, not met, or there is no data. Absence of a record is never held against anybody:
"not met" is said only where records show it. Nobody is called "compliant": others decide that.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from opengov.model.body import Body, Series
from opengov.model.meeting import Meeting
from opengov.model.participation import Consultation, Document, Proposal
from opengov.model.parties import Party, kept
from opengov.model.plan import Commitment
from opengov.model.portal import Portal
from opengov.model.profile import Measure, Rule
from opengov.model.record import Evidence, Record
from opengov.model.states import is_known_held, is_waiting
from opengov.model.words import BodyKind, Sector, Stage

_SECTORS = {
    BodyKind.GOVERNMENT: Sector.GOVERNMENT,
    BodyKind.PARLIAMENT: Sector.GOVERNMENT,
    BodyKind.MUNICIPALITY: Sector.GOVERNMENT,
    BodyKind.CIVIL_SOCIETY: Sector.CIVIL_SOCIETY,
}


class DutyState(StrEnum):
    MET = "met"
    NOT_MET = "not_met"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the records show of a rule."""

    rule: Rule
    about: Record  # a body or a plan
    state: DutyState
    records: tuple[Record, ...] = ()  # that show it; where it is not met, those that lack it
    next_by: dt.date | None = None  # the day by which something has to happen next
    moves: int = 0  # how often that day has moved, as far as the records tell


def findings(portal: Portal, party: Party, today: dt.date) -> tuple[Finding, ...]:
    """One for each rule of the portal's profile, in its order."""
    return tuple(judge(rule, portal, party, today) for rule in portal.rules)


def judge(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    return _JUDGES[rule.measure](rule, portal, party, today)


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or its last one where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))


def _forum_meets(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    """By the newest meeting that took place; cancelled ones do not count."""
    held = _held(portal, portal.meetings_by_body.get(party.body.id, ()), today)
    if not held or not {Sector.GOVERNMENT, Sector.CIVIL_SOCIETY} <= _sectors(portal, party.body):
        return Finding(rule, party.body, DutyState.NO_DATA)
    due = months_after(held[-1][0], rule.months or 12)
    return Finding(rule, party.body, _until(due, today), (held[-1][1],), due, len(held))


def _held(
    portal: Portal, meetings: Iterable[Meeting], today: dt.date
) -> list[tuple[dt.date, Meeting]]:
    """With their last possible days, the earliest first."""
    found = []
    for meeting in meetings:
        last = meeting.last_day or meeting.held_on.latest
        if last and is_known_held(meeting, portal.find(Series, meeting.series), today):
            found.append((last, meeting))
    return sorted(found, key=lambda pair: (pair[0], pair[1].id))


def _sectors(portal: Portal, forum: Body) -> set[Sector | None]:
    members = (portal.find(Body, member.body) for member in forum.members)
    return {_SECTORS.get(member.body_kind) for member in members if member}


def _until(due: dt.date, today: dt.date) -> DutyState:
    """The day itself is still in time."""
    return DutyState.MET if today <= due else DutyState.NOT_MET


def _forum_rules(rule: Rule, _portal: Portal, party: Party, _today: dt.date) -> Finding:
    rules = party.body.rules
    return _shown(rule, party, rules is not None and bool(rules.url or rules.file))


def _website(rule: Rule, _portal: Portal, party: Party, _today: dt.date) -> Finding:
    return _shown(rule, party, party.body.body_kind is BodyKind.FORUM and bool(party.body.url))


def _shown(rule: Rule, party: Party, is_there: bool) -> Finding:
    if is_there:
        return Finding(rule, party.body, DutyState.MET, (party.body,))
    return Finding(rule, party.body, DutyState.NO_DATA)


def _repository(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    """By the newest document. One that is dated came to the repository on that day or later."""
    stamps: list[tuple[dt.date, Record]] = []
    is_kept = False
    for record, evidence in _documents(portal, party):
        dated = evidence.date.latest if evidence.date else None
        is_kept = is_kept or evidence.added is not None
        day = evidence.added or dated
        if day is not None and day <= today:
            stamps.append((day, record))
    if not stamps:
        return Finding(rule, party.body, DutyState.NO_DATA)
    day, record = max(stamps, key=lambda stamp: (stamp[0], stamp[1].id))
    due = months_after(day, rule.months or 12)
    if due < today and not is_kept:
        return Finding(rule, party.body, DutyState.NO_DATA)
    moves = len({day for day, _record in stamps})
    return Finding(rule, party.body, _until(due, today), (record,), due, moves)


def _documents(portal: Portal, party: Party) -> Iterator[tuple[Record, Evidence | Document]]:
    """What belongs to the forum, its authority, their plans, and what they promised."""
    plans = {plan.id for plan in party.plans}
    promised = [one for one in kept(portal.of(Commitment)) if one.plan in plans]
    ids = {one.id for one in promised}
    for document in kept(portal.of(Document)):
        if document.plan in plans or document.body in party.family or document.commitment in ids:
            yield document, document
    for plan in party.plans:
        yield from ((plan, one) for one in (*plan.documents, *plan.reviews))
    for commitment in promised:
        yield from ((commitment, one) for one in _evidence(commitment))
    for body_id in sorted(party.family):
        for meeting in portal.meetings_by_body.get(body_id, ()):
            if meeting.removed is None:
                yield from ((meeting, one) for one in meeting.documents)


def _evidence(commitment: Commitment) -> Iterator[Evidence]:
    for milestone in commitment.milestones:
        yield from milestone.evidence
    for update in commitment.updates:
        yield from update.evidence


def _evidence_of_each(rule: Rule, portal: Portal, party: Party, _today: dt.date) -> Finding:
    if party.plan is None or not party.commitments:
        return Finding(rule, party.plan or party.body, DutyState.NO_DATA)
    filed = {document.commitment for document in kept(portal.of(Document))}
    lacking = tuple(
        one for one in party.commitments if one.id not in filed and not any(_evidence(one))
    )
    state = DutyState.NOT_MET if lacking else DutyState.MET
    return Finding(rule, party.plan, state, lacking or party.commitments)


def _timeline(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    """Dates that are not exact decide only where each possible day says the same."""
    ahead = dt.timedelta(days=rule.days or 0)
    by_state: dict[DutyState, list[Record]] = {state: [] for state in DutyState}
    due: list[dt.date] = []
    for one in _consultations(portal, party):
        by_state[_in_time(one, ahead)].append(one)
        if one.published is None and one.opens and one.opens.day and one.opens.day > today:
            due.append(one.opens.day - ahead)
    about = party.plan or party.body
    next_by = min(due, default=None)
    for state in (DutyState.NOT_MET, DutyState.NO_DATA, DutyState.MET):
        if records := by_state[state]:
            return Finding(rule, about, state, tuple(records), next_by)
    return Finding(rule, about, DutyState.NO_DATA)


def _in_time(consultation: Consultation, ahead: dt.timedelta) -> DutyState:
    published = consultation.published
    opens = consultation.opens.date if consultation.opens else None
    if not (published and published.earliest and published.latest):
        return DutyState.NO_DATA
    if not (opens and opens.earliest and opens.latest):
        return DutyState.NO_DATA
    if published.latest + ahead <= opens.earliest:
        return DutyState.MET
    return DutyState.NOT_MET if published.earliest + ahead > opens.latest else DutyState.NO_DATA


def _consultations(portal: Portal, party: Party) -> Sequence[Consultation]:
    """About making the newest plan."""
    if party.plan is None:
        return ()
    return [one for one in kept(portal.of(Consultation)) if one.plan == party.plan.id]


def _channel(rule: Rule, portal: Portal, party: Party, _today: dt.date) -> Finding:
    """Whether the time was adequate is left to readers: no text names a number of days."""
    found = tuple(
        one for one in _consultations(portal, party) if one.channel and one.opens and one.closes
    )
    state = DutyState.MET if found else DutyState.NO_DATA
    return Finding(rule, party.plan or party.body, state, found)


def _response(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    consultations = {one.id: one for one in _consultations(portal, party)}
    proposals = [one for one in kept(portal.of(Proposal)) if one.consultation in consultations]
    waiting = [
        one for one in proposals if is_waiting(one, consultations[one.consultation or ""], today)
    ]
    answered = [one for one in proposals if one.decision and one.reason]
    about = party.plan or party.body
    if waiting:
        return Finding(rule, about, DutyState.NOT_MET, tuple(waiting))
    state = DutyState.MET if answered else DutyState.NO_DATA
    return Finding(rule, about, state, tuple(answered))


def _reviews(rule: Rule, portal: Portal, party: Party, today: dt.date) -> Finding:
    """In the months before today, or before the end of the plan; not before it has run so long."""
    plan, months = party.plan, rule.months or 12
    start = plan.period.start.latest if plan and plan.period.start else None
    if plan is None or start is None or start > today:
        return Finding(rule, plan or party.body, DutyState.NO_DATA)
    own = (m for body in sorted(party.family) for m in portal.meetings_by_body.get(body, ()))
    about_it = (m for m in own if m.stage is Stage.IMPLEMENTATION_REVIEW)
    held = [pair for pair in _held(portal, about_it, today) if pair[0] >= start]
    held = [pair for pair in held if not pair[1].plans or plan.id in pair[1].plans]
    if not held:
        return Finding(rule, plan, DutyState.NO_DATA)
    end = plan.period.end.latest if plan.period.end else None
    # The oldest meeting that is still needed: when it leaves the period, the next must be held.
    needed = held[-rule.times][0] if len(held) >= rule.times else start
    due = months_after(needed, months)
    is_over = end is not None and end < today
    state = _until(due, end if is_over and end else today)
    if state is DutyState.MET and len(held) < rule.times:
        state = DutyState.NO_DATA  # the first period is not yet over
    records = tuple(meeting for _day, meeting in held[-rule.times :])
    next_by = None if is_over or (end is not None and due > end) else due
    return Finding(rule, plan, state, records, next_by, len(held))


_JUDGES: Mapping[Measure, Callable[[Rule, Portal, Party, dt.date], Finding]] = {
    Measure.FORUM_MEETS: _forum_meets,
    Measure.FORUM_RULES: _forum_rules,
    Measure.WEBSITE: _website,
    Measure.REPOSITORY: _repository,
    Measure.EVIDENCE: _evidence_of_each,
    Measure.TIMELINE: _timeline,
    Measure.CHANNEL: _channel,
    Measure.RESPONSE: _response,
    Measure.REVIEWS: _reviews,
}
