"""The page of a meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import compress, pairwise

from markupsafe import Markup, escape

from opengov.model import Body, Item, Meeting, MeetingPart, Series, Speaker, When
from opengov.model.states import is_known_held, is_past, minutes_state
from opengov.model.words import Mode
from opengov.render.calendar import event_address, has_event
from opengov.render.exports.qr_codes import qr_address
from opengov.render.linked_data.event import event
from opengov.render.page import Page
from opengov.render.pages.agenda import compared
from opengov.render.pages.context import one_line
from opengov.render.pages.frame import record_page
from opengov.render.pages.meeting_rows import moment, when, when_in_words
from opengov.render.pages.registration import registration
from opengov.render.pages.tasks import task_rows
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.slots import slot
from opengov.render.words import words


def pages(site: Site) -> Iterator[Page]:
    """One page for each meeting; the lists are made in meeting_lists.py."""
    views = MeetingViews(site)
    for meeting in site.portal.meetings:
        yield record_page(site, meeting, views.write, linked_data=event)


class MeetingViews:
    """Writes meetings; knows the neighbours of each in its series."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._before: dict[str, Meeting] = {}
        self._after: dict[str, Meeting] = {}
        for meetings in site.portal.meetings_by_series.values():
            for first, second in pairwise(meetings):
                self._before[second.id] = first
                self._after[first.id] = second

    def write(self, writer: Writer, meeting: Meeting) -> Markup:
        portal, today = self._site.portal, self._site.today
        series = portal.find(Series, meeting.series)
        past = is_past(meeting, today)
        writer.description = _description(writer, meeting)
        return writer.render(
            "meeting.html",
            meeting=meeting,
            view=View(writer, meeting),
            when=when(writer, meeting),
            past=past,
            held=is_known_held(meeting, series, today),
            series=series,
            body=portal.body_of(meeting),
            partners=[portal.of(Body)[partner] for partner in meeting.partners],
            registration=registration(writer, meeting),
            tasks=task_rows(writer, [(meeting, task) for task in meeting.tasks]),
            compared=compared(meeting.agenda, meeting.dealt_with) if meeting.dealt_with else None,
            minutes=minutes_state(meeting, series, today),
            missing=_missing(writer, meeting, past=past),
            before=self._before.get(meeting.id),
            after=self._after.get(meeting.id),
            qr=qr_address(meeting),
            event=event_address(meeting.id) if has_event(self._site, meeting) else None,
        )


class View:
    """Small phrases of one meeting in one language."""

    def __init__(self, writer: Writer, meeting: Meeting) -> None:
        self._writer = writer
        self._meeting = meeting

    def moment(self, at: When) -> Markup:
        """A day, and its time where it has one."""
        return moment(self._writer, self._meeting, at)

    def slot(self, part: Item | MeetingPart) -> str:
        """Times of a slot, with its day where it is not the meeting's first; "" for none."""
        return slot(part.start, part.end, self._meeting.start.day, self._writer.words)

    def speaker(self, speaker: Speaker) -> Markup:
        """Name (with consent), role, affiliation."""
        writer, parts = self._writer, []
        if speaker.name and speaker.consent:
            parts.append(escape(speaker.name))
        if speaker.role:
            parts.append(writer.text(speaker.role))
        if speaker.affiliation:
            parts.append(writer.text(speaker.affiliation))
        if speaker.body:
            parts.append(writer.link(self.body(speaker.body)))
        return Markup(", ".join(parts))

    def agenda_title(self) -> str:
        """A programme has times, an agenda none; beside what was held it is the invitation's."""
        if self._meeting.dealt_with:
            return self._writer._("Agenda as invited")
        timed = any(item.start for item in self._meeting.agenda)
        return self._writer._("Programme") if timed else self._writer._("Agenda")

    def body(self, body_id: str) -> Body:
        return self._writer.site.portal.of(Body)[body_id]

    def sectors(self) -> str:
        said = self._writer.words
        return said.list([said.enum(sector) for sector in self._meeting.sectors])

    def attendance(self) -> Mapping[str, str]:
        """Words of the sectors and how many came from each; the total last."""
        said, counted = self._writer.words, self._meeting.attendance
        rows = {said.enum(sector): said.number(count) for sector, count in counted.items()}
        return {**rows, said._("Total"): said.number(sum(counted.values()))}


def _missing(writer: Writer, meeting: Meeting, *, past: bool) -> str:
    """What the record does not tell, as words after each other; "" where nothing is missing."""
    live, after = meeting.is_live, past and meeting.is_live
    return _gaps(
        writer.language,
        (
            meeting.start.time is None,
            meeting.start.time is not None and meeting.end is None,
            live and meeting.mode is Mode.UNKNOWN,
            meeting.place is None and meeting.mode is not Mode.ONLINE,
            not meeting.agenda and not meeting.parts,
            live and not past and meeting.registration is None,
            not meeting.documents and not meeting.long_text,
            after and not meeting.outcomes,
            after and not meeting.tasks,
            after and not meeting.attendance and not meeting.sectors,
        ),
    )


@cache
def _gaps(language: str, are_missing: tuple[bool, ...]) -> str:
    _ = words(language)._
    names = (
        _("time"),
        _("end"),
        _("whether in person or online"),
        _("place"),
        _("programme"),
        _("registration"),
        _("documents"),
        _("outcomes"),
        _("tasks"),
        _("attendance"),
    )
    return ", ".join(compress(names, are_missing))


def _description(writer: Writer, meeting: Meeting) -> str:
    day = when_in_words(writer.words, meeting)
    if meeting.description is None:
        return day
    return f"{day.removesuffix('.')}. {one_line(writer.plain(meeting.description), 110)}"
