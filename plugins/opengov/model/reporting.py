"""A year of a plan: what was due, what was done, and what was said about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from opengov.model.accountability import update_date
from opengov.model.dates import FuzzyDate
from opengov.model.meeting import Meeting
from opengov.model.plan import ActionPlan, Assessment, Commitment, Milestone, Update
from opengov.model.words import Completion

Item = TypeVar("Item")


def years_of(plan: ActionPlan, today: dt.date) -> range:
    """The years of its period that have begun; none where the period has no beginning."""
    start, end = plan.period.start, plan.period.end
    if start is None or start.earliest is None:
        return range(0)
    last = end.latest.year if end and end.latest else today.year
    return range(start.earliest.year, min(last, today.year) + 1)


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone and whose it is."""

    commitment: Commitment
    milestone: Milestone


@dataclass(frozen=True, slots=True)
class Year:
    """What the records tell of a plan in one year; removed records are left out."""

    due: tuple[Step, ...]  # the last possible day of the date lies in it, by date
    done: tuple[Step, ...]  # completed in it, by date
    late: tuple[Step, ...]  # due before its end, and not complete; none of withdrawn commitments
    updates: tuple[tuple[Commitment, Update], ...]  # by date
    withdrawn: tuple[Commitment, ...]
    meetings: tuple[Meeting, ...]
    assessments: tuple[Assessment, ...]


def year_of(
    year: int,
    today: dt.date,
    commitments: Iterable[Commitment],
    meetings: Iterable[Meeting],
    assessments: Iterable[Assessment],
) -> Year:
    """Of the records of one plan, each in the order given where dates don't decide."""
    kept = [one for one in commitments if one.removed is None]
    steps = [Step(one, milestone) for one in kept for milestone in one.milestones]
    return Year(
        due=_by_date((step.milestone.due, step) for step in steps if _in(step.milestone.due, year)),
        done=_by_date(
            (step.milestone.completed, step)
            for step in steps
            if step.milestone.status is Completion.COMPLETE and _in(step.milestone.completed, year)
        ),
        late=_by_date((step.milestone.due, step) for step in steps if _late(step, year, today)),
        updates=_by_date(
            (update_date(update), (one, update))
            for one in kept
            for update in one.updates
            if _in(update_date(update), year)
        ),
        withdrawn=tuple(one for one in kept if one.withdrawn and _in(one.withdrawn.date, year)),
        meetings=tuple(one for one in meetings if not one.removed and _in(one.held_on, year)),
        assessments=tuple(one for one in assessments if not one.removed and _in(one.date, year)),
    )


def _in(date: FuzzyDate | None, year: int) -> bool:
    """A date that spans two years, such as a winter, belongs to the year in which it ends."""
    return date is not None and date.latest is not None and date.latest.year == year


def _late(step: Step, year: int, today: dt.date) -> bool:
    """Its last possible day is over, and nothing tells that it was complete by the year's end."""
    due, completed = step.milestone.due, step.milestone.completed
    end = min(dt.date(year, 12, 31), today - dt.timedelta(days=1))
    if step.commitment.withdrawn or due is None or due.latest is None or due.latest > end:
        return False
    if step.milestone.status is not Completion.COMPLETE:
        return True
    return bool(completed and completed.earliest and completed.earliest.year > year)


def _by_date(found: Iterable[tuple[FuzzyDate | None, Item]]) -> tuple[Item, ...]:
    dated = [(date, item) for date, item in found if date is not None]
    return tuple(item for _date, item in sorted(dated, key=lambda pair: pair[0]))
