"""The vocabularies: every value that a data file may choose from."""

from __future__ import annotations

from enum import StrEnum


class BodyKind(StrEnum):
    GOVERNMENT = "government"
    PARLIAMENT = "parliament"
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"  # of municipalities
    CIVIL_SOCIETY = "civil_society"
    ACADEMIA = "academia"
    BUSINESS = "business"
    INTERNATIONAL = "international"
    FORUM = "forum"


class MeetingKind(StrEnum):
    PUBLIC = "public"
    EXPERT = "expert"
    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    NETWORK = "network"
    HEARING = "hearing"


class MeetingStatus(StrEnum):
    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    POSTPONED = "postponed"  # no new date yet: keeps its slot, cancelled in calendars
    RESCHEDULED = "rescheduled"  # has a new date: `start` holds it, `previous` the old ones
    CANCELLED = "cancelled"


class Mode(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """Of the OGP process that a meeting belongs to."""

    CO_CREATION = "co_creation"
    IMPLEMENTATION_REVIEW = "implementation_review"
    OTHER = "other"


class Act(StrEnum):
    """What is done with an agenda item."""

    INFORM = "inform"
    DISCUSS = "discuss"
    PROPOSE = "propose"
    DECIDE = "decide"


class ItemKind(StrEnum):
    """What an agenda or programme item is."""

    TOPIC = "topic"
    REGISTRATION = "registration"
    OPENING = "opening"
    TALK = "talk"
    DISCUSSION = "discussion"
    BREAK = "break"
    SOCIAL = "social"


class DocumentKind(StrEnum):
    INVITATION = "invitation"
    PROGRAMME = "programme"
    AGENDA = "agenda"
    MINUTES = "minutes"
    RECORDING = "recording"
    SLIDES = "slides"
    REPORT = "report"
    DRAFT = "draft"
    PLAN = "plan"
    RULES = "rules"
    EVIDENCE = "evidence"
    OTHER = "other"


class Sector(StrEnum):
    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    ACADEMIA = "academia"
    BUSINESS = "business"
    CITIZENS = "citizens"
    OTHER = "other"


class Completion(StrEnum):
    """Of a milestone or commitment, as its own body states it."""

    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class AssessedCompletion(StrEnum):
    """Of a commitment, as an independent body found it (OGP IRM)."""

    NO_EVIDENCE = "no_evidence"
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class Potential(StrEnum):
    """For results (OGP IRM)."""

    UNCLEAR = "unclear"
    MODEST = "modest"
    SUBSTANTIAL = "substantial"


class EarlyResults(StrEnum):
    """Of a commitment (OGP IRM)."""

    NONE = "none"
    MODERATE = "moderate"
    SIGNIFICANT = "significant"


class Specificity(StrEnum):
    """Of a commitment (OGP IRM, an older code)."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class PotentialImpact(StrEnum):
    """Of a commitment (OGP IRM, an older code)."""

    NONE = "none"
    MINOR = "minor"
    MODERATE = "moderate"
    TRANSFORMATIVE = "transformative"


class OpenedGovernment(StrEnum):
    """Whether a commitment did open government (OGP IRM, an older code)."""

    WORSENED = "worsened"
    UNCHANGED = "unchanged"
    MARGINAL = "marginal"
    MAJOR = "major"
    OUTSTANDING = "outstanding"


class OgpValue(StrEnum):
    TRANSPARENCY = "transparency"
    ACCOUNTABILITY = "accountability"
    PARTICIPATION = "participation"


class GuidelineStatus(StrEnum):
    IN_FORCE = "in_force"
    DRAFT = "draft"
    REPLACED = "replaced"


class DecisionType(StrEnum):
    """What a guideline's steps help to prepare."""

    ORDINANCE = "ordinance"
    DEVELOPMENT_STRATEGY = "development_strategy"
    SPATIAL_PLAN = "spatial_plan"
    BUDGET = "budget"
    OTHER = "other"


class ProjectStage(StrEnum):
    IDEA = "idea"
    PILOT = "pilot"
    RUNNING = "running"
    DONE = "done"


class Decision(StrEnum):
    """On a proposal."""

    ACCEPTED = "accepted"
    MERGED = "merged"
    PARTLY = "partly"
    REJECTED = "rejected"
    LATER = "later"


class Profile(StrEnum):
    """The set of duties that a portal answers to."""

    OGP_NATIONAL = "ogp_national"
    OGP_LOCAL = "ogp_local"
    NONE = "none"
