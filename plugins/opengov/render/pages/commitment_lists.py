"""The lists of commitments: all, and by status, plan, responsible body, value, policy area."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from opengov.model import ActionPlan, Body, Commitment
from opengov.model.states import CommitmentState, commitment_state
from opengov.model.words import OgpValue
from opengov.render.exports.commitments_history import COMMITMENTS_HISTORY
from opengov.render.linked_data.portal import DataFile, dataset
from opengov.render.page import Page
from opengov.render.pages.filters import (
    Filter,
    choices,
    choices_of_many,
    filter_pages,
    menu,
    of_record,
    of_text,
    of_word,
    slug,
)
from opengov.render.pages.frame import list_page
from opengov.render.pages.promises import GRAVEST_FIRST, commitment_rows, plans_in_order
from opengov.render.pages.spans import period
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def list_pages(site: Site, commitments: Sequence[Commitment]) -> Iterator[Page]:
    filters = (
        _by_status(site, [one for one in commitments if not one.removed]),
        _by_plan(site, commitments),
        _by_lead(site, commitments),
        _by_value(commitments),
        _by_policy_area(commitments),
    )

    def whole(writer: Writer) -> Markup:
        return writer.as_of() + menu(writer, filters) + _plan_by_plan(writer, commitments)

    def narrowed(writer: Writer, chosen: Sequence[Commitment]) -> Markup:
        return writer.as_of() + _plan_by_plan(writer, chosen)

    address = "commitments/"
    yield list_page(site, address, address, _title, whole, linked_data=_dataset)
    yield from filter_pages(site, "commitments/", _title, filters, narrowed)


def _dataset(writer: Writer) -> Mapping[str, Any] | None:
    description = writer._("Every change of every commitment on this portal, with its day.")
    file = DataFile(f"{writer.site.url}{COMMITMENTS_HISTORY}", "application/json")
    return dataset(writer, _title(writer), description, "commitments/", [file])


def _title(writer: Writer) -> str:
    return writer._("Commitments")


def _by_status(site: Site, commitments: Sequence[Commitment]) -> Filter[Commitment]:
    return Filter(
        lambda writer: writer._("By status"),
        choices(
            "commitments/by-status/",
            [(_slug(state), of_word(state)) for state in GRAVEST_FIRST],
            commitments,
            lambda one: _slug(commitment_state(one, site.today)),
        ),
    )


def _slug(state: CommitmentState) -> str:
    return state.value.replace("_", "-")


def _by_plan(site: Site, commitments: Sequence[Commitment]) -> Filter[Commitment]:
    plans = plans_in_order(site.portal.of(ActionPlan).values())
    return Filter(
        lambda writer: writer._("By plan"),
        choices(
            "commitments/by-plan/",
            [(plan.id, of_record(plan)) for plan in plans],
            commitments,
            lambda one: one.plan,
        ),
    )


def _by_lead(site: Site, commitments: Sequence[Commitment]) -> Filter[Commitment]:
    return Filter(
        lambda writer: writer._("By responsible body"),
        choices(
            "commitments/by-lead/",
            [(body.id, of_record(body)) for body in site.portal.of(Body).values()],
            commitments,
            lambda one: one.lead,
        ),
    )


def _by_value(commitments: Sequence[Commitment]) -> Filter[Commitment]:
    return Filter(
        lambda writer: writer._("By value"),
        choices_of_many(
            "commitments/by-value/",
            [(value.value, of_word(value)) for value in OgpValue],
            commitments,
            lambda one: one.values,
        ),
    )


def _by_policy_area(commitments: Sequence[Commitment]) -> Filter[Commitment]:
    """By the original words of an area; it is called as where it is met first."""
    areas = {slug(area.original): area for one in commitments[::-1] for area in one.policy_areas}
    return Filter(
        lambda writer: writer._("By policy area"),
        choices_of_many(
            "commitments/by-policy-area/",
            [(name, of_text(area)) for name, area in sorted(areas.items())],
            commitments,
            lambda one: (slug(area.original) for area in one.policy_areas),
        ),
    )


def _plan_by_plan(writer: Writer, commitments: Sequence[Commitment]) -> Markup:
    """Within a plan the overdue ones stand first."""
    today = writer.site.today
    of_plans: dict[str, list[Commitment]] = {}
    overdue_first = sorted(
        commitments,
        key=lambda one: (
            one.removed is not None or commitment_state(one, today) is not CommitmentState.OVERDUE
        ),
    )
    for commitment in overdue_first:
        of_plans.setdefault(commitment.plan, []).append(commitment)
    plans = writer.site.portal.of(ActionPlan)
    groups = [
        (plan, period(writer, plan.period), commitment_rows(writer, of_plans[plan.id]))
        for plan in plans_in_order(plans[plan_id] for plan_id in of_plans)
    ]
    return writer.render("commitment_list.html", groups=groups, data=COMMITMENTS_HISTORY)
