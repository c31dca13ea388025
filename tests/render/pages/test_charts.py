"""Pictures: numbers in, the same shapes out each time, and words beside them."""

import datetime as dt
import re

import pytest

from opengov.model.states import CommitmentState, MilestoneState
from opengov.render.pages import charts
from opengov.render.pages.charts import Axis, Mark
from tests.render.pages.markup import Outline

TODAY = dt.date(2022, 7, 2)  # the 183rd of 365 days: just half of the year


def day(written):
    return dt.date.fromisoformat(written)


def values(svg, attribute):
    return re.findall(rf' {attribute}="([^"]*)"', svg)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("2022-01-01", 0),
        ("2022-07-02", 24.9),
        ("2023-01-01", 50),
        ("2023-12-31", 99.9),
        ("2021-12-31", 0),
        ("2024-01-01", 100),
    ],
)
def test_a_day_has_its_place_between_the_years(written, place):
    assert round(Axis(2022, 2023).at(day(written)), 1) == place


def test_a_leap_day_moves_no_other_year():
    assert Axis(2024, 2025).at(day("2025-01-01")) == 50
    assert Axis(2024, 2024).at(day("2024-12-31")) < 100


def test_the_axis_holds_whole_years_of_all_days_even_at_the_end_of_time():
    assert charts.axis([]) is None
    assert charts.axis([day("2023-05-01"), day("2021-12-31")]) == Axis(2021, 2023)
    assert charts.axis([day("9999-12-31")]).at(day("9999-12-31")) < 100


def test_a_bar_has_a_part_for_each_milestone_as_wide_as_its_weight():
    svg = charts.bar([(2, 1), (1, 0.25), (1, 0)])
    assert values(svg, "width") == ["50%", "50%", "25%", "6.2%", "25%"]
    assert values(svg, "x") == ["0%", "0%", "50%", "50%", "75%"]


def test_a_bar_of_very_many_milestones_is_one_part():
    assert values(charts.bar([(1, 1), (1, 0)] * 10), "width") == ["100%", "50%"]


def test_a_ring_has_a_piece_for_each_state_and_its_mark_outside():
    svg = charts.donut([(CommitmentState.OVERDUE, 1), (CommitmentState.COMPLETE, 3)])
    # A ring of radius 25 is 157.08 long: 23.5 and 73.5 hundredths of it, less a gap.
    assert values(svg, "stroke-dasharray") == ["36.9 120.2", "115.5 41.6"]
    assert values(svg, "stroke-dashoffset") == ["39.3", "0"]
    assert values(svg, "class") == ["og-ring", "og-overdue", "og-complete"]
    assert values(svg, "d") == [charts.MARKS["overdue"], charts.MARKS["complete"]]


def test_a_single_state_closes_the_ring():
    assert values(charts.donut([(CommitmentState.UNDATED, 2)]), "stroke-dasharray") == ["157.1 0"]


def test_a_strip_shows_marks_lines_and_today():
    marks = [Mark("overdue", day("2022-01-01")), Mark("on_time", day("2023-01-01"), TODAY)]
    svg = charts.strip(Axis(2022, 2023), marks, TODAY)
    assert values(svg, "class") == [
        *("og-strip", "og-track", "og-today", "og-overdue", "og-on-time", "og-on-time"),
    ]
    assert values(svg, "x1") == ["24.9%", "24.9%"]
    assert values(svg, "x") == ["0%", "50%"]


def test_a_day_outside_the_years_is_not_marked_as_today():
    assert "og-today" not in charts.strip(Axis(2019, 2020), [], TODAY)
    assert "og-today" not in charts.scale(Axis(2019, 2020), TODAY)


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2021, 2023, ["2021", "2022", "2023"]),
        (2010, 2029, ["2010", "2013", "2016", "2019", "2022", "2025", "2028"]),
    ],
)
def test_a_long_scale_names_only_some_years(first, last, years):
    assert re.findall(r">(\d{4})<", charts.scale(Axis(first, last), TODAY)) == years


def test_every_state_has_a_shape_of_its_own():
    states = {*CommitmentState, *MilestoneState, charts.PLANNED}
    assert states == set(charts.MARKS)
    assert len(set(charts.MARKS.values())) == len(charts.MARKS)


def test_every_picture_is_hidden_from_screen_readers_and_sound():
    for svg in (
        charts.bar([(1, 0.5)]),
        charts.donut([(CommitmentState.COMPLETE, 1)]),
        charts.key("planned"),
        charts.strip(Axis(2022, 2022), [Mark("overdue", TODAY)], TODAY),
        charts.scale(Axis(2022, 2022), TODAY),
    ):
        assert svg.startswith("<svg ")
        assert ' aria-hidden="true"' in svg.partition(">")[0]
        Outline(re.sub(r"<(\w+)([^<>]*)/>", r"<\1\2></\1>", svg))
