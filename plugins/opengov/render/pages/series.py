"""Series of meetings: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.model import Body, Meeting, Series
from opengov.model.states import MinutesState, counts, minutes_state
from opengov.render.page import Page
from opengov.render.pages.feed_links import feed_of
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.meeting_rows import ahead_and_past, meeting_list
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    all_series = site.portal.of(Series)
    if not all_series:
        return
    yield list_page(site, "series/", "series/", lambda w: w._("Series of meetings"), _list)
    for series in all_series.values():
        yield record_page(site, series, write)


def write(writer: Writer, series: Series) -> Markup:
    portal = writer.site.portal
    meetings: Sequence[Meeting] = portal.meetings_by_series.get(series.id, ())
    today = writer.site.today
    missing = [m for m in meetings if minutes_state(m, series, today) is MinutesState.MISSING]
    return writer.render(
        "series.html",
        series=series,
        body=portal.find(Body, series.body),
        counts=counts(series, meetings),
        meetings=lambda: ahead_and_past(writer, meetings, f"meetings/by-series/{series.id}/"),
        missing=meeting_list(writer, missing),
        feed=feed_of(writer.site, series),
    )


def _list(writer: Writer) -> Markup:
    portal = writer.site.portal
    found = sorted(
        portal.of(Series).values(),
        key=lambda series: writer.words.sort_key(writer.plain(series.title)),
    )
    rows = [
        (series, portal.find(Body, series.body), len(portal.meetings_by_series.get(series.id, ())))
        for series in found
    ]
    return writer.render("series_list.html", rows=rows)
