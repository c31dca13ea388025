"""Meetings as rows of lists. A row is made once per language, however many lists hold it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from opengov.model import Meeting, When
from opengov.model.states import is_past
from opengov.model.words import MeetingStatus, Mode
from opengov.render.pages.writer import Writer
from opengov.render.words import Words

PAST_SHOWN = 50  # on the page of a series or body


def meeting_list(writer: Writer, meetings: Iterable[Meeting]) -> Markup:
    """A <ul> in the order given; "" for none."""
    rows = writer.kept.rows
    items: list[str] = []
    for meeting in meetings:
        row = rows.get(meeting.id)
        if row is None:
            row = rows[meeting.id] = _row(writer, meeting)
        items.append(f'<li><a href="{writer.prefix}{row}</li>\n')
    return Markup(f'<ul class="og-rows">\n{"".join(items)}</ul>') if items else Markup()


def ahead_and_past(writer: Writer, meetings: Sequence[Meeting], more: str) -> Markup:
    """Upcoming meetings, then past ones, the newest first; "" for none.

    `meetings` stand by date. Where there are many past ones, the rest is at the address `more`.
    """
    today = writer.site.today
    writer.linked.update((meeting.kind, meeting.id) for meeting in meetings)
    past = [meeting for meeting in reversed(meetings) if is_past(meeting, today)]
    html = writer.render(
        "ahead_and_past.html",
        ahead=meeting_list(writer, (m for m in meetings if not is_past(m, today))),
        past=meeting_list(writer, past[:PAST_SHOWN]),
        more=more if len(past) > PAST_SHOWN else None,
        count=len(past),
    )
    return html if meetings else Markup()


def _row(writer: Writer, meeting: Meeting) -> str:
    """What follows the prefix of the link, which is all that differs from list to list."""
    name = meeting.title.read(writer.language)
    lang = f' lang="{escape(name.language)}"' if name.is_fallback else ""
    said = " ".join(marks(writer, meeting, mode=meeting.mode))
    return (
        f'{meeting.address}"{lang}>{escape(name.text)}</a> '
        f"<span>{when(writer, meeting)}</span> {said}"
    )


def marks(writer: Writer, meeting: Meeting, mode: Mode = Mode.UNKNOWN) -> Iterator[Markup]:
    """What has to be known of a meeting besides its time, and how it is held if that is told."""
    if meeting.standing is not MeetingStatus.CONFIRMED:
        yield writer.chip(meeting.standing)
    if mode is not Mode.UNKNOWN:
        yield writer.chip(mode)
    if meeting.example:
        yield writer.example()
    if meeting.removed:
        yield Markup("<small>%s</small>") % writer._("Removed")


def when(writer: Writer, meeting: Meeting) -> Markup:
    """Day, or days, and times, in <time>; the stated words where the date is not exact."""
    start = meeting.begins
    if start is None:
        return writer.date(meeting.held_on)
    shown = escape(when_in_words(writer.words, meeting))
    return Markup(f'<time datetime="{start.isoformat()}">{shown}</time>')


def when_in_words(words: Words, meeting: Meeting) -> str:
    """The same without HTML."""
    if meeting.begins is None:
        return words.date(meeting.held_on)
    ends = meeting.ends
    if not isinstance(ends, dt.datetime) and ends == meeting.start.day:
        ends = None  # it ends on the day on which it begins: the day is said once
    return words.interval(meeting.begins, ends)


def moment(writer: Writer, meeting: Meeting, at: When) -> Markup:
    """A day, and its time where it has one, in <time>."""
    if at.time is None or at.day is None:
        return writer.date(at.date, "full")
    local = at.at(meeting.timezone)
    shown = writer.words.moment(dt.datetime.combine(at.day, at.time, dt.UTC))
    return Markup('<time datetime="%s">%s</time>') % (
        local.isoformat() if local else at.day.isoformat(),
        shown,
    )
