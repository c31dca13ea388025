"""The accessibility statement: `data/accessibility.yml`.

Its parts are those of the model of Commission Implementing Decision (EU) 2018/1523, which
Directive (EU) 2016/2102, article 7, asks every public body to publish and to keep up to date.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from opengov.model.record import Email, Language, Part, Url
from opengov.model.text import Prose, Text


class Compliance(StrEnum):
    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"


class Method(StrEnum):
    """How the statement was prepared."""

    SELF_ASSESSMENT = "self_assessment"
    THIRD_PARTY = "third_party"


class Office(Part):
    """Where to turn to: a unit or authority, no person; can be reached in one way at least."""

    name: Text
    url: Url | None = None  # of a form, or of its page
    email: Email | None = None
    phone: str | None = None

    @property
    def can_be_reached(self) -> bool:
        return bool(self.url or self.email or self.phone)


class Barrier(Part):
    """Something that not everybody can use."""

    what: Text
    alternative: Text | None = None  # where or how else to get it


class Barriers(Part):
    """What is not accessible, by the three reasons that the model knows."""

    non_compliance: tuple[Barrier, ...] = ()
    disproportionate_burden: tuple[Barrier, ...] = ()
    outside_scope: tuple[Barrier, ...] = ()  # of the law that applies

    @property
    def count(self) -> int:
        return sum(
            len(reason)
            for reason in (self.non_compliance, self.disproportionate_burden, self.outside_scope)
        )


class AccessibilityStatement(Part):
    """What the portal's publisher states about the portal."""

    language: Language = "en"  # of the texts in this file; filled with the portal's first
    scope: Text  # what it is about: "the portal at open.town.example"
    law: Text  # that puts the directive into force in this country
    law_url: Url | None = None
    standard: str  # that the status is measured by: "EN 301 549 V3.2.1"
    status: Compliance
    not_accessible: Barriers = Barriers()
    prepared: dt.date
    method: Method
    report_url: Url | None = None  # of the evaluation
    reviewed: dt.date
    feedback: Prose | None = None  # how to tell of a barrier, and when an answer comes
    contact: Office
    enforcement: Office  # to whom to turn where the answer does not satisfy
    procedure: Prose | None = None  # of the enforcement body
    example: bool = False  # made up for demonstration, and marked so on its page

    def is_due_for_review(self, today: dt.date) -> bool:
        """True when a year has gone by; a statement is to be reviewed once a year."""
        year, month, day = self.reviewed.timetuple()[:3]
        return (today.year, today.month, today.day) > (year + 1, month, day)
