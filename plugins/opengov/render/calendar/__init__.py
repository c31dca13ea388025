"""Calendars to subscribe to, and a file for each meeting."""

from opengov.render.calendar.feeds import Feed, feeds, has_event, meeting_entries
from opengov.render.calendar.files import event_address, outputs

__all__ = ["Feed", "event_address", "feeds", "has_event", "meeting_entries", "outputs"]
