"""The earlier dates of a meeting whose event has moved between two imports.

A meeting that an import wrote and nobody edited stands at the date that the calendar had then.
Where the calendar has another one now, the meeting was moved, as when an editor moves it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opengov.loading.calendar_drafts import written
from opengov.loading.yaml_writing import Value
from opengov.model import Meeting, When
from opengov.model.dates import zone_info
from opengov.model.meeting_changes import is_moved

Draft = dict[str, Value]


def moved(draft: Draft, known: Meeting, zone: str) -> Draft:
    """The draft with all dates that `known`, its meeting, had before; `zone`: the draft's."""
    former = _former(known, zone)
    start = When.parse(str(draft["start"]))
    then, now = known.starts_at, start.at(zone)
    if then != now if then and now else is_moved(known.start, start):
        former.append(_on_clock(known.start, known.timezone, zone))
    return _with(draft, former)


def as_written(draft: Draft, known: Meeting, zone: str) -> Iterator[Draft]:
    """What an earlier import of the same event can have written: an editor may have added dates."""
    former = _former(known, zone)
    for count in range(len(former) + 1):
        yield _with(draft, former[:count])


def _former(known: Meeting, zone: str) -> list[str]:
    return [_on_clock(one.start, known.timezone, zone) for one in known.previous]


def _on_clock(when: When, of: str, zone: str) -> str:
    at = when.at(of)
    return written(at.astimezone(zone_info(zone))) if at else str(when)


def _with(draft: Draft, former: Sequence[str]) -> Draft:
    """A date that is not certain yet was never moved, nor was one that is as it was."""
    previous = [{"start": one} for one in former if one != draft["start"]]
    if not previous or draft["status"] == "tentative":
        return draft
    status = "rescheduled" if draft["status"] == "confirmed" else draft["status"]
    made: Draft = {}
    for name, value in draft.items():
        made[name] = status if name == "status" else value
        if name == "status":
            made["previous"] = previous
    return made
