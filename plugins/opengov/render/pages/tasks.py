"""Tasks taken on at meetings: on the meeting's page, and on their owner's until they are done."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup

from opengov.model import Body, Meeting, Task
from opengov.render.pages.writer import Writer
from opengov.render.site import Site
from opengov.render.vocabulary import TaskState

Taken = tuple[Meeting, Task]


def task_state(task: Task, today: dt.date) -> TaskState:
    """A fuzzy date counts by its latest possible day."""
    if task.done:
        return TaskState.DONE
    latest = task.due.latest if task.due else None
    return TaskState.OVERDUE if latest and latest < today else TaskState.OPEN


def task_rows(writer: Writer, tasks: Iterable[Taken]) -> Markup:
    """A <ul> with owner, date and state; the meeting is named on pages of others. "" for none."""
    today = writer.site.today
    found = [
        (meeting, task, task_state(task, today), writer.site.portal.find(Body, task.body))
        for meeting, task in tasks
    ]
    return writer.render("tasks.html", tasks=found) if found else Markup()


def open_tasks(site: Site, body: Body) -> Sequence[Taken]:
    """What a body has still to do, the first due first; undated last.

    A task whose owner is a role, or nobody, is the business of the body that held the meeting.
    """
    return [
        (meeting, task)
        for meeting, task in _by_owner(site).get(body.id, ())
        if task_state(task, site.today) is not TaskState.DONE
    ]


def has_tasks(site: Site, body: Body) -> bool:
    """True where it ever had one, done or not."""
    return body.id in _by_owner(site)


@lru_cache(maxsize=1)
def _by_owner(site: Site) -> Mapping[str, Sequence[Taken]]:
    found: dict[str, list[Taken]] = defaultdict(list)
    for meeting in site.portal.meetings:
        body = site.portal.body_of(meeting)
        for task in meeting.tasks if meeting.removed is None else ():
            owner = task.body or (body.id if body else None)
            if owner:
                found[owner].append((meeting, task))
    return {owner: sorted(tasks, key=_due) for owner, tasks in found.items()}


def _due(taken: Taken) -> dt.date:
    due = taken[1].due
    return (due.latest if due else None) or dt.date.max
