"""What is said of commitments: progress, and how a plan stands."""

import pytest

from opengov.model import Commitment
from opengov.model.states import CommitmentState, Progress
from opengov.render.pages.promises import in_order, percent, said_progress, tally
from opengov.render.pages.writer import Writer
from tests.render.pages.record_stories import site


def commitment(**fields):
    data = {"id": "c", "title": "Commitment", "plan": "p", "lead": "b"}
    return Commitment.model_validate({**data, **fields})


def with_milestones(*statuses):
    return commitment(
        milestones=[
            {"id": f"m{position}", "title": "M", "status": status}
            for position, status in enumerate(statuses)
        ]
    )


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ((), "No milestones recorded"),
        (("not_started",), "0 of 1 milestone complete"),
        (("complete", "substantial", "limited"), "1 of 3 milestones complete"),
        (("complete", "complete"), "2 of 2 milestones complete"),
    ],
)
def test_progress_counts_milestones_before_anything_else(statuses, said):
    assert said_progress(Writer(site({}), "en"), with_milestones(*statuses)) == said


@pytest.mark.parametrize(
    ("share", "shown"), [(0.0, 0), (0.29, 29), (0.666, 66), (0.999, 99), (1.0, 100)]
)
def test_a_share_is_rounded_down(share, shown):
    assert percent(Progress(complete=0, total=3, share=share)) == shown


def test_numbers_are_sorted_as_people_count():
    numbers = ["10", None, "2", "2b", "2a", "1"]
    made = [commitment(id=f"c{at}", number=number) for at, number in enumerate(numbers)]
    assert [one.number for one in in_order(made)] == ["1", "2", "2a", "2b", "10", None]


def test_a_plan_stands_as_its_commitments_do_and_removed_ones_do_not_count():
    stand = tally(
        Writer(site({}), "en"),
        [
            commitment(status="complete"),
            commitment(withdrawn={"date": "2022", "reason": "no"}),
            commitment(period={"to": "2022-07-14"}),
            commitment(period={"to": "2022-07-15"}),
            commitment(period={"to": "2021"}, removed={"date": "2022-01-01", "reason": "twice"}),
        ],
    )
    assert (stand.complete, stand.total) == (1, 4)
    assert stand.states == (
        (CommitmentState.OVERDUE, 1),
        (CommitmentState.ON_TIME, 1),
        (CommitmentState.COMPLETE, 1),
        (CommitmentState.WITHDRAWN, 1),
    )
