"""What every record has, and the small parts that records share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from opengov.model.dates import FuzzyDate
from opengov.model.text import Prose, Text
from opengov.model.words import DocumentKind


class Part(BaseModel):
    """A part of a record: frozen, and no key that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field that holds the id of a record of this kind."""

    kind: str


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
BodyId = Annotated[str, RefTo("bodies")]
SeriesId = Annotated[str, RefTo("series")]
MeetingId = Annotated[str, RefTo("meetings")]
PlanId = Annotated[str, RefTo("plans")]
CommitmentId = Annotated[str, RefTo("commitments")]
StrategyId = Annotated[str, RefTo("strategies")]
GuidelineId = Annotated[str, RefTo("guidelines")]
ConsultationId = Annotated[str, RefTo("consultations")]
ProposalId = Annotated[str, RefTo("proposals")]
ProjectId = Annotated[str, RefTo("projects")]

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
Zone = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_+/-]*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Email = Annotated[str, StringConstraints(pattern=r"^[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+$")]
AccentColour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]  # "#1d4f8c"
Colour = Annotated[str, StringConstraints(pattern=r"^[a-z]+$")]  # CSS3 name, as RFC 7986 wants


def _minutes(raw: Any) -> Any:
    """`1:30` or `90` to minutes; anything else is left for pydantic to refuse."""
    if isinstance(raw, str) and raw.count(":") == 1:
        hours, _, minutes = raw.partition(":")
        if hours.isdecimal() and minutes.isdecimal() and int(minutes) < 60:
            return int(hours) * 60 + int(minutes)
    return raw


Minutes = Annotated[int, BeforeValidator(_minutes), Field(gt=0, le=7 * 24 * 60)]


class Contact(Part):
    """Where to ask; a person only who acts publicly and agreed."""

    role: Text | None = None  # "secretary of the forum"
    name: str | None = None  # of a person: needs `consent: true`
    consent: bool = False
    email: Email | None = None
    phone: str | None = None
    retention: dt.date | None = None  # from this day on name, e-mail and phone are dropped


class Evidence(Part):
    """What shows that something was done or said."""

    title: Text
    url: Url | None = None
    file: str | None = None  # below docs/, e.g. "files/report.pdf"
    kind: DocumentKind = DocumentKind.OTHER
    language: Language | None = None
    date: FuzzyDate | None = None
    added: dt.date | None = None  # to this portal
    covers: Text | None = None


class Removed(Part):
    """Why and when a record was taken back; its page stays with this note."""

    date: dt.date
    reason: Text


class Period(Part):
    """From the earliest day of `from` to the latest of `to`."""

    start: FuzzyDate | None = Field(default=None, alias="from")
    end: FuzzyDate | None = Field(default=None, alias="to")


class Record(Part):
    """One file below `data/<kind>/`."""

    kind: ClassVar[str]  # folder and address, e.g. "meetings"

    id: Id  # the file's name without ending; never reused
    language: Language = "en"  # of the original texts
    description: Prose | None = None  # what it is, in a few sentences
    tags: tuple[str, ...] = ()
    aliases: tuple[Id, ...] = ()  # former ids, kept alive as redirects
    last_modified: dt.datetime | dt.date | None = None
    removed: Removed | None = None
    example: bool = False  # made up for demonstration, and marked so on its page

    src_uri: str = ""  # filled by loading: the file below data/, e.g. "meetings/x.yml"
    long_text: Mapping[str, str] = Field(default_factory=dict)  # by loading: language -> Markdown

    @property
    def heading(self) -> Text:
        """What the record is called: its name, title or label."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        """Below the root of a language, e.g. "meetings/x/"."""
        return f"{self.kind}/{self.id}/"


class Titled(Record):
    """A record whose name is its title."""

    title: Text

    @property
    def heading(self) -> Text:
        return self.title
