"""Commitments: a page for each, with what was promised, reported and found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from opengov.model import (
    ActionPlan,
    Assessment,
    Body,
    Commitment,
    Proposal,
    Strategy,
    Update,
)
from opengov.model.accountability import disagree, is_stale, reported, update_date
from opengov.model.states import commitment_state, progress, status_conflict
from opengov.render.page import Page
from opengov.render.pages import assessments as reviews
from opengov.render.pages.commitment_lists import list_pages
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.feed_links import deadlines_of
from opengov.render.pages.frame import record_page
from opengov.render.pages.history import history
from opengov.render.pages.milestones import milestones
from opengov.render.pages.order import newest_first
from opengov.render.pages.promises import in_order, percent, said_progress
from opengov.render.pages.spans import period
from opengov.render.pages.timelines import milestones_in_time, planned_and_actual, progress_bar
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    commitments = in_order(site.portal.of(Commitment).values())
    if not commitments:
        return
    yield from list_pages(site, commitments)
    for commitment in commitments:
        listed = frozenset({"meetings", "assessments"})
        yield record_page(site, commitment, write, listed=listed)


def write(writer: Writer, commitment: Commitment) -> Markup:
    portal, today = writer.site.portal, writer.site.today
    plan, profile = portal.of(ActionPlan)[commitment.plan], portal.settings.profile
    found = progress(commitment)
    describe(writer, commitment, commitment.solution, commitment.problem)
    return writer.render(
        "commitment.html",
        commitment=commitment,
        state=commitment_state(commitment, today),
        progress=said_progress(writer, commitment),
        percent=percent(found) if found else None,
        deadlines=deadlines_of(writer.site, commitment),
        conflict=status_conflict(commitment),
        stale=is_stale(commitment, plan, profile, today),
        plan=plan,
        lead=portal.of(Body)[commitment.lead],
        period=period(writer, commitment.period),
        values=[writer.word(value) for value in commitment.values],
        policy_areas=[writer.text(area) for area in commitment.policy_areas],
        strategy=portal.find(Strategy, commitment.strategy),
        area=_area(writer, commitment),
        bar=progress_bar(commitment),
        timeline=milestones_in_time(writer, commitment),
        milestones=milestones(writer, commitment),
        slips=planned_and_actual(writer, (commitment,)),
        updates=_updates(writer, commitment),
        meetings=meetings_about(writer, commitment),
        documents=documents_about(writer, commitment),
        history=lambda: history(writer, commitment),
        **_origin(writer, commitment),
        **_review(writer, commitment),
    )


def _area(writer: Writer, commitment: Commitment) -> Markup:
    """The area of the strategy that it serves, by number and title."""
    strategy = writer.site.portal.find(Strategy, commitment.strategy)
    if strategy is None or commitment.strategy_area is None:
        return Markup()
    number = escape(commitment.strategy_area)
    for area in strategy.areas:
        if area.number == commitment.strategy_area:
            return Markup("%s. %s") % (number, writer.text(area.title))
    return number


def _origin(writer: Writer, commitment: Commitment) -> dict[str, Any]:
    """The proposals that it came from, and the commitments before and after it."""
    portal = writer.site.portal
    naming_it = [proposal.id for proposal in naming(portal, commitment, Proposal)]
    later = naming(portal, commitment, Commitment)
    return {
        "proposals": links(writer, Proposal, dict.fromkeys((*commitment.proposals, *naming_it))),
        "carried_from": links(writer, Commitment, (commitment.carried_from,)),
        "carried_to": [writer.link(one) for one in later if one.carried_from == commitment.id],
        "amends": links(writer, Commitment, (commitment.amends,)),
        "amended_by": [writer.link(one) for one in later if one.amends == commitment.id],
    }


@dataclass(frozen=True, slots=True)
class _Report:
    """An update as it is shown."""

    update: Update
    when: Markup  # "" where neither a period nor a date is recorded
    body: list[Markup]


def _updates(writer: Writer, commitment: Commitment) -> list[_Report]:
    """The newest first."""
    return [
        _Report(
            update,
            period(writer, update.period) or writer.date(update.date),
            links(writer, Body, (update.body,)),
        )
        for update in newest_first(commitment.updates, update_date)
    ]


def _review(writer: Writer, commitment: Commitment) -> dict[str, Any]:
    """The self-report beside each independent finding; never merged into one status."""
    found = naming(writer.site.portal, commitment, Assessment)
    report = reported(commitment)
    compared = [
        (one, links(writer, Body, (one.body,))[0], disagree(report, one))
        for one in reviews.in_order(found)
        if one.completion is not None and not one.removed
    ]
    return {
        "reported": report,
        "compared": compared,
        "differing": any(differs for _one, _body, differs in compared),
        "assessments": reviews.assessments(writer, found),
    }
