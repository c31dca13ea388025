"""How long until a consultation opens or closes, in words, on the day of the site."""

from __future__ import annotations

from opengov.model import Consultation
from opengov.render.pages.writer import Writer


def countdown(writer: Writer, consultation: Consultation) -> str:
    """ "Closes in 47 days"; "" where no exact day is recorded, or it was removed."""
    if consultation.removed:
        return ""
    today = writer.site.today
    opens = consultation.opens.day if consultation.opens else None
    closes = consultation.closes.day if consultation.closes else None
    if opens and today < opens:
        count = (opens - today).days
        return writer.ngettext("Opens in {count} day", "Opens in {count} days", count).format(
            count=count
        )
    if closes is None:
        return ""
    count = (closes - today).days
    if count == 0:
        return writer._("Closes today")
    if count > 0:
        return writer.ngettext("Closes in {count} day", "Closes in {count} days", count).format(
            count=count
        )
    return writer.ngettext("Closed {count} day ago", "Closed {count} days ago", -count).format(
        count=-count
    )


def lead_time(writer: Writer, consultation: Consultation) -> str:
    """How long before its opening it was made known; "" where a day is not exact."""
    opens = consultation.opens.day if consultation.opens else None
    published = consultation.published.day if consultation.published else None
    if opens is None or published is None:
        return ""
    count = (opens - published).days
    if count == 0:
        return writer._("on the day of the opening")
    if count > 0:
        return writer.ngettext(
            "{count} day before the opening", "{count} days before the opening", count
        ).format(count=count)
    return writer.ngettext(
        "{count} day after the opening", "{count} days after the opening", -count
    ).format(count=-count)
