"""Says in one line what is wrong with a calendar, where, and how to cure it."""

from __future__ import annotations

import re

from opengov.ics.findings import Finding, Grade
from opengov.render.sayings.calendars import CALENDARS
from opengov.render.words import Words, words

_PLURALS = {  # kind of record in a UID -> its folder
    "body": "bodies",
    "commitment": "commitments",
    "consultation": "consultations",
    "meeting": "meetings",
    "plan": "plans",
}
# The role of a deadline holds an underscore, an id never does.
_UID = re.compile(r"(?P<kind>[a-z]+)-(?P<id>[a-z0-9-]+?)(?:-[a-z]+_[^@]*)?@.*")


def say_finding(finding: Finding, file: str, language: str, *, ours: bool = False) -> str:
    """`file:line: kind: what is wrong; cure`; of our own feeds with the record it comes from."""
    translate, separator = words(language)._, words(language).pgettext("separator", "; ")
    parts = [part for part in CALENDARS[finding.kind] if isinstance(part, str)]
    said = separator.join(translate(part).format_map(finding.arguments) for part in parts)
    record = record_of(finding.uid) if ours else None
    where = [f"{file}:{finding.line}", finding.kind, *([record] if record else [])]
    line = " ".join(": ".join([*where, said]).split())
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in line)


def record_of(uid: str) -> str | None:
    """The file of the record that an event of a portal comes from: "meetings/x.yml"."""
    found = _UID.fullmatch(uid)
    folder = _PLURALS.get(found["kind"]) if found else None
    return f"{folder}/{found['id']}.yml" if found and folder else None


def grade_heading(grade: Grade, count: int, w: Words) -> str:
    """What stands above the findings of a grade."""
    if grade is Grade.BROKEN:
        heading = w.ngettext(
            "{count} fault against the standards (RFC 5545, RFC 7986):",
            "{count} faults against the standards (RFC 5545, RFC 7986):",
            count,
        )
    else:
        heading = w.ngettext(
            "{count} thing that is allowed and that some programs misread:",
            "{count} things that are allowed and that some programs misread:",
            count,
        )
    return heading.format(count=w.number(count))
