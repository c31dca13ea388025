"""Proposals and their answers: their lists and their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from opengov.model import Body, Commitment, Consultation, FuzzyDate, Proposal, Question
from opengov.model.words import Decision
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.filters import Filter, choices, filter_pages, menu, of_word
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import newest_first, number_key
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

_WAITING = "waiting"
_NEVER = FuzzyDate.parse("?")  # sorted behind every date


def pages(site: Site) -> Iterator[Page]:
    proposals = newest_first(in_order(site.portal.of(Proposal).values()), lambda one: one.submitted)
    if not proposals:
        return
    filters = (_by_decision(proposals),)

    def whole(writer: Writer) -> Markup:
        return menu(writer, filters) + proposal_rows(writer, proposals)

    yield list_page(site, "proposals/", "proposals/", _title, whole)
    yield from filter_pages(site, "proposals/", _title, filters, proposal_rows)
    for proposal in proposals:
        yield record_page(site, proposal, write, listed=frozenset({"meetings"}))


def write(writer: Writer, proposal: Proposal) -> Markup:
    portal = writer.site.portal
    consultation = portal.find(Consultation, proposal.consultation)
    origin_of = [one.id for one in naming(portal, proposal, Commitment)]
    describe(writer, proposal, proposal.text)
    return writer.render(
        "proposal.html",
        proposal=proposal,
        consultation=consultation,
        question=_question(proposal, consultation),
        decided_by=links(writer, Body, (proposal.decided_by,)),
        commitments=links(writer, Commitment, dict.fromkeys((proposal.commitment, *origin_of))),
        meetings=meetings_about(writer, proposal),
        documents=documents_about(writer, proposal),
    )


def _question(proposal: Proposal, consultation: Consultation | None) -> Question | None:
    if consultation is None or proposal.question is None:
        return None
    return next((q for q in consultation.questions if q.number == proposal.question), None)


def in_order(proposals: Iterable[Proposal]) -> list[Proposal]:
    """By the question that they answer, then by the day on which they came."""
    return sorted(
        proposals, key=lambda one: (number_key(one.question), one.submitted or _NEVER, one.id)
    )


def proposal_rows(writer: Writer, proposals: Sequence[Proposal]) -> Markup:
    """A <ul> in the order given, each with its answer; "" for none."""
    return writer.render("proposal_rows.html", proposals=proposals) if proposals else Markup()


def _title(writer: Writer) -> str:
    return writer._("Proposals")


def _by_decision(proposals: Sequence[Proposal]) -> Filter[Proposal]:
    values = [(decision.value, of_word(decision)) for decision in Decision]
    return Filter(
        lambda writer: writer._("By decision"),
        choices(
            "proposals/by-decision/",
            [*values, (_WAITING, _waiting)],
            proposals,
            lambda one: one.decision.value if one.decision else _WAITING,
        ),
    )


def _waiting(writer: Writer) -> str:
    return writer._("Waiting for an answer")
