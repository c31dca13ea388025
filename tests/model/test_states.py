"""Every state is a function of the records and of today."""

import datetime as dt

import pytest

from opengov.model import states
from tests.model.records import commitment, consultation, meeting, milestone, proposal, series

TODAY = dt.date(2022, 7, 15)
MINUTES = [{"title": "Minutes", "kind": "minutes", "url": "https://example.org/m"}]


@pytest.mark.parametrize(
    ("start", "end", "past"),
    [
        ("2022-07-14", None, True),
        ("2022-07-15 08:00", None, False),
        ("2022-07-14 22:00", "2022-07-15 01:00", False),
        ("2022-07", None, False),
        ("2022-06", None, True),
        ("to be announced", None, False),
    ],
)
def test_a_meeting_is_past_after_its_last_possible_day(start, end, past):
    assert states.is_past(meeting(start=start, end=end), TODAY) is past


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({}, False),
        ({"documents": [{"title": "Invitation", "kind": "invitation"}]}, False),
        ({"documents": MINUTES}, True),
        ({"outcomes": ["Agreed"]}, True),
        ({"sectors": ["citizens"]}, True),
        ({"agenda": [{"title": "Budget", "result": "Agreed"}]}, True),
        ({"outcomes": ["Agreed"], "start": "2022-07-15"}, False),
        ({"outcomes": ["Agreed"], "status": "cancelled"}, False),
    ],
)
def test_an_invitation_does_not_tell_that_a_meeting_was_held(fields, known):
    assert states.is_known_held(meeting(**fields), None, TODAY) is known


def test_a_source_that_counts_the_meetings_of_a_series_tells_that_they_were_held():
    assert states.is_known_held(meeting(), series(stated={"total": "6"}), TODAY)


@pytest.mark.parametrize(
    ("expected", "start", "documents", "status", "state"),
    [
        (True, "2022-06-14", [], "confirmed", "missing"),
        (True, "2022-06-15", [], "confirmed", "not_due"),
        (True, "2022-06-14", MINUTES, "confirmed", "published"),
        (True, "2022-06-14", [], "cancelled", "not_due"),
        (False, "2022-06-14", [], "confirmed", "none_recorded"),
        (False, "2022-08-14", [], "confirmed", "not_due"),
    ],
)
def test_minutes_are_missing_only_where_they_were_promised(
    expected, start, documents, status, state
):
    held = meeting(start=start, documents=documents, status=status)
    assert states.minutes_state(held, series(minutes_expected=expected), TODAY) == state


def test_minutes_beside_the_record_are_published():
    held = meeting(start="2022-06-01", long_text={"en": "Minutes"})
    assert states.minutes_state(held, None, TODAY) == "published"


@pytest.mark.parametrize(
    ("deadline", "status", "state"),
    [
        ("2022-07-15", "confirmed", "open"),
        ("2022-07-14", "confirmed", "closed"),
        (None, "confirmed", "open"),
        ("2022-07-20", "cancelled", "closed"),
    ],
)
def test_registration_is_open_until_the_day_of_its_deadline_is_over(deadline, status, state):
    registration = {"url": "https://example.org/r", "deadline": deadline}
    ahead = meeting(start="2022-08-01", registration=registration, status=status)
    assert states.registration_state(ahead, TODAY) == state


def test_a_meeting_without_registration_is_neither_open_nor_closed():
    assert states.registration_state(meeting(), TODAY) is None


def test_cancelled_and_postponed_meetings_are_not_counted():
    held = [
        meeting(mode="online"),
        meeting(mode="hybrid"),
        meeting(),
        meeting(status="cancelled", mode="online"),
        meeting(status="postponed"),
        meeting(removed={"date": "2022-01-01", "reason": "Entered twice"}),
    ]
    found = states.counts(series(stated={"total": "6", "online": "4"}), held)
    assert found == states.Counts(6, 3, 4, 2)


@pytest.mark.parametrize(
    ("due", "status", "state"),
    [
        ("2022-07-14", "limited", "overdue"),
        ("2022-07-14", "complete", "complete"),
        ("2022-07-15", "limited", "due_soon"),
        ("2022-08-14", "limited", "due_soon"),
        ("2022-08-15", "limited", "on_time"),
        ("2022-07", "limited", "due_soon"),
        ("2022-06", "limited", "overdue"),
        (None, "limited", "undated"),
        ("ongoing", "limited", "undated"),
    ],
)
def test_a_milestone_counts_by_its_latest_possible_day(due, status, state):
    assert states.milestone_state(milestone(due=due, status=status), TODAY) == state


def test_progress_is_weighted_and_counts_first():
    found = states.progress(
        commitment(
            milestones=[
                {"id": "a", "title": "A", "status": "complete", "weight": "2"},
                {"id": "b", "title": "B", "status": "substantial"},
                {"id": "c", "title": "C", "status": "limited"},
            ]
        )
    )
    assert found == states.Progress(complete=1, total=3, share=0.75)


def test_no_milestones_is_not_nought_per_cent():
    assert states.progress(commitment()) is None


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"withdrawn": {"date": "2022-01-01", "reason": "Given up"}}, "withdrawn"),
        ({"milestones": [("complete", "2022-01-01")]}, "complete"),
        ({"milestones": [("complete", "2022-01-01"), ("limited", "2022-02-01")]}, "overdue"),
        ({"milestones": [("limited", "2022-08-01"), ("limited", "2023-02-01")]}, "due_soon"),
        ({"milestones": [("limited", "2023-08-01"), ("limited", None)]}, "on_time"),
        ({"milestones": [("limited", None)]}, "undated"),
        ({"status": "complete"}, "complete"),
        ({"period": {"to": "2022-06"}}, "overdue"),
        ({"period": {"to": "2023"}}, "on_time"),
        ({}, "undated"),
    ],
)
def test_one_word_tells_how_a_commitment_stands(fields, state):
    if "milestones" in fields:
        fields["milestones"] = [
            {"id": f"m-{number}", "title": "M", "status": status, "due": due}
            for number, (status, due) in enumerate(fields["milestones"])
        ]
    assert states.commitment_state(commitment(**fields), TODAY) == state


@pytest.mark.parametrize(
    ("stated", "milestone_status", "conflict"),
    [
        ("complete", "limited", True),
        ("limited", "complete", True),
        ("complete", "complete", False),
        ("limited", "limited", False),
        (None, "complete", False),
    ],
)
def test_a_status_against_its_milestones_is_a_conflict(stated, milestone_status, conflict):
    milestones = [{"id": "a", "title": "A", "status": milestone_status}]
    stated_so = commitment(status=stated, milestones=milestones)
    assert states.status_conflict(stated_so) is conflict


@pytest.mark.parametrize(
    ("fields", "decisions", "state"),
    [
        ({}, [], "undated"),
        ({"opens": "2022-08-01"}, [], "planned"),
        ({"opens": "2022-07-01", "closes": "2022-07-15"}, [], "open"),
        ({"closes": "2022-07-14"}, [None], "analysed"),
        ({"closes": "2022-01-01"}, [None], "unanswered"),
        ({"closes": "2022-01-01"}, ["accepted", "rejected"], "answered"),
        ({"closes": "2022-01-01"}, ["accepted", None], "unanswered"),
        ({"closes": "2022-07-14"}, [], "analysed"),
    ],
)
def test_a_consultation_is_answered_when_every_proposal_is_decided(fields, decisions, state):
    proposals = [proposal(decision=decision, reason="Because") for decision in decisions]
    assert states.consultation_state(consultation(**fields), proposals, TODAY) == state


@pytest.mark.parametrize(
    ("fields", "taken"),
    [
        ({}, True),
        ({"opens": "2022-07-15", "closes": "2022-07-15"}, True),
        ({"opens": "2022-07-16"}, False),
        ({"closes": "2022-07-14"}, False),
        ({"closes": "2022-07"}, True),
        ({"closes": "2022-07-31", "report": {"title": "Report"}}, False),
        ({"removed": {"date": "2022-07-01", "reason": "Twice"}}, False),
    ],
)
def test_answers_are_taken_to_the_end_of_the_last_day(fields, taken):
    assert states.takes_answers(consultation(**fields), [], TODAY) is taken


@pytest.mark.parametrize(
    ("fields", "closes", "waits"),
    [
        ({}, "2022-07-14", True),
        ({}, "2022-07-15", False),
        ({}, "2022-07", False),
        ({}, None, True),
        ({"decision": "later", "reason": "Money"}, "2022-07-14", False),
        ({"removed": {"date": "2022-07-01", "reason": "Twice"}}, "2022-07-14", False),
    ],
)
def test_a_proposal_waits_for_its_answer_once_the_consultation_has_closed(fields, closes, waits):
    asked = consultation(closes=closes) if closes else None
    assert states.is_waiting(proposal(**fields), asked, TODAY) is waits


def test_a_record_is_translated_where_every_text_is():
    record = meeting(
        title={"en": "Meeting", "sk": "Stretnutie"}, outcomes=[{"en": "Agreed", "sk": "Dohodnuté"}]
    )
    assert states.translated_into(record) == {"en", "sk"}
    assert states.translated_into(
        meeting(title={"en": "Meeting", "sk": "Stretnutie"}, outcomes=["Agreed"])
    ) == {"en"}
