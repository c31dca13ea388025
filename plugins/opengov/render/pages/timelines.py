"""Milestones in time: when each is due, and how planned dates compare with what came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from opengov.model import Commitment, Milestone
from opengov.model.accountability import Slip, slip
from opengov.model.states import WEIGHT, MilestoneState, milestone_state
from opengov.model.words import Completion
from opengov.render.pages import charts
from opengov.render.pages.charts import Axis, Mark
from opengov.render.pages.promises import said_progress
from opengov.render.pages.writer import Writer

_SHOWN = (
    MilestoneState.OVERDUE,
    MilestoneState.DUE_SOON,
    MilestoneState.ON_TIME,
    MilestoneState.COMPLETE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a picture: its words, and the same in marks."""

    words: Markup
    strip: Markup


def progress_bar(commitment: Commitment) -> Markup:
    """A part for each milestone, as wide as its weight; "" for none."""
    parts = [(one.weight, WEIGHT[one.status]) for one in commitment.milestones]
    return charts.bar(parts) if parts else Markup()


def milestones_in_time(writer: Writer, commitment: Commitment) -> Markup:
    """A row for each milestone; "" where none has a date."""
    marked = [(one, _mark(writer, one)) for one in commitment.milestones]
    years = _axis(mark for _one, mark in marked if mark)
    if years is None:
        return Markup()
    today = writer.site.today
    rows = [
        Row(_milestone_words(writer, one), charts.strip(years, [mark] if mark else [], today))
        for one, mark in marked
    ]
    return _figure(writer, writer._("When each milestone is due"), years, rows, ())


def commitments_in_time(writer: Writer, commitments: Iterable[Commitment]) -> Markup:
    """A row for each commitment that has dated milestones; "" where none has."""
    marked = []
    for commitment in commitments:
        marks = [mark for one in commitment.milestones if (mark := _mark(writer, one))]
        if marks and not commitment.removed and not commitment.withdrawn:
            marked.append((commitment, sorted(marks, key=lambda mark: mark.day)))
    years = _axis(mark for _one, marks in marked for mark in marks)
    if years is None:
        return Markup()
    rows = [
        Row(_commitment_words(writer, one), charts.strip(years, _bare(marks), writer.site.today))
        for one, marks in marked
    ]
    occurring = {mark.name for _one, marks in marked for mark in marks}
    states = [state for state in _SHOWN if state in occurring]
    return _figure(writer, writer._("Milestones by date"), years, rows, states)


def planned_and_actual(writer: Writer, commitments: Iterable[Commitment]) -> Markup:
    """A row for each milestone of which both dates are known; "" for none."""
    slips = [
        (commitment, one, found)
        for commitment in commitments
        if not commitment.removed
        for one in commitment.milestones
        if (found := slip(one))
    ]
    marked = [(*each, _slip_marks(writer, each[1], each[2])) for each in slips]
    years = _axis(mark for *_each, marks in marked for mark in marks)
    if years is None:
        return Markup()
    rows = [
        Row(
            _slip_words(writer, commitment, one, found),
            charts.strip(years, marks, writer.site.today),
        )
        for commitment, one, found, marks in marked
    ]
    return _figure(writer, writer._("Planned and actual dates"), years, rows, ())


def _figure(
    writer: Writer, title: str, years: Axis, rows: Sequence[Row], states: Sequence[MilestoneState]
) -> Markup:
    today = writer.site.today
    return writer.render(
        "timeline.html",
        title=title,
        rows=rows,
        keys=[(charts.key(state), writer.word(state)) for state in states],
        scale=charts.scale(years, today),
        today=writer.date(today) if years.holds(today) else "",
    )


def _axis(marks: Iterable[Mark]) -> Axis | None:
    return charts.axis(day for mark in marks for day in (mark.day, mark.since) if day is not None)


def _mark(writer: Writer, milestone: Milestone) -> Mark | None:
    """On the day of completion, else on the last possible day; with a line from the beginning."""
    state = milestone_state(milestone, writer.site.today)
    date = milestone.due
    if state is MilestoneState.COMPLETE and milestone.completed and milestone.completed.latest:
        date = milestone.completed
    if date is None or date.latest is None:
        return None
    start = milestone.start.earliest if milestone.start else None
    earliest = start or date.earliest
    return Mark(state.value, date.latest, earliest if earliest and earliest < date.latest else None)


def _bare(marks: Iterable[Mark]) -> list[Mark]:
    """Without lines, which would run into each other."""
    return [Mark(mark.name, mark.day) for mark in marks]


def _slip_marks(writer: Writer, milestone: Milestone, found: Slip) -> list[Mark]:
    """A diamond where it was planned, and, unless kept, a line from there to what came of it."""
    planned, actual = found.planned.latest, found.actual.latest
    if planned is None or actual is None:
        return []
    state = milestone_state(milestone, writer.site.today)
    since = planned if found.days else None
    return [
        Mark(charts.PLANNED, planned, since=found.planned.earliest),
        Mark(state.value, actual, since=since),
    ]


def _milestone_words(writer: Writer, milestone: Milestone) -> Markup:
    state = milestone_state(milestone, writer.site.today)
    title = Markup('<a href="#milestone-%s">%s</a>') % (milestone.id, writer.text(milestone.title))
    date = milestone.completed if state is MilestoneState.COMPLETE else None
    said = [writer.word(state), writer.date(date or milestone.due)]
    return Markup("%s %s <small>%s</small>") % (
        charts.key(state),
        title,
        Markup(", ").join(part for part in said if part),
    )


def _commitment_words(writer: Writer, commitment: Commitment) -> Markup:
    """Its name, how many milestones are complete, and the next that is not."""
    said: list[str | Markup] = [said_progress(writer, commitment)]
    ahead = [one for one in commitment.milestones if one.status is not Completion.COMPLETE]
    dated = sorted((one for one in ahead if one.due), key=lambda one: (one.due, one.id))
    if dated:
        state = milestone_state(dated[0], writer.site.today)
        words = writer._("{state}: {milestone}, {date}")
        said.append(
            writer.say(
                words,
                state=writer.word(state),
                milestone=writer.text(dated[0].title),
                date=writer.date(dated[0].due),
            )
        )
    separator = Markup(writer.words.pgettext("separator", "; "))
    return Markup("%s <small>%s</small>") % (writer.link(commitment), separator.join(said))


def _slip_words(
    writer: Writer, commitment: Commitment, milestone: Milestone, found: Slip
) -> Markup:
    address = writer.url(f"{commitment.address}#milestone-{milestone.id}")
    if writer.record is not None and writer.record.id == commitment.id:
        address = f"#milestone-{milestone.id}"
    title = Markup('<a href="%s">%s</a>') % (address, writer.text(milestone.title))
    sentence = (
        writer._("planned: {planned}; completed: {actual}")
        if milestone.completed
        else writer._("planned: {planned}; now due: {actual}")
    )
    dates = writer.say(
        sentence, planned=writer.date(found.planned), actual=writer.date(found.actual)
    )
    return Markup("%s <small>%s</small> <strong>%s</strong>") % (
        title,
        dates,
        _difference(writer, found.days),
    )


def _difference(writer: Writer, days: int) -> str:
    if days == 0:
        return writer._("as planned")
    if days > 0:
        words = writer.ngettext(
            "{count} day later than planned", "{count} days later than planned", days
        )
    else:
        words = writer.ngettext(
            "{count} day earlier than planned", "{count} days earlier than planned", -days
        )
    return words.format(count=abs(days))
