"""Live data inside an editor's own page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from markupsafe import Markup

from opengov.model import ActionPlan, Body, Commitment, Record, Series
from opengov.render.msgids import _
from opengov.render.pages.feed_links import feed_of, main_feed, subscribe
from opengov.render.pages.home import LATEST, NEXT, latest_list, open_list, upcoming
from opengov.render.pages.meeting_rows import meeting_list
from opengov.render.pages.promises import commitment_rows, in_order
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.words import words

AnyRecord = TypeVar("AnyRecord", bound=Record)
Options = Mapping[str, str]


class BlockError(Exception):
    """A block that asks for what is not there."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message.format(**values))
        self._message, self._values = message, values

    def said(self, language: str) -> str:
        """The reason in plain words."""
        return words(language)._(self._message).format(**self._values)


def render_block(site: Site, name: str, options: Options, language: str, prefix: str) -> str:
    """HTML of a block. `prefix` leads from the page to the root of the language.

    Names and options: next-meetings (series, body, limit), latest (limit), open,
    plan-progress (plan), subscribe (series or body). Raises BlockError.
    """
    block = _BLOCKS.get(name)
    if block is None:
        message = _("there is no block “{name}”; the blocks are: {known}")
        raise BlockError(message, name=name, known=", ".join(_BLOCKS))
    allowed, render = block
    for option in options:
        if option not in allowed:
            message = _("the block “{name}” has no option “{option}”; it has: {known}")
            raise BlockError(message, name=name, option=option, known=", ".join(allowed) or "–")
    writer = Writer(site, language, prefix)
    return str(render(writer, options))


def _next_meetings(writer: Writer, options: Options) -> Markup:
    series, body = _record(writer, Series, options), _record(writer, Body, options)
    portal = writer.site.portal
    found = [
        meeting
        for meeting in upcoming(writer.site)
        if (series is None or meeting.series == series.id)
        and (body is None or portal.body_of(meeting) is body)
    ]
    rows = meeting_list(writer, found[: _limit(options, NEXT)])
    return rows or writer.none(writer._("No upcoming meetings recorded here."))


def _latest(writer: Writer, options: Options) -> Markup:
    rows = latest_list(writer, _limit(options, LATEST))
    return rows or writer.none(writer._("No news recorded here."))


def _open(writer: Writer, _options: Options) -> Markup:
    rows = open_list(writer)
    return rows or writer.none(writer._("Nothing is open to take part in on this day."))


def _plan_progress(writer: Writer, options: Options) -> Markup:
    plan = _record(writer, ActionPlan, options)
    if plan is None:
        raise BlockError(_("the block “plan-progress” needs the option “plan”"))
    commitments = [
        commitment
        for commitment in writer.site.portal.of(Commitment).values()
        if commitment.plan == plan.id
    ]
    rows = commitment_rows(writer, in_order(commitments))
    if not commitments:
        return writer.none(writer._("No commitments recorded here."))
    return rows + writer.as_of()


def _subscribe(writer: Writer, options: Options) -> Markup:
    about = _record(writer, Series, options) or _record(writer, Body, options)
    feed = feed_of(writer.site, about) if about else main_feed(writer.site)
    if feed is None:
        return writer.none(writer._("No calendar yet: no meeting with a date is recorded here."))
    return subscribe(writer, feed)


_BLOCKS: Mapping[str, tuple[Sequence[str], Callable[[Writer, Options], Markup]]] = {
    "next-meetings": (("series", "body", "limit"), _next_meetings),
    "latest": (("limit",), _latest),
    "open": ((), _open),
    "plan-progress": (("plan",), _plan_progress),
    "subscribe": (("series", "body"), _subscribe),
}
_OPTIONS: Mapping[type[Record], str] = {Series: "series", Body: "body", ActionPlan: "plan"}


def _record(writer: Writer, record_type: type[AnyRecord], options: Options) -> AnyRecord | None:
    """The record that an option names; None where the option is not given."""
    option = _OPTIONS[record_type]
    wanted = options.get(option)
    if wanted is None:
        return None
    records = writer.site.portal.of(record_type)
    if wanted not in records:
        near = ", ".join(get_close_matches(wanted, records, n=3, cutoff=0)) or "–"
        message = _("{option}: there is no record “{wanted}”; the nearest ids are: {near}")
        raise BlockError(message, option=option, wanted=wanted, near=near)
    return records[wanted]


def _limit(options: Options, otherwise: int) -> int:
    written = options.get("limit")
    if written is None:
        return otherwise
    if not written.isdecimal() or int(written) == 0:
        message = _("limit: “{written}” is no number of entries, such as 5")
        raise BlockError(message, written=written)
    return int(written)
