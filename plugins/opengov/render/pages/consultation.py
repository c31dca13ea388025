"""Consultations: their list and their pages, with the proposals under each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from opengov.model import ActionPlan, Body, Consultation, FuzzyDate, Proposal, Question
from opengov.model.states import ConsultationState, consultation_state
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import newest_first
from opengov.render.pages.proposal import in_order, proposal_rows
from opengov.render.pages.spans import moment, span
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
    proposals = in_order(naming(writer.site.portal, consultation, Proposal))
    numbers = {question.number for question in consultation.questions if question.number}
    describe(writer, consultation, consultation.purpose)
    return writer.render(
        "consultation.html",
        consultation=consultation,
        state=state(writer, consultation),
        opens=moment(writer, consultation.opens, consultation.timezone),
        closes=moment(writer, consultation.closes, consultation.timezone),
        body=links(writer, Body, (consultation.body,)),
        partners=links(writer, Body, consultation.partners),
        plan=links(writer, ActionPlan, (consultation.plan,)),
        phases=[(phase, span(writer, phase.start, phase.end)) for phase in consultation.phases],
        questions=[(one, _answers(writer, one, proposals)) for one in consultation.questions],
        total=len(proposals),
        decided=sum(proposal.decision is not None for proposal in proposals),
        others=proposal_rows(writer, [one for one in proposals if one.question not in numbers]),
        meetings=meetings_about(writer, consultation),
        documents=documents_about(writer, consultation),
    )


def _answers(writer: Writer, question: Question, proposals: Sequence[Proposal]) -> Markup:
    if question.number is None:
        return Markup()
    return proposal_rows(writer, [one for one in proposals if one.question == question.number])


def state(writer: Writer, consultation: Consultation) -> ConsultationState:
    """Proposals that were removed need no answer."""
    proposals = naming(writer.site.portal, consultation, Proposal)
    live = [proposal for proposal in proposals if not proposal.removed]
    return consultation_state(consultation, live, writer.site.today)


def consultation_rows(writer: Writer, consultations: Iterable[Consultation]) -> Markup:
    """A <ul>: what is open first, then what is planned, then the newest; "" for none."""
    rows = [
        (one, state(writer, one), _dates(writer, one)) for one in newest_first(consultations, _day)
    ]
    rows.sort(key=lambda row: _LIST_ORDER.index(row[1]))
    return writer.render("consultation_rows.html", rows=rows) if rows else Markup()


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
