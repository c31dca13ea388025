"""People are named only where they act publicly and agreed, and not for ever."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.loading.problem import Grade
from opengov.model import Contact, Meeting, Speaker
from opengov.model.retention import shown, without_contact

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
    for record in data:
        if shown(record, data.today) is not record:
            path = ("retention",) if isinstance(record, Meeting) else ("contact", "retention")
            contact = getattr(record, "contact", None)
            day = contact.retention if contact else getattr(record, "retention", None)
            data.warn("retention_passed", record, *path, day=str(day))
    _check_contact_of_portal(data)


def _check_contact_of_portal(data: Data) -> None:
    settings, source = data.settings, data.sources.portal
    if settings is None or settings.contact is None or source is None:
        return
    if without_contact(settings, data.today) is not settings:
        day = str(settings.contact.retention)
        path = ("contact", "retention")
        data.report.add("retention_passed", source, path, grade=Grade.WARNING, day=day)
