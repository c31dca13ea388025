"""Reports against findings, silence, and dates not kept: each at its borders."""

import datetime as dt

import pytest

from opengov.model import ActionPlan, Assessment, states
from opengov.model import accountability as told
from opengov.model.words import Completion, Profile
from tests.model.records import CONTEXT, commitment, milestone

TODAY = dt.date(2022, 7, 15)


def plan(**period):
    fields = {"id": "p", "title": "Plan", "period": period}
    return ActionPlan.model_validate(fields, context=CONTEXT)


def day(written):
    return dt.date.fromisoformat(written)


@pytest.mark.parametrize(
    ("fields", "report"),
    [
        ({}, None),
        ({"status": "limited"}, Completion.LIMITED),
        ({"updates": [{"date": "2021", "status": "limited"}]}, Completion.LIMITED),
        (
            {
                "updates": [
                    {"date": "2022-03", "status": "substantial"},
                    {"period": {"from": "2021", "to": "2021-12"}, "status": "limited"},
                    {"date": "2022-05"},
                ]
            },
            Completion.SUBSTANTIAL,
        ),
        (
            {"status": "complete", "updates": [{"date": "2022", "status": "limited"}]},
            Completion.COMPLETE,
        ),
    ],
)
def test_the_report_is_the_stated_status_else_the_newest_update(fields, report):
    assert told.reported(commitment(**fields)) is report


@pytest.mark.parametrize(
    ("report", "found", "differ"),
    [
        (None, "limited", False),
        ("limited", None, False),
        ("limited", "limited", False),
        ("substantial", "limited", True),
        ("limited", "complete", True),
        ("not_started", "no_evidence", False),
        ("limited", "no_evidence", True),
    ],
)
def test_a_disagreement_is_one_only_where_both_have_spoken(report, found, differ):
    assessment = Assessment.model_validate(
        {"id": "a", "title": "A", "commitment": "c", "body": "b", "completion": found}
    )
    assert told.disagree(Completion(report) if report else None, assessment) is differ


RUNNING = {"from": "2021-07", "to": "2023"}


@pytest.mark.parametrize(
    ("newest", "today", "stale"),
    [
        ("2022-01-14", "2022-07-13", False),
        ("2022-01-14", "2022-07-14", False),
        ("2022-01-14", "2022-07-15", True),
        ("2021-08-29", "2022-02-28", False),  # there is no 29 February in 2022
        ("2021-08-29", "2022-03-01", True),
        ("2021-08-31", "2022-02-28", False),
        ("2023-08-29", "2023-08-29", False),
        ("2022-01", "2022-07-31", False),  # a month counts by its last day
        ("2022-01", "2022-08-01", True),
        ("2021-Q4", "2022-06-30", False),
        ("2021-Q4", "2022-07-01", True),
        ("2021-autumn", "2022-05-30", False),
        ("2021-autumn", "2022-05-31", True),
        ("2021-winter", "2022-08-28", False),  # to 28 February 2022
        ("2021-winter", "2022-08-29", True),
        ("2021", "2022-06-30", False),
        ("2021", "2022-07-01", True),
        ("now and then", "2023-07-15", False),
    ],
)
def test_a_report_is_too_old_on_the_day_after_half_a_year(newest, today, stale):
    told_of = commitment(updates=[{"date": newest}])
    found = told.is_stale(told_of, plan(**RUNNING), Profile.OGP_LOCAL, day(today))
    assert found is stale


def test_half_a_year_after_the_end_of_august_is_the_leap_day():
    assert told.months_after(day("2023-08-31"), 6) == day("2024-02-29")
    assert told.months_after(day("2023-08-29"), 6) == day("2024-02-29")
    assert told.months_after(day("2022-06-30"), 6) == day("2022-12-30")
    assert told.months_after(day("2022-07-31"), 6) == day("2023-01-31")


@pytest.mark.parametrize(
    ("fields", "period", "profile"),
    [
        ({"status": "complete"}, RUNNING, Profile.OGP_LOCAL),
        ({"withdrawn": {"date": "2022", "reason": "no"}}, RUNNING, Profile.OGP_LOCAL),
        ({"removed": {"date": "2022-01-01", "reason": "twice"}}, RUNNING, Profile.OGP_LOCAL),
        ({}, {"from": "2019", "to": "2022-07-14"}, Profile.OGP_LOCAL),
        ({}, {"from": "2022-07-16"}, Profile.OGP_LOCAL),
        ({}, RUNNING, Profile.NONE),
        ({"updates": []}, RUNNING, Profile.OGP_LOCAL),
    ],
)
def test_nobody_waits_for_a_report_on_what_is_closed_or_does_not_run(fields, period, profile):
    silent = commitment(**{"updates": [{"date": "2020"}], **fields})
    assert not told.is_stale(silent, plan(**period), profile, TODAY)


def test_the_newest_report_counts_wherever_it_stands():
    updates = [{"date": "2022-05"}, {"period": {"from": "2021", "to": "2021-06"}}, {}]
    assert told.newest_update(commitment(updates=updates)) == day("2022-05-31")


@pytest.mark.parametrize(
    ("period", "today", "running"),
    [
        ({"from": "2022-07-16"}, TODAY, False),
        ({"from": "2022-07-15"}, TODAY, True),
        ({"from": "2022-07"}, TODAY, True),
        ({"from": "2021", "to": "2022-07-15"}, TODAY, True),
        ({"from": "2021", "to": "2022-07-14"}, TODAY, False),
        ({"to": "2023-winter"}, day("2024-02-29"), True),
        ({"to": "2023-winter"}, day("2024-03-01"), False),
        ({"to": "2022-Q2"}, day("2022-06-30"), True),
        ({"to": "2022-Q2"}, day("2022-07-01"), False),
        ({}, TODAY, True),
    ],
)
def test_a_plan_runs_from_its_first_to_its_last_possible_day(period, today, running):
    assert told.is_running(plan(**period), today) is running


@pytest.mark.parametrize(
    ("today", "count"), [("2022-07-14", 0), ("2022-07-15", 0), ("2022-07-16", 2)]
)
def test_what_is_open_when_a_plan_ends_is_left_open(today, count):
    promised = [
        commitment(id="a"),
        commitment(id="b", status="limited"),
        commitment(id="c", status="complete"),
        commitment(id="d", withdrawn={"date": "2021", "reason": "no"}),
        commitment(id="e", removed={"date": "2022-01-01", "reason": "twice"}),
    ]
    found = told.left_open(plan(to="2022-07-15"), promised, day(today))
    assert [one.id for one in found] == ["a", "b"][:count]


@pytest.mark.parametrize(
    ("due", "today", "state"),
    [
        ("2024-02-29", "2024-02-28", "due_soon"),
        ("2024-02-29", "2024-02-29", "due_soon"),
        ("2024-02-29", "2024-03-01", "overdue"),
        ("2024-02-29", "2024-01-30", "due_soon"),  # thirty days ahead
        ("2024-02-29", "2024-01-29", "on_time"),
        ("2023-02", "2023-02-28", "due_soon"),
        ("2023-02", "2023-03-01", "overdue"),
        ("2022-Q1", "2022-03-31", "due_soon"),
        ("2022-Q1", "2022-04-01", "overdue"),
        ("2021-autumn", "2021-11-30", "due_soon"),
        ("2021-autumn", "2021-12-01", "overdue"),
        ("2021-winter", "2021-12-31", "on_time"),  # winter goes on over the year's end
        ("2021-winter", "2022-02-28", "due_soon"),
        ("2021-winter", "2022-03-01", "overdue"),
        ("2023-winter", "2024-02-29", "due_soon"),
        ("2023-winter", "2024-03-01", "overdue"),
        ("2022", "2022-12-31", "due_soon"),
        ("2022", "2023-01-01", "overdue"),
    ],
)
def test_a_milestone_is_overdue_on_the_day_after_its_last_possible_one(due, today, state):
    assert states.milestone_state(milestone(due=due), day(today)) == state


@pytest.mark.parametrize(
    ("planned", "actual", "days"),
    [
        ("2022-03-31", "2022-03-30", -1),
        ("2022-03-31", "2022-03-31", 0),
        ("2022-03-31", "2022-04-01", 1),
        ("2022-03", "2022-02-28", -1),
        ("2022-03", "2022-03-01", 0),
        ("2022-Q1", "2022-04-15", 15),
        ("2023-winter", "2024-02-29", 0),
        ("2023-winter", "2024-03-01", 1),
        ("2022-03-15", "2022-03", 0),  # may have been kept
        ("2022-03-15", "2022-04", 17),  # at least
        ("2022", "2021-autumn", -32),
    ],
)
def test_a_date_is_missed_by_the_days_that_are_certain(planned, actual, days):
    found = told.slip(milestone(due=planned, completed=actual, status="complete"))
    assert found is not None
    assert found.days == days


@pytest.mark.parametrize(
    ("planned", "actual"), [(None, "2022"), ("2022", None), ("soon", "2022"), ("2022", "early")]
)
def test_what_has_no_date_cannot_be_late(planned, actual):
    assert told.slip(milestone(due=planned, completed=actual, status="complete")) is None


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"previous": ["2022-03"], "due": "2022-06"}, 91),
        ({"previous": ["2022-03", "2022-05"], "due": "2022-06"}, 91),
        ({"previous": ["2022-03"], "due": "2022-06", "completed": "2022-04-01"}, 1),
        ({"previous": ["2022-03"], "due": "2022-06", "completed": "2022-03-31"}, 0),
        ({"previous": ["2022-03"]}, None),
        ({"due": "2022-06"}, None),
    ],
)
def test_a_moved_date_is_measured_from_the_first_plan(fields, days):
    found = told.slip(milestone(**fields))
    assert (found.days if found else None) == days
