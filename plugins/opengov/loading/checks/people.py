"""People are named only where they act publicly and agreed, and not for ever."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.model import Contact, Meeting, Speaker
from opengov.model.retention import is_over, nameless

PEOPLE: tuple[type[Speaker | Contact], ...] = (Speaker, Contact)


def check_consent(data: Data) -> None:
    for part_type in PEOPLE:
        for record, path, part in data.parts_of(part_type):
            if part.name and not part.consent:
                data.error("consent_missing", record, *path, "name")
    if data.settings is not None and data.sources.portal is not None:
        contact = data.settings.contact
        if contact is not None and contact.name and not contact.consent:
            data.report.add("consent_missing", data.sources.portal, ("contact", "name"))


def check_retention(data: Data) -> None:
    """A date that passes while nobody looks must not break a nightly build: a warning."""
    for meeting in data.of(Meeting).values():
        if is_over(meeting, data.today) and nameless(meeting) is not meeting:
            data.warn("retention_passed", meeting, "retention", day=str(meeting.retention))
