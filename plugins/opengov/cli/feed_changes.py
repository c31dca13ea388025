"""In words: what a comparison of feeds has found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from opengov.cli.feed_comparison import Comparison, Left, Reason, parsed
from opengov.ics.values import moment
from opengov.render.msgids import _
from opengov.render.words import Words

MOST_TOLD = 40  # lines of a kind; who has thousands of changes needs their number

_REASONS: Mapping[Reason, str] = {
    Reason.WINDOW: _("it was more than a year ago"),
    Reason.LIMIT: _("the calendar is full, and the oldest events drop out first"),
    Reason.CALLED_OFF: _("it was called off or removed, and long enough ago"),
    Reason.ELSEWHERE: _("it belongs to another calendar now"),
}
_NEW = _("New: {event}")
_MOVED = _("Moved: {event}, was {date}")
_ON_AGAIN = _("On again: {event}")
_LEFT = _("No longer in {calendars}: {event} ({reason})")
_LOST = _("Lost from {calendars}: {event}")
_UNNOTICED = _(
    "Some calendar programs, such as Evolution, will not notice all of this: some records bear "
    "the same time of their last change as before. Keep the data in Git, or state "
    "`last_modified` in the record."
)


def told(comparison: Comparison, in_words: Words) -> Iterator[str]:
    """A line for each event that appears, moves, is cancelled, comes back or goes for a reason.

    Then how many others have changed, and whether programs may miss any of it.
    """
    moved, cancelled, on_again, others = _sorted_changes(comparison.changed, in_words)
    new = [in_words._(_NEW).format(event=_event(event, in_words)) for event in comparison.new]
    left = [_left(one, in_words) for one in comparison.left if one.reason]
    for lines in (new, moved, cancelled, on_again, left):
        yield from _shortened(lines, in_words)
    if others:
        yield in_words.ngettext(
            "The text of {count} event has changed.",
            "The texts of {count} events have changed.",
            others,
        ).format(count=in_words.number(others))
    if any(_is_unnoticed(*pair) for pair in comparison.changed):
        yield in_words._(_UNNOTICED)


def _is_unnoticed(was: bytes, now: bytes) -> bool:
    """True for what matters and bears no new time: Evolution compares nothing but that."""
    before, after = parsed(was), parsed(now)
    return before.value("LAST-MODIFIED") == after.value("LAST-MODIFIED") and any(
        before.value(name) != after.value(name) for name in ("DTSTART", "DTEND", "STATUS")
    )


def told_losses(lost: Sequence[Left], in_words: Words) -> Iterator[str]:
    """What would vanish without a reason, and what can be done."""
    lines = [
        in_words._(_LOST).format(
            calendars=in_words.list(one.feeds), event=_event(one.event, in_words)
        )
        for one in lost
    ]
    yield from _shortened(lines, in_words)
    yield in_words._(
        "People who have subscribed would lose these events, and nothing in the data says why. "
        "Put the record back and mark it with `removed:`, or call the event off; "
        "--allow-loss publishes all the same."
    )


def _sorted_changes(
    changed: Sequence[tuple[bytes, bytes]], in_words: Words
) -> tuple[list[str], list[str], list[str], int]:
    """Moved, cancelled, on again, and the number of other changes."""
    moved: list[str] = []
    cancelled: list[str] = []
    on_again: list[str] = []
    others = 0
    for was, now in changed:
        before, after = parsed(was), parsed(now)
        was_off, is_off = (one.value("STATUS") == "CANCELLED" for one in (before, after))
        event = _event(now, in_words)
        if is_off and not was_off:
            cancelled.append(event)  # whose title begins with "Cancelled:" or "Postponed:"
        elif was_off and not is_off:
            on_again.append(in_words._(_ON_AGAIN).format(event=event))
        elif before.value("DTSTART") != after.value("DTSTART"):
            moved.append(in_words._(_MOVED).format(event=event, date=_date(was, in_words)))
        else:
            others += 1
    return moved, cancelled, on_again, others


def _left(left: Left, in_words: Words) -> str:
    assert left.reason is not None
    return in_words._(_LEFT).format(
        calendars=in_words.list(left.feeds),
        event=_event(left.event, in_words),
        reason=in_words._(_REASONS[left.reason]),
    )


def _event(event: bytes, in_words: Words) -> str:
    """Title, date, and the id by which its record is found."""
    component = parsed(event)
    uid = component.value("UID").rpartition("@")[0]
    return f"{component.text('SUMMARY')}, {_date(event, in_words)} [{uid}]"


def _date(event: bytes, in_words: Words) -> str:
    """Of its start, by the clock of its own zone; as written where that is no date."""
    start = parsed(event).first("DTSTART")
    at = moment(start) if start else None
    if at is None:
        return start.value if start else ""
    if at.form.is_day:
        return in_words.date(at.local.date(), "medium")
    return in_words.moment(at.local, "medium")


def _shortened(lines: Sequence[str], in_words: Words) -> Iterator[str]:
    yield from islice(lines, MOST_TOLD)
    if (more := len(lines) - MOST_TOLD) > 0:
        yield in_words.ngettext("… and {count} more", "… and {count} more", more).format(
            count=in_words.number(more)
        )
