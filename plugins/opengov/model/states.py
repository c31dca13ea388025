"""What holds on a day: each state is a function of records and `today`, and of nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from opengov.model.body import Series
from opengov.model.meeting import Meeting
from opengov.model.participation import Consultation, Proposal
from opengov.model.plan import ActionPlan, Commitment, Milestone
from opengov.model.record import Record
from opengov.model.references import texts
from opengov.model.words import Completion, DocumentKind

DUE_SOON = dt.timedelta(days=30)
MINUTES_DUE = dt.timedelta(days=30)
TELLING = frozenset({DocumentKind.MINUTES, DocumentKind.RECORDING, DocumentKind.REPORT})
"""Documents that only a meeting which took place has."""
WEIGHT = {
    Completion.COMPLETE: 1.0,
    Completion.SUBSTANTIAL: 0.75,
    Completion.LIMITED: 0.25,
    Completion.NOT_STARTED: 0.0,
}


def is_past(meeting: Meeting, today: dt.date) -> bool:
    """True after its last possible day; a meeting of today is not past."""
    last = meeting.last_day or meeting.held_on.latest
    return last is not None and last < today


def is_known_held(meeting: Meeting, series: Series | None, today: dt.date) -> bool:
    """True where it is past and the data tell that it took place, not only that it was to."""
    if not is_past(meeting, today) or not meeting.is_live:
        return False
    counted = series is not None and series.stated is not None and series.stated.total is not None
    results = any(item.result for item in meeting.agenda)
    kept = any(document.kind in TELLING for document in meeting.documents)
    follow = meeting.outcomes or meeting.tasks or meeting.attendance or meeting.sectors
    return counted or results or kept or bool(follow or meeting.long_text or meeting.dealt_with)


class MinutesState(StrEnum):
    NOT_DUE = "not_due"
    NONE_RECORDED = "none_recorded"  # past, and nobody promised any
    MISSING = "missing"  # promised by the series, and 30 days have gone
    PUBLISHED = "published"


def minutes_state(meeting: Meeting, series: Series | None, today: dt.date) -> MinutesState:
    if (
        any(document.kind is DocumentKind.MINUTES for document in meeting.documents)
        or meeting.long_text
    ):
        return MinutesState.PUBLISHED
    if not is_past(meeting, today) or not meeting.is_live:
        return MinutesState.NOT_DUE
    if series is None or not series.minutes_expected:
        return MinutesState.NONE_RECORDED
    last = meeting.last_day or meeting.held_on.latest
    overdue = last is not None and last + MINUTES_DUE < today
    return MinutesState.MISSING if overdue else MinutesState.NOT_DUE


class RegistrationState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


def registration_state(meeting: Meeting, today: dt.date) -> RegistrationState | None:
    """None where the meeting knows no registration. The day of the deadline is still open."""
    if meeting.registration is None:
        return None
    deadline = meeting.registration.deadline
    over = (
        deadline is not None and deadline.date is not None and _before(deadline.date.latest, today)
    )
    if over or is_past(meeting, today) or not meeting.is_live:
        return RegistrationState.CLOSED
    return RegistrationState.OPEN


def _before(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and day < today


@dataclass(frozen=True, slots=True)
class Counts:
    """Meetings of a series as stated by a source and as recorded here."""

    stated_total: int | None
    recorded_total: int
    stated_online: int | None
    recorded_online: int


def counts(series: Series, meetings: Sequence[Meeting]) -> Counts:
    """Cancelled and postponed meetings do not count."""
    live = [meeting for meeting in meetings if meeting.is_live]
    stated = series.stated
    return Counts(
        stated.total if stated else None,
        len(live),
        stated.online if stated else None,
        sum(meeting.mode.value in {"online", "hybrid"} for meeting in live),
    )


class MilestoneState(StrEnum):
    COMPLETE = "complete"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    UNDATED = "undated"
    ON_TIME = "on_time"


def milestone_state(milestone: Milestone, today: dt.date) -> MilestoneState:
    """A fuzzy date counts by its latest possible day."""
    if milestone.status is Completion.COMPLETE:
        return MilestoneState.COMPLETE
    latest = milestone.due.latest if milestone.due else None
    if latest is None:
        return MilestoneState.UNDATED
    if latest < today:
        return MilestoneState.OVERDUE
    return MilestoneState.DUE_SOON if latest - today <= DUE_SOON else MilestoneState.ON_TIME


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the milestones of a commitment are."""

    complete: int
    total: int
    share: float  # weighted, 0 to 1


def progress(commitment: Commitment) -> Progress | None:
    """None where there are no milestones: that is not 0 %."""
    milestones = commitment.milestones
    if not milestones:
        return None
    weights = sum(milestone.weight for milestone in milestones)
    done = sum(milestone.weight * WEIGHT[milestone.status] for milestone in milestones)
    complete = sum(milestone.status is Completion.COMPLETE for milestone in milestones)
    return Progress(complete, len(milestones), done / weights)


class CommitmentState(StrEnum):
    """The one word for lists; the first that fits."""

    WITHDRAWN = "withdrawn"
    COMPLETE = "complete"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    ON_TIME = "on_time"
    UNDATED = "undated"


def commitment_state(commitment: Commitment, today: dt.date) -> CommitmentState:
    """From its milestones; without any, from its stated status and the end of its period."""
    if commitment.withdrawn:
        return CommitmentState.WITHDRAWN
    if not commitment.milestones:
        return _state_without_milestones(commitment, today)
    states = {milestone_state(milestone, today) for milestone in commitment.milestones}
    for state in (MilestoneState.OVERDUE, MilestoneState.DUE_SOON, MilestoneState.ON_TIME):
        if state in states:
            return CommitmentState(state.value)
    if MilestoneState.UNDATED in states:
        return CommitmentState.UNDATED
    return CommitmentState.COMPLETE


def _state_without_milestones(commitment: Commitment, today: dt.date) -> CommitmentState:
    if commitment.status is Completion.COMPLETE:
        return CommitmentState.COMPLETE
    end = commitment.period.end if commitment.period else None
    if end is None or end.latest is None:
        return CommitmentState.UNDATED
    return CommitmentState.OVERDUE if end.latest < today else CommitmentState.ON_TIME


def status_conflict(commitment: Commitment) -> bool:
    """True where "complete" is stated and a milestone is not, or the other way round."""
    if commitment.status is None or not commitment.milestones:
        return False
    all_complete = all(m.status is Completion.COMPLETE for m in commitment.milestones)
    return (commitment.status is Completion.COMPLETE) is not all_complete


def plan_ended(plan: ActionPlan, today: dt.date) -> bool:
    return plan.period.end is not None and _before(plan.period.end.latest, today)


class ConsultationState(StrEnum):
    UNDATED = "undated"  # neither opening nor closing is recorded
    PLANNED = "planned"
    OPEN = "open"
    ANALYSED = "analysed"  # closed, and the answer is being prepared
    ANSWERED = "answered"
    UNANSWERED = "unanswered"  # closed for half a year, and some proposal has no decision


ANSWER_DUE = dt.timedelta(days=183)


def consultation_state(
    consultation: Consultation, proposals: Sequence[Proposal], today: dt.date
) -> ConsultationState:
    """Answered: a report stands there, or every proposal has its decision."""
    opens = consultation.opens.date if consultation.opens else None
    closes = consultation.closes.date if consultation.closes else None
    if opens is not None and opens.earliest is not None and today < opens.earliest:
        return ConsultationState.PLANNED
    if closes is not None and _before(closes.latest, today):
        return _state_after_closing(consultation, proposals, closes.latest, today)
    if consultation.report is not None:
        return ConsultationState.ANSWERED
    return ConsultationState.UNDATED if opens is None and closes is None else ConsultationState.OPEN


def _state_after_closing(
    consultation: Consultation,
    proposals: Sequence[Proposal],
    closed: dt.date | None,
    today: dt.date,
) -> ConsultationState:
    decided = bool(proposals) and all(proposal.decision for proposal in proposals)
    if consultation.report is not None or decided:
        return ConsultationState.ANSWERED
    late = closed is not None and closed + ANSWER_DUE < today
    return ConsultationState.UNANSWERED if late else ConsultationState.ANALYSED


def takes_answers(
    consultation: Consultation, proposals: Sequence[Proposal], today: dt.date
) -> bool:
    """On the last day, too; one without any date takes answers until its report is there."""
    return consultation.removed is None and consultation_state(consultation, proposals, today) in (
        ConsultationState.OPEN,
        ConsultationState.UNDATED,
    )


def is_waiting(proposal: Proposal, consultation: Consultation | None, today: dt.date) -> bool:
    """True where it has no decision, and no closing of its consultation is ahead."""
    if proposal.decision is not None or proposal.removed is not None:
        return False
    closes = consultation.closes.date if consultation and consultation.closes else None
    return closes is None or closes.latest is None or closes.latest < today


def translated_into(record: Record) -> frozenset[str]:
    """The languages in which every text of the record, its long text included, can be read."""
    languages: frozenset[str] | None = None
    for _, text in texts(record):
        here = frozenset(text.by_language)
        languages = here if languages is None else languages & here
    if record.long_text:
        here = frozenset(record.long_text)
        languages = here if languages is None else languages & here
    return languages if languages is not None else frozenset({record.language})
