"""Bodies: their list and their pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.model import Body, Meeting, Series
from opengov.render.linked_data.organisation import whole_organisation
from opengov.render.page import Page
from opengov.render.pages.feed_links import deadlines_of, feed_of
from opengov.render.pages.frame import list_page, record_page
from opengov.render.pages.meeting_rows import ahead_and_past
from opengov.render.pages.notice import notice_of
from opengov.render.pages.tasks import has_tasks, open_tasks, task_rows
from opengov.render.pages.writer import Writer
from opengov.render.site import Site


def pages(site: Site) -> Iterator[Page]:
    bodies = site.portal.of(Body)
    if not bodies:
        return
    yield list_page(site, "bodies/", "bodies/", lambda w: w._("Bodies"), _list)
    for body in bodies.values():
        yield record_page(site, body, write, linked_data=whole_organisation)


def write(writer: Writer, body: Body) -> Markup:
    portal = writer.site.portal
    meetings: Sequence[Meeting] = portal.meetings_by_body.get(body.id, ())
    return writer.render(
        "body.html",
        body=body,
        parent=portal.find(Body, body.parent),
        parts=[other for other in portal.of(Body).values() if other.parent == body.id],
        members=[(portal.find(Body, member.body), member) for member in body.members],
        all_series=[series for series in portal.of(Series).values() if series.body == body.id],
        meetings=lambda: ahead_and_past(writer, meetings, f"meetings/by-body/{body.id}/"),
        feed=feed_of(writer.site, body),
        notice=notice_of(writer.site, body),
        deadlines=deadlines_of(writer.site, body),
        tasks=task_rows(writer, open_tasks(writer.site, body)),
        had_tasks=has_tasks(writer.site, body),
    )


def _list(writer: Writer) -> Markup:
    bodies = writer.site.portal.of(Body).values()
    found = sorted(bodies, key=lambda body: writer.words.sort_key(writer.plain(body.name)))
    return writer.render("body_list.html", bodies=found)
