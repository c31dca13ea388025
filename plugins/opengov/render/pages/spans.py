"""Stretches and moments of time in HTML."""

from __future__ import annotations

from markupsafe import Markup
from pydantic_core import PydanticCustomError

from opengov.model import FuzzyDate, Period, Precision, When
from opengov.render.pages.writer import Writer


def span(writer: Writer, start: FuzzyDate | None, end: FuzzyDate | None) -> Markup:
    """From and to, each as exact as stated; "" where neither is."""
    if start and end and start != end:
        return Markup("%s – %s") % (writer.date(start), writer.date(end))
    if start and end:
        return writer.date(start)
    if start:
        return writer.say(writer._("from: {date}"), date=writer.date(start))
    if end:
        return writer.say(writer._("until: {date}"), date=writer.date(end))
    return Markup()


def period(writer: Writer, stated: Period | None) -> Markup:
    """A period as `span` writes it; "" for None."""
    return span(writer, stated.start, stated.end) if stated else Markup()


def moment(writer: Writer, when: When | None, zone: str) -> Markup:
    """A day, with its time and the zone where a time is recorded; "" for None."""
    if when is None:
        return Markup()
    at = when.at(zone)
    if at is None:
        return writer.date(when.date)
    shown = Markup('<time datetime="%s">%s</time>') % (at.isoformat(), writer.words.moment(at))
    return Markup("%s (%s)") % (shown, writer.words.zone_name(zone))


def adoption(writer: Writer, stated: str | None) -> Markup:
    """The date, or else the Git tag that holds the plan as adopted."""
    if stated is None:
        return Markup()
    try:
        date = FuzzyDate.parse(stated)
    except PydanticCustomError:
        date = None
    if date is not None and date.precision is not Precision.WORDS:
        return writer.date(date)
    return Markup("<code>%s</code>") % stated
