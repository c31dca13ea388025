"""The first page: what comes next, what is open to take part in, what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from opengov.model import Commitment, Consultation, Document, Evidence, Meeting, Proposal, Record
from opengov.model.states import (
    ConsultationState,
    RegistrationState,
    consultation_state,
    is_past,
    registration_state,
)
from opengov.render.linked_data.portal import website
from opengov.render.page import Page
from opengov.render.pages.feed_links import main_feed
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

NEXT = 5
LATEST = 8


class News(NamedTuple):
    """Something that was added, with its day and the record on whose page it stands."""

    day: dt.date
    record: Record
    what: str  # "document", "outcome", "update", "decision"
    evidence: Evidence | None = None


def pages(site: Site) -> Iterator[Page]:
    yield list_page(site, "", "", _title, _write, linked_data=website)


def _title(writer: Writer) -> Markup:
    return writer.text(writer.site.portal.settings.name)


def _write(writer: Writer) -> Markup:
    settings = writer.site.portal.settings
    return writer.render(
        "home.html",
        settings=settings,
        next_meetings=meeting_list(writer, upcoming(writer.site)[:NEXT]),
        open=open_list(writer),
        latest=latest_list(writer, LATEST),
        has_calendar=main_feed(writer.site) is not None,
    )


def upcoming(site: Site) -> Sequence[Meeting]:
    """Meetings that are still ahead, and to be held, by date."""
    return [
        meeting
        for meeting in site.portal.meetings
        if meeting.is_live and meeting.held_on.earliest and not is_past(meeting, site.today)
    ]


def open_list(writer: Writer) -> Markup:
    """Meetings with open registration and open consultations; "" for none."""
    site = writer.site
    meetings = [
        meeting
        for meeting in upcoming(site)
        if registration_state(meeting, site.today) is RegistrationState.OPEN
    ]
    consultations = [
        consultation
        for consultation in site.portal.of(Consultation).values()
        if consultation.removed is None and _state(site, consultation) is ConsultationState.OPEN
    ]
    if not meetings and not consultations:
        return Markup()
    return writer.render("open.html", meetings=meetings, consultations=consultations)


def _state(site: Site, consultation: Consultation) -> ConsultationState:
    proposals = [
        proposal
        for proposal in site.portal.of(Proposal).values()
        if proposal.consultation == consultation.id
    ]
    return consultation_state(consultation, proposals, site.today)


def latest_list(writer: Writer, limit: int) -> Markup:
    """The newest documents, outcomes, updates and decisions; "" for none."""
    news = latest(writer.site)[:limit]
    return writer.render("latest.html", news=news) if news else Markup()


def latest(site: Site) -> Sequence[News]:
    """The newest of each record, newest first; only what has an exact day that is not ahead."""
    found: list[News] = []
    for record in site.portal:
        past = [item for item in _news(record) if item.day <= site.today]
        if past and record.removed is None:
            found.append(max(past, key=lambda item: item.day))
    return sorted(found, key=lambda item: (-item.day.toordinal(), item.record.kind, item.record.id))


def _news(record: Record) -> Iterator[News]:
    if isinstance(record, Meeting):
        for document in record.documents:
            if day := _day(document):
                yield News(day, record, "document", document)
        if record.outcomes and record.last_day:
            yield News(record.last_day, record, "outcome")
    elif isinstance(record, Commitment):
        for update in record.updates:
            if update.date and update.date.day:
                yield News(update.date.day, record, "update")
    elif isinstance(record, Proposal):
        if record.decided and record.decided.day:
            yield News(record.decided.day, record, "decision")
    elif isinstance(record, Document):
        day = record.added or (record.date.day if record.date else None)
        if day:
            yield News(day, record, "document")


def _day(document: Evidence) -> dt.date | None:
    return document.added or (document.date.day if document.date else None)
