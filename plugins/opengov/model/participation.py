"""How people take part: guidelines, consultations and proposals, projects; documents and terms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from opengov.model.dates import FuzzyDate, When
from opengov.model.record import (
    BodyId,
    CommitmentId,
    ConsultationId,
    Email,
    Evidence,
    GuidelineId,
    Language,
    Part,
    Period,
    PlanId,
    ProjectId,
    Record,
    Titled,
    Url,
)
from opengov.model.text import Prose, Text
from opengov.model.words import (
    Decision,
    DecisionType,
    DocumentKind,
    GuidelineStatus,
    ProjectStage,
    Sector,
)


class Step(Part):
    """A step of a guideline."""

    number: str | None = None
    title: Text
    text: Prose | None = None
    questions: tuple[Text, ...] = ()
    applies_to: tuple[DecisionType, ...] = ()  # where it is for some of the guideline's only
    cases: tuple[ProjectId, ...] = ()  # that show this step


class Guideline(Titled):
    """How an authority involves people in a decision."""

    kind: ClassVar[str] = "guidelines"

    issued: FuzzyDate | None = None
    issuers: tuple[BodyId, ...] = ()
    other_issuers: tuple[Text, ...] = ()  # kinds of body that are no record
    status: GuidelineStatus | None = None
    applies_to: tuple[DecisionType, ...] = ()
    purpose: Prose | None = None
    steps: tuple[Step, ...] = ()
    document: Evidence | None = None
    edition: str | None = None
    replaced_by: GuidelineId | None = None
    cases: tuple[ProjectId, ...] = ()


class Project(Titled):
    """A project to join, or a case to learn from."""

    kind: ClassVar[str] = "projects"

    place: Text | None = None
    body: BodyId | None = None
    theme: Text | None = None
    what: Prose | None = None
    period: Period | None = None
    ready: FuzzyDate | None = None
    stage: ProjectStage | None = None
    join: Prose | None = None
    guideline: GuidelineId | None = None
    partners: tuple[BodyId, ...] = ()
    other_partners: tuple[Text, ...] = ()
    reuse: Prose | None = None


class Phase(Part):
    """A stretch of a consultation."""

    title: Text
    start: FuzzyDate | None = None
    end: FuzzyDate | None = None


class Question(Part):
    """What people are asked; a proposal names it by its number."""

    number: str | None = None
    text: Text
    context: Prose | None = None


class Channel(Part):
    """Where to answer."""

    url: Url | None = None  # a form on another site
    email: Email | None = None
    issue_form: bool = False  # a public form on the Git host; needs `issues_url` in portal.yml
    how: Prose | None = None


class Consultation(Titled):
    """Questions to the public."""

    kind: ClassVar[str] = "consultations"

    body: BodyId | None = None
    partners: tuple[BodyId, ...] = ()
    published: FuzzyDate | None = None
    opens: When | None = None
    closes: When | None = None  # the last day or moment on which answers count
    timezone: str = "UTC"  # filled by loading, as for meetings
    purpose: Prose | None = None
    phases: tuple[Phase, ...] = ()
    channel: Channel | None = None
    questions: tuple[Question, ...] = ()
    audience: Text | None = None
    report: Evidence | None = None
    plan: PlanId | None = None


class Proposal(Titled):
    """What somebody proposed, and the reasoned answer."""

    kind: ClassVar[str] = "proposals"

    consultation: ConsultationId | None = None
    question: str | None = None  # number of the question it answers
    by: Sector | None = None
    text: Prose | None = None
    submitted: FuzzyDate | None = None
    decision: Decision | None = None
    reason: Prose | None = None  # must be there with a decision
    decided: FuzzyDate | None = None
    decided_by: BodyId | None = None
    commitment: CommitmentId | None = None


class Document(Titled):
    """A document that stands on its own in the repository."""

    kind: ClassVar[str] = "documents"

    url: Url | None = None
    file: str | None = None  # below docs/
    document_language: Language | None = None
    document_kind: DocumentKind = Field(default=DocumentKind.OTHER, alias="kind")
    date: FuzzyDate | None = None
    added: dt.date | None = None
    body: BodyId | None = None
    plan: PlanId | None = None
    commitment: CommitmentId | None = None
    covers: Text | None = None

    @property
    def address(self) -> str:
        return f"repository/#{self.id}"


class Term(Record):
    """A word of the glossary."""

    kind: ClassVar[str] = "terms"

    label: Text
    # Other words for it that a text may use, inflected ones too: {sk: [akčného plánu], en: [OGP]}.
    forms: Mapping[Language, tuple[str, ...]] = Field(default_factory=dict)
    definition: Prose
    source: Text | None = None  # where the definition comes from

    @property
    def heading(self) -> Text:
        return self.label

    @property
    def address(self) -> str:
        return f"glossary/#{self.id}"
