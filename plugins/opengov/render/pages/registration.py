"""How to register for a meeting: a mail that is begun, or a form elsewhere, until the deadline.

Beside each way stands in plain words what goes where. Afterwards neither is offered.
"""

from __future__ import annotations

import re
from functools import lru_cache
from textwrap import shorten
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from opengov.model import Meeting, Registration
from opengov.model.states import RegistrationState, registration_state
from opengov.render.calendar import feeds
from opengov.render.mailto import mailto
from opengov.render.pages.meeting_rows import moment, when_in_words
from opengov.render.pages.writer import Writer

_TITLE = 80  # characters of a subject: a letter outside ASCII takes six or more in the link
_LINK = re.compile(r"</?a\b[^>]*>")


def registration(writer: Writer, meeting: Meeting) -> Markup:
    """The section of a meeting's page; "" where no registration is recorded."""
    how = meeting.registration
    if how is None:
        return Markup()
    state = registration_state(meeting, writer.site.today)
    is_open = state is RegistrationState.OPEN
    return writer.render(
        "registration.html",
        reg=how,
        state=state,
        is_open=is_open,
        deadline=moment(writer, meeting, how.deadline) if how.deadline else None,
        feed=_deadline_feed(writer, how) if is_open else None,
        mail=mail(writer, meeting, how.email) if is_open and how.email else None,
        host=_host(how.url) if how.url else None,
        words=_words(writer, how, with_links=is_open),
    )


def mail(writer: Writer, meeting: Meeting, address: str) -> str:
    """A mail in the reader's language, with the meeting in its subject."""
    _ = writer._
    title = shorten(writer.plain(meeting.title), _TITLE, placeholder="…")
    subject = _("Registration: {title}, {date}").format(
        title=title, date=when_in_words(writer.words, meeting)
    )
    lines = (
        _("I would like to come to this meeting:"),
        writer.site.absolute(writer.language, meeting.address),
        "",
        _("Name:"),
        _("Number of people:"),
        "",
    )
    return mailto(address, subject, "\n".join(lines))


@lru_cache(maxsize=16384)
def _host(url: str) -> str | None:
    return urlsplit(url).hostname


def _words(writer: Writer, how: Registration, *, with_links: bool) -> Markup:
    """What the record says about it; a link in it would still offer what is over."""
    html = writer.prose(how.how)
    return html if with_links else Markup(_LINK.sub("", html))


def _deadline_feed(writer: Writer, how: Registration) -> Markup | None:
    """A link to the calendar in which the deadline has an entry."""
    if how.deadline is None or how.deadline.day is None:
        return None
    of_all = (feed for feed in feeds(writer.site) if feed.address == "calendar/deadlines.ics")
    found = next(of_all, None)
    if found is None:
        return None
    title = escape(found.title(writer.language))
    return Markup('<a href="%s">%s</a>') % (writer.url(found.address), title)
