"""A year of a plan: each date in the one year that it belongs to."""

import datetime as dt

import pytest

from opengov.model import ActionPlan
from opengov.model.reporting import year_of, years_of
from tests.model.records import CONTEXT, commitment, meeting

TODAY = dt.date(2022, 7, 15)


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ({"from": "2021-07-01", "to": "2023-12-31"}, [2021, 2022]),
        ({"from": "2019", "to": "2020"}, [2019, 2020]),
        ({"from": "2021-winter", "to": "2022-winter"}, [2021, 2022]),
        ({"from": "2022-07-15"}, [2022]),
        ({"from": "2023"}, []),
        ({"to": "2022"}, []),
        ({"from": "soon"}, []),
    ],
)
def test_a_plan_is_reported_on_in_the_years_that_have_begun(period, years):
    plan = ActionPlan.model_validate({"id": "p", "title": "P", "period": period}, context=CONTEXT)
    assert list(years_of(plan, TODAY)) == years


def of_milestone(year, today=TODAY, **fields):
    milestone = {"id": "m", "title": "M", "status": "limited", **fields}
    found = year_of(year, today, [commitment(milestones=[milestone])], (), ())
    return {name for name in ("due", "done", "late") if getattr(found, name)}


@pytest.mark.parametrize(
    ("year", "fields", "listed"),
    [
        (2021, {"due": "2021-12-31"}, {"due", "late"}),
        (2022, {"due": "2021-12-31"}, {"late"}),
        (2022, {"due": "2021-winter"}, {"due", "late"}),  # it ends in February 2022
        (2021, {"due": "2021-winter"}, set()),
        (2022, {"due": "2022-07-14"}, {"due", "late"}),
        (2022, {"due": "2022-07-15"}, {"due"}),
        (2022, {"due": "2022"}, {"due"}),
        (2022, {"due": "2023-01-01"}, set()),
        (2022, {}, set()),
        (2021, {"due": "2021", "status": "complete", "completed": "2021-12"}, {"due", "done"}),
        (2021, {"due": "2021", "status": "complete", "completed": "2022-01-01"}, {"due", "late"}),
        (2022, {"due": "2021", "status": "complete", "completed": "2022-01-01"}, {"done"}),
        (2021, {"due": "2021", "status": "complete"}, {"due"}),
    ],
)
def test_a_milestone_stands_where_its_dates_say(year, fields, listed):
    assert of_milestone(year, **fields) == listed


def test_what_was_reported_withdrawn_and_held_stands_in_its_year():
    told = commitment(
        updates=[{"date": "2022-05"}, {"period": {"from": "2021", "to": "2021-12"}}, {}],
        withdrawn={"date": "2022-04", "reason": "no"},
    )
    held = [meeting(), meeting(id="m-2", start="2021-03-01"), meeting(id="m-3", start="soon")]
    found = year_of(2022, TODAY, [told], held, ())
    assert [str(update.date) for _one, update in found.updates] == ["2022-05"]
    assert found.withdrawn == (told,)
    assert [one.id for one in found.meetings] == ["m-1"]
    assert len(year_of(2021, TODAY, [told], held, ()).updates) == 1


def test_a_removed_commitment_is_in_no_report():
    gone = commitment(
        removed={"date": "2022-01-01", "reason": "twice"},
        milestones=[{"id": "m", "title": "M", "status": "limited", "due": "2021"}],
    )
    assert not year_of(2021, TODAY, [gone], (), ()).due
