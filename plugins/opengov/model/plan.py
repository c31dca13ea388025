"""What was promised: action plans, commitments with milestones, strategies, assessments."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from opengov.model.dates import FuzzyDate
from opengov.model.record import (
    BodyId,
    CommitmentId,
    Contact,
    Evidence,
    Id,
    Part,
    Period,
    PlanId,
    ProposalId,
    StrategyId,
    Titled,
    Url,
)
from opengov.model.text import Prose, Text
from opengov.model.words import (
    AssessedCompletion,
    Completion,
    EarlyResults,
    OgpValue,
    OpenedGovernment,
    Potential,
    PotentialImpact,
    Sector,
    Specificity,
)


class Award(Part):
    """A prize, rank or score."""

    title: Text
    year: int | None = None
    giver: Text | None = None
    rank: int | None = Field(default=None, ge=1)
    of: int | None = Field(default=None, ge=1)  # among how many
    score: str | None = None  # as stated, e.g. "75.3 %"


class System(Part):
    """A tool or service in use."""

    title: Text
    description: Text | None = None


class CoCreation(Part):
    """Answers to the questions of the OGP template about making the plan together."""

    coordination: Prose | None = None  # how agencies are coordinated
    spaces: Prose | None = None  # where government and civil society work together
    participants: Prose | None = None  # who took part in making the plan
    outreach: Prose | None = None  # how wide groups were reached
    feedback: Prose | None = None  # how contributors are answered
    stated_meetings: int | None = Field(default=None, ge=0)  # public meetings during co-creation


class ActionPlan(Titled):
    """An OGP action plan; an unanswered question of the template is said to be so."""

    kind: ClassVar[str] = "plans"

    period: Period
    number: int | None = Field(default=None, ge=1)
    submitted: FuzzyDate | None = None
    adopted: str | None = None  # date, or the Git tag that holds the plan as adopted
    leads: tuple[BodyId, ...] = ()
    partners: tuple[BodyId, ...] = ()
    foreword: Prose | None = None
    achievements: Prose | None = None
    systems: tuple[System, ...] = ()
    awards: tuple[Award, ...] = ()
    challenges: Prose | None = None
    vision: Prose | None = None
    goals: tuple[Text, ...] = ()
    areas: tuple[Text, ...] = ()  # that public groups wanted to work on
    co_creation: CoCreation = Field(default_factory=CoCreation)
    monitoring: Prose | None = None
    reviews: tuple[Evidence, ...] = ()
    documents: tuple[Evidence, ...] = ()
    ogp_id: str | None = None
    supersedes: PlanId | None = None


class Area(Part):
    """A priority of a strategy."""

    number: str | None = None
    title: Text
    text: Prose | None = None


class Version(Part):
    """A draft or edition."""

    title: Text
    date: FuzzyDate | None = None
    url: Url | None = None


class Strategy(Titled):
    """A long-term strategy with its areas and versions."""

    kind: ClassVar[str] = "strategies"

    published: FuzzyDate | None = None
    vision: Prose | None = None
    areas: tuple[Area, ...] = ()
    versions: tuple[Version, ...] = ()
    body: BodyId | None = None
    documents: tuple[Evidence, ...] = ()


class IndicatorValue(Part):
    """The value of an indicator on a date."""

    date: FuzzyDate
    value: float


class Indicator(Part):
    """Something counted on the way to a target."""

    title: Text
    unit: Text | None = None
    baseline: float | None = None
    target: float | None = None
    values: tuple[IndicatorValue, ...] = ()


class Milestone(Part):
    """A step of a commitment that can be checked."""

    id: Id
    title: Text
    status: Completion
    output: Prose | None = None
    start: FuzzyDate | None = None
    due: FuzzyDate | None = None  # counts by its latest possible day
    previous: tuple[FuzzyDate, ...] = ()  # when it was due before, oldest first
    responsible: BodyId | None = None
    weight: Annotated[float, Field(gt=0)] = 1.0
    completed: FuzzyDate | None = None
    evidence: tuple[Evidence, ...] = ()
    indicators: tuple[Indicator, ...] = ()


class Update(Part):
    """What the responsible body reports."""

    period: Period | None = None
    date: FuzzyDate | None = None
    status: Completion | None = None
    text: Prose | None = None
    evidence: tuple[Evidence, ...] = ()
    challenges: Prose | None = None
    body: BodyId | None = None


class Imported(Part):
    """What `opengov import` keeps in a record that it wrote."""

    of: str  # fingerprint of the file as written, by which a later edit is known
    cells: dict[str, str] = Field(default_factory=dict)  # of columns that no field holds, as read
    zeros: bool = False  # whether the cells of all other policy areas are 0
    blank: tuple[str, ...] = ()  # policy areas whose cells are empty all the same


class Withdrawn(Part):
    """A commitment that was given up."""

    date: FuzzyDate
    reason: Text


class Commitment(Titled):
    """One promise of a plan."""

    kind: ClassVar[str] = "commitments"

    plan: PlanId
    lead: BodyId
    number: str | None = None
    ogp_id: str | None = None  # "SK0141"
    status: Completion | None = None  # as the lead states it
    support: dict[Sector, tuple[Text, ...]] = Field(default_factory=dict)
    contact: Contact | None = None
    period: Period | None = None
    problem: Prose | None = None
    causes: Prose | None = None
    done_so_far: Prose | None = None
    solution: Prose | None = None
    results_wanted: Prose | None = None
    transparency: Prose | None = None
    accountability: Prose | None = None
    participation: Prose | None = None
    values: tuple[OgpValue, ...] = ()
    policy_areas: tuple[Text, ...] = ()
    sdgs: tuple[Annotated[int, Field(ge=1, le=17)], ...] = ()
    budget: Text | None = None
    strategy: StrategyId | None = None
    strategy_area: str | None = None
    proposals: tuple[ProposalId, ...] = ()  # that it came from
    carried_from: CommitmentId | None = None
    amends: CommitmentId | None = None
    milestones: tuple[Milestone, ...] = ()
    updates: tuple[Update, ...] = ()
    withdrawn: Withdrawn | None = None
    imported: Imported | None = None  # written by `opengov import`, not by hand


class Assessment(Titled):
    """What an independent body found of a commitment or a plan."""

    kind: ClassVar[str] = "assessments"

    commitment: CommitmentId | None = None  # exactly one of these two
    plan: PlanId | None = None
    body: BodyId
    date: FuzzyDate | None = None
    report: Evidence | None = None
    verifiable: bool | None = None
    lens: tuple[OgpValue, ...] = ()
    potential: Potential | None = None
    completion: AssessedCompletion | None = None
    early_results: EarlyResults | None = None
    specificity: Specificity | None = None  # older codes, in assessments before they were replaced
    potential_impact: PotentialImpact | None = None  # now `potential`
    did_it_open_government: OpenedGovernment | None = None  # now `early_results`
    imported: Imported | None = None  # written by `opengov import`, not by hand
    text: Prose | None = None

    @property
    def address(self) -> str:
        """On the page of what it is about."""
        page = f"commitments/{self.commitment}" if self.commitment else f"plans/{self.plan}"
        return f"{page}/#{self.id}"
