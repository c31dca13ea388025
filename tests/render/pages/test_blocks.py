"""Live data inside an editor's own page."""

import pytest

from opengov.render.pages.blocks import BlockError, render_block
from tests.render.pages.markup import Outline
from tests.render.pages.record_stories import site

RECORDS = {
    "bodies": [
        {"id": "town", "kind": "municipality", "name": "Town"},
        {"id": "school", "kind": "academia", "name": "School"},
    ],
    "series": [
        {"id": "forum", "title": "Forum", "body": "town"},
        {"id": "silent", "title": "Silent", "body": "school"},
    ],
    "meetings": [
        {"id": "past", "title": "Past", "start": "2022-07-14", "status": "confirmed"},
        {
            "id": "one",
            "title": "One",
            "start": "2022-07-15",
            "status": "confirmed",
            "series": "forum",
        },
        {
            "id": "two",
            "title": "Two",
            "start": "2022-07-16 10:00",
            "status": "confirmed",
            "organiser": "school",
            "registration": {"deadline": "2022-07-15"},
        },
        {"id": "off", "title": "Off", "start": "2022-07-17", "status": "cancelled"},
    ],
    "plans": [
        {"id": "plan", "title": "Plan", "period": {"from": "2021", "to": "2023"}},
        {"id": "bare", "title": "Bare", "period": {"from": "2019"}},
    ],
    "commitments": [
        {
            "id": "c",
            "title": "Promise",
            "plan": "plan",
            "lead": "town",
            "milestones": [{"id": "a", "title": "Step", "status": "complete"}],
        }
    ],
    "documents": [{"id": "d", "title": "Report", "date": "2022-07-01"}],
}


def _links(name, language="en", **options):
    html = render_block(site(RECORDS), name, options, language, "../../")
    return Outline(html).links


def _words(name, language="en", records=RECORDS, **options):
    return Outline(render_block(site(records), name, options, language, "../../")).text


def test_next_meetings_are_those_ahead_and_to_be_held():
    assert _links("next-meetings") == ["../../meetings/one/", "../../meetings/two/"]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"series": "forum"}, ["one"]),
        ({"body": "town"}, ["one"]),
        ({"body": "school"}, ["two"]),
        ({"limit": "1"}, ["one"]),
        ({"series": "silent"}, []),
    ],
)
def test_next_meetings_of_a_series_or_body(options, found):
    assert _links("next-meetings", **options) == [f"../../meetings/{name}/" for name in found]


def test_what_is_not_there_is_said_in_the_language():
    said = _words("next-meetings", "sk", series="silent")
    assert said == "Nie sú tu zaznamenané nijaké nadchádzajúce stretnutia."
    assert _words("latest", records={}) == "No news recorded here."
    assert _words("open", records={}) == "Nothing is open to take part in on this day."
    assert _words("plan-progress", plan="bare") == "No commitments recorded here."
    assert "No calendar yet" in _words("subscribe", records={})


def test_open_tells_until_when():
    assert "Deadline: Friday, 15 July 2022" in _words("open")


def test_latest_leads_to_what_was_added():
    assert _links("latest", limit="1") == ["../../repository/#d"]


def test_progress_of_a_plan_lists_its_commitments():
    said = _words("plan-progress", plan="plan")
    assert "Promise" in said
    assert "1 of 1 milestone complete" in said
    assert "As of 15 July 2022" in said


def test_subscribing_offers_a_link_and_an_address_to_copy():
    assert _links("subscribe", "sk", series="forum") == [
        "webcal://town.example.org/sk/calendar/series/forum.ics",
        "../../calendar/series/forum.ics",
    ]
    assert "https://town.example.org/calendar/all.ics" in _words("subscribe")
    assert "https://town.example.org/calendar/bodies/town.ics" in _words("subscribe", body="town")


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("nonsense", {}, "there is no block “nonsense”"),
        ("next-meetings", {"serie": "forum"}, "has no option “serie”"),
        ("next-meetings", {"series": "forom"}, "the nearest ids are: forum"),
        ("next-meetings", {"limit": "many"}, "limit: “many” is no number"),
        ("next-meetings", {"limit": "0"}, "limit: “0” is no number"),
        ("plan-progress", {}, "needs the option “plan”"),
        ("open", {"limit": "1"}, "it has: –"),
    ],
)
def test_a_wrong_block_is_told_in_plain_words(name, options, words):
    with pytest.raises(BlockError, match=words):
        render_block(site(RECORDS), name, options, "en", "")
