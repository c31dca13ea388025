"""One meeting, five forms: page, calendar, JSON-LD, log of changes and data tell the same.

A portal with its history is built; what stands in the site is read by strangers (tests/forms.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import forms
from tests.forms import Told, instant
from tests.loading.promise_history import commit, git
from tests.mkdocs_plugins.trial import build, write_portal

LANGUAGES = {"en": "", "sk": "sk/", "el": "el/"}
ROOT = "https://trial.example.org/portal/"
FIRST_DAY = dt.date(2022, 5, 1)
DEFAULT = dt.timedelta(hours=1)  # how long a meeting lasts whose end nobody recorded

SEPTEMBER = "2022-09-01T18:00:00+02:00"
PREVIOUS = "previous: [{start: 2022-09-01 18:00, reason: The hall is taken}]\n"
REASON = "reason: Fog\n"


@dataclass(frozen=True)
class Story:
    """The versions of a meeting, a commit each, and what is to be told of the last."""

    id: str
    versions: Sequence[str]  # YAML below the title
    status: str  # of the data
    start: str | None  # ISO 8601; None where it has no form for the date
    calendar: str | None  # STATUS; None where there is no event
    schema: str
    log: Sequence[str]  # the terms of all entries
    end: str | None = None  # inclusive
    previous: Sequence[str] = ()
    written: str = ""  # of a date for which ISO 8601 has no form
    end_in_calendars: str | None = None


def version(start: str, status: str = "confirmed", more: str = "") -> str:
    return f"start: {start}\nstatus: {status}\n{more}"


AT_SIX = version("2022-09-01 18:00", more="end: 20:00\n")
STORIES = (
    Story("confirmed", [AT_SIX], "confirmed", SEPTEMBER, "CONFIRMED", "EventScheduled", ["added"],
          end="2022-09-01T20:00:00+02:00"),
    Story("tentative", [AT_SIX.replace("confirmed", "tentative")], "tentative", SEPTEMBER,
          "TENTATIVE", "EventScheduled", ["added"], end="2022-09-01T20:00:00+02:00"),
    Story("moved", [AT_SIX, version("2022-09-08 18:00", "rescheduled", PREVIOUS)],
          "rescheduled", "2022-09-08T18:00:00+02:00", "CONFIRMED", "EventRescheduled",
          ["added", "moved"], previous=[SEPTEMBER]),
    Story("moved-and-called-confirmed",
          [AT_SIX, version("2022-09-08 18:00", "confirmed", PREVIOUS)],
          "rescheduled", "2022-09-08T18:00:00+02:00", "CONFIRMED", "EventRescheduled",
          ["added", "moved"], previous=[SEPTEMBER]),
    Story("moved-before-it-was-added", [version("2022-09-08 18:00", "rescheduled", PREVIOUS)],
          "rescheduled", "2022-09-08T18:00:00+02:00", "CONFIRMED", "EventRescheduled", ["moved"],
          previous=[SEPTEMBER]),
    Story("moved-twice",
          [AT_SIX, version("2022-09-08 18:00", "rescheduled", PREVIOUS),
           version("2022-09-15", "rescheduled",
                   "previous: [{start: 2022-09-01 18:00}, {start: 2022-09-08 18:00}]\n")],
          "rescheduled", "2022-09-15", "CONFIRMED", "EventRescheduled",
          ["added", "moved", "moved"], previous=[SEPTEMBER, "2022-09-08T18:00:00+02:00"]),
    Story("moved-from-a-month",
          [version("2022-09"),
           version("2022-10-05 18:00", "rescheduled", "previous: [{start: 2022-09}]\n")],
          "rescheduled", "2022-10-05T18:00:00+02:00", "CONFIRMED", "EventRescheduled",
          ["added", "moved"], previous=["2022-09"]),
    Story("moved-then-cancelled",
          [AT_SIX, version("2022-09-08 18:00", "rescheduled", PREVIOUS),
           version("2022-09-08 18:00", "cancelled", PREVIOUS + REASON)],
          "cancelled", "2022-09-08T18:00:00+02:00", "CANCELLED", "EventCancelled",
          ["added", "moved", "cancelled"], previous=[SEPTEMBER]),
    Story("postponed", [AT_SIX, AT_SIX.replace("confirmed", "postponed") + REASON], "postponed",
          SEPTEMBER, "CANCELLED", "EventPostponed", ["added", "postponed"],
          end="2022-09-01T20:00:00+02:00"),
    Story("postponed-then-a-new-date",
          [AT_SIX, AT_SIX.replace("confirmed", "postponed") + REASON,
           version("2022-10-06 18:00", "rescheduled", PREVIOUS)],
          "rescheduled", "2022-10-06T18:00:00+02:00", "CONFIRMED", "EventRescheduled",
          ["added", "postponed", "moved"], previous=[SEPTEMBER]),
    Story("cancelled", [AT_SIX, AT_SIX.replace("confirmed", "cancelled") + REASON], "cancelled",
          SEPTEMBER, "CANCELLED", "EventCancelled", ["added", "cancelled"],
          end="2022-09-01T20:00:00+02:00"),
    Story("cancelled-and-held-after-all",
          [AT_SIX, AT_SIX.replace("confirmed", "cancelled") + REASON, AT_SIX], "confirmed",
          SEPTEMBER, "CONFIRMED", "EventScheduled", ["added", "cancelled", "changed"],
          end="2022-09-01T20:00:00+02:00"),
    Story("removed",
          [AT_SIX, AT_SIX + "removed: {date: 2022-06-20, reason: Entered twice}\n"], "cancelled",
          SEPTEMBER, "CANCELLED", "EventCancelled", ["added", "cancelled"],
          end="2022-09-01T20:00:00+02:00"),
    Story("end-not-recorded", [version("2022-09-01 18:00")], "confirmed", SEPTEMBER, "CONFIRMED",
          "EventScheduled", ["added"]),
    Story("several-days", [version("2022-09-01", more="end: 2022-09-03\n")], "confirmed",
          "2022-09-01", "CONFIRMED", "EventScheduled", ["added"], end="2022-09-03",
          end_in_calendars="2022-09-04"),
    Story("several-days-with-hours",
          [version("2022-09-01 18:00", more="end: 2022-09-03 12:00\n")], "confirmed", SEPTEMBER,
          "CONFIRMED", "EventScheduled", ["added"], end="2022-09-03T12:00:00+02:00"),
    Story("several-days-from-an-hour-on",
          [version("2022-09-01 18:00", more="end: 2022-09-03\n")], "confirmed", SEPTEMBER,
          "CONFIRMED", "EventScheduled", ["added"], end="2022-09-03",
          end_in_calendars="2022-09-03T17:00Z"),
    Story("over-midnight", [version("2022-09-01 22:00", more="end: 2022-09-02 01:30\n")],
          "confirmed", "2022-09-01T22:00:00+02:00", "CONFIRMED", "EventScheduled", ["added"],
          end="2022-09-02T01:30:00+02:00"),
    Story("over-the-gap-in-spring",
          [version("2023-03-26 01:30", more="end: 2023-03-26 03:30\n")], "confirmed",
          "2023-03-26T01:30:00+01:00", "CONFIRMED", "EventScheduled", ["added"],
          end="2023-03-26T03:30:00+02:00"),
    Story("in-the-hour-that-comes-twice",
          [version("2022-10-30 02:30+01:00", more="end: 2022-10-30 04:00\n")], "confirmed",
          "2022-10-30T02:30:00+01:00", "CONFIRMED", "EventScheduled", ["added"],
          end="2022-10-30T04:00:00+01:00"),
    Story("in-new-york",
          [version("2022-09-01 18:00", more="timezone: America/New_York\n")], "confirmed",
          "2022-09-01T18:00:00-04:00", "CONFIRMED", "EventScheduled", ["added"]),
    Story("time-not-recorded", [version("2022-09-01")], "confirmed", "2022-09-01", "CONFIRMED",
          "EventScheduled", ["added"]),
    Story("time-told-later", [version("2022-09-01"), version("2022-09-01 18:00")], "confirmed",
          SEPTEMBER, "CONFIRMED", "EventScheduled", ["added", "changed"]),
    Story("a-month", [version("2022-10", "tentative")], "tentative", "2022-10", None,
          "EventScheduled", ["added"]),
    Story("a-year", [version("2023", "tentative")], "tentative", "2023", None, "EventScheduled",
          ["added"]),
    Story("a-season", [version("2022-autumn", "tentative")], "tentative", None, None,
          "EventScheduled", ["added"], written="2022-autumn"),
    Story("in-words", [version("after the elections", "tentative")], "tentative", None, None,
          "EventScheduled", ["added"], written="after the elections"),
    Story("a-month-cancelled", [version("2022-10"), version("2022-10", "cancelled", REASON)],
          "cancelled", "2022-10", None, "EventCancelled", ["added", "cancelled"]),
)  # fmt: skip
ALL = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
EACH = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trial portal and all stories, a commit a day, built for 15 July 2022."""
    root = write_portal(tmp_path_factory.mktemp("agreement"))
    git(root, "init", "--quiet", "--initial-branch=main")
    for number in range(max(len(story.versions) for story in STORIES)):
        for story in STORIES:
            if number < len(story.versions):
                file = root / f"data/meetings/{story.id}.yml"
                file.write_text(f"title: {story.id}\n{story.versions[number]}", encoding="utf-8")
        commit(root, FIRST_DAY + dt.timedelta(days=number))
    assert build(root) == []
    return root / "site"


def read(town: Path, address: str) -> str:
    return (town / address / "index.html").read_text(encoding="utf-8")


def exact(told: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(str(instant(one)) for one in told)


@ALL
@EACH
def test_the_page(town: Path, story: Story, language: str) -> None:
    told = forms.page(read(town, f"{LANGUAGES[language]}meetings/{story.id}"))
    assert (told.status, told.start) == (story.status, instant(story.start))
    assert told.previous == exact(story.previous)


@ALL
@EACH
def test_linked_data(town: Path, story: Story, language: str) -> None:
    previous = [*story.previous, *([story.start] if story.status == "postponed" else [])]
    told = forms.linked_data(read(town, f"{LANGUAGES[language]}meetings/{story.id}"))
    assert told == Told(story.schema, instant(story.start), instant(story.end), exact(previous))


@ALL
@EACH
def test_the_calendar(town: Path, story: Story, language: str) -> None:
    root = town / LANGUAGES[language]
    file = root / f"meetings/{story.id}/event.ics"
    assert file.is_file() == (story.calendar is not None)
    if story.calendar is None:
        return
    (event,) = forms.calendar(file.read_bytes())
    assert (event.status, event.start) == (story.calendar, instant(story.start))
    assert event.end == (story.end_in_calendars or instant(story.end) or guessed(story))
    assert event.uid == f"meeting-{story.id}@trial.example.org"
    off = story.status in ("postponed", "cancelled")
    assert event.sequence == len(story.previous) + off
    assert event.transparent == (off or "T" not in str(story.start))
    assert (": " in event.summary) == off
    if language == "en":
        assert event.summary == f"{story.status.capitalize()}: {story.id}" if off else story.id
    year = str(story.start)[:4]
    feed = list(forms.calendar((root / f"calendar/archive/{year}.ics").read_bytes()))
    assert [one for one in feed if one.uid == event.uid] == [event]


def guessed(story: Story) -> str | None:
    """An hour later, or the day after: calendars want an end."""
    start = str(story.start)
    if "T" not in start:
        return (dt.date.fromisoformat(start) + dt.timedelta(days=1)).isoformat()
    return instant((dt.datetime.fromisoformat(start) + DEFAULT).isoformat())


@ALL
@EACH
def test_the_log(town: Path, story: Story, language: str) -> None:
    content = (town / LANGUAGES[language] / "changes.atom").read_bytes()
    told = forms.log(content)[f"{ROOT}{LANGUAGES[language]}meetings/{story.id}/"]
    assert [entry.status for entry in told] == list(story.log)
    assert told[-1].start == instant(story.start)
    moves = [entry for entry in told if entry.status == "moved"]
    moved_from = tuple(one for entry in moves for one in entry.previous)
    assert moved_from == exact(story.previous)


@ALL
def test_the_data(town: Path, story: Story) -> None:
    told = forms.data(town / "data/meetings.json")[story.id]
    start = instant(story.start) or story.written
    assert told == Told(story.status, start, instant(story.end), exact(story.previous))


def test_every_row_of_the_table_has_its_story() -> None:
    told = {(story.status, story.calendar, story.schema) for story in STORIES}
    assert told >= {
        ("confirmed", "CONFIRMED", "EventScheduled"),
        ("tentative", "TENTATIVE", "EventScheduled"),
        ("rescheduled", "CONFIRMED", "EventRescheduled"),
        ("postponed", "CANCELLED", "EventPostponed"),
        ("cancelled", "CANCELLED", "EventCancelled"),
    }


@EACH
def test_each_page_names_its_calendar_and_the_log(town: Path, language: str) -> None:
    html = read(town, f"{LANGUAGES[language]}meetings/confirmed")
    for kind, address in (
        ("text/calendar", "meetings/confirmed/event.ics"),
        ("application/atom+xml", "changes.atom"),
    ):
        assert f'type="{kind}"' in html
        assert (town / LANGUAGES[language] / address).is_file()
