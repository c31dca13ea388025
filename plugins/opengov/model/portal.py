"""The portal: its facts, all its records, and how they refer to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, NamedTuple, TypeVar, cast

from pydantic import Field

from opengov.model.accessibility import AccessibilityStatement
from opengov.model.body import Body, Series
from opengov.model.changes import RecordHistory
from opengov.model.meeting import Meeting
from opengov.model.meeting_changes import NO_NEWS, MeetingNews
from opengov.model.participation import (
    Consultation,
    Document,
    Guideline,
    Project,
    Proposal,
    Term,
)
from opengov.model.plan import ActionPlan, Assessment, Commitment, Strategy
from opengov.model.profile import Rule
from opengov.model.record import (
    AccentColour,
    BodyId,
    Contact,
    Language,
    Part,
    Record,
    Url,
    Zone,
)
from opengov.model.references import references
from opengov.model.security import Security
from opengov.model.text import Prose, Text
from opengov.model.words import Profile

KINDS: Mapping[str, type[Record]] = {
    record.kind: record
    for record in (
        Body,
        Series,
        Meeting,
        ActionPlan,
        Commitment,
        Strategy,
        Guideline,
        Consultation,
        Proposal,
        Project,
        Assessment,
        Document,
        Term,
    )
}
"""Every kind of record by its folder below `data/`, in the order in which a portal shows them."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


class PortalSettings(Part):
    """`data/portal.yml`: facts about the portal."""

    name: Text
    timezone: Zone  # IANA, of every time where no body or record says otherwise
    uid_domain: Annotated[str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]  # never changed
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]  # the first is the default
    language: Language = "en"  # of the texts in this file; filled with the first of `languages`
    description: Prose | None = None
    accent: AccentColour | None = None  # of links and headings; made readable on any ground
    publisher: BodyId | None = None  # whose portal it is
    contact: Contact | None = None
    licence: Text | None = None
    licence_url: Url | None = None
    profile: Profile = Profile.NONE
    default_duration: int = Field(default=60, gt=0)  # minutes, of a meeting without an end
    editors_language: Language | None = None  # of messages about the data; else the first
    # Where the Git host opens a new issue. The name of a form is put behind it: GitHub needs no
    # more than ".../issues/new", Gitea and Forgejo ".../issues/new?template=<folder of forms>/".
    issues_url: Url | None = None
    security: Security | None = None


class Referrer(NamedTuple):
    """A record that names another one, and the field in which it does."""

    record: Record
    field: str  # e.g. "plans", "agenda"


class Portal:
    """All records of a portal. Immutable once loaded."""

    def __init__(
        self,
        settings: PortalSettings,
        records: Sequence[Record],
        rules: Sequence[Rule] = (),
        histories: Mapping[str, RecordHistory] = MappingProxyType({}),
        statement: AccessibilityStatement | None = None,
        news: MeetingNews = NO_NEWS,
    ) -> None:
        self.settings = settings
        self.statement = statement  # about the accessibility of the portal
        self.news = news  # of meetings
        self.histories = histories  # of commitments, by id; those that are known
        self.rules = rules  # the duties of its profile
        by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            by_kind[record.kind][record.id] = record
        self.by_kind: Mapping[str, Mapping[str, Record]] = by_kind

    def __iter__(self) -> Iterator[Record]:
        """Every record, kind by kind, by id."""
        for of_kind in self.by_kind.values():
            for record_id in sorted(of_kind):
                yield of_kind[record_id]

    def of(self, record_type: type[AnyRecord]) -> Mapping[str, AnyRecord]:
        """The records of a kind by id: `portal.of(Body)["town"]`."""
        return cast("Mapping[str, AnyRecord]", self.by_kind[record_type.kind])

    @property
    def publisher(self) -> Body | None:
        return self.find(Body, self.settings.publisher)

    def find(self, record_type: type[AnyRecord], record_id: str | None) -> AnyRecord | None:
        """One record, or None where no id is given."""
        return None if record_id is None else self.of(record_type)[record_id]

    @cached_property
    def _referrers(self) -> Mapping[tuple[str, str], Sequence[Referrer]]:
        found: dict[tuple[str, str], dict[tuple[str, str], Referrer]] = defaultdict(dict)
        for record in self:
            for path, kind, target in references(record):
                seen = found[kind, target]
                seen.setdefault((record.kind, record.id), Referrer(record, str(path[0])))
        return {key: tuple(value.values()) for key, value in found.items()}

    def referrers(self, record: Record) -> Sequence[Referrer]:
        """The records that name this one, each once, kind by kind, by id."""
        return self._referrers.get((record.kind, record.id), ())

    @cached_property
    def meetings(self) -> Sequence[Meeting]:
        """By date, the earliest first; undated last."""
        return tuple(sorted(self.of(Meeting).values(), key=meeting_order))

    @cached_property
    def meetings_by_series(self) -> Mapping[str, Sequence[Meeting]]:
        found: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.meetings:
            if meeting.series:
                found[meeting.series].append(meeting)
        return found

    @cached_property
    def meetings_by_body(self) -> Mapping[str, Sequence[Meeting]]:
        """By organiser, else by the body of the series."""
        found: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.meetings:
            if body := self.body_of(meeting):
                found[body.id].append(meeting)
        return found

    def body_of(self, meeting: Meeting) -> Body | None:
        """Who holds the meeting: its organiser, else the body of its series."""
        series = self.find(Series, meeting.series)
        return self.find(Body, meeting.organiser or (series.body if series else None))


def meeting_order(meeting: Meeting) -> tuple[object, ...]:
    """By day, then by time (a day without a time first), then by number and id."""
    starts = meeting.starts_at
    return (
        meeting.held_on,
        starts.timestamp() if starts else 0.0,
        meeting.number or 0,
        meeting.id,
    )
