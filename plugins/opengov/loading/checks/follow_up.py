"""What is said to have been dealt with has been; places that are kept go with registering."""

from __future__ import annotations

from opengov.loading.checks.data import Data
from opengov.model import Meeting


def check_dealt_with(data: Data) -> None:
    """The day of the meeting itself is late enough: minutes may be written the same evening."""
    for meeting in data.of(Meeting).values():
        if not meeting.dealt_with:
            continue
        first = meeting.start.date.earliest if meeting.start.date else None
        if not meeting.is_live or (first is not None and first > data.today):
            data.warn("dealt_with_unheld", meeting, "dealt_with")


def check_kept_places(data: Data) -> None:
    for meeting in data.of(Meeting).values():
        registration = meeting.registration
        if registration and registration.places and registration.required is False:
            data.warn("places_without_need", meeting, "registration", "places")
