"""The list of meetings, and the same list by year, series, body, kind and status."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from opengov.model import Body, Meeting, Series
from opengov.model.states import is_past
from opengov.model.words import MeetingKind, MeetingStatus
from opengov.render.exports.meetings_json import MEETINGS_JSON
from opengov.render.linked_data.portal import DataFile, dataset
from opengov.render.page import Page
from opengov.render.pages.calendar_views import view_links
from opengov.render.pages.feed_links import feed_of_list, main_feed
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.writer import Writer
from opengov.render.pages.year import year_address
from opengov.render.site import Site

ROWS = 100  # past meetings on the main list; whole years that go beyond are links
LONGEST = 400  # rows of another list: 120 kB, which a slow phone can still show


@dataclass(frozen=True)
class Filter:
    """One filtered list."""

    way: str  # "year"
    value: str  # "2022"
    name: Callable[[Writer], Markup]  # what a link to it, and its heading, say
    meetings: Sequence[Meeting]  # by date

    @property
    def address(self) -> str:
        return f"meetings/by-{self.way}/{self.value}/"


def pages(site: Site) -> Iterator[Page]:
    if not site.portal.meetings:
        return
    ways = filters(site)

    def main(writer: Writer) -> Markup:
        return _main(writer, ways)

    yield list_page(site, "meetings/", "meetings/", _title, main, linked_data=_dataset)
    for found in ways.values():
        for chosen in found:
            yield _filtered(site, chosen)


def _title(writer: Writer) -> str:
    return writer._("Meetings")


def _dataset(writer: Writer) -> Mapping[str, Any] | None:
    description = writer._("Date, place and status of every meeting on this portal.")
    site, feed = writer.site, main_feed(writer.site)
    files = [DataFile(f"{site.url}{MEETINGS_JSON}", "application/json")]
    if feed:
        files.append(DataFile(site.absolute(writer.language, feed.address), "text/calendar"))
    return dataset(writer, _title(writer), description, "meetings/", files)


def filters(site: Site) -> Mapping[str, Sequence[Filter]]:
    """Every list that holds a meeting: way -> lists."""
    portal = site.portal
    meetings = portal.meetings
    return {
        "year": _by_year(meetings),
        "series": [
            Filter("series", key, _named(portal.of(Series)[key]), portal.meetings_by_series[key])
            for key in sorted(portal.meetings_by_series)
        ],
        "body": [
            Filter("body", key, _named(portal.of(Body)[key]), portal.meetings_by_body[key])
            for key in sorted(portal.meetings_by_body)
        ],
        "kind": [
            Filter("kind", kind, _worded(kind), found)
            for kind in MeetingKind
            if (found := [m for m in meetings if m.meeting_kind is kind])
        ],
        "status": [
            Filter("status", status, _worded(status), found)
            for status in MeetingStatus
            if (found := [m for m in meetings if m.standing is status])
        ],
    }


def _by_year(meetings: Sequence[Meeting]) -> Sequence[Filter]:
    years: dict[int, list[Meeting]] = {}
    for meeting in meetings:
        if meeting.held_on.year is not None:
            years.setdefault(meeting.held_on.year, []).append(meeting)
    return [
        Filter("year", str(year), _year(year), years[year]) for year in sorted(years, reverse=True)
    ]


def _year(year: int) -> Callable[[Writer], Markup]:
    return lambda writer: Markup(str(year))


def _named(record: Series | Body) -> Callable[[Writer], Markup]:
    return lambda writer: writer.text(record.heading)


def _worded(value: MeetingKind | MeetingStatus) -> Callable[[Writer], Markup]:
    return lambda writer: Markup("%s") % writer.word(value)


def _main(writer: Writer, ways: Mapping[str, Sequence[Filter]]) -> Markup:
    meetings, today = writer.site.portal.meetings, writer.site.today
    shown: list[tuple[Filter, Markup]] = []
    older: list[Filter] = []
    rows = 0
    for year in ways["year"]:
        past = [meeting for meeting in reversed(year.meetings) if is_past(meeting, today)]
        if past and rows and rows + len(past) > ROWS:
            older.append(year)
        elif past:
            shown.append((year, meeting_list(writer, past)))
            rows += len(past)
    return writer.render(
        "meetings.html",
        ways=ways,
        views=view_links(writer),
        feed=main_feed(writer.site),
        data=MEETINGS_JSON,
        upcoming=meeting_list(writer, (m for m in meetings if not is_past(m, today))),
        years=shown,
        older=older,
    )


def _filtered(site: Site, chosen: Filter) -> Page:
    def title(writer: Writer) -> Markup:
        return writer.say(writer._("Meetings: {what}"), what=chosen.name(writer))

    def write(writer: Writer) -> Markup:
        shown = chosen.meetings if chosen.way == "year" else chosen.meetings[-LONGEST:]
        return writer.render(
            "meetings_filtered.html",
            rows=meeting_list(writer, reversed(shown)),
            older=len(chosen.meetings) - len(shown),
            year=_year_view(writer, chosen),
            feed=feed_of_list(site, chosen.way, chosen.value),
        )

    return list_page(site, chosen.address, "meetings/", title, write, in_search=False)


def _year_view(writer: Writer, chosen: Filter) -> str | None:
    """The address of the calendar of a list's year."""
    if chosen.way != "year" or main_feed(writer.site) is None:
        return None
    return year_address(int(chosen.value))
