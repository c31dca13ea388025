"""The year reports of a plan, fit for print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from opengov.model import ActionPlan, Assessment, Body, Commitment, Meeting, Update
from opengov.model.portal import meeting_order
from opengov.model.reporting import Step, Year, year_of, years_of
from opengov.model.states import MilestoneState, milestone_state
from opengov.render.page import Page
from opengov.render.pages.concerning import naming
from opengov.render.pages.filed import Filed, filed, plans_of
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.promises import in_order
from opengov.render.pages.spans import period
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    """For each year that has begun of each plan that has commitments."""
    plans = [plan for plan in site.portal.of(ActionPlan).values() if reported_years(site, plan)]
    documents = filed(site.portal) if plans else []
    for plan in plans:
        own = [one for one in documents if plan.id in plans_of(site.portal, one)]
        for year in reported_years(site, plan):
            yield _page(site, plan, year, [one for one in own if _is_of(one, year)])


def reported_years(site: Site, plan: ActionPlan) -> Sequence[int]:
    if plan.removed or not naming(site.portal, plan, Commitment):
        return ()
    return years_of(plan, site.today)


def report_links(writer: Writer, plan: ActionPlan) -> list[Markup]:
    """A link to the report of each year."""
    return [
        Markup('<a href="%s">%s</a>') % (writer.url(_address(plan, year)), year)
        for year in reported_years(writer.site, plan)
    ]


def _address(plan: ActionPlan, year: int) -> str:
    return f"{plan.address}report/{year}/"


def _is_of(one: Filed, year: int) -> bool:
    there = one.document is None or one.document.removed is None
    return there and one.date is not None and one.date.year == year


def _page(site: Site, plan: ActionPlan, year: int, documents: Sequence[Filed]) -> Page:
    def title(writer: Writer) -> Markup:
        sentence = writer._("Report on {year}: {plan}")
        return writer.say(sentence, year=year, plan=writer.text(plan.title))

    def write(writer: Writer) -> Markup:
        writer.record = plan  # so that an example is marked once
        found = _year(site, plan, year)
        return writer.render(
            "report.html",
            plan=plan,
            period=period(writer, plan.period),
            found=found,
            tables=_tables(writer, found),
            updates=[_update(writer, *each) for each in found.updates],
            withdrawn=[(writer.link(one), one.withdrawn) for one in found.withdrawn],
            meetings=meeting_list(writer, found.meetings),
            assessments=[_assessment(writer, one) for one in found.assessments],
            documents=documents,
        )

    return list_page(site, _address(plan, year), "plans/", title, write, in_search=False)


@dataclass(frozen=True, slots=True)
class _Table:
    """Milestones under a heading, or the words that there are none."""

    anchor: str
    title: str
    steps: tuple[tuple[Markup, Markup, Step, MilestoneState], ...]  # links, and how it stands
    none: str


def _tables(writer: Writer, found: Year) -> list[_Table]:
    _ = writer._
    return [
        _table(writer, "due", _("Due in this year"), found.due, _("No milestone was due.")),
        _table(writer, "done", _("Completed"), found.done, _("No milestone was completed.")),
        _table(writer, "overdue", _("Overdue"), found.late, _("No milestone was overdue.")),
    ]


def _table(writer: Writer, anchor: str, title: str, steps: Sequence[Step], none: str) -> _Table:
    today = writer.site.today
    rows = (
        (
            writer.link(step.commitment),
            _milestone(writer, step),
            step,
            milestone_state(step.milestone, today),
        )
        for step in steps
    )
    return _Table(anchor, title, tuple(rows), none)


def _milestone(writer: Writer, step: Step) -> Markup:
    address = writer.url(f"{step.commitment.address}#milestone-{step.milestone.id}")
    return Markup('<a href="%s">%s</a>') % (address, writer.text(step.milestone.title))


def _update(
    writer: Writer, commitment: Commitment, update: Update
) -> tuple[Markup, Update, Markup]:
    when = period(writer, update.period) or writer.date(update.date)
    return writer.link(commitment), update, when


def _assessment(writer: Writer, one: Assessment) -> tuple[Markup, Markup, Assessment]:
    return writer.link(one), writer.link(writer.site.portal.of(Body)[one.body]), one


def _year(site: Site, plan: ActionPlan, year: int) -> Year:
    commitments = in_order(naming(site.portal, plan, Commitment))
    about = (plan, *commitments)
    meetings = {m.id: m for one in about for m in naming(site.portal, one, Meeting)}
    assessments = {a.id: a for one in about for a in naming(site.portal, one, Assessment)}
    return year_of(
        year,
        site.today,
        commitments,
        sorted(meetings.values(), key=meeting_order),
        assessments.values(),
    )
