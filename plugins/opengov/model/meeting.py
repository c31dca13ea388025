"""Meetings: when, where, how to take part, what was said and what follows."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Annotated, ClassVar, Literal

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
    Minutes,
    Part,
    PlanId,
    SeriesId,
    StrategyId,
    Titled,
    Url,
    Zone,
)
from opengov.model.text import Prose, Text
from opengov.model.words import Act, ItemKind, MeetingKind, MeetingStatus, Mode, Sector, Stage

CALLED_OFF = frozenset({MeetingStatus.POSTPONED, MeetingStatus.CANCELLED})


class Place(Part):
    """A real place; an online meeting has none."""

    name: Text
    room: Text | None = None
    address: str | None = None
    municipality: Text | None = None
    geo: (
        tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
        | None
    ) = None  # latitude, longitude in degrees (WGS 84)
    access: Text | None = None  # step-free entrance, hearing loop ...


class Online(Part):
    """How the meeting is held online."""

    system: str | None = None  # "Teams", "e:presence"
    public_url: Url | None = None  # a join address that everyone may see
    registrants_only: bool = False  # then no join address may stand anywhere


class Speaker(Part):
    """By role and affiliation; the name only of a person who agreed."""

    name: str | None = None
    consent: bool = False
    role: Text | None = None
    affiliation: Text | None = None
    body: BodyId | None = None


class Item(Part):
    """An agenda or programme item; a slot where it has a time."""

    title: Text
    number: str | None = None
    start: When | None = None
    end: When | None = None
    kind: ItemKind | None = None
    description: Prose | None = None
    speakers: tuple[Speaker, ...] = ()
    items: tuple[Item, ...] = ()  # talks of a block, cases of a talk
    act: Act | None = None
    result: Prose | None = None


class MeetingPart(Part):
    """A stretch of the meeting with an audience of its own."""

    title: Text
    start: When | None = None
    end: When | None = None
    optional: bool = False
    audience: Literal["all", "registered"] = "all"
    description: Prose | None = None


class Registration(Part):
    """How to say that one comes."""

    url: Url | None = None
    email: Email | None = None
    deadline: When | None = None
    how: Prose | None = None
    required: bool | None = None
    places: int | None = Field(default=None, ge=1)  # kept for people who register, where limited


class PreviousStart(Part):
    """A date on which the meeting was to be."""

    start: When
    reason: Text | None = None


class Task(Part):
    """What someone took on at the meeting."""

    what: Text
    body: BodyId | None = None
    role: Text | None = None  # who, where it is no body
    due: FuzzyDate | None = None
    done: FuzzyDate | None = None


class ImportedEvent(Part):
    """What `opengov import calendar` keeps in a meeting that it wrote."""

    of: str  # fingerprint of the file as written, by which a later edit is known
    uid: str  # of the event
    occurrence: str | None = None  # when it was to be by its series' rule: "20220715T083000Z"


class Meeting(Titled):
    """One meeting on one date."""

    kind: ClassVar[str] = "meetings"

    start: When
    status: MeetingStatus
    end: When | None = None
    doors: When | None = None
    timezone: Zone = "UTC"  # filled by loading from the organiser, the series or the portal
    series: SeriesId | None = None
    number: int | None = Field(default=None, ge=1)
    meeting_kind: MeetingKind | None = Field(default=None, alias="kind")
    reason: Text | None = None  # why cancelled, postponed or moved
    previous: tuple[PreviousStart, ...] = ()  # oldest first
    mode: Mode = Mode.UNKNOWN
    mode_reason: Text | None = None
    place: Place | None = None
    online: Online | None = None
    organiser: BodyId | None = None
    partners: tuple[BodyId, ...] = ()
    audience: Text | None = None
    languages: tuple[Language, ...] = ()
    agenda: tuple[Item, ...] = ()  # as invited; stays so afterwards
    dealt_with: tuple[Item, ...] = ()  # as held, in that order, where it was not as invited
    parts: tuple[MeetingPart, ...] = ()
    registration: Registration | None = None
    documents: tuple[Evidence, ...] = ()
    outcomes: tuple[Text, ...] = ()
    tasks: tuple[Task, ...] = ()
    attendance: dict[Sector, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    sectors: tuple[Sector, ...] = ()  # who took part, where nobody was counted
    retention: dt.date | None = None  # from this day on names and contacts are dropped
    plans: tuple[PlanId, ...] = ()
    commitments: tuple[CommitmentId, ...] = ()
    strategies: tuple[StrategyId, ...] = ()
    guidelines: tuple[GuidelineId, ...] = ()
    consultations: tuple[ConsultationId, ...] = ()
    stage: Stage | None = None
    sequence: int = Field(
        default=0, ge=0, le=9999
    )  # how often it was moved or cancelled, if more often than `previous` tells
    default_duration: Minutes | None = None
    imported: ImportedEvent | None = None  # written by `opengov import`, not by hand

    @cached_property
    def held_on(self) -> FuzzyDate:
        """The date as stated; first day of several."""
        return self.start.date or FuzzyDate.parse("?")

    @cached_property
    def starts_at(self) -> dt.datetime | None:
        """Aware, in the meeting's zone; None where no time or no day is recorded."""
        return self.start.at(self.timezone)

    @cached_property
    def ends_at(self) -> dt.datetime | None:
        """Aware; None where no end time is recorded."""
        return self.end.at(self.timezone, self.start.day) if self.end else None

    @cached_property
    def last_day(self) -> dt.date | None:
        """The last day, inclusive; the first where no other end is recorded."""
        return (self.end.day if self.end else None) or self.start.day

    @cached_property
    def doors_at(self) -> dt.datetime | None:
        return self.doors.at(self.timezone, self.start.day) if self.doors else None

    @cached_property
    def begins(self) -> dt.date | None:
        """What every form of it tells as its start: an aware time, an exact day, or None."""
        return self.start.begins(self.timezone)

    @cached_property
    def ends(self) -> dt.date | None:
        """As recorded: an aware time, or the last day, inclusive; None where neither is."""
        if self.end is None:
            return None
        return (self.ends_at if self.starts_at else None) or self.end.day

    @cached_property
    def standing(self) -> MeetingStatus:
        """What every form of it tells as its status.

        A record that was taken back stands as cancelled, a confirmed date that followed
        another one as rescheduled.
        """
        if self.removed is not None:
            return MeetingStatus.CANCELLED
        if self.status is MeetingStatus.CONFIRMED and self.previous:
            return MeetingStatus.RESCHEDULED
        return self.status

    @cached_property
    def is_live(self) -> bool:
        """True where it is, or was, to be held: neither postponed, cancelled nor removed."""
        return self.standing not in CALLED_OFF
