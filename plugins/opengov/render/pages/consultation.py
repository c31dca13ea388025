"""Consultations: their list and their pages, with the proposals under each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markupsafe import Markup

from opengov.model import ActionPlan, Body, Consultation, FuzzyDate, Proposal, Question
from opengov.model.states import (
    ConsultationState,
    consultation_state,
    is_waiting,
    takes_answers,
)
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import newest_first
from opengov.render.pages.proposal import in_order, proposal_rows
from opengov.render.pages.questions import asked
from opengov.render.pages.spans import moment, span
from opengov.render.pages.taking_part import ways_to_answer
from opengov.render.pages.timing import countdown, lead_time
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

_LIST_ORDER = (
    ConsultationState.OPEN,
    ConsultationState.PLANNED,
    ConsultationState.ANALYSED,
    ConsultationState.UNANSWERED,
    ConsultationState.ANSWERED,
    ConsultationState.UNDATED,
)


def pages(site: Site) -> Iterator[Page]:
    consultations = site.portal.of(Consultation)
    if not consultations:
        return
    address = "consultations/"
    yield list_page(site, address, address, lambda writer: writer._("Consultations"), _list)
    for consultation in consultations.values():
        yield record_page(site, consultation, write, listed=frozenset({"meetings"}))


def write(writer: Writer, consultation: Consultation) -> Markup:
    found = state(writer, consultation)
    describe(writer, consultation, consultation.purpose)
    return writer.render(
        "consultation.html",
        consultation=consultation,
        state=found,
        countdown=_countdown(writer, consultation, found),
        lead_time=lead_time(writer, consultation),
        opens=moment(writer, consultation.opens, consultation.timezone),
        closes=moment(writer, consultation.closes, consultation.timezone),
        body=links(writer, Body, (consultation.body,)),
        partners=links(writer, Body, consultation.partners),
        plan=links(writer, ActionPlan, (consultation.plan,)),
        phases=[(phase, span(writer, phase.start, phase.end)) for phase in consultation.phases],
        planned=found is ConsultationState.PLANNED and not consultation.removed,
        ways=_ways(writer, consultation),
        **_proposed(writer, consultation),
        meetings=meetings_about(writer, consultation),
        documents=documents_about(writer, consultation),
    )


def _ways(writer: Writer, consultation: Consultation) -> Markup | None:
    """How to answer, "" where it is not recorded; None where no answer is taken on this day."""
    if not takes_answers(consultation, _live_proposals(writer, consultation), writer.site.today):
        return None
    channel = consultation.channel
    ways = ways_to_answer(writer, consultation)
    return writer.prose(channel.how) + ways if channel else ways


def _proposed(writer: Writer, consultation: Consultation) -> dict[str, Any]:
    """The proposals under their questions, those outside, and those that wait for an answer."""
    proposals = in_order(naming(writer.site.portal, consultation, Proposal))
    numbers = {question.number for question in consultation.questions if question.number}
    today = writer.site.today
    waiting = [one for one in proposals if is_waiting(one, consultation, today)]
    return {
        "questions": [
            (one, _answers(writer, one.question, proposals)) for one in asked(consultation)
        ],
        "total": len(proposals),
        "decided": sum(proposal.decision is not None for proposal in proposals),
        "others": proposal_rows(writer, [one for one in proposals if one.question not in numbers]),
        "waiting": proposal_rows(writer, waiting),
    }


def _answers(writer: Writer, question: Question, proposals: Sequence[Proposal]) -> Markup:
    if question.number is None:
        return Markup()
    return proposal_rows(writer, [one for one in proposals if one.question == question.number])


def state(writer: Writer, consultation: Consultation) -> ConsultationState:
    """Proposals that were removed need no answer."""
    return consultation_state(
        consultation, _live_proposals(writer, consultation), writer.site.today
    )


def _live_proposals(writer: Writer, consultation: Consultation) -> list[Proposal]:
    proposals = naming(writer.site.portal, consultation, Proposal)
    return [proposal for proposal in proposals if not proposal.removed]


def consultation_rows(writer: Writer, consultations: Iterable[Consultation]) -> Markup:
    """A <ul>: what is open first, then what is planned, then the newest; "" for none."""
    rows = [
        (one, found, _dates(writer, one), _countdown(writer, one, found))
        for one in newest_first(consultations, _day)
        for found in [state(writer, one)]
    ]
    rows.sort(key=lambda row: _LIST_ORDER.index(row[1]))
    return writer.render("consultation_rows.html", rows=rows) if rows else Markup()


def _countdown(writer: Writer, consultation: Consultation, found: ConsultationState) -> str:
    """Nobody counts the days any more once it is answered."""
    return "" if found is ConsultationState.ANSWERED else countdown(writer, consultation)


def _day(consultation: Consultation) -> FuzzyDate | None:
    for when in (consultation.closes, consultation.opens):
        if when is not None and when.date is not None:
            return when.date
    return consultation.published


def _dates(writer: Writer, consultation: Consultation) -> Markup:
    opens, closes = consultation.opens, consultation.closes
    return span(writer, opens.date if opens else None, closes.date if closes else None)


def _list(writer: Writer) -> Markup:
    rows = consultation_rows(writer, writer.site.portal.of(Consultation).values())
    return writer.as_of() + rows
