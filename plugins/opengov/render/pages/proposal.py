"""Proposals and their answers: their lists and their pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from opengov.model import Body, Commitment, Consultation, FuzzyDate, Milestone, Proposal
from opengov.model.states import MilestoneState, is_waiting, milestone_state
from opengov.model.words import Decision
from opengov.render.page import Page
from opengov.render.pages.concerning import describe, documents_about, links, meetings_about, naming
from opengov.render.pages.filters import Filter, choices, filter_pages, menu, of_word
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.order import newest_first, number_key
from opengov.render.pages.promises import said_progress
from opengov.render.pages.questions import Asked, asked
from opengov.render.pages.timing import countdown
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

_WAITING = "waiting"  # its consultation has closed
_AFTER_CLOSING = "after-closing"  # its consultation is still open
_NEVER = FuzzyDate.parse("?")  # sorted behind every date


def pages(site: Site) -> Iterator[Page]:
    proposals = newest_first(in_order(site.portal.of(Proposal).values()), lambda one: one.submitted)
    if not proposals:
        return
    filters = (_by_decision(site, proposals),)

    def whole(writer: Writer) -> Markup:
        return menu(writer, filters) + _dated_rows(writer, proposals)

    yield list_page(site, "proposals/", "proposals/", _title, whole)
    yield from filter_pages(site, "proposals/", _title, filters, _dated_rows)
    for proposal in proposals:
        yield record_page(site, proposal, write, listed=frozenset({"meetings"}))


def write(writer: Writer, proposal: Proposal) -> Markup:
    portal = writer.site.portal
    consultation = portal.find(Consultation, proposal.consultation)
    describe(writer, proposal, proposal.text)
    return writer.render(
        "proposal.html",
        proposal=proposal,
        consultation=consultation,
        countdown=countdown(writer, consultation) if consultation and not proposal.decision else "",
        question=_question(writer, proposal, consultation),
        answer=answer(writer, proposal),
        decided_by=links(writer, Body, (proposal.decided_by,)),
        commitments=_promised(writer, proposal),
        meetings=meetings_about(writer, proposal),
        documents=documents_about(writer, proposal),
    )


def _question(writer: Writer, proposal: Proposal, consultation: Consultation | None) -> Markup:
    """A link to the question that it answers; "" where none is recorded."""
    if consultation is None or proposal.question is None:
        return Markup()
    for one in asked(consultation):
        if one.question.number == proposal.question:
            return _linked_question(writer, consultation, one)
    return Markup()


def _linked_question(writer: Writer, consultation: Consultation, one: Asked) -> Markup:
    address = writer.url(f"{consultation.address}#{one.anchor}")
    words = writer.text(one.question.text)
    return Markup('<a href="%s">%s. %s</a>') % (address, one.number, words)


class _Promise(NamedTuple):
    """A commitment that came of a proposal, with where to see how far it is."""

    link: Markup
    progress: str
    milestones: tuple[tuple[str, Milestone, MilestoneState], ...]  # address, milestone, state


def _promised(writer: Writer, proposal: Proposal) -> list[_Promise]:
    portal, today = writer.site.portal, writer.site.today
    origin_of = [one.id for one in naming(portal, proposal, Commitment)]
    ids = dict.fromkeys(one for one in (proposal.commitment, *origin_of) if one)
    return [
        _Promise(
            writer.link(commitment),
            said_progress(writer, commitment),
            tuple(
                (
                    writer.url(f"{commitment.address}#milestone-{milestone.id}"),
                    milestone,
                    milestone_state(milestone, today),
                )
                for milestone in commitment.milestones
            ),
        )
        for commitment in (portal.of(Commitment)[one] for one in ids)
    ]


def in_order(proposals: Iterable[Proposal]) -> list[Proposal]:
    """By the question that they answer, then by the day on which they came."""
    return sorted(
        proposals, key=lambda one: (number_key(one.question), one.submitted or _NEVER, one.id)
    )


def proposal_rows(writer: Writer, proposals: Sequence[Proposal]) -> Markup:
    """A <ul> in the order given, each with its answer; "" for none."""
    rows = [(one, answer(writer, one)) for one in proposals]
    return writer.render("proposal_rows.html", rows=rows) if rows else Markup()


def _dated_rows(writer: Writer, proposals: Sequence[Proposal]) -> Markup:
    return writer.as_of() + proposal_rows(writer, proposals)


def answer(writer: Writer, proposal: Proposal) -> Markup:
    """The decision, or that it is waited for, or that its time is yet to come."""
    if proposal.decision is not None:
        return writer.chip(proposal.decision)
    waiting = _standing(writer.site, proposal) == _WAITING
    words = _waiting(writer) if waiting else _after_closing(writer)
    return Markup('<span class="og-chip og-%s">%s</span>') % (
        "waiting" if waiting else "not-due",
        words,
    )


def _standing(site: Site, proposal: Proposal) -> str:
    """The last part of the address of the list that it stands in."""
    if proposal.decision is not None:
        return proposal.decision.value
    consultation = site.portal.find(Consultation, proposal.consultation)
    return _WAITING if is_waiting(proposal, consultation, site.today) else _AFTER_CLOSING


def _title(writer: Writer) -> str:
    return writer._("Proposals")


def _by_decision(site: Site, proposals: Sequence[Proposal]) -> Filter[Proposal]:
    values = [(decision.value, of_word(decision)) for decision in Decision]
    return Filter(
        lambda writer: writer._("By decision"),
        choices(
            "proposals/by-decision/",
            [*values, (_WAITING, _waiting), (_AFTER_CLOSING, _after_closing)],
            [proposal for proposal in proposals if not proposal.removed],
            lambda one: _standing(site, one),
        ),
    )


def _waiting(writer: Writer) -> str:
    return writer._("Waiting for an answer")


def _after_closing(writer: Writer) -> str:
    return writer._("To be answered after the closing")
