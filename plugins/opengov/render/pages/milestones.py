"""The milestones of a commitment, with their indicators."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from opengov.model import Body, Commitment, Milestone
from opengov.model.plan import Indicator
from opengov.model.states import MilestoneState, milestone_state
from opengov.render.pages.concerning import links
from opengov.render.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """An indicator as a small table."""

    indicator: Indicator
    baseline: str  # "" where none is recorded
    target: str
    values: tuple[tuple[Markup, str], ...]  # date and value, the earliest first


def milestones(writer: Writer, commitment: Commitment) -> Markup:
    """An <ol> in the order of the plan; "" for none."""
    rows = [_row(writer, milestone) for milestone in commitment.milestones]
    return writer.render("milestones.html", rows=rows) if rows else Markup()


def _row(
    writer: Writer, milestone: Milestone
) -> tuple[Milestone, MilestoneState, list[Markup], list[IndicatorTable]]:
    return (
        milestone,
        milestone_state(milestone, writer.site.today),
        links(writer, Body, (milestone.responsible,)),
        [_indicator(writer, indicator) for indicator in milestone.indicators],
    )


def _indicator(writer: Writer, indicator: Indicator) -> IndicatorTable:
    return IndicatorTable(
        indicator,
        _number(writer, indicator.baseline),
        _number(writer, indicator.target),
        tuple(
            (writer.date(point.date), writer.words.number(point.value))
            for point in sorted(indicator.values, key=lambda point: point.date)
        ),
    )


def _number(writer: Writer, number: float | None) -> str:
    return "" if number is None else writer.words.number(number)
