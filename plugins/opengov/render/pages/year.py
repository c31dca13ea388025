"""A year of the calendar: twelve small tables, whose days lead to the months."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from opengov.model.words import MeetingStatus
from opengov.render.page import Page
from opengov.render.pages.days import Days, Month, days
from opengov.render.pages.feed_links import main_feed
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.month import heading, month_address, month_name, week
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.words import words


def pages(site: Site) -> Iterator[Page]:
    """One page for each year of which anything is known, and for that of the site's day."""
    if main_feed(site):
        for year in days(site).years:
            yield _page(site, year)


def year_address(year: int) -> str:
    return f"calendar/{year}/"


def _page(site: Site, year: int) -> Page:
    def title(writer: Writer) -> str:
        return writer._("Calendar: {period}").format(period=year)

    def write(writer: Writer) -> Markup:
        return _write(writer, year)

    return list_page(site, year_address(year), "calendar/", title, write, in_search=False)


def _write(writer: Writer, year: int) -> Markup:
    found = days(writer.site)
    at = found.years.index(year)
    undated = found.undated_in(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return writer.render(
        "year.html",
        before=found.years[at - 1] if at else None,
        after=found.years[at + 1] if at + 1 < len(found.years) else None,
        address=year_address,
        months=Markup("".join(_month(writer, found, (year, number)) for number in range(1, 13))),
        undated=meeting_list(writer, undated),
        all_meetings=f"meetings/by-year/{year}/" if _has_list(found, year) else None,
    )


def _has_list(found: Days, year: int) -> bool:
    """Whether a meeting of this year stands in the lists by year."""
    begun = (on.meeting for day in found.meetings if day.year == year for on in found.meetings[day])
    return any(meeting.held_on.year == year for meeting in (*begun, *found.undated))


def _month(writer: Writer, found: Days, month: Month) -> str:
    name = escape(heading(month_name(writer.language, month)))
    address = writer.url(month_address(month))
    if month in found.months:
        name = Markup('<a href="%s">%s</a>') % (address, name)
    weeks = (
        "".join(
            _cell(writer, found, day, address) if day.month == month[1] else "<td></td>"
            for day in days_of_week
        )
        for days_of_week in Calendar(week(writer.language)[0]).monthdatescalendar(*month)
    )
    rows = "".join(f"<tr>{cells}</tr>\n" for cells in weeks)
    return (
        f'<table class="og-small-month">\n<caption>{name}</caption>\n'
        f"{_head(writer.language)}<tbody>\n{rows}</tbody>\n</table>\n"
    )


@lru_cache(maxsize=64)
def _head(language: str) -> str:
    """Weekdays in one or two letters, with their names."""
    names = words(language).locale.days["stand-alone"]
    cells = "".join(
        f'<th scope="col"><abbr title="{escape(names["wide"][number])}">'
        f"{escape(names['short'][number])}</abbr></th>"
        for number in week(language)
    )
    return f"<thead><tr>{cells}</tr></thead>\n"


def _cell(writer: Writer, found: Days, day: dt.date, month: str) -> str:
    """A day that holds anything leads to itself in its month; its name says what it holds."""
    said = list(_said(writer, found, day))
    if not said:
        return f"<td>{day.day}</td>"
    name = escape(f"{writer.words.date(day, 'long')}: {', '.join(said)}")
    now = ' class="og-now"' if day == found.today else ""
    return f'<td{now}><a href="{month}#d{day.day}" aria-label="{name}">{day.day}</a></td>'


def _said(writer: Writer, found: Days, day: dt.date) -> Iterator[str]:
    on = found.meetings.get(day, ())
    if held := sum(one.number > 0 for one in on):
        yield writer.ngettext("{count} meeting", "{count} meetings", held).format(count=held)
    elif on:
        yield writer.word(MeetingStatus.RESCHEDULED)
    if due := len(found.deadlines.get(day, ())):
        yield writer.ngettext("{count} deadline", "{count} deadlines", due).format(count=due)
    if day == found.today:
        yield writer._("Today")
