"""Proposals are answered with reasons; guidelines say by what they were replaced."""

from __future__ import annotations

from collections.abc import Iterable

from opengov.loading.checks.data import Data
from opengov.loading.checks.order import fuzzy_before
from opengov.loading.nearest import nearest, said
from opengov.loading.problem import Path
from opengov.model import Consultation, Guideline, Meeting, Proposal, Record, Strategy
from opengov.model.words import GuidelineStatus


def check_proposals(data: Data) -> None:
    for proposal in data.of(Proposal).values():
        if proposal.decision is not None and proposal.reason is None:
            data.lacks("decision_without_reason", proposal, (), "reason")
        if proposal.decision is None:
            for key in ("reason", "decided", "decided_by"):
                if getattr(proposal, key) is not None:
                    data.warn("no_decision", proposal, key)
        if fuzzy_before(proposal.decided, proposal.submitted):
            data.error(
                "decided_before_submitted",
                proposal,
                "decided",
                submitted=str(proposal.submitted),
            )
        _check_question(data, proposal)


def _check_question(data: Data, proposal: Proposal) -> None:
    if proposal.question is None:
        return
    if proposal.consultation is None:
        data.lacks("consultation_missing", proposal, (), "consultation")
        return
    consultation = data.of(Consultation).get(proposal.consultation)
    if consultation is None:
        return
    numbers = [question.number for question in consultation.questions if question.number]
    if proposal.question not in numbers:
        data.error(
            "question_unknown",
            proposal,
            "question",
            written=proposal.question,
            consultation=consultation.id,
            allowed=said(numbers) or None,
            nearest=nearest(proposal.question, numbers),
        )


def check_channels(data: Data) -> None:
    """A form on the Git host needs the host."""
    if data.settings is None or data.settings.issues_url is not None:
        return
    for consultation in data.of(Consultation).values():
        if consultation.channel is not None and consultation.channel.issue_form:
            data.error("issues_url_missing", consultation, "channel", "issue_form")


def check_guidelines(data: Data) -> None:
    for guideline in data.of(Guideline).values():
        replaced = guideline.status is GuidelineStatus.REPLACED
        if replaced and guideline.replaced_by is None:
            data.warn("replaced_by_missing", guideline, "status")
        if guideline.replaced_by is not None and not replaced:
            data.warn("replaced_status_missing", guideline, "replaced_by")


def check_inner_numbers(data: Data) -> None:
    """Numbers that others refer to stand once."""
    for consultation in data.of(Consultation).values():
        _once(data, consultation, ("questions",), [q.number for q in consultation.questions])
    for strategy in data.of(Strategy).values():
        _once(data, strategy, ("areas",), [area.number for area in strategy.areas])
    for guideline in data.of(Guideline).values():
        _once(data, guideline, ("steps",), [step.number for step in guideline.steps])


def _once(data: Data, record: Record, path: Path, numbers: Iterable[str | None]) -> None:
    seen: set[str] = set()
    for position, number in enumerate(numbers):
        if number is None:
            continue
        if number in seen:
            data.error("inner_number_twice", record, *path, position, "number", written=number)
        seen.add(number)


def check_members(data: Data) -> None:
    """A member is a body or a role; who registers needs to know how."""
    for body in data.records["bodies"].values():
        for position, member in enumerate(getattr(body, "members", ())):
            if member.body is None and member.role is None:
                data.lacks("member_of_nobody", body, ("members", position), "body")
    for meeting in data.of(Meeting).values():
        registration = meeting.registration
        if registration is not None and not (
            registration.url or registration.email or registration.how
        ):
            data.warn("registration_how", meeting, "registration")
