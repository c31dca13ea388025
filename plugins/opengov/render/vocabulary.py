"""The English words of every vocabulary and derived state: msgids of the catalogues.

A pair is (context, word), where one English word needs two translations.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from opengov.model import states as s
from opengov.model import words as w
from opengov.model.duties import DutyState
from opengov.render.msgids import _


def pgettext(context: str, word: str) -> tuple[str, str]:
    """Marks a word that is translated by its context."""
    return context, word


Word = str | tuple[str, str]


class TaskState(StrEnum):
    """Of a task taken on at a meeting, on a day."""

    DONE = "done"
    OVERDUE = "overdue"
    OPEN = "open"


class AgendaChange(StrEnum):
    """What differs between an item as invited and as held."""

    ADDED = "added"
    MOVED = "moved"
    NOT_REACHED = "not_reached"


_WHO: Mapping[StrEnum, Word] = {
    w.BodyKind.GOVERNMENT: pgettext("body", "Public authority"),
    w.BodyKind.PARLIAMENT: pgettext("body", "Parliament"),
    w.BodyKind.MUNICIPALITY: pgettext("body", "Municipality"),
    w.BodyKind.ASSOCIATION: pgettext("body", "Association of municipalities"),
    w.BodyKind.CIVIL_SOCIETY: pgettext("body", "Civil society organisation"),
    w.BodyKind.ACADEMIA: pgettext("body", "University or research body"),
    w.BodyKind.BUSINESS: pgettext("body", "Business"),
    w.BodyKind.INTERNATIONAL: pgettext("body", "International organisation"),
    w.BodyKind.FORUM: pgettext("body", "Forum"),
}
_SECTORS: Mapping[StrEnum, Word] = {
    w.Sector.GOVERNMENT: pgettext("sector", "Public authorities"),
    w.Sector.CIVIL_SOCIETY: pgettext("sector", "Civil society"),
    w.Sector.ACADEMIA: pgettext("sector", "Universities and research"),
    w.Sector.BUSINESS: pgettext("sector", "Business"),
    w.Sector.CITIZENS: pgettext("sector", "Residents"),
    w.Sector.OTHER: pgettext("sector", "Others"),
}
_MEETING_KINDS: Mapping[StrEnum, Word] = {
    w.MeetingKind.PUBLIC: pgettext("meeting", "Public meeting"),
    w.MeetingKind.EXPERT: pgettext("meeting", "Expert meeting"),
    w.MeetingKind.CONFERENCE: pgettext("meeting", "Conference"),
    w.MeetingKind.WORKSHOP: pgettext("meeting", "Workshop"),
    w.MeetingKind.NETWORK: pgettext("meeting", "Network meeting"),
    w.MeetingKind.HEARING: pgettext("meeting", "Public hearing"),
}
_MEETING_STATUS: Mapping[StrEnum, Word] = {
    w.MeetingStatus.TENTATIVE: pgettext("meeting", "To be confirmed"),
    w.MeetingStatus.CONFIRMED: pgettext("meeting", "Confirmed"),
    w.MeetingStatus.POSTPONED: pgettext("meeting", "Postponed"),
    w.MeetingStatus.RESCHEDULED: pgettext("meeting", "Moved"),
    w.MeetingStatus.CANCELLED: pgettext("meeting", "Cancelled"),
}
_MODES: Mapping[StrEnum, Word] = {
    w.Mode.IN_PERSON: pgettext("meeting", "In person"),
    w.Mode.ONLINE: pgettext("meeting", "Online"),
    w.Mode.HYBRID: pgettext("meeting", "In person and online"),
    w.Mode.UNKNOWN: pgettext("meeting", "Not recorded whether in person or online"),
}
_STAGES: Mapping[StrEnum, Word] = {
    w.Stage.CO_CREATION: _("Making the action plan together"),
    w.Stage.IMPLEMENTATION_REVIEW: _("Following how the action plan is carried out"),
    w.Stage.OTHER: pgettext("stage", "Other"),
}
_ACTS: Mapping[StrEnum, Word] = {
    w.Act.INFORM: pgettext("act", "For information"),
    w.Act.DISCUSS: pgettext("act", "For discussion"),
    w.Act.PROPOSE: pgettext("act", "Proposal"),
    w.Act.DECIDE: pgettext("act", "For decision"),
}
_ITEM_KINDS: Mapping[StrEnum, Word] = {
    w.ItemKind.TOPIC: pgettext("programme", "Topic"),
    w.ItemKind.REGISTRATION: pgettext("programme", "Registration"),
    w.ItemKind.OPENING: pgettext("programme", "Opening"),
    w.ItemKind.TALK: pgettext("programme", "Talk"),
    w.ItemKind.DISCUSSION: pgettext("programme", "Discussion"),
    w.ItemKind.BREAK: pgettext("programme", "Break"),
    w.ItemKind.SOCIAL: pgettext("programme", "Informal part"),
}
_DOCUMENT_KINDS: Mapping[StrEnum, Word] = {
    w.DocumentKind.INVITATION: pgettext("document", "Invitation"),
    w.DocumentKind.PROGRAMME: pgettext("document", "Programme"),
    w.DocumentKind.AGENDA: pgettext("document", "Agenda"),
    w.DocumentKind.MINUTES: pgettext("document", "Minutes"),
    w.DocumentKind.RECORDING: pgettext("document", "Recording"),
    w.DocumentKind.SLIDES: pgettext("document", "Slides"),
    w.DocumentKind.REPORT: pgettext("document", "Report"),
    w.DocumentKind.DRAFT: pgettext("document", "Draft"),
    w.DocumentKind.PLAN: pgettext("document", "Plan"),
    w.DocumentKind.RULES: pgettext("document", "Rules"),
    w.DocumentKind.EVIDENCE: pgettext("document", "Evidence"),
    w.DocumentKind.OTHER: pgettext("document", "Document"),
}
_COMPLETION: Mapping[StrEnum, Word] = {
    w.Completion.NOT_STARTED: pgettext("completion", "Not started"),
    w.Completion.LIMITED: pgettext("completion", "Limited"),
    w.Completion.SUBSTANTIAL: pgettext("completion", "Substantial"),
    w.Completion.COMPLETE: pgettext("completion", "Complete"),
}
_ASSESSED: Mapping[StrEnum, Word] = {
    w.AssessedCompletion.NO_EVIDENCE: pgettext("completion", "No evidence available"),
    w.AssessedCompletion.NOT_STARTED: pgettext("completion", "Not started"),
    w.AssessedCompletion.LIMITED: pgettext("completion", "Limited"),
    w.AssessedCompletion.SUBSTANTIAL: pgettext("completion", "Substantial"),
    w.AssessedCompletion.COMPLETE: pgettext("completion", "Complete"),
}
_POTENTIAL: Mapping[StrEnum, Word] = {
    w.Potential.UNCLEAR: pgettext("potential", "Unclear"),
    w.Potential.MODEST: pgettext("potential", "Modest"),
    w.Potential.SUBSTANTIAL: pgettext("potential", "Substantial"),
}
_EARLY_RESULTS: Mapping[StrEnum, Word] = {
    w.EarlyResults.NONE: pgettext("results", "No notable results"),
    w.EarlyResults.MODERATE: pgettext("results", "Moderate"),
    w.EarlyResults.SIGNIFICANT: pgettext("results", "Significant"),
}
_SPECIFICITY: Mapping[StrEnum, Word] = {
    w.Specificity.NONE: pgettext("specificity", "None"),
    w.Specificity.LOW: pgettext("specificity", "Low"),
    w.Specificity.MEDIUM: pgettext("specificity", "Medium"),
    w.Specificity.HIGH: pgettext("specificity", "High"),
}
_IMPACT: Mapping[StrEnum, Word] = {
    w.PotentialImpact.NONE: pgettext("impact", "None"),
    w.PotentialImpact.MINOR: pgettext("impact", "Minor"),
    w.PotentialImpact.MODERATE: pgettext("impact", "Moderate"),
    w.PotentialImpact.TRANSFORMATIVE: pgettext("impact", "Transformative"),
}
_OPENED: Mapping[StrEnum, Word] = {
    w.OpenedGovernment.WORSENED: pgettext("opened", "Worsened"),
    w.OpenedGovernment.UNCHANGED: pgettext("opened", "Did not change"),
    w.OpenedGovernment.MARGINAL: pgettext("opened", "Marginal"),
    w.OpenedGovernment.MAJOR: pgettext("opened", "Major"),
    w.OpenedGovernment.OUTSTANDING: pgettext("opened", "Outstanding"),
}
_VALUES: Mapping[StrEnum, Word] = {
    w.OgpValue.TRANSPARENCY: _("Transparency"),
    w.OgpValue.ACCOUNTABILITY: _("Public accountability"),
    w.OgpValue.PARTICIPATION: _("Participation"),
}
_GUIDELINE_STATUS: Mapping[StrEnum, Word] = {
    w.GuidelineStatus.IN_FORCE: pgettext("guideline", "In force"),
    w.GuidelineStatus.DRAFT: pgettext("guideline", "Draft"),
    w.GuidelineStatus.REPLACED: pgettext("guideline", "Replaced"),
}
_DECISION_TYPES: Mapping[StrEnum, Word] = {
    w.DecisionType.ORDINANCE: pgettext("decision type", "Ordinances"),
    w.DecisionType.DEVELOPMENT_STRATEGY: pgettext("decision type", "Development strategies"),
    w.DecisionType.SPATIAL_PLAN: pgettext("decision type", "Spatial plans"),
    w.DecisionType.BUDGET: pgettext("decision type", "Budgets"),
    w.DecisionType.OTHER: pgettext("decision type", "Other decisions"),
}
_PROJECT_STAGES: Mapping[StrEnum, Word] = {
    w.ProjectStage.IDEA: pgettext("project", "Idea"),
    w.ProjectStage.PILOT: pgettext("project", "Pilot"),
    w.ProjectStage.RUNNING: pgettext("project", "Running"),
    w.ProjectStage.DONE: pgettext("project", "Done"),
}
_DECISIONS: Mapping[StrEnum, Word] = {
    w.Decision.ACCEPTED: pgettext("proposal", "Accepted"),
    w.Decision.MERGED: pgettext("proposal", "Merged with another proposal"),
    w.Decision.PARTLY: pgettext("proposal", "Partly accepted"),
    w.Decision.REJECTED: pgettext("proposal", "Rejected"),
    w.Decision.LATER: pgettext("proposal", "Put off"),
}
_PROFILES: Mapping[StrEnum, Word] = {
    w.Profile.OGP_NATIONAL: _("National member of the Open Government Partnership"),
    w.Profile.OGP_LOCAL: _("Local member of the Open Government Partnership"),
    w.Profile.NONE: pgettext("profile", "None"),
}
_MINUTES: Mapping[StrEnum, Word] = {
    s.MinutesState.NOT_DUE: pgettext("minutes", "Not yet due"),
    s.MinutesState.NONE_RECORDED: _("No minutes recorded here"),
    s.MinutesState.MISSING: _("The minutes are missing"),
    s.MinutesState.PUBLISHED: pgettext("minutes", "Published"),
}
_REGISTRATION: Mapping[StrEnum, Word] = {
    s.RegistrationState.OPEN: _("Registration is open"),
    s.RegistrationState.CLOSED: _("Registration is closed"),
}
_TASKS: Mapping[StrEnum, Word] = {
    TaskState.DONE: pgettext("task", "Done"),
    TaskState.OVERDUE: pgettext("state", "Overdue"),
    TaskState.OPEN: pgettext("task", "To be done"),
}
_AGENDA: Mapping[StrEnum, Word] = {
    AgendaChange.ADDED: pgettext("agenda", "Added"),
    AgendaChange.MOVED: pgettext("agenda", "Moved"),
    AgendaChange.NOT_REACHED: pgettext("agenda", "Not reached"),
}
_MILESTONES: Mapping[StrEnum, Word] = {
    s.MilestoneState.COMPLETE: pgettext("completion", "Complete"),
    s.MilestoneState.OVERDUE: pgettext("state", "Overdue"),
    s.MilestoneState.DUE_SOON: pgettext("state", "Due soon"),
    s.MilestoneState.UNDATED: pgettext("state", "No date"),
    s.MilestoneState.ON_TIME: pgettext("state", "On time"),
}
_COMMITMENTS: Mapping[StrEnum, Word] = {
    s.CommitmentState.WITHDRAWN: pgettext("state", "Withdrawn"),
    s.CommitmentState.COMPLETE: pgettext("completion", "Complete"),
    s.CommitmentState.OVERDUE: pgettext("state", "Overdue"),
    s.CommitmentState.DUE_SOON: pgettext("state", "Due soon"),
    s.CommitmentState.ON_TIME: pgettext("state", "On time"),
    s.CommitmentState.UNDATED: pgettext("state", "No date"),
}
_CONSULTATIONS: Mapping[StrEnum, Word] = {
    s.ConsultationState.UNDATED: pgettext("consultation", "No dates recorded"),
    s.ConsultationState.PLANNED: pgettext("consultation", "Planned"),
    s.ConsultationState.OPEN: pgettext("consultation", "Open"),
    s.ConsultationState.ANALYSED: pgettext("consultation", "Closed, answers are being read"),
    s.ConsultationState.ANSWERED: pgettext("consultation", "Answered"),
    s.ConsultationState.UNANSWERED: pgettext("consultation", "Closed without an answer"),
}
_DUTIES: Mapping[StrEnum, Word] = {
    DutyState.MET: pgettext("duty", "Met"),
    DutyState.NOT_MET: pgettext("duty", "Not met"),
    DutyState.NO_DATA: pgettext("duty", "No data"),
}

VOCABULARY: Mapping[type[StrEnum], Mapping[StrEnum, Word]] = {
    type(next(iter(table))): table
    for table in (
        _WHO,
        _SECTORS,
        _MEETING_KINDS,
        _MEETING_STATUS,
        _MODES,
        _STAGES,
        _ACTS,
        _ITEM_KINDS,
        _DOCUMENT_KINDS,
        _COMPLETION,
        _ASSESSED,
        _POTENTIAL,
        _EARLY_RESULTS,
        _SPECIFICITY,
        _IMPACT,
        _OPENED,
        _VALUES,
        _GUIDELINE_STATUS,
        _DECISION_TYPES,
        _PROJECT_STAGES,
        _DECISIONS,
        _PROFILES,
        _MINUTES,
        _REGISTRATION,
        _TASKS,
        _AGENDA,
        _MILESTONES,
        _COMMITMENTS,
        _CONSULTATIONS,
        _DUTIES,
    )
}
"""Vocabulary or state -> value -> word."""
