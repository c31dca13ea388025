"""Who: bodies, and the series of meetings that they hold."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from opengov.model.dates import FuzzyDate
from opengov.model.record import (
    BodyId,
    Colour,
    Contact,
    Evidence,
    Minutes,
    Part,
    Record,
    Titled,
    Url,
    Zone,
)
from opengov.model.text import Text
from opengov.model.words import BodyKind


class FormerName(Part):
    """A name that was used before, oldest first."""

    name: Text
    until: FuzzyDate | None = None


class Member(Part):
    """A body, or a role, that belongs to a body."""

    body: BodyId | None = None
    role: Text | None = None
    start: FuzzyDate | None = Field(default=None, alias="from")
    end: FuzzyDate | None = Field(default=None, alias="to")


class Body(Record):
    """An authority, forum, association or firm."""

    kind: ClassVar[str] = "bodies"

    name: Text
    body_kind: BodyKind = Field(alias="kind")
    former_names: tuple[FormerName, ...] = ()
    rules: Evidence | None = None  # the published rules of a forum
    url: Url | None = None
    contact: Contact | None = None
    timezone: Zone | None = None  # IANA; else the portal's
    default_duration: Minutes | None = None  # of a meeting without an end
    colour: Colour | None = None
    parent: BodyId | None = None
    members: tuple[Member, ...] = ()

    @property
    def heading(self) -> Text:
        return self.name


class Stated(Part):
    """How many meetings a source says there were."""

    total: int | None = Field(default=None, ge=0)
    online: int | None = Field(default=None, ge=0)
    online_reason: Text | None = None
    start: FuzzyDate | None = Field(default=None, alias="from")
    end: FuzzyDate | None = Field(default=None, alias="to")


class Series(Titled):
    """Meetings that follow each other."""

    kind: ClassVar[str] = "series"

    former_titles: tuple[FormerName, ...] = ()
    body: BodyId | None = None
    stated: Stated | None = None
    minutes_expected: bool = False  # then a past meeting without minutes is said to miss them
    default_duration: Minutes | None = None
    timezone: Zone | None = None
    colour: Colour | None = None
    feed: bool = True
