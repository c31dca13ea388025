"""A task stands at its owner until it is done, and nowhere else."""

import datetime as dt

from opengov.model import Body
from opengov.render.pages.tasks import has_tasks, open_tasks, task_state
from opengov.render.vocabulary import TaskState
from tests.model.records import meeting as one
from tests.render.calendar.portals import body, meeting, series, site

TODAY = dt.date(2022, 7, 15)


def portal(*tasks, **fields):
    return site(
        body("town"),
        body("club"),
        series("s", body="town"),
        meeting(series="s", tasks=tasks, **fields),
    )


def what(portal_site, body_id):
    owner = portal_site.portal.of(Body)[body_id]
    return [task.what.original for _, task in open_tasks(portal_site, owner)]


def test_the_first_due_stands_first_and_undated_last():
    found = portal(
        {"what": "some day", "body": "club"},
        {"what": "autumn", "body": "club", "due": "2022-autumn"},
        {"what": "yesterday", "body": "club", "due": "2022-07-14"},
        {"what": "done", "body": "club", "due": "2022-07-01", "done": "2022-06"},
    )
    assert what(found, "club") == ["yesterday", "autumn", "some day"]
    assert what(found, "town") == []


def test_a_role_and_nobody_belong_to_the_body_that_held_the_meeting():
    found = portal({"what": "a", "role": "chair"}, {"what": "b"}, organiser="club")
    assert what(found, "club") == ["a", "b"]
    found = portal({"what": "a", "role": "chair"})
    assert what(found, "town") == ["a"]


def test_all_done_is_told_from_never_any():
    found = portal({"what": "a", "body": "club", "done": "2022-06-01"})
    bodies = found.portal.of(Body)
    assert has_tasks(found, bodies["club"])
    assert not open_tasks(found, bodies["club"])
    assert not has_tasks(found, bodies["town"])


def test_what_a_removed_meeting_asked_for_is_asked_no_more():
    removed = {"date": "2022-07-01", "reason": "entered twice"}
    assert what(portal({"what": "a", "body": "club"}, removed=removed), "club") == []


def test_a_month_is_overdue_only_after_its_last_day():
    for due, state in (
        ("2022-07", TaskState.OPEN),
        ("2022-06", TaskState.OVERDUE),
        ("2022-07-15", TaskState.OPEN),
    ):
        (task,) = one(tasks=[{"what": "x", "due": due}]).tasks
        assert task_state(task, TODAY) is state
