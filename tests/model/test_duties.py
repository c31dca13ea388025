"""Rules at their borders: what the records show on the day before, the day, and the day after."""

import datetime as dt

import pytest

from opengov.model import (
    ActionPlan,
    Body,
    Commitment,
    Consultation,
    Document,
    Meeting,
    Portal,
    PortalSettings,
    Proposal,
)
from opengov.model.duties import DutyState, findings, judge, months_after
from opengov.model.parties import parties
from opengov.model.profile import Measure, Rule

CONTEXT = {"language": "en", "languages": ("en",)}
SETTINGS = PortalSettings.model_validate(
    {"name": "Town", "timezone": "UTC", "uid_domain": "town.example.org", "languages": ("en",)},
    context=CONTEXT,
)


def made(record_type, /, **fields):
    title = {} if record_type is Body else {"title": fields["id"]}
    return record_type.model_validate({**title, **fields}, context=CONTEXT)


BODIES = (
    made(Body, id="town", name="Town", kind="municipality"),
    made(Body, id="club", name="Club", kind="civil_society"),
)


def forum(**fields):
    data = {"id": "forum", "name": "Forum", "kind": "forum", "parent": "town"}
    members = [{"body": "town"}, {"body": "club"}]
    return made(Body, **{**data, "members": members, **fields})


def plan(**fields):
    data = {"id": "plan", "leads": ["town"], "period": {"from": "2021-07-01", "to": "2023-12-31"}}
    return made(ActionPlan, **{**data, **fields})


def meeting(record_id, start, **fields):
    data = {"id": record_id, "start": start, "status": "confirmed", "organiser": "forum"}
    return made(Meeting, **{**data, "outcomes": ["Agreed"], **fields})


def rule(measure, **fields):
    source = {"name": "Text", "url": "https://source.example.org/"}
    data = {"id": "r", "measure": measure, "source": source, "checked": "2022-07-01"}
    return Rule.model_validate({**data, "confirmed": "true", **fields})


def found(asked, *records, today="2022-07-15"):
    portal = Portal(SETTINGS, (*BODIES, *records))
    (party,) = parties(portal)
    return judge(asked, portal, party, dt.date.fromisoformat(today))


def states(asked, *records, days):
    return {day: found(asked, *records, today=day).state.value for day in days}


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2022-01-06", 6, "2022-07-06"),
        ("2021-08-31", 6, "2022-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2022-12-01", 1, "2023-01-01"),
        ("2022-11-30", 4, "2023-03-30"),
    ],
)
def test_a_period_ends_on_the_same_day_of_a_later_month_or_on_its_last(day, months, expected):
    assert months_after(dt.date.fromisoformat(day), months).isoformat() == expected


HALF_YEARLY = rule("forum_meets", months=6)


@pytest.mark.parametrize(
    ("held", "before", "last", "after"),
    [
        ("2022-01-06", "2022-07-05", "2022-07-06", "2022-07-07"),
        ("2023-08-31", "2024-02-28", "2024-02-29", "2024-03-01"),  # a leap day
        ("2021-12", "2022-06-29", "2022-06-30", "2022-07-01"),  # some day of December
        ("2021-Q4", "2022-06-29", "2022-06-30", "2022-07-01"),
        ("2021-autumn", "2022-05-29", "2022-05-30", "2022-05-31"),
    ],
)
def test_a_forum_meets_again_within_half_a_year(held, before, last, after):
    records = (forum(), meeting("m", held))
    expected = {before: "met", last: "met", after: "not_met"}
    assert states(HALF_YEARLY, *records, days=expected) == expected
    assert found(HALF_YEARLY, *records, today=after).next_by == dt.date.fromisoformat(last)


def test_only_meetings_that_were_held_count():
    shown = found(
        HALF_YEARLY,
        forum(),
        meeting("held", "2022-03-01"),
        meeting("cancelled", "2022-05-01", status="cancelled"),
        meeting("not-known", "2022-06-01", outcomes=[]),
        meeting("of-the-town", "2022-06-02", organiser="town"),
        meeting("ahead", "2022-08-01"),
    )
    assert [record.id for record in shown.records] == ["held"]
    assert (shown.next_by, shown.moves) == (dt.date(2022, 9, 1), 1)


@pytest.mark.parametrize("members", [[], [{"body": "town"}], [{"role": "A resident"}]])
def test_without_members_of_both_sides_nothing_is_said_of_a_forum(members):
    records = (forum(members=members), meeting("m", "2022-07-01"))
    assert found(HALF_YEARLY, *records).state is DutyState.NO_DATA


def test_a_forum_that_has_never_met_is_not_blamed():
    assert found(HALF_YEARLY, forum()).state is DutyState.NO_DATA


RULES_URL = {"title": "Rules", "url": "https://town.example.org/rules"}


@pytest.mark.parametrize(
    ("measure", "fields", "state"),
    [
        ("forum_rules", {"rules": RULES_URL}, "met"),
        ("forum_rules", {"rules": {"title": "Rules"}}, "no_data"),
        ("forum_rules", {}, "no_data"),
        ("website", {"url": "https://forum.example.org/"}, "met"),
        ("website", {}, "no_data"),
    ],
)
def test_rules_and_website_of_a_forum(measure, fields, state):
    assert found(rule(measure), forum(**fields)).state == state


FOUR_MONTHLY = rule("repository", months=4)


def test_a_repository_is_refreshed_by_what_is_added():
    records = (
        forum(),
        made(Document, id="old", body="town", added="2021-12-01"),
        made(Document, id="new", body="forum", added="2022-02-28"),
        made(Document, id="removed", body="forum", added="2022-06-01", removed=GONE),
        made(Document, id="of-others", body="club", added="2022-07-01"),
        made(Document, id="ahead", body="town", added="2022-07-16"),
    )
    expected = {"2022-06-27": "met", "2022-06-28": "met", "2022-06-29": "not_met"}
    assert states(FOUR_MONTHLY, *records, days=expected) == expected
    shown = found(FOUR_MONTHLY, *records)
    assert ([one.id for one in shown.records], shown.moves) == (["new"], 2)


GONE = {"date": "2022-07-01", "reason": "Twice"}


def test_the_date_of_a_document_shows_that_it_came_then_or_later():
    records = (forum(), made(Document, id="a", body="town", date="2022-03"))
    expected = {"2022-07-31": "met", "2022-08-01": "no_data"}
    assert states(FOUR_MONTHLY, *records, days=expected) == expected


def promise(record_id, **fields):
    return made(Commitment, id=record_id, plan="plan", lead="town", **fields)


SHOWN = [{"date": "2022-06", "evidence": [{"title": "Report"}]}]


def test_evidence_is_asked_of_each_commitment_that_stands():
    asked = rule("evidence")
    given_up = promise("given-up", withdrawn={"date": "2022-03", "reason": "No money"})
    filed = made(Document, id="d", commitment="b")
    records = (plan(), promise("a", updates=SHOWN), promise("b"), given_up)
    lacking = found(asked, *records)
    assert (lacking.state, [one.id for one in lacking.records]) == (DutyState.NOT_MET, ["b"])
    assert found(asked, *records, filed).state is DutyState.MET
    assert found(asked, plan(), given_up).state is DutyState.NO_DATA


@pytest.mark.parametrize(
    ("published", "opens", "state"),
    [
        ("2021-02-14", "2021-03-01", "met"),
        ("2021-02-15", "2021-03-01", "met"),
        ("2021-02-16", "2021-03-01", "not_met"),
        ("2020-02-15", "2020-03-01", "met"),  # over a leap day
        ("2020-02-16", "2020-03-01", "met"),
        ("2020-02-17", "2020-03-01", "not_met"),
        ("2021-02", "2021-03", "no_data"),
        ("2021-01", "2021-03", "met"),
        ("2021-03", "2021-03", "no_data"),
        ("2021-04", "2021-03", "not_met"),
        (None, "2021-03-01", "no_data"),
        ("2021-02-15", None, "no_data"),
    ],
)
def test_a_timeline_stands_two_weeks_ahead(published, opens, state):
    questions = made(Consultation, id="q", plan="plan", published=published, opens=opens)
    assert found(rule("timeline", days=14), plan(), questions).state == state


def test_an_unpublished_timeline_is_due_before_its_consultation():
    questions = made(Consultation, id="q", plan="plan", opens="2022-09-01")
    shown = found(rule("timeline", days=14), plan(), questions)
    assert (shown.state, shown.next_by) == (DutyState.NO_DATA, dt.date(2022, 8, 18))


def test_a_channel_needs_its_dates():
    dated = {"opens": "2021-03-01", "closes": "2021-04-18"}
    whole = made(Consultation, id="q", plan="plan", channel={"email": "a@b.example"}, **dated)
    assert found(rule("channel"), plan(), whole).state is DutyState.MET
    for lacking in ({"channel": None}, {"closes": None}, {"plan": None}):
        assert (
            found(rule("channel"), plan(), whole.model_copy(update=lacking)).state
            is DutyState.NO_DATA
        )


def test_every_proposal_is_answered_once_its_consultation_has_closed():
    questions = made(Consultation, id="q", plan="plan", closes="2022-07-15")
    answered = made(Proposal, id="a", consultation="q", decision="rejected", reason="Too dear")
    open_one = made(Proposal, id="b", consultation="q")
    records = (plan(), questions, answered, open_one)
    expected = {"2022-07-14": "met", "2022-07-15": "met", "2022-07-16": "not_met"}
    assert states(rule("response"), *records, days=expected) == expected
    late = found(rule("response"), *records, today="2022-07-16")
    assert [record.id for record in late.records] == ["b"]
    assert found(rule("response"), plan(), questions).state is DutyState.NO_DATA


TWICE_A_YEAR = rule("reviews", months=12, times=2)


def review(record_id, start, **fields):
    return meeting(record_id, start, stage="implementation_review", **fields)


@pytest.mark.parametrize(
    ("held", "day", "state", "next_by"),
    [
        ([], "2022-07-15", "no_data", None),
        (["2021-09-22"], "2022-06-30", "no_data", "2022-07-01"),  # the first year is not over
        (["2021-09-22"], "2022-07-02", "not_met", "2022-07-01"),
        (["2021-09-22", "2022-03-16"], "2022-09-22", "met", "2022-09-22"),
        (["2021-09-22", "2022-03-16"], "2022-09-23", "not_met", "2022-09-22"),
        (["2021-09-22", "2022-03-16", "2022-05-18"], "2022-09-23", "met", "2023-03-16"),
        (["2021-05-01", "2021-06-30"], "2022-07-15", "no_data", None),  # before the plan
        (["2023-05-01", "2023-06-30"], "2024-03-01", "met", None),  # the plan has ended
    ],
)
def test_two_meetings_within_a_year_follow_the_plan(held, day, state, next_by):
    meetings = [review(f"m-{number}", start) for number, start in enumerate(held)]
    shown = found(TWICE_A_YEAR, forum(), plan(), *meetings, today=day)
    assert shown.state == state
    assert shown.next_by == (dt.date.fromisoformat(next_by) if next_by else None)


def test_meetings_about_another_plan_or_something_else_do_not_count():
    others = (
        review("a", "2022-03-01", plans=["another"]),
        meeting("b", "2022-04-01"),
        review("c", "2022-05-01", organiser="club"),
    )
    assert found(TWICE_A_YEAR, forum(), plan(), *others).state is DutyState.NO_DATA


def test_each_forum_and_each_town_with_a_plan_is_judged_by_its_own_records():
    records = (
        *BODIES,
        forum(),
        plan(),
        made(Body, id="village", name="Village", kind="municipality"),
        plan(id="plan-2", leads=["village"]),
        forum(id="gone", removed=GONE),
    )
    portal = Portal(SETTINGS, records, [rule(measure) for measure in Measure])
    judged = {party.body.id: party for party in parties(portal)}
    assert {key: party.plan.id for key, party in judged.items()} == {
        "forum": "plan",
        "village": "plan-2",
    }
    for party in judged.values():
        for finding in findings(portal, party, dt.date(2022, 7, 15)):
            assert finding.state is DutyState.NO_DATA


def test_the_newest_plan_is_the_one_that_is_followed():
    older = plan(id="older", period={"from": "2019-07-01"})
    portal = Portal(SETTINGS, (*BODIES, plan(), older, plan(id="undated", period={})))
    (party,) = parties(portal)
    assert [one.id for one in party.plans] == ["undated", "older", "plan"]
