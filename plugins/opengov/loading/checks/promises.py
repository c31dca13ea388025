"""Commitments, their milestones and what is reported about them."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.loading.checks.order import fuzzy_before
from opengov.loading.nearest import nearest, said
from opengov.model import ActionPlan, Assessment, Commitment, Strategy
from opengov.model.states import status_conflict
from opengov.model.words import Completion


def check_milestones(data: Data) -> None:
    for commitment in data.of(Commitment).values():
        seen: set[str] = set()
        for position, milestone in enumerate(commitment.milestones):
            path = ("milestones", position)
            if milestone.id in seen:
                data.error("milestone_twice", commitment, *path, "id", written=milestone.id)
            seen.add(milestone.id)
            complete = milestone.status is Completion.COMPLETE
            if milestone.completed is not None and not complete:
                data.warn(
                    "completed_not_complete",
                    commitment,
                    *path,
                    "completed",
                    status=milestone.status.value,
                )
        if status_conflict(commitment) and commitment.status is not None:
            data.warn("status_conflict", commitment, "status", written=commitment.status.value)


def check_updates(data: Data) -> None:
    for commitment in data.of(Commitment).values():
        for position, update in enumerate(commitment.updates):
            if update.period is None and update.date is None:
                data.lacks("update_undated", commitment, ("updates", position), "date")


def check_plans(data: Data) -> None:
    """A commitment lies in the time of its plan, and has a number of its own there."""
    numbers: dict[tuple[str, str], str] = {}
    plans = data.of(ActionPlan)
    for commitment in data.of(Commitment).values():
        if commitment.number is not None:
            key = (commitment.plan, commitment.number)
            other = numbers.setdefault(key, commitment.id)
            if other != commitment.id:
                data.error("commitment_number_twice", commitment, "number", other=other)
        plan, period = plans.get(commitment.plan), commitment.period
        if plan is None or period is None:
            continue
        if fuzzy_before(period.end, plan.period.start) or fuzzy_before(
            plan.period.end, period.start
        ):
            data.warn("outside_plan", commitment, "period", plan=plan.id)


def check_strategy_areas(data: Data) -> None:
    strategies = data.of(Strategy)
    for commitment in data.of(Commitment).values():
        area = commitment.strategy_area
        if area is None:
            continue
        if commitment.strategy is None:
            data.lacks("strategy_missing", commitment, (), "strategy")
        elif strategy := strategies.get(commitment.strategy):
            numbers = [found.number for found in strategy.areas if found.number is not None]
            if area not in numbers:
                data.error(
                    "area_unknown",
                    commitment,
                    "strategy_area",
                    written=area,
                    strategy=strategy.id,
                    allowed=said(numbers) or None,
                    nearest=nearest(area, numbers),
                )


def check_assessments(data: Data) -> None:
    """Of one thing, and by somebody else than the one who promised it."""
    commitments = data.of(Commitment)
    for assessment in data.of(Assessment).values():
        if assessment.commitment is not None and assessment.plan is not None:
            data.error("assessment_of_two", assessment, "plan")
        elif assessment.commitment is None and assessment.plan is None:
            data.lacks("assessment_of_nothing", assessment, (), "commitment")
        commitment = commitments.get(assessment.commitment or "")
        if commitment is not None and commitment.lead == assessment.body:
            data.warn("assessed_by_itself", assessment, "body", body=assessment.body)
