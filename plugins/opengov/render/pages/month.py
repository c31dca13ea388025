"""A month of the calendar: a table of its days, which a narrow screen shows as a list."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar, monthrange
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from babel.core import Locale, get_global
from markupsafe import Markup, escape

from opengov.model import FuzzyDate
from opengov.render.calendar.deadline_event import Deadline
from opengov.render.page import Page
from opengov.render.pages.days import Days, Month, OnDay, days
from opengov.render.pages.feed_links import main_feed
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import marks, meeting_list
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.words import words


def pages(site: Site) -> Iterator[Page]:
    """One page for each month that holds anything, and for that of the site's day."""
    if main_feed(site):
        for month in days(site).months:
            yield _page(site, month)


def month_address(month: Month) -> str:
    return f"calendar/{month[0]}/{month[1]:02}/"


def month_name(language: str, month: Month) -> str:
    """With its year, as a heading has it: "July 2022"."""
    return words(language).date(FuzzyDate.parse(f"{month[0]}-{month[1]:02}"))


@lru_cache(maxsize=64)
def week(language: str) -> Sequence[int]:
    """The weekdays, 0 for Monday, from the first of the week on.

    By CLDR, which knows it of territories: that of the locale, else the language's most likely.
    """
    locale = words(language).locale
    if locale.territory is None:
        locale = Locale.parse(get_global("likely_subtags").get(str(locale), str(locale)))
    return tuple((locale.first_week_day + number) % 7 for number in range(7))


def heading(words: str) -> str:
    """With a capital letter, where the language writes months and weekdays with a small one."""
    return words[:1].upper() + words[1:]


def _page(site: Site, month: Month) -> Page:
    def title(writer: Writer) -> str:
        return writer._("Calendar: {period}").format(period=month_name(writer.language, month))

    def write(writer: Writer) -> Markup:
        return _write(writer, month)

    return list_page(site, month_address(month), "calendar/", title, write, in_search=False)


def _write(writer: Writer, month: Month) -> Markup:
    found = days(writer.site)
    first = dt.date(*month, 1)
    last = first.replace(day=monthrange(*month)[1])
    at = found.months.index(month)
    return writer.render(
        "month.html",
        month=month,
        name=lambda month: month_name(writer.language, month),
        address=month_address,
        before=found.months[at - 1] if at else None,
        after=found.months[at + 1] if at + 1 < len(found.months) else None,
        caption=heading(month_name(writer.language, month)),
        count=_count(found, first, last),
        weekdays=_weekdays(writer.language),
        rows=Markup("".join(_rows(writer, found, month))),
        undated=meeting_list(writer, found.undated_in(first, last)),
        is_now=first <= writer.site.today <= last,
    )


def _count(found: Days, first: dt.date, last: dt.date) -> int:
    """Meetings held within the days; one on several days counts once."""
    span = (first.replace(day=number) for number in range(1, last.day + 1))
    return len({on.meeting.id for day in span for on in found.meetings.get(day, ()) if on.number})


@lru_cache(maxsize=64)
def _weekdays(language: str) -> Sequence[str]:
    names = words(language).locale.days["stand-alone"]["wide"]
    return [heading(names[number]) for number in week(language)]


def _rows(writer: Writer, found: Days, month: Month) -> Iterator[str]:
    for days_of_week in Calendar(week(writer.language)[0]).monthdatescalendar(*month):
        cells = (
            _cell(writer, found, day) if day.month == month[1] else "<td></td>"
            for day in days_of_week
        )
        yield f"<tr>{''.join(cells)}</tr>\n"


def _cell(writer: Writer, found: Days, day: dt.date) -> str:
    """A day: its number in the table; the whole date for screen readers and in the list."""
    meetings, due = found.meetings.get(day, ()), found.deadlines.get(day, ())
    is_now = day == found.today
    if not meetings and not due and not is_now:
        return f"<td>{day.day}</td>"
    now = f" <strong>{escape(writer._('Today'))}</strong>" if is_now else ""
    entries = "".join((*_meetings(writer, meetings), *(_deadline(writer, one) for one in due)))
    return (
        f'<td id="d{day.day}" class="{"og-on og-now" if is_now else "og-on"}">'
        f'<b aria-hidden="true">{day.day}</b> {writer.date(day, "full")}{now}'
        f"{f'<ul>{entries}</ul>' if entries else ''}</td>"
    )


def _meetings(writer: Writer, meetings: Iterable[OnDay]) -> Iterator[str]:
    for on in meetings:
        meeting = on.meeting
        name = meeting.title.read(writer.language)
        lang = f' lang="{escape(name.language)}"' if name.is_fallback else ""
        url = escape(writer.prefix + meeting.address)
        link = f'<a href="{url}"{lang}>{escape(name.text)}</a>'
        yield f"<li>{' '.join((*_when(writer, on), link, *marks(writer, meeting)))}</li>"


def _when(writer: Writer, on: OnDay) -> Iterator[str]:
    """The time on this day, and which of several days it is."""
    meeting, said, _ = on.meeting, writer.words, writer._
    start, end = meeting.starts_at, meeting.ends_at
    shown = ""
    if on.number == 0:
        shown = _("Moved to: {date}").format(date=said.date(meeting.held_on))
    elif on.count == 1 and start:
        shown = said.times(start, end) if end else said.time(start)
    elif on.count == 1:
        shown = _("The time is not recorded.")
    elif on.number == 1 and start:
        shown = _("From {time}").format(time=said.time(start))
    elif on.number == on.count and end and meeting.end and meeting.end.time != dt.time():
        shown = said.pgettext("meeting", "Until {time}").format(time=said.time(end))
    if shown:
        yield f"<span>{escape(shown)}</span>"
    if on.number and on.count > 1:
        number = _("Day {number} of {count}").format(number=on.number, count=on.count)
        yield f"<small>{escape(number)}</small>"
    if (
        on.number
        and meeting.start.time
        and meeting.timezone != writer.site.portal.settings.timezone
    ):
        yield f"<small>{escape(said.zone_name(meeting.timezone))}</small>"


def _deadline(writer: Writer, deadline: Deadline) -> str:
    """In the words of the calendar of deadlines, with its hour where one is recorded."""
    sentence = deadline.frame(writer.words)
    words_of_it = writer.say(sentence, title=writer.text(deadline.title))
    link = f'<a href="{escape(writer.url(deadline.address))}">{words_of_it}</a>'
    until = ""
    if deadline.when and deadline.when.time:
        time = writer.words.time(deadline.when.time)
        until = f"<span>{escape(writer._('Until {time}').format(time=time))}</span> "
    mark = f" {writer.example()}" if deadline.record.example else ""
    return f'<li class="og-due">{until}{link}{mark}</li>'
