"""By what a record can be filtered: its kind, the bodies behind it, its years, its status."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from opengov.model import (
    ActionPlan,
    Assessment,
    Body,
    Commitment,
    Consultation,
    Document,
    FuzzyDate,
    Guideline,
    Meeting,
    Period,
    Project,
    Proposal,
    Record,
    Series,
    Strategy,
)
from opengov.model.dates import When
from opengov.model.states import commitment_state, consultation_state
from opengov.render.page import Facets
from opengov.render.site import Site

LONGEST = 30
"""Years that a period is taken for at most: "since 1990" is no reason to be found by each."""


def facets(site: Site, record: Record) -> Facets:
    """As the record's page tells them; a removed record has no status."""
    bodies = dict.fromkeys(filter(None, _bodies(site, record)))
    status = None if record.removed else _status(site, record)
    return Facets(record.kind, tuple(bodies), tuple(sorted(set(_years(record)))), status)


def _bodies(site: Site, record: Record) -> Iterator[str | None]:
    match record:
        case Body():
            yield record.id
        case Meeting():
            organiser = site.portal.body_of(record)
            yield organiser.id if organiser else None
            yield from record.partners
        case ActionPlan():
            yield from (*record.leads, *record.partners)
        case Commitment():
            yield record.lead
        case Guideline():
            yield from record.issuers
        case Project() | Consultation():
            yield from (record.body, *record.partners)
        case Proposal():
            yield record.decided_by
        case Series() | Strategy() | Assessment() | Document():
            yield record.body


def _years(record: Record) -> Iterator[int]:
    match record:
        case Meeting():
            yield from _between(record.held_on, record.held_on)
        case ActionPlan() | Commitment() | Project():
            yield from _of_period(record.period)
        case Strategy():
            yield from _between(record.published, record.published)
        case Guideline():
            yield from _between(record.issued, record.issued)
        case Consultation():
            opens = _date(record.opens) or record.published
            yield from _between(opens, _date(record.closes) or opens)
        case Proposal():
            yield from _between(record.submitted, record.decided or record.submitted)
        case Assessment() | Document():
            yield from _between(record.date, record.date)


def _date(when: When | None) -> FuzzyDate | None:
    return when.date if when else None


def _of_period(period: Period | None) -> Iterator[int]:
    if period:
        yield from _between(period.start or period.end, period.end or period.start)


def _between(first: FuzzyDate | None, last: FuzzyDate | None) -> Iterator[int]:
    """The years from the earliest to the latest day that is known."""
    days = [day for day in (first and first.earliest, last and last.latest) if day]
    if days:
        year = days[0].year
        yield from range(year, min(days[-1].year, year + LONGEST) + 1)


def _status(site: Site, record: Record) -> StrEnum | None:
    match record:
        case Meeting():
            return record.standing
        case Commitment():
            return commitment_state(record, site.today)
        case Consultation():
            proposals = [
                referrer.record
                for referrer in site.portal.referrers(record)
                if isinstance(referrer.record, Proposal)
            ]
            return consultation_state(record, proposals, site.today)
        case Proposal():
            return record.decision
        case Guideline():
            return record.status
        case Project():
            return record.stage
    return None
