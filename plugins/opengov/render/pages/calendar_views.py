"""Links to the meetings seen in other ways than as a list to read."""

from __future__ import annotations

from markupsafe import Markup

from opengov.render.pages.feed_links import main_feed
from opengov.render.pages.month import month_address
from opengov.render.pages.notice import notice_address
from opengov.render.pages.writer import Writer
from opengov.render.pages.year import year_address


def view_links(writer: Writer) -> Markup:
    """To this month, this year and the notice board; "" while no meeting has a date."""
    if main_feed(writer.site) is None:
        return Markup()
    today = writer.site.today
    return writer.render(
        "views.html",
        month=month_address((today.year, today.month)),
        year=year_address(today.year),
        notice=notice_address(),
    )
