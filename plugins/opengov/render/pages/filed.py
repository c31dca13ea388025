"""Every document of the portal: those of the repository, and the evidence in other records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opengov.model import (
    ActionPlan,
    Assessment,
    Body,
    Commitment,
    Consultation,
    Document,
    Evidence,
    FuzzyDate,
    Guideline,
    Meeting,
    Milestone,
    Portal,
    Record,
    Strategy,
)
from opengov.model.words import Stage
from opengov.render.pages.order import newest_first


@dataclass(frozen=True, slots=True)
class Filed:
    """A document and the records that it belongs to."""

    evidence: Evidence
    owners: tuple[Record, ...]
    document: Document | None = None  # where it is a record itself
    milestone: Milestone | None = None  # of the owner, where it shows that one

    @property
    def date(self) -> FuzzyDate | None:
        """Of the document, else the day on which it came to this portal."""
        if self.evidence.date is not None:
            return self.evidence.date
        return FuzzyDate.of(self.evidence.added) if self.evidence.added else None


def filed(portal: Portal) -> list[Filed]:
    """The newest first. What removed records held is left out; removed documents stay."""
    return newest_first((*_documents(portal), *_evidence(portal)), lambda one: one.date)


def _documents(portal: Portal) -> Iterator[Filed]:
    for document in portal.of(Document).values():
        owners = (
            portal.find(Commitment, document.commitment),
            portal.find(ActionPlan, document.plan),
            portal.find(Body, document.body),
        )
        yield Filed(_as_evidence(document), tuple(filter(None, owners)), document)


def _as_evidence(document: Document) -> Evidence:
    return Evidence(
        title=document.title,
        url=document.url,
        file=document.file,
        kind=document.document_kind,
        language=document.document_language,
        date=document.date,
        added=document.added,
        covers=document.covers,
    )


def _evidence(portal: Portal) -> Iterator[Filed]:
    for record in portal:
        if record.removed is None:
            for evidence in _held_by(record):
                yield Filed(evidence, (record,))
            if isinstance(record, Commitment):
                for milestone in record.milestones:
                    for evidence in milestone.evidence:
                        yield Filed(evidence, (record,), milestone=milestone)


def _held_by(record: Record) -> Iterator[Evidence]:
    match record:
        case Meeting() | Strategy():
            yield from record.documents
        case ActionPlan():
            yield from (*record.documents, *record.reviews)
        case Commitment():
            for update in record.updates:
                yield from update.evidence
        case Guideline(document=Evidence() as one):
            yield one
        case Consultation(report=Evidence() as one) | Assessment(report=Evidence() as one):
            yield one
        case Body(rules=Evidence() as one):
            yield one


def commitments_of(one: Filed) -> Iterator[str]:
    """The ids of the commitments that a document is about, by way of its owners."""
    for owner in one.owners:
        match owner:
            case Commitment():
                yield owner.id
            case Meeting():
                yield from owner.commitments
            case Assessment(commitment=str() as commitment):
                yield commitment


def plans_of(portal: Portal, one: Filed) -> Iterator[str]:
    """The ids of the plans that a document is about, those of its commitments included."""
    for commitment in commitments_of(one):
        yield portal.of(Commitment)[commitment].plan
    for owner in one.owners:
        match owner:
            case ActionPlan():
                yield owner.id
            case Meeting():
                yield from owner.plans
            case Assessment(plan=str() as plan) | Consultation(plan=str() as plan):
                yield plan


def stage_of(one: Filed) -> Iterator[Stage]:
    """As a meeting states it; else what reports, evidence and reviews can't but belong to."""
    for owner in one.owners:
        match owner:
            case Meeting(stage=Stage() as stage):
                yield stage
            case Consultation(plan=str()):
                yield Stage.CO_CREATION
            case Assessment():
                yield Stage.IMPLEMENTATION_REVIEW
            case Commitment() if one.document is None:
                yield Stage.IMPLEMENTATION_REVIEW
            case ActionPlan(reviews=reviews) if one.evidence in reviews:
                yield Stage.IMPLEMENTATION_REVIEW
