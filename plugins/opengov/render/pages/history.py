"""How a commitment changed, told in the reader's language, and the promise as it was adopted."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import groupby

from markupsafe import Markup, escape
from pydantic_core import PydanticCustomError

from opengov.model import ActionPlan, Body, Commitment, FuzzyDate, Record, Strategy, Text
from opengov.model.changes import Adopted, Change, ChangeKind, RecordHistory, Value
from opengov.model.words import Completion, OgpValue
from opengov.render.msgids import _
from opengov.render.pages.context import one_line
from opengov.render.pages.spans import adoption
from opengov.render.pages.writer import Writer

_NAMES: Mapping[str, str] = {
    "title": _("Title"),
    "description": _("Description"),
    "withdrawn": _("Withdrawal"),
    "reason": _("Reason"),
    "status": _("Status"),
    "lead": _("Responsible body"),
    "plan": _("Action plan"),
    "number": _("Number in the plan"),
    "ogp_id": _("Identifier at the Open Government Partnership"),
    "from": _("Beginning of the period"),
    "to": _("End of the period"),
    "problem": _("Problem"),
    "causes": _("Causes"),
    "done_so_far": _("Work so far"),
    "solution": _("Solution"),
    "results_wanted": _("Wanted results"),
    "transparency": _("Transparency"),
    "accountability": _("Public accountability"),
    "participation": _("Participation"),
    "values": _("Open government values"),
    "policy_areas": _("Policy areas"),
    "sdgs": _("Sustainable Development Goals of the United Nations"),
    "budget": _("Budget"),
    "strategy": _("Strategy"),
    "strategy_area": _("Area of the strategy"),
    "support": _("Supporters"),
    "contact": _("Contact"),
    "proposals": _("Proposals"),
    "carried_from": _("Carried forward from"),
    "amends": _("Amends"),
    "start": _("Start date"),
    "due": _("Due date"),
    "completed": _("Completed"),
    "responsible": _("Responsible body"),
    "output": _("Result"),
    "weight": _("Weight"),
    "evidence": _("Evidence"),
    "indicators": _("Indicators"),
    "updates": _("Progress report"),
}
_VOCABULARIES: Mapping[str, type[StrEnum]] = {"status": Completion, "values": OgpValue}
_RECORDS: Mapping[str, type[Record]] = {
    "lead": Body,
    "responsible": Body,
    "plan": ActionPlan,
    "strategy": Strategy,
    "carried_from": Commitment,
    "amends": Commitment,
}
_ITSELF = frozenset({"withdrawn", "completed", "carried_from", "amends"})
"""Fields whose name says what happened: "Completed: May 2022" and not "Completed added"."""


def history(writer: Writer, commitment: Commitment) -> Markup:
    """The section of its page; "" for a removed record, of which no more is told."""
    if commitment.removed:
        return Markup()
    found = writer.site.portal.histories.get(commitment.id)
    days = groupby(reversed(found.revisions), lambda one: one.day) if found else ()
    return writer.render(
        "history.html",
        history=found,
        days=[
            (day, [sentence(writer, change) for one in of_day for change in one.changes])
            for day, of_day in days
        ],
        **_adopted(writer, found),
    )


def _adopted(writer: Writer, found: RecordHistory | None) -> Mapping[str, object]:
    adopted: Adopted | None = found.adopted if found else None
    return {
        "adopted": adopted,
        "stated": adoption(writer, adopted.stated if adopted else None),
        "differences": [
            (_name(writer, change), *_both(writer, change))
            for change in (adopted and adopted.changes) or ()
        ],
    }


def sentence(writer: Writer, change: Change) -> Markup:
    """A change in words: "Due date moved from March 2023 to June 2023 (third move)"."""
    said = writer.say(
        _pattern(writer, change),
        what=_field(writer, change),
        before=_told(writer, change, change.before),
        after=_told(writer, change, change.after),
        move=_move(writer, change.move),
    )
    if change.within is None:
        return said
    return Markup("%s: %s") % (_milestone(writer, change.within), said)


def _pattern(writer: Writer, change: Change) -> str:
    """In languages whose words agree in gender: "{what}: ..." reads well with every name."""
    gettext, told = writer._, change.before is not None and change.after is not None
    if change.kind is ChangeKind.MOVED:
        return gettext("{what} moved from {before} to {after} ({move})")
    if change.kind is ChangeKind.REWORDED:
        return gettext("{what} reworded")
    if change.kind is ChangeKind.TRANSLATED:
        return gettext("{what}: translation changed")
    if change.kind is ChangeKind.CHANGED:
        return (
            gettext("{what} changed from {before} to {after}")
            if told
            else gettext("{what} changed")
        )
    if change.kind is ChangeKind.REMOVED:
        return (
            gettext("{what} removed (it was: {before})")
            if _is_short(change.before)
            else gettext("{what} removed")
        )
    if change.path[-1] in _ITSELF:
        return "{what}: {after}"
    return gettext("{what} added: {after}") if _is_short(change.after) else gettext("{what} added")


def _is_short(value: Value) -> bool:
    """Dates, words and names are told; of a text, and of a milestone, that it came or went."""
    return value is not None and value != "" and not isinstance(value, Text)


def _move(writer: Writer, number: int) -> str:
    """Which move of a date it is, from 1; "" for what is no move."""
    gettext = writer._
    if not number:
        return ""
    first = (
        gettext("first move"),
        gettext("second move"),
        gettext("third move"),
        gettext("fourth move"),
        gettext("fifth move"),
    )
    return (
        first[number - 1]
        if number <= len(first)
        else gettext("move {number}").format(number=number)
    )


def _field(writer: Writer, change: Change) -> Markup:
    """What has changed, without the milestone that it belongs to."""
    if change.path[0] == "milestones" and len(change.path) == 2:
        title = change.before if change.after is None else change.after
        return _milestone(writer, title if isinstance(title, Text) else None)
    if change.path[0] == "updates":
        field = _NAMES["updates"]
        name = escape(writer._(field))
        return (
            name
            if len(change.path) == 2
            else Markup("%s (%s)") % (name, _report_date(writer, change.path[1]))
        )
    return escape(writer._(_NAMES[change.path[-1]]))


def _report_date(writer: Writer, written: str) -> Markup:
    try:
        return writer.date(FuzzyDate.parse(written))
    except PydanticCustomError:  # it has no date, and goes by its place in the file
        return escape(written)


def _name(writer: Writer, change: Change) -> Markup:
    name = _field(writer, change)
    return Markup("%s: %s") % (_milestone(writer, change.within), name) if change.within else name


def _milestone(writer: Writer, title: Text | None) -> Markup:
    return writer.say(writer._("Milestone “{title}”"), title=writer.text(title))


def _both(writer: Writer, change: Change) -> tuple[Markup, Markup]:
    """As adopted and now; "" where there is none."""
    if change.before is None and change.after is None:
        return Markup(), escape(writer._("differs"))
    return _told(writer, change, change.before), _told(writer, change, change.after)


def _told(writer: Writer, change: Change, value: Value) -> Markup:
    field = change.path[-1]
    if isinstance(value, Text):
        return _plain(writer, value)
    if isinstance(value, FuzzyDate):
        return writer.date(value)
    if isinstance(value, tuple):
        return escape(writer.words.list([_word(writer, field, word) for word in value]))
    return escape(_word(writer, field, value)) if isinstance(value, str) else Markup()


def _plain(writer: Writer, text: Text) -> Markup:
    """All of its words, without the markup."""
    found = text.read(writer.language)
    words = escape(one_line(found.text, len(found.text) + 1))
    if not found.is_fallback:
        return words
    writer.fallbacks.add(found.language)
    return Markup('<span lang="%s">%s</span>') % (found.language, words)


def _word(writer: Writer, field: str, written: str) -> str:
    """A word of a vocabulary or the name of a record; as written where there is none today."""
    vocabulary, kind = _VOCABULARIES.get(field), _RECORDS.get(field)
    if vocabulary and written in list(vocabulary):
        return writer.word(vocabulary(written))
    record = writer.site.portal.of(kind).get(written) if kind else None
    return writer.plain(record.heading) if record else written
