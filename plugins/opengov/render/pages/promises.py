"""Commitments as rows of lists, and what can be said of many of them at once."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from opengov.model import ActionPlan, Body, Commitment
from opengov.model.states import CommitmentState, Progress, commitment_state, progress
from opengov.render.pages.order import last_date, newest_first, number_key
from opengov.render.pages.writer import Writer


def in_order(commitments: Iterable[Commitment]) -> list[Commitment]:
    """By their numbers in the plan."""
    return sorted(commitments, key=lambda one: (number_key(one.number), one.id))


def plans_in_order(plans: Iterable[ActionPlan]) -> list[ActionPlan]:
    """The latest first."""
    return newest_first(plans, lambda plan: last_date(plan.period))


def commitment_rows(writer: Writer, commitments: Sequence[Commitment]) -> Markup:
    """A <ul> in the order given, with state and progress; "" for none."""
    today, bodies = writer.site.today, writer.site.portal.of(Body)
    rows = [
        (one, commitment_state(one, today), said_progress(writer, one), bodies[one.lead])
        for one in commitments
    ]
    return writer.render("commitment_rows.html", rows=rows) if rows else Markup()


def said_progress(writer: Writer, commitment: Commitment) -> str:
    """ "5 of 8 milestones complete"; without milestones that is said, and no share."""
    found = progress(commitment)
    if found is None:
        return writer._("No milestones recorded")
    return writer.ngettext(
        "{complete} of {total} milestone complete",
        "{complete} of {total} milestones complete",
        found.total,
    ).format(complete=found.complete, total=found.total)


def percent(found: Progress) -> int:
    """The weighted share, rounded down: 100 means that all is complete."""
    return math.floor(found.share * 100 + 1e-9)


@dataclass(frozen=True, slots=True)
class Tally:
    """How the commitments of a plan stand; removed ones do not count."""

    total: int
    complete: int
    states: tuple[tuple[CommitmentState, int], ...]  # those that occur, the gravest first


GRAVEST_FIRST = (
    CommitmentState.OVERDUE,
    CommitmentState.DUE_SOON,
    CommitmentState.ON_TIME,
    CommitmentState.UNDATED,
    CommitmentState.COMPLETE,
    CommitmentState.WITHDRAWN,
)


def tally(writer: Writer, commitments: Iterable[Commitment]) -> Tally:
    today = writer.site.today
    found = Counter(commitment_state(one, today) for one in commitments if not one.removed)
    return Tally(
        found.total(),
        found[CommitmentState.COMPLETE],
        tuple((state, found[state]) for state in GRAVEST_FIRST if found[state]),
    )
