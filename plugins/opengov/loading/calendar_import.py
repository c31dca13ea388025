"""What importing a calendar would write, and what it leaves alone.

Each event becomes a meeting that remembers its UID (and, of a series, which occurrence it
is) in `imported:`, so that a second import knows it whatever its title and date have
become. What a portal would refuse is left out and told with its line in the calendar.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from opengov.ics.reading import Component, Stream, read
from opengov.ics.values import moment
from opengov.loading.calendar_drafts import Holder, meeting_of, slug_of
from opengov.loading.calendar_moves import Draft, as_written, moved
from opengov.loading.calendar_occurrences import (
    Occurrence,
    UnreadableError,
    Window,
    changed_occurrence,
    key_of,
    occurrences,
    within_known_time,
)
from opengov.loading.calendar_texts import one_line
from opengov.loading.calendar_zones import CalendarZones
from opengov.loading.flaws import not_utf8
from opengov.loading.folder import load
from opengov.loading.private_links import allowed_addresses, private_addresses
from opengov.loading.problem import Grade, Place, Problem
from opengov.loading.record_changes import Change, change_of, write_changes
from opengov.model import Meeting, Portal

_TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "URL")


@dataclass(frozen=True, slots=True)
class Import:
    """All of an import, before anything is written."""

    events: int  # occurrences that are meetings of the portal then
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


class CalendarImport:
    """One run over one file."""

    def __init__(
        self,
        file: Path,
        data_dir: Path,
        portal: Portal,
        holder: Holder,
        window: Window,
        *,
        public_calls: bool,
    ) -> None:
        """`public_calls`: whether the addresses of calls in CONFERENCE are for everyone."""
        self._file, self._data_dir, self._portal = file, data_dir, portal
        self._holder, self._window, self._public_calls = holder, window, public_calls
        self._allowed = allowed_addresses(portal)
        self._problems: list[Problem] = []
        self._ids = {
            (one.imported.uid, one.imported.occurrence or ""): one.id
            for one in portal.of(Meeting).values()
            if one.imported
        }
        self._taken = {*portal.of(Meeting), *self._aliases()}
        self._lines: dict[str, int] = {}  # "data/meetings/x.yml" -> line of its event

    def plan(self, docs_dir: Path | None, today: dt.date) -> Import:
        """Reads the file and compares; writes nothing. Raises OSError for the calendar."""
        data = self._file.read_bytes()
        stream = read(data)
        if (refused := self._not_text(data, stream)) is not None:
            return Import(0, (), (refused,))
        if not stream.calendars:
            self._tell("event_none", 1)
        changes, count = [], 0
        for record_id, record in self._records(stream):
            count += 1
            change = self._change(record_id, record)
            changes += [change] if change else []
        kept = self._accepted(changes, docs_dir, today)
        problems = sorted(self._problems, key=lambda problem: problem.order)
        return Import(count - len(changes) + len(kept), tuple(kept), tuple(problems))

    def _not_text(self, data: bytes, stream: Stream) -> Problem | None:
        """Of bytes in another encoding; a letter that only a fold cuts in two is none of them."""
        if all(oddity.kind != "not-utf-8" for oddity in stream.oddities):
            return None
        try:
            data.decode()
        except UnicodeDecodeError as error:
            flaw = not_utf8(data, error)
            place = Place(self._file.name, flaw.line, flaw.column)
            return Problem(flaw.code, Grade.ERROR, place, "", flaw.arguments)
        raise AssertionError("what is text as a whole is text when unfolded")

    def _change(self, record_id: str, record: Draft) -> Change | None:
        known = self._portal.of(Meeting).get(record_id)
        zone = str(record.get("timezone", self._holder.timezone))
        return change_of(
            self._data_dir,
            Meeting.kind,
            record_id,
            moved(record, known, zone) if known else record,
            self._problems,
            edited="calendar_edited",
            before=as_written(record, known, zone) if known else (),
        )

    def _aliases(self) -> Iterator[str]:
        for meeting in self._portal.of(Meeting).values():
            yield from meeting.aliases

    def _records(self, stream: Stream) -> Iterator[tuple[str, Draft]]:
        seen: dict[tuple[str, str], Component] = {}
        for calendar in stream.calendars:
            is_off = calendar.value("METHOD").upper() == "CANCEL"  # RFC 5546, section 3.2.5
            for one in self._occurrences(calendar):
                first = seen.setdefault((one.uid, one.key), one.event)
                if first is not one.event:
                    self._tell_twice(first, one.event)
                elif not self._is_private(one.event) and (title := self._title(one)):
                    record_id = self._id(one, title)
                    file = f"{self._data_dir.name}/{Meeting.kind}/{record_id}.yml"
                    self._lines[file] = one.event.line
                    record = meeting_of(one, title, self._holder)
                    yield record_id, {**record, "status": "cancelled"} if is_off else record

    def _tell_twice(self, first: Component, second: Component) -> None:
        """Unless they are the same in all they say, as in an export of several calendars."""
        if second.contents != first.contents:
            self._tell("event_twice", second.line, value=second.value("UID"), first=str(first.line))

    def _occurrences(self, calendar: Component) -> Iterator[Occurrence]:
        zones = CalendarZones(calendar, self._holder.timezone)
        changed = self._changed(calendar, zones)
        for event in calendar.within("VEVENT"):
            own = event.value("UID")
            try:
                with within_known_time(event):
                    if event.first("RECURRENCE-ID") is None:
                        found = list(occurrences(event, changed.get(own, {}), zones, self._window))
                    else:
                        key = self._key(event, zones)
                        found = list(changed_occurrence(event, key, zones, self._window))
            except UnreadableError as error:
                self._tell(error.code, error.line, written=error.written)
            else:
                if found and not own:
                    self._tell("event_no_uid", event.line)
                else:
                    yield from found

    def _changed(
        self, calendar: Component, zones: CalendarZones
    ) -> dict[str, dict[str, Component]]:
        """UID -> key -> the occurrence that stands in a VEVENT of its own."""
        found: dict[str, dict[str, Component]] = {}
        for event in calendar.within("VEVENT"):
            if event.first("RECURRENCE-ID") is not None:
                try:
                    key = self._key(event, zones)
                except UnreadableError:
                    continue  # told when its turn comes
                found.setdefault(event.value("UID"), {})[key] = event
        return found

    def _key(self, event: Component, zones: CalendarZones) -> str:
        named = event.first("RECURRENCE-ID")
        at = moment(named) if named else None
        if named is None or at is None:
            raise UnreadableError("event_undated", event.line, named.value if named else "")
        with within_known_time(event):
            return key_of(at, zones, named)

    def _is_private(self, event: Component) -> bool:
        """An address that only registered people may know; it is never repeated."""
        texts = [(found.text, found.line) for name in _TEXTS for found in event.all(name)]
        calls = event.all("CONFERENCE")
        if not self._public_calls:
            texts += [(found.value, found.line) for found in calls]
            allowed = self._allowed
        else:
            allowed = self._allowed | {
                found.address
                for call in calls
                for found in private_addresses(call.value, frozenset())
            }
        for text, line in texts:
            for found in private_addresses(text, allowed):
                self._tell("private_call", line, service=found.service)
                return True
        return False

    def _title(self, one: Occurrence) -> str | None:
        title = one_line(one.event.text("SUMMARY"))
        if not title:
            self._tell("event_untitled", one.event.line)
        return title or None

    def _id(self, one: Occurrence, title: str) -> str:
        """The one that an earlier import gave it; a new one is nobody else's."""
        key = one.uid, one.key
        if key not in self._ids:
            self._ids[key] = next(
                slug for slug in slug_of(title, one, self._holder) if slug not in self._taken
            )
            self._taken.add(self._ids[key])
        return self._ids[key]

    def _accepted(
        self, changes: list[Change], docs_dir: Path | None, today: dt.date
    ) -> list[Change]:
        """Those with which the portal can still be built; the others are told."""
        while changes:
            refused = self._refused(changes, docs_dir, today)
            if not refused:
                break
            for problem in refused:
                line = self._lines[problem.place.file]
                self._problems.append(replace(problem, place=Place(self._file.name, line)))
            bad = {problem.place.file for problem in refused}
            changes = [change for change in changes if change.file not in bad]
        return changes

    def _refused(
        self, changes: list[Change], docs_dir: Path | None, today: dt.date
    ) -> list[Problem]:
        """What would stop the build, of the files that would be written."""
        with TemporaryDirectory() as folder:
            trial = Path(folder) / self._data_dir.name
            shutil.copytree(self._data_dir, trial)
            write_changes(
                tuple(
                    replace(one, path=trial / one.path.relative_to(self._data_dir))
                    for one in changes
                )
            )
            problems = load(trial, docs_dir=docs_dir, today=today).problems
        files = {change.file for change in changes}
        return [
            problem
            for problem in problems
            if problem.grade is Grade.ERROR and problem.place.file in files
        ]

    def _tell(self, code: str, line: int, **arguments: str) -> None:
        place = Place(self._file.name, line)
        self._problems.append(Problem(code, Grade.ERROR, place, "", arguments))
