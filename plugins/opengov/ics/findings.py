"""What can be wrong with a calendar, in two grades; the words for it are `render`'s."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Grade(StrEnum):
    """How bad a finding is."""

    BROKEN = "broken"  # against RFC 5545 or RFC 7986
    RISKY = "risky"  # valid, and some program people use misreads it


_BROKEN = """
bad-escape bad-parameter bad-rule bad-value blank-line byte-order-mark control-character
crossed-end cut-character duplicate-uid empty end-and-duration end-before-start end-type geo
impossible-date line-end no-content-line no-calendar not-allowed not-utc not-utf-8 outside
raw-newline recurrence-id-type sequence status truncated tzid-on-utc undeclared-type unescaped
unquoted-parameter until-type value-type zero-days zone-dtstart-utc zone-missing zone-twice
repeated missing
"""
_RISKY = """
alarm attendee cut-escape exdate-type floating-time method name-signs no-events no-name no-refresh
odd-space overlong-line override too-large two-calendars unknown-zone zone-late zone-offset
zone-rdate-list
"""
KINDS: Mapping[str, Grade] = {
    **dict.fromkeys(_BROKEN.split(), Grade.BROKEN),
    **dict.fromkeys(_RISKY.split(), Grade.RISKY),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `arguments` are the facts that its words are made with."""

    kind: str  # one of KINDS
    line: int
    arguments: Mapping[str, str] = field(default_factory=dict)
    uid: str = ""  # of the event that it is about

    @property
    def grade(self) -> Grade:
        return KINDS[self.kind]
