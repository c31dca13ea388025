"""Action plans: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from opengov.model import (
    ActionPlan,
    Assessment,
    Body,
    Commitment,
    Consultation,
)
from opengov.model.accountability import left_open
from opengov.model.states import plan_ended
from opengov.render.page import Page
from opengov.render.pages import charts
from opengov.render.pages.assessments import assessments
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.consultation import consultation_rows
from opengov.render.pages.feed_links import deadlines_of
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.promises import (
    commitment_rows,
    in_order,
    plans_in_order,
    tally,
)
from opengov.render.pages.report import report_links
from opengov.render.pages.spans import adoption, period
from opengov.render.pages.timelines import commitments_in_time, planned_and_actual
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    plans = site.portal.of(ActionPlan)
    if not plans:
        return
    yield list_page(site, "plans/", "plans/", lambda writer: writer._("Action plans"), _list)
    for plan in plans.values():
        listed = frozenset({"meetings", "assessments"})
        yield record_page(site, plan, write, listed=listed)


def write(writer: Writer, plan: ActionPlan) -> Markup:
    portal = writer.site.portal
    commitments = in_order(naming(portal, plan, Commitment))
    describe(writer, plan, plan.foreword, plan.vision)
    return writer.render(
        "plan.html",
        plan=plan,
        period=period(writer, plan.period),
        deadlines=deadlines_of(writer.site, plan),
        ended=plan_ended(plan, writer.site.today),
        left_open=len(left_open(plan, commitments, writer.site.today)),
        reports=report_links(writer, plan),
        adopted=adoption(writer, plan.adopted),
        leads=links(writer, Body, plan.leads),
        partners=links(writer, Body, plan.partners),
        replaces=links(writer, ActionPlan, (plan.supersedes,)),
        replaced_by=[writer.link(other) for other in naming(portal, plan, ActionPlan)],
        **_pictures(writer, commitments),
        commitments=commitment_rows(writer, commitments),
        assessments=assessments(writer, naming(portal, plan, Assessment)),
        meetings=meetings_about(writer, plan),
        consultations=consultation_rows(writer, naming(portal, plan, Consultation)),
        documents=documents_about(writer, plan, plan.documents)
        or writer.none(writer._("No document is recorded here.")),
    )


def _list(writer: Writer) -> Markup:
    portal, today = writer.site.portal, writer.site.today
    rows = [
        (
            plan,
            period(writer, plan.period),
            plan_ended(plan, today),
            tally(writer, naming(portal, plan, Commitment)),
        )
        for plan in plans_in_order(portal.of(ActionPlan).values())
    ]
    return writer.render("plan_list.html", rows=rows)


def _pictures(writer: Writer, commitments: Sequence[Commitment]) -> dict[str, Any]:
    stand = tally(writer, commitments)
    return {
        "tally": stand,
        "donut": charts.donut(stand.states) if stand.states else "",
        "keys": [(charts.key(state), state, count) for state, count in stand.states],
        "timeline": commitments_in_time(writer, commitments),
        "slips": planned_and_actual(writer, commitments),
    }
