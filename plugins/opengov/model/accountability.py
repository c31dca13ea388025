"""What became of a promise: reports against findings, silence, and dates that were not kept."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass

from opengov.model.dates import FuzzyDate
from opengov.model.plan import ActionPlan, Assessment, Commitment, Milestone, Update
from opengov.model.states import CommitmentState, commitment_state, plan_ended
from opengov.model.words import AssessedCompletion, Completion, Profile

REPORTED_EVERY = {Profile.OGP_NATIONAL: 6, Profile.OGP_LOCAL: 6}
"""Months within which a running commitment is reported on; no profile, no duty."""


def update_date(update: Update) -> FuzzyDate | None:
    """The day of a report, else the end of the period that it is about."""
    if update.date is not None or update.period is None:
        return update.date
    return update.period.end or update.period.start


def newest_update(commitment: Commitment) -> dt.date | None:
    """The latest possible day of the newest report; None where no report has a date."""
    dates = (update_date(update) for update in commitment.updates)
    return max((date.latest for date in dates if date and date.latest), default=None)


def reported(commitment: Commitment) -> Completion | None:
    """What the lead reports: the stated status, else that of the newest update that has one."""
    if commitment.status is not None:
        return commitment.status
    newest: tuple[dt.date, Completion] | None = None
    undated: Completion | None = None
    for update in commitment.updates:
        if update.status is None:
            continue
        date = update_date(update)
        if date is None or date.latest is None:
            undated = undated or update.status
        elif newest is None or date.latest > newest[0]:
            newest = date.latest, update.status
    return newest[1] if newest else undated


def disagree(report: Completion | None, assessment: Assessment) -> bool:
    """True where both tell how complete the commitment is, and differ.

    "No evidence available" differs from every report of work, but not from "not started".
    """
    found = assessment.completion
    if report is None or found is None:
        return False
    if found is AssessedCompletion.NO_EVIDENCE:
        return report is not Completion.NOT_STARTED
    return report.value != found.value


def is_running(plan: ActionPlan, today: dt.date) -> bool:
    """From the earliest day of its period to the latest; without a start it has begun."""
    start = plan.period.start.earliest if plan.period.start else None
    return (
        plan.removed is None and (start is None or start <= today) and not plan_ended(plan, today)
    )


def is_open(commitment: Commitment, today: dt.date) -> bool:
    """Neither complete nor withdrawn nor removed."""
    closed = {CommitmentState.COMPLETE, CommitmentState.WITHDRAWN}
    return commitment.removed is None and commitment_state(commitment, today) not in closed


def is_stale(commitment: Commitment, plan: ActionPlan, profile: Profile, today: dt.date) -> bool:
    """The newest report is older than the profile allows; on the very day it is not yet.

    Only of open commitments of running plans, and only where a dated report is recorded:
    that there is none at all is another thing to say.
    """
    newest, months = newest_update(commitment), REPORTED_EVERY.get(profile)
    if newest is None or months is None:
        return False
    expected = is_running(plan, today) and is_open(commitment, today)
    return expected and months_after(newest, months) < today


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or its last day: six months after 31 August is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def left_open(
    plan: ActionPlan, commitments: Iterable[Commitment], today: dt.date
) -> tuple[Commitment, ...]:
    """The commitments that were open when the period of their plan ended; none before that."""
    if not plan_ended(plan, today):
        return ()
    return tuple(one for one in commitments if is_open(one, today))


@dataclass(frozen=True, slots=True)
class Slip:
    """The date first planned for a milestone, against what came of it."""

    planned: FuzzyDate
    actual: FuzzyDate  # on which it was completed, else to which it was moved
    days: int  # later than the last planned day; below 0: before the first; 0: as planned


def slip(milestone: Milestone) -> Slip | None:
    """None where either date is unknown. What is not exact counts as kept where it can be so.

    A date that was moved is compared by the last possible days, as a due date counts.
    """
    due, completed = milestone.due, milestone.completed
    planned = milestone.previous[0] if milestone.previous else due
    if planned is None or planned.latest is None:
        return None
    if completed is not None:
        days = _days_off(planned, completed)
        return None if days is None else Slip(planned, completed, days)
    if due is None or due.latest is None or not milestone.previous:
        return None
    return Slip(planned, due, (due.latest - planned.latest).days)


def _days_off(planned: FuzzyDate, actual: FuzzyDate) -> int | None:
    if planned.earliest is None or planned.latest is None:
        return None
    if actual.earliest is None or actual.latest is None:
        return None
    if actual.earliest > planned.latest:
        return (actual.earliest - planned.latest).days
    return min(0, (actual.latest - planned.earliest).days)
