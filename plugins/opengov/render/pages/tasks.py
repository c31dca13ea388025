"""Tasks taken on at meetings: on the meeting's page, and on their owner's until they are done."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

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
    """A <ul> with state, owner and date; the meeting is named on pages of others. "" for none.

    In Python, because many meetings have some, and a template of its own takes longer.
    """
    rows = "".join(f"<li>{_row(writer, meeting, task)}</li>\n" for meeting, task in tasks)
    return Markup(f"<ul>\n{rows}</ul>\n") if rows else Markup()


def _row(writer: Writer, meeting: Meeting, task: Task) -> str:
    state = task_state(task, writer.site.today)
    notes = [*_owner(writer, task), _date(writer, task)]
    if meeting is not writer.record:
        notes.append(writer.say(writer._("From the meeting: {link}"), link=writer.link(meeting)))
    small = " ".join(f"<small>{note}</small>" for note in notes)
    return f"{writer.text(task.what)} {writer.chip(state)} {small}"


def _owner(writer: Writer, task: Task) -> Iterator[Markup]:
    """Nothing on the page of the owner itself."""
    owner = writer.site.portal.find(Body, task.body)
    if owner is not None and owner is not writer.record:
        yield writer.link(owner)
    if task.role:
        yield writer.text(task.role)
    elif owner is None:
        yield escape(writer._("no owner recorded"))


def _date(writer: Writer, task: Task) -> Markup:
    if task.done:
        return writer.say(writer._("Done: {date}"), date=writer.date(task.done))
    if task.due:
        return writer.say(writer._("Due: {date}"), date=writer.date(task.due))
    return escape(writer._("no date recorded"))


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
