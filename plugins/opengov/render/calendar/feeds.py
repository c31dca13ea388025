"""Which feeds a portal has, and which events stand in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from opengov.model import ActionPlan, Body, Commitment, Meeting, Series
from opengov.render.calendar.deadline_event import deadline_entries
from opengov.render.calendar.entry import Entry
from opengov.render.calendar.meeting_event import meeting_entry
from opengov.render.site import Site
from opengov.render.words import words

FeedKind = Literal["all", "series", "bodies", "archive", "deadlines"]
Meetings = dict[str, Entry]  # id -> event; without those that have no exact day

MOST_EVENTS = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Feed:
    """A calendar to subscribe to; it always holds an event."""

    kind: FeedKind
    id: str  # of the series or body; a year; "plans/<id>" of a record's deadlines; else ""
    entries: Sequence[Entry]  # the oldest first
    about: Series | Body | ActionPlan | Commitment | None = None

    @property
    def address(self) -> str:
        """Below the root of a language: "calendar/series/x.ics"."""
        name = f"{self.kind}/{self.id}" if self.id else self.kind
        return f"calendar/{name}.ics"

    @property
    def former_addresses(self) -> Sequence[str]:
        """Where it stood under former ids: nobody subscribes twice."""
        if self.about is None:
            return ()
        folder = self.address.rpartition("/")[0]
        return [f"{folder}/{alias}.ics" for alias in self.about.aliases]

    @property
    def page(self) -> str:
        """The page of what it is about, below the root of a language."""
        return self.about.address if self.about else "calendar/"

    @property
    def is_limited(self) -> bool:
        """An archive holds every meeting of its year, however many."""
        return self.kind != "archive"

    def title(self, language: str) -> str:
        """In `language`; in its own where the series or body has no name in it."""
        _ = words(language)._
        if self.about:
            heading = self.about.heading.read(language).text
            if self.kind == "deadlines":
                return _("Deadlines: {title}").format(title=heading)
            return heading
        if self.kind == "archive":
            return _("Meetings in {year}").format(year=self.id)
        return _("Deadlines") if self.kind == "deadlines" else _("All meetings")


@lru_cache(maxsize=2)
def feeds(site: Site) -> Sequence[Feed]:
    """Every feed that has an event on the site's day."""
    meetings = meeting_entries(site)
    return tuple(
        feed
        for feed in (
            Feed("all", "", _newest(_all(site, meetings))),
            *_of_deadlines(site),
            *_of_series(site, meetings),
            *_of_bodies(site, meetings),
            *_archives(site, meetings),
        )
        if feed.entries
    )


@lru_cache(maxsize=2)
def meeting_entries(site: Site) -> Meetings:
    """The events of all meetings, by date."""
    found = {}
    for meeting in site.portal.meetings:
        if entry := meeting_entry(site, meeting):
            found[meeting.id] = entry
    return found


def has_event(site: Site, meeting: Meeting) -> bool:
    """True where there is a file for the meeting: it has an exact day."""
    return meeting.id in meeting_entries(site)


def _all(site: Site, meetings: Meetings) -> Sequence[Entry]:
    """The last twelve months and everything ahead; else the newest that was held."""
    since = window_begins(site.today)
    recent = [entry for entry in _listed(meetings.values(), site.today) if entry.last_day >= since]
    if recent:
        return recent
    return [
        meetings[meeting.id]
        for meeting in site.portal.meetings
        if meeting.is_live and meeting.id in meetings
    ][-1:]


def _of_series(site: Site, meetings: Meetings) -> Iterator[Feed]:
    for series_id, series in sorted(site.portal.of(Series).items()):
        if series.feed:
            own = site.portal.meetings_by_series.get(series_id, ())
            yield Feed("series", series_id, _own(site, meetings, own), series)


def _of_bodies(site: Site, meetings: Meetings) -> Iterator[Feed]:
    for body_id, body in sorted(site.portal.of(Body).items()):
        own = site.portal.meetings_by_body.get(body_id, ())
        yield Feed("bodies", body_id, _own(site, meetings, own), body)


def _archives(site: Site, meetings: Meetings) -> Iterator[Feed]:
    """A meeting across New Year's Eve stands in both years. Only `removed:` takes one out."""
    by_year: dict[int, list[Entry]] = {}
    for meeting_id, entry in meetings.items():
        is_removed = site.portal.of(Meeting)[meeting_id].removed is not None
        if is_removed and not _is_listed(entry, site.today):
            continue
        for year in range(entry.first_day.year, entry.last_day.year + 1):
            by_year.setdefault(year, []).append(entry)
    for year, entries in sorted(by_year.items()):
        yield Feed("archive", str(year), entries)


def _of_deadlines(site: Site) -> Iterator[Feed]:
    """All of them, and those of each plan, body and commitment."""
    listed = [pair for pair in deadline_entries(site) if _is_listed(pair[0], site.today)]
    listed.sort(key=lambda pair: (pair[0].first_day, pair[0].uid))
    yield Feed("deadlines", "", _newest([entry for entry, _owners in listed]))
    by_owner: dict[tuple[str, str], list[Entry]] = {}
    for entry, owners in listed:
        for owner in owners:
            by_owner.setdefault(owner, []).append(entry)
    for owner, entries in sorted(by_owner.items()):
        record = site.portal.by_kind[owner[0]].get(owner[1])
        if isinstance(record, ActionPlan | Body | Commitment):
            yield Feed("deadlines", "/".join(owner), _newest(entries), record)


def _own(site: Site, meetings: Meetings, own: Iterable[Meeting]) -> Sequence[Entry]:
    entries = (meetings[meeting.id] for meeting in own if meeting.id in meetings)
    return _newest(_listed(entries, site.today))


def _listed(entries: Iterable[Entry], today: dt.date) -> Sequence[Entry]:
    return [entry for entry in entries if _is_listed(entry, today)]


def _is_listed(entry: Entry, today: dt.date) -> bool:
    return entry.listed_until is None or today <= entry.listed_until


def _newest(entries: Sequence[Entry]) -> Sequence[Entry]:
    return entries[-MOST_EVENTS:]


def window_begins(today: dt.date) -> dt.date:
    """The first day of `all.ics`, a year back; 29 February is followed back to the 28th."""
    last = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year - 1, day=last)
