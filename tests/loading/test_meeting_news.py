"""What Git tells of meetings, commit by commit."""

import datetime as dt
import os
import subprocess

import pytest

from opengov.loading import load
from opengov.loading import repository as asking
from opengov.model.meeting_changes import News
from tests.loading.promise_history import git
from tests.loading.test_versions import OURS
from tests.loading.trees import write

TODAY = dt.date(2022, 7, 15)
MEETING = """\
title: Evening
start: 2022-09-01 18:00
status: confirmed
"""
REMOVED = """\
removed:
  date: 2022-06-20
  reason: Entered twice
"""
MINUTES = """\
documents:
  - title: Minutes
    kind: minutes
    url: https://town.example/minutes.pdf
"""


class Town:
    """A portal in a repository, edited one day after the other."""

    def __init__(self, root):
        self.root = write(root, {})
        git(root, "init", "--quiet", "--initial-branch=main")
        self.commit("2020-01-01")

    def commit(self, day):
        git(self.root, "add", "--all")
        git(self.root, "commit", "--quiet", "-m", "x", day=dt.date.fromisoformat(day))

    def write(self, day, text, name="evening.yml"):
        (self.root / "data/meetings" / name).write_text(text, encoding="utf-8")
        self.commit(day)

    def news(self, meeting_id="evening", today=TODAY, root=None):
        root = root or self.root
        loaded = load(root / "data", docs_dir=root / "docs", today=today)
        assert not [one for one in loaded.problems if one.grade == "error"]
        self.portal = loaded.portal
        return self.portal.news.by_id.get(meeting_id, ())

    def told(self, *arguments, **named):
        """Day and kind of each change, with what it is about."""
        return [
            (change.at.date().isoformat(), change.news, str(change.start or ""))
            for change in self.news(*arguments, **named)
        ]


@pytest.fixture
def town(tmp_path):
    return Town(tmp_path)


def test_the_life_of_a_meeting(town):
    town.write("2022-06-01", MEETING.replace("confirmed", "tentative"))
    town.write("2022-06-02", MEETING)
    moved = MEETING.replace("09-01", "09-08").replace("confirmed", "rescheduled")
    moved += "previous:\n  - start: 2022-09-01 18:00\n"
    town.write("2022-06-03", moved)
    town.write("2022-06-04", moved.replace("Evening", "An evening"))
    town.write("2022-06-05", moved + "place: {name: Town hall}\n")
    off = moved.replace("rescheduled", "postponed") + "place: {name: Town hall}\n"
    town.write("2022-06-06", off)
    town.write("2022-06-07", off.replace("postponed", "cancelled"))
    assert town.told() == [
        ("2022-06-01", News.ADDED, "2022-09-01 18:00"),
        ("2022-06-02", News.CHANGED, "2022-09-01 18:00"),
        ("2022-06-03", News.MOVED, "2022-09-08 18:00"),
        ("2022-06-05", News.CHANGED, "2022-09-08 18:00"),
        ("2022-06-06", News.POSTPONED, "2022-09-08 18:00"),
        ("2022-06-07", News.CANCELLED, "2022-09-08 18:00"),
    ]
    changes = town.news()
    assert [change.details for change in changes if change.news is News.CHANGED] == [
        ("status",),
        ("place",),
    ]
    assert str(changes[2].before) == "2022-09-01 18:00"
    assert town.portal.news.is_complete


@pytest.mark.parametrize(
    ("status", "more", "news"),
    [
        ("tentative", "", News.ADDED),
        ("rescheduled", "previous:\n  - start: 2022-08-01\n", News.MOVED),
        ("confirmed", "previous:\n  - start: 2022-08-01\n", News.MOVED),
        ("postponed", "", News.POSTPONED),
        ("cancelled", "", News.CANCELLED),
    ],
)
def test_a_meeting_is_added_as_it_stands(town, status, more, news):
    town.write("2022-06-01", MEETING.replace("confirmed", status) + more)
    assert town.told() == [("2022-06-01", news, "2022-09-01 18:00")]


@pytest.mark.parametrize(
    ("before", "after", "news"),
    [
        ("2022-09-01 18:00", "2022-09-01 19:00", [News.MOVED]),
        ("2022-09-01 18:00", "2022-09-02 18:00", [News.MOVED]),
        ("2022-09", "2022-09-02 18:00", [News.CHANGED]),  # only told more exactly
        ("2022-09-01", "2022-09-01 18:00", [News.CHANGED]),
        ("2022-autumn", "2022-12-24", [News.MOVED]),
        ("2022-09-01 18:00", "2022-09-01T18:00", []),
        ("after the holidays", "2022-09-01", [News.CHANGED]),
    ],
)
def test_a_date_that_is_told_more_exactly_is_not_moved(town, before, after, news):
    town.write("2022-06-01", MEETING.replace("2022-09-01 18:00", before))
    town.write("2022-06-02", MEETING.replace("2022-09-01 18:00", after))
    assert [kind for day, kind, _start in town.told() if day == "2022-06-02"] == news


def test_words_of_an_old_version_are_not_repeated(town):
    town.write("2022-06-01", MEETING.replace("2022-09-01 18:00", "when Jane Doe is back"))
    town.write("2022-06-02", MEETING)
    assert "Jane" not in repr(town.news())


def test_minutes_are_published_once(town):
    town.write("2022-06-01", MEETING)
    town.write("2022-06-02", MEETING + MINUTES)
    town.write("2022-06-03", "# As agreed", name="evening.en.md")
    assert town.told()[1:] == [("2022-06-02", News.MINUTES, "2022-09-01 18:00")]


def test_minutes_beside_the_record_count_too(town):
    town.write("2022-06-01", MEETING)
    town.write("2022-06-03", "# As agreed", name="evening.en.md")
    assert town.told()[1:] == [("2022-06-03", News.MINUTES, "2022-09-01 18:00")]


def test_a_day_that_the_record_states_counts_with_and_without_a_history(town, tmp_path):
    town.write("2022-06-01", MEETING)
    town.write("2022-06-25", MEETING + MINUTES + "    added: 2022-06-22\n" + REMOVED)
    stated = [
        ("2022-06-20", News.CANCELLED, "2022-09-01 18:00"),
        ("2022-06-22", News.MINUTES, "2022-09-01 18:00"),
    ]
    assert town.told()[1:] == stated
    shallow = tmp_path / "shallow"
    clone = ["git", "clone", "--quiet", "--depth=1", f"file://{town.root}", str(shallow)]
    subprocess.run(clone, check=True, capture_output=True, env=os.environ)
    assert town.told(root=shallow) == stated
    assert not town.portal.news.is_complete


def test_a_year_is_told_and_compared_with_what_was_before(town):
    town.write("2021-06-01", MEETING)
    town.write("2021-08-01", MEETING.replace("18:00", "19:00"))
    assert town.told() == [("2021-08-01", News.MOVED, "2022-09-01 19:00")]
    assert town.told(today=dt.date(2022, 9, 1)) == []


def test_a_version_that_was_broken_is_passed_over(town):
    town.write("2022-06-01", MEETING)
    town.write("2022-06-02", MEETING.replace("title: Evening", "title: [Evening"))
    town.write("2022-06-03", MEETING.replace("18:00", "19:00"))
    assert [(day, news) for day, news, _start in town.told()] == [
        ("2022-06-01", News.ADDED),
        ("2022-06-03", News.MOVED),
    ]


def test_a_renamed_meeting_keeps_its_history(town):
    town.write("2022-06-01", MEETING)
    (town.root / "data/meetings/evening.yml").unlink()
    moved = MEETING.replace("18:00", "19:00")
    town.write("2022-06-02", f"{moved}aliases: [evening]\n", name="talk.yml")
    assert [(day, news) for day, news, _start in town.told("talk")] == [
        ("2022-06-01", News.ADDED),
        ("2022-06-02", News.MOVED),
    ]


def test_of_a_file_that_was_only_added_git_is_not_asked_for_the_contents(town, monkeypatch):
    (town.root / "data/commitments/open-budget.yml").unlink()
    town.write("2022-06-01", MEETING)
    asked = []
    run = subprocess.run
    monkeypatch.setattr(
        asking.subprocess,
        "run",
        lambda command, **how: asked.append(command) or run(command, **how),
    )
    town.news()
    assert [one for command in asked for one in OURS if one in command] == [
        "--show-prefix",
        "--raw",
    ]
