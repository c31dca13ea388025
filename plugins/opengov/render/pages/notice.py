"""Upcoming meetings for a notice board: of the portal and of each body, on a sheet or two of A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from opengov.model import Body, Meeting
from opengov.model.states import is_past
from opengov.model.words import MeetingStatus
from opengov.render.page import Page
from opengov.render.pages.feed_links import main_feed
from opengov.render.pages.frame import list_page
from opengov.render.pages.meeting_rows import when
from opengov.render.pages.writer import Writer
from opengov.render.site import Site

MOST = 30  # rows fit on two sheets


def pages(site: Site) -> Iterator[Page]:
    """One for the portal, and one for each body that has ever met."""
    if main_feed(site):
        yield _page(site, site.portal.meetings)
        for body_id, meetings in sorted(site.portal.meetings_by_body.items()):
            yield _page(site, meetings, site.portal.of(Body)[body_id])


def notice_address(body: Body | None = None) -> str:
    return f"calendar/notice/{body.id}/" if body else "calendar/notice/"


def notice_of(site: Site, body: Body) -> str | None:
    """The address of a body's list; None where there is none."""
    has_met = body.id in site.portal.meetings_by_body and main_feed(site) is not None
    return notice_address(body) if has_met else None


def _page(site: Site, meetings: Sequence[Meeting], body: Body | None = None) -> Page:
    ahead = [
        meeting
        for meeting in meetings
        if meeting.removed is None and meeting.held_on.earliest and not is_past(meeting, site.today)
    ]

    def title(writer: Writer) -> str | Markup:
        name = writer._("Upcoming meetings")
        if body is None:
            return name
        return writer.say(writer._("{list}: {choice}"), list=name, choice=writer.text(body.heading))

    def write(writer: Writer) -> Markup:
        return writer.render(
            "notice.html",
            meetings=[(meeting, when(writer, meeting)) for meeting in ahead[:MOST]],
            holders=site.portal.body_of if body is None else None,
            confirmed=MeetingStatus.CONFIRMED,
            more=max(0, len(ahead) - MOST),
            body=body,
        )

    return list_page(site, notice_address(body), "calendar/", title, write, in_search=False)
